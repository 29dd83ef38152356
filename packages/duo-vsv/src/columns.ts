/** The columns that are read, by the names that DUO gives them in its several reports. */
const ALIASES = {
  brin: ['BRIN', 'BRIN_NR'],
  month: ['RAPPORTAGEMAAND', 'RAPPORTAGE_MAAND'],
  since: ['VANAF_WANNEER'],
  providerUnit: ['ONDERWIJSAANBIEDER_CODE', 'ONDERWIJSAANBIEDERCODE'],
  providerUnitName: ['ONDERWIJSAANBIEDER_NAAM', 'NAAM_ONDERWIJSAANBIEDER'],
  level: ['NIVEAU'],
  crebo: ['CREBO', 'ONDERWIJSCODE', 'ILT/CREBO'],
  educationType: ['ONDERWIJSSOORT', 'LEERWEG'],
  // Read only to recognise a second row of the same person, see person-set.ts; a file without it is read too.
  person: ['BURGERSERVICENUMMER', 'PERSOONSGEBONDENNUMMER', 'BSN_ONDERWIJSNR'],
  personElse: ['ONDERWIJSNUMMER'],
} as const;

export type ColumnName = keyof typeof ALIASES;

export type Column = { readonly name: string; readonly index: number };

/** Where each column stands; a column that the file lacks is absent. */
export type Columns = Readonly<Partial<Record<ColumnName, Column>>>;

/** The columns without which a row cannot be counted. */
export type RequiredColumns = Columns &
  Readonly<Record<'brin' | 'providerUnit' | 'providerUnitName' | 'level' | 'crebo', Column>>;

/** `#BRIN_NR ` -> `BRIN_NR`: the first column of some reports carries a hash mark, of some files a byte order mark. */
export function normaliseHeader(header: readonly string[]): string[] {
  return header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .replace(/^#/, '')
      .toUpperCase(),
  );
}

/** Finds the columns in a normalised header. */
export function findColumns(header: readonly string[]): Columns {
  const found: Partial<Record<ColumnName, Column>> = {};
  for (const [key, names] of Object.entries(ALIASES)) {
    const name = names.find((alias) => header.includes(alias));
    if (name !== undefined) found[key as ColumnName] = { name, index: header.indexOf(name) };
  }
  return found;
}

/** Names of the columns that a file of this family must have and this one lacks, as DUO writes them there. */
export function missingColumns(columns: Columns, family: 'monthly' | 'yearly'): string[] {
  const required: readonly (readonly [ColumnName, string])[] =
    family === 'monthly'
      ? [
          ['brin', 'BRIN'],
          ['month', 'RAPPORTAGEMAAND'],
          ['crebo', 'ONDERWIJSCODE'],
          ['providerUnit', 'ONDERWIJSAANBIEDERCODE'],
          ['providerUnitName', 'NAAM_ONDERWIJSAANBIEDER'],
          ['level', 'NIVEAU'],
        ]
      : [
          ['brin', 'BRIN'],
          ['level', 'NIVEAU'],
          ['crebo', 'CREBO'],
          ['providerUnit', 'ONDERWIJSAANBIEDER_CODE'],
          ['providerUnitName', 'ONDERWIJSAANBIEDER_NAAM'],
        ];
  return required.filter(([key]) => columns[key] === undefined).map(([, name]) => name);
}

/** Narrows once {@link missingColumns} found none missing. */
export function hasRequired(columns: Columns): columns is RequiredColumns {
  const { brin, providerUnit, providerUnitName, level, crebo } = columns;
  return [brin, providerUnit, providerUnitName, level, crebo].every((column) => column !== undefined);
}

/** Columns that are read and stand in the header more than once, so that it is not clear which one counts. */
export function duplicateColumns(header: readonly string[]): string[] {
  const names: readonly string[] = Object.values(ALIASES).flat();
  return names.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
}
