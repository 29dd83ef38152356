import { MAPPING_HEADER } from './mapping.js';
import type { MappingRefusal } from './refusal.js';
import type { SentencesOf } from './language.js';

const header = MAPPING_HEADER.join(';');

/** What is wrong with a line of the file that gives provider units to teams. */
export const mappingSentences: SentencesOf<MappingRefusal> = {
  MAPPING_EMPTY: () => ({ nl: 'Het koppelbestand is leeg.', en: 'The mapping file is empty.' }),
  MAPPING_HEADER: ({ line }) => ({
    nl: `Regel ${String(line)} moet de kopregel “${header}” zijn.`,
    en: `Line ${String(line)} must be the header “${header}”.`,
  }),
  MAPPING_FIELDS: ({ line, fields }) => ({
    nl: `Regel ${String(line)} heeft ${String(fields)} kolommen in plaats van ${String(MAPPING_HEADER.length)}, gescheiden door puntkomma’s.`,
    en: `Line ${String(line)} has ${String(fields)} columns instead of ${String(MAPPING_HEADER.length)}, separated by semicolons.`,
  }),
  MAPPING_QUOTES: ({ line }) => ({
    nl: `Regel ${String(line)}: een aanhalingsteken wordt niet gesloten.`,
    en: `Line ${String(line)}: a quotation mark is not closed.`,
  }),
  MAPPING_PROVIDER_UNIT: ({ line }) => ({
    nl: `Regel ${String(line)}: de code van de onderwijsaanbieder ontbreekt.`,
    en: `Line ${String(line)}: the code of the provider unit is missing.`,
  }),
  MAPPING_LEVEL: ({ line, value }) => ({
    nl: `Regel ${String(line)}: het niveau is leeg of 1, 2, 3 of 4, niet “${value}”.`,
    en: `Line ${String(line)}: the level is empty or 1, 2, 3 or 4, not “${value}”.`,
  }),
  MAPPING_CREBO: ({ line, value }) => ({
    nl: `Regel ${String(line)}: het crebonummer is leeg of heeft 3 tot 6 cijfers, niet “${value}”.`,
    en: `Line ${String(line)}: the crebo number is empty or has 3 to 6 digits, not “${value}”.`,
  }),
  MAPPING_UNKNOWN_TEAM: ({ line, value }) => ({
    nl: `Regel ${String(line)}: er is geen team “${value}”.`,
    en: `Line ${String(line)}: there is no team “${value}”.`,
  }),
  MAPPING_DUPLICATE: ({ line, firstLine }) => ({
    nl: `Regel ${String(line)} koppelt hetzelfde als regel ${String(firstLine)}.`,
    en: `Line ${String(line)} maps the same as line ${String(firstLine)}.`,
  }),
};
