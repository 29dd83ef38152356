import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { hoursNormTable } from './table.js';

export type HoursNormHeld = Held<typeof hoursNormTable>;

/** Every hours norm that was known at the clocks, of every period. */
export const allHoursNorms = (sql: Sql, clocks: ReadClocks): Promise<HoursNormHeld[]> =>
  ask(sql, { table: hoursNormTable, clocks, order: ['cao', 'teaching', 'periodFrom', 'normId'] });
