import type { Language } from './language.js';
import type { RowReason, RowRefusal } from './refusal.js';

const shown = ({ value }: RowRefusal): string => (value === undefined ? '' : ` (“${value}”)`);

/** Why one row is not counted. Names the line and the column, and a value only of a column about no person. */
export const rowSentences: Readonly<
  Record<RowReason, (row: RowRefusal) => Readonly<Record<Language, string>>>
> = {
  TOO_FEW_FIELDS: ({ line, column }) => ({
    nl: `Regel ${String(line)} heeft te weinig kolommen: ${column} ontbreekt.`,
    en: `Line ${String(line)} has too few columns: ${column} is missing.`,
  }),
  TOO_MANY_FIELDS: ({ line, column }) => ({
    nl: `Regel ${String(line)} heeft te veel kolommen: na ${column} staat nog iets.`,
    en: `Line ${String(line)} has too many columns: something follows ${column}.`,
  }),
  INVALID_BRIN: ({ line, column }) => ({
    nl: `Regel ${String(line)}, ${column}: geen BRIN-nummer van twee cijfers en twee letters.`,
    en: `Line ${String(line)}, ${column}: not a BRIN number of two digits and two letters.`,
  }),
  INVALID_MONTH: (row) => ({
    nl: `Regel ${String(row.line)}, ${row.column}: geen maand als 202210${shown(row)}.`,
    en: `Line ${String(row.line)}, ${row.column}: not a month like 202210${shown(row)}.`,
  }),
  INVALID_PROVIDER_UNIT: ({ line, column }) => ({
    nl: `Regel ${String(line)}, ${column}: geen code als 100A172.`,
    en: `Line ${String(line)}, ${column}: not a code like 100A172.`,
  }),
  INVALID_CREBO: (row) => ({
    nl: `Regel ${String(row.line)}, ${row.column}: geen crebonummer van 3 tot 6 cijfers${shown(row)}.`,
    en: `Line ${String(row.line)}, ${row.column}: not a crebo number of 3 to 6 digits${shown(row)}.`,
  }),
  UNKNOWN_LEVEL: (row) => ({
    nl: `Regel ${String(row.line)}, ${row.column}: geen bekend niveau${shown(row)}.`,
    en: `Line ${String(row.line)}, ${row.column}: not a known level${shown(row)}.`,
  }),
  DUPLICATE_PERSON: ({ line, column }) => ({
    nl: `Regel ${String(line)}, ${column}: deze persoon staat al op een eerdere regel en telt één keer.`,
    en: `Line ${String(line)}, ${column}: this person is on an earlier line already and counts once.`,
  }),
};
