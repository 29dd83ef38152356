import type { Delivery, MappingLine } from '@traject/duo-vsv';

/** A team of the institution, chosen for a provider unit (with a level, with a crebo) that the log maps to no team. */
export type MappingChoice = MappingLine;

/** What a person wants to import. */
export interface ImportRequest {
  institutionId: string;
  /** The files that could be read, in the order given. */
  deliveries: readonly Delivery[];
  /** Who imports: a quality officer of the institution. */
  personId: string;
  /** In which the reasons of corrections are written. */
  language: 'nl' | 'en';
  /** Another BRIN than the institution's own that counts: after a merger, or of a partner. */
  acceptBrin?: string | undefined;
  /** From a mapping file or the screen; recorded as MapProviderUnit when the import is carried out. */
  choices?: readonly MappingChoice[] | undefined;
}
