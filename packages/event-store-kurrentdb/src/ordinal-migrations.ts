// The schema of the ordinals (`traject_ordinal`): which position each event of the KurrentDB log has.
import { migrate, type Migration } from '@traject/event-store-postgres';
import type { Pool } from 'pg';

export const ordinalMigrations: readonly Migration[] = [];

/** Brings the ordinals' schema up to date; returns how many steps were applied now. */
export const migrateOrdinals = async (pool: Pool): Promise<number> =>
  migrate(pool, 'ordinal', ordinalMigrations);
