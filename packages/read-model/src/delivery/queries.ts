import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { deliveryTable } from './table.js';

export type Delivery = Held<typeof deliveryTable>;

/** The files that were imported for institutions, as known at the clocks. */
export const deliveriesOfInstitutions = (
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: readonly string[],
): Promise<Delivery[]> =>
  ask(sql, {
    table: deliveryTable,
    clocks,
    by: 'institutionId',
    keys: institutionIds,
    order: ['about', 'kind', 'fileHash'],
  });

/** The imports of files with these SHA-256 hashes: a file given twice records nothing new. */
export const deliveriesByHashes = (
  sql: Sql,
  clocks: ReadClocks,
  hashes: readonly string[],
): Promise<Delivery[]> =>
  ask(sql, { table: deliveryTable, clocks, by: 'fileHash', keys: hashes, order: ['fileHash'] });
