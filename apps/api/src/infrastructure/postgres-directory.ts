import type { Directory, DirectoryPerson } from '@traject/commands';
import { migrate } from '@traject/event-store-postgres';
import type pg from 'pg';

/** Brings the directory's schema up to date. */
export const migrateDirectory = (pool: pg.Pool): Promise<number> =>
  migrate(pool, 'directory', [
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
  ]);

interface PersonRow {
  id: string;
  name: string;
  language: 'nl' | 'en';
}

/** Names of persons in the database, outside the log, erasable. */
export class PostgresDirectory implements Directory {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async put(persons: readonly DirectoryPerson[]): Promise<void> {
    await this.#pool.query(
      `insert into traject_directory.person (id, name, language, persona)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
        on conflict (id) do update set name = excluded.name, language = excluded.language, persona = excluded.persona
        where person.erased_at is null`,
      [
        persons.map(({ id }) => id),
        persons.map(({ name }) => name),
        persons.map(({ language }) => language),
        persons.map(({ persona }) => persona ?? false),
      ],
    );
  }

  async get(ids: readonly string[]): Promise<Map<string, DirectoryPerson>> {
    const { rows } = await this.#pool.query<PersonRow>({
      name: 'traject_directory.person',
      text: 'select id, name, language from traject_directory.person where id = any($1) and erased_at is null',
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async personas(): Promise<DirectoryPerson[]> {
    const { rows } = await this.#pool.query<PersonRow>(
      'select id, name, language from traject_directory.person where persona and erased_at is null order by name',
    );
    return rows;
  }

  async setLanguage(id: string, language: 'nl' | 'en'): Promise<void> {
    await this.#pool.query(
      'update traject_directory.person set language = $2 where id = $1 and erased_at is null',
      [id, language],
    );
  }

  async erase(id: string): Promise<void> {
    await this.#pool.query(
      `insert into traject_directory.person (id, name, erased_at) values ($1, null, clock_timestamp())
        on conflict (id) do update set name = null, persona = false, erased_at = coalesce(person.erased_at, clock_timestamp())`,
      [id],
    );
  }
}
