import type {
  Directory,
  DirectoryPerson,
  ErasedPerson,
  IdentifierKind,
  PersonIdentifier,
} from '@traject/commands';
import type pg from 'pg';

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

  async identify(identifiers: readonly PersonIdentifier[]): Promise<PersonIdentifier[]> {
    const columns = [
      identifiers.map(({ institutionId }) => institutionId),
      identifiers.map(({ kind }) => kind),
      identifiers.map(({ value }) => value),
      identifiers.map(({ personId }) => personId),
    ];
    await this.#pool.query(
      `insert into traject_directory.identifier (id, institution_id, kind, value, person_id)
        select gen_random_uuid()::text, given.* from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given (i, k, v, p)
        where not exists (select from traject_directory.person where id = given.p and erased_at is not null)
        on conflict (institution_id, kind, value) do nothing`,
      columns,
    );
    const { rows } = await this.#pool.query<PersonIdentifier>(
      `select institution_id as "institutionId", kind, value, person_id as "personId"
        from traject_directory.identifier
        where (institution_id, kind, value) in (select * from unnest($1::text[], $2::text[], $3::text[]))`,
      columns.slice(0, 3),
    );
    return rows;
  }

  async identified(
    institutionId: string,
    kind: IdentifierKind,
    values: readonly string[],
  ): Promise<Map<string, string>> {
    const { rows } = await this.#pool.query<{ value: string; person_id: string }>(
      `select value, person_id from traject_directory.identifier
        where institution_id = $1 and kind = $2 and value = any($3)`,
      [institutionId, kind, values],
    );
    return new Map(rows.map(({ value, person_id: personId }) => [value, personId]));
  }

  async unidentified(institutionId: string, personIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `select id from unnest($2::text[]) as given (id) where not exists (
          select from traject_directory.identifier
          where institution_id = $1 and person_id = given.id and erased_at is null)`,
      [institutionId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async erase(id: string): Promise<void> {
    await this.#pool.query(
      `with forgotten as (
          update traject_directory.identifier set value = null, erased_at = clock_timestamp()
          where person_id = $1 and erased_at is null
        )
        insert into traject_directory.person (id, name, erased_at) values ($1, null, clock_timestamp())
        on conflict (id) do update set name = null, persona = false, erased_at = coalesce(person.erased_at, clock_timestamp())`,
      [id],
    );
  }

  async erasures(): Promise<ErasedPerson[]> {
    const { rows } = await this.#pool.query<{ id: string; erased_at: Date }>(
      'select id, erased_at from traject_directory.person where erased_at is not null order by erased_at desc, id',
    );
    return rows.map(({ id, erased_at: at }) => ({ id, at: at.toISOString() }));
  }
}
