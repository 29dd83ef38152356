import { refuse } from '../kernel/refusal.js';

/** Why a delivery is refused. */
export const deliveryRefusals = {
  DELIVERY_ALREADY_IMPORTED: () =>
    refuse(
      'DELIVERY_ALREADY_IMPORTED',
      {
        nl: 'Dit bestand is al ingelezen; lees een nieuwere levering in.',
        en: 'This file was imported already; import a newer delivery.',
      },
      { field: 'fileHash' },
    ),
  /** The rows that were read are those that were used, refused, without a level or unmapped. */
  ROWS_DO_NOT_ADD_UP: (read: number, sum: number) =>
    refuse(
      'ROWS_DO_NOT_ADD_UP',
      {
        nl: `Van ${read} gelezen rijen zijn er ${sum} verantwoord; elke rij is gebruikt, geweigerd, zonder niveau of niet gekoppeld.`,
        en: `Of ${read} rows that were read ${sum} are accounted for; each row is used, refused, without a level or unmapped.`,
      },
      { field: 'rowsRead', params: { read, sum } },
    ),
  /** A fact: a delivery is about the institution whose quality officer imports it. */
  DELIVERY_OF_OTHER_INSTITUTION: (brin: string) =>
    refuse(
      'DELIVERY_OF_OTHER_INSTITUTION',
      {
        nl: `Dit bestand is van een andere instelling (${brin}); lees een levering van de eigen instelling in, of geef aan dat dit BRIN-nummer meetelt.`,
        en: `This file is of another institution (${brin}); import a delivery of your own institution, or say that this BRIN counts.`,
      },
      { field: 'brin', params: { brin } },
    ),
};
