/** A list as it was read: text in every cell, whatever the file was. */
export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
}
export interface TableRow {
  /** Line of the file, or row of the sheet, from 1. */
  line: number;
  cells: readonly string[];
}

/** Why a file cannot be read at all. */
export type FileProblem =
  | 'EMPTY_FILE'
  | 'NOT_A_LIST'
  | 'BROKEN_QUOTES'
  | 'OLD_EXCEL'
  | 'BROKEN_EXCEL'
  | 'TOO_MANY_BYTES'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS';

export type ReadTable = { ok: true; table: Table } | { ok: false; problem: FileProblem };

/** 20 MB: some 200,000 rows of text, ten times what is taken. */
export const LARGEST_LIST = 20_000_000;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;

const sentences: Record<FileProblem, { nl: string; en: string }> = {
  EMPTY_FILE: {
    nl: 'Het bestand is leeg, of heeft alleen kopjes.',
    en: 'The file is empty, or has nothing but headings.',
  },
  NOT_A_LIST: {
    nl: 'Dit is geen CSV-bestand en geen Excel-bestand (.xlsx).',
    en: 'This is neither a CSV file nor an Excel file (.xlsx).',
  },
  BROKEN_QUOTES: {
    nl: 'Een aanhalingsteken wordt geopend en niet gesloten; sla het bestand opnieuw op als CSV.',
    en: 'A quotation mark is opened and not closed; save the file as CSV again.',
  },
  OLD_EXCEL: {
    nl: 'Dit is een bestand van een oude Excel (.xls), of het is beveiligd met een wachtwoord; sla het op als .xlsx of CSV, zonder wachtwoord.',
    en: 'This is a file of an old Excel (.xls), or it is protected by a password; save it as .xlsx or CSV, without a password.',
  },
  BROKEN_EXCEL: {
    nl: 'Het Excel-bestand is beschadigd of te groot; sla het opnieuw op, of gebruik CSV.',
    en: 'The Excel file is damaged or too large; save it again, or use CSV.',
  },
  TOO_MANY_BYTES: {
    nl: 'Het bestand is groter dan 20 MB.',
    en: 'The file is larger than 20 MB.',
  },
  TOO_MANY_ROWS: {
    nl: `Het bestand heeft meer dan ${MOST_ROWS} rijen; splits het.`,
    en: `The file has more than ${MOST_ROWS} rows; split it.`,
  },
  TOO_MANY_COLUMNS: {
    nl: `Het bestand heeft meer dan ${MOST_COLUMNS} kolommen.`,
    en: `The file has more than ${MOST_COLUMNS} columns.`,
  },
};

/** Says it in words. */
export const fileSentence = (problem: FileProblem): { nl: string; en: string } => sentences[problem];
