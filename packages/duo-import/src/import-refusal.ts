import type { Language } from '@traject/duo-vsv';

/** Why nothing of an import can be recorded as asked. Codes are stable; {@link importSentence} says them to people. */
export type ImportRefusal =
  | { readonly code: 'INSTITUTION_UNKNOWN'; readonly institutionId: string }
  | { readonly code: 'NOT_A_QUALITY_OFFICER' }
  | { readonly code: 'NOTHING_TO_READ' }
  | { readonly code: 'OTHER_BRIN'; readonly fileName: string; readonly brin: string; readonly own: string }
  | { readonly code: 'SEVERAL_BRINS'; readonly brins: readonly string[] }
  | { readonly code: 'TEAM_UNKNOWN'; readonly teamId: string }
  | { readonly code: 'MAPPED_TO_OTHER_TEAM'; readonly providerUnit: string; readonly team: string }
  | { readonly code: 'IMPORT_PLAN_CHANGED' };

type Sentences = {
  readonly [C in ImportRefusal['code']]: (
    refusal: Extract<ImportRefusal, { readonly code: C }>,
  ) => Readonly<Record<Language, string>>;
};

const sentences: Sentences = {
  INSTITUTION_UNKNOWN: ({ institutionId }) => ({
    nl: `De instelling ${institutionId} is niet geregistreerd.`,
    en: `The institution ${institutionId} is not registered.`,
  }),
  NOT_A_QUALITY_OFFICER: () => ({
    nl: 'Alleen wie nu de rol kwaliteit heeft voor de hele instelling leest DUO-bestanden in.',
    en: 'Only those who now hold the role quality for the whole institution import DUO files.',
  }),
  NOTHING_TO_READ: () => ({
    nl: 'Geen van de bestanden kon worden gelezen.',
    en: 'None of the files could be read.',
  }),
  OTHER_BRIN: ({ fileName, brin, own }) => ({
    nl: `${fileName} is van BRIN ${brin}, en deze instelling is ${own}; telt ${brin} hier mee, geef dat dan op (--brin ${brin}, of het vinkje op het scherm).`,
    en: `${fileName} is of BRIN ${brin}, and this institution is ${own}; if ${brin} counts here, say so (--brin ${brin}, or the tick box on the screen).`,
  }),
  SEVERAL_BRINS: ({ brins }) => ({
    nl: `De bestanden zijn van verschillende instellingen (${brins.join(', ')}); lees ze per BRIN in.`,
    en: `The files are of several institutions (${brins.join(', ')}); import them one BRIN at a time.`,
  }),
  TEAM_UNKNOWN: ({ teamId }) => ({
    nl: `Deze instelling heeft geen team ${teamId}.`,
    en: `This institution has no team ${teamId}.`,
  }),
  MAPPED_TO_OTHER_TEAM: ({ providerUnit, team }) => ({
    nl: `${providerUnit} telt in dat jaar al mee voor ${team}; beëindig eerst die koppeling.`,
    en: `${providerUnit} counts for ${team} in that year already; end that mapping first.`,
  }),
  IMPORT_PLAN_CHANGED: () => ({
    nl: 'Sinds het voorbeeld is er iets vastgelegd waardoor deze import iets anders zou doen; bekijk het nieuwe voorbeeld.',
    en: 'Something was recorded since the preview by which this import would do something else; look at the new preview.',
  }),
};

/** One sentence for people, Dutch or English. */
export function importSentence(refusal: ImportRefusal, language: Language): string {
  // Each entry takes exactly the refusals of its own code, a link that TypeScript does not follow through a lookup.
  const write = sentences[refusal.code] as (refusal: ImportRefusal) => Readonly<Record<Language, string>>;
  return write(refusal)[language];
}
