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
  {
    title: 'by what institutions know persons, and columns of their lists',
    sql: `
        -- Staff numbers and e-mail addresses are personal data as names are: emptied when the person is erased.
        create table traject_directory.identifier (
          id text collate "C" primary key,
          institution_id text collate "C" not null,
          kind text not null check (kind in ('staffNumber', 'email')),
          value text collate "C",
          person_id text collate "C" not null,
          erased_at timestamptz(3),
          unique (institution_id, kind, value),
          check ((value is null) = (erased_at is not null))
        );
        create index identifier_person on traject_directory.identifier (person_id);
        -- Which column of a list holds what, as people chose it for files with these headings: no personal data, for
        -- the headings are kept as a hash and columns as their indices.
        create table traject_directory.list_columns (
          institution_id text collate "C" not null,
          kind text not null,
          headings text collate "C" not null,
          mapping jsonb not null,
          primary key (institution_id, kind, headings)
        )`,
  },
];

/** Brings the directory's schema up to date; returns how many steps were applied now. */
export const migrateDirectory = (pool: pg.Pool): Promise<number> =>
  migrate(pool, 'directory', directoryMigrations);
