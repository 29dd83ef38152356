// The directory's schema: names of persons, outside the log, erasable. Beside the log in PostgreSQL on every store.
import { migrate, type Migration } from '@traject/event-store-postgres';
import type pg from 'pg';

export const directoryMigrations: readonly Migration[] = [
  {
    title: 'person',
    sql: `
        create schema traject_directory;
        -- An erased person stays as an id with the moment of erasure, so that a later import does not bring them back.
        create table traject_directory.person (
          id text collate "C" primary key,
          name text,
          language text not null default 'nl' check (language in ('nl', 'en')),
          persona boolean not null default false,
          erased_at timestamptz(3),
          check ((name is null) = (erased_at is not null))
        )`,
  },
];

/** Brings the directory's schema up to date; returns how many steps were applied now. */
export const migrateDirectory = (pool: pg.Pool): Promise<number> =>
  migrate(pool, 'directory', directoryMigrations);
