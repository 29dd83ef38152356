import type pg from 'pg';

/** Indices of columns by what they hold. */
type Mapping = Readonly<Record<string, number>>;

/** Of which lists a mapping is: the institution's, of a kind, with headings of this hash. */
interface MappingKey {
  institutionId: string;
  kind: string;
  headings: string;
}

/** Which columns people chose for lists, in the database, by institution, kind and headings. */
export class PostgresColumnMemory {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async recall({ institutionId, kind, headings }: MappingKey): Promise<Mapping | null> {
    const { rows } = await this.#pool.query<{ mapping: Mapping }>(
      `select mapping from traject_directory.list_columns
        where institution_id = $1 and kind = $2 and headings = $3`,
      [institutionId, kind, headings],
    );
    return rows[0]?.mapping ?? null;
  }

  async remember({ institutionId, kind, headings }: MappingKey, mapping: Mapping): Promise<void> {
    await this.#pool.query(
      `insert into traject_directory.list_columns (institution_id, kind, headings, mapping)
        values ($1, $2, $3, $4)
        on conflict (institution_id, kind, headings) do update set mapping = excluded.mapping`,
      [institutionId, kind, headings, JSON.stringify(mapping)],
    );
  }
}
