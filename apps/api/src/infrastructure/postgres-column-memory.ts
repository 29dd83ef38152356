import type { ColumnMapping, ColumnMemory, MappingKey } from '@traject/list-import';
import type pg from 'pg';

/** Which columns people chose for lists, in the database, by institution, kind and headings. */
export class PostgresColumnMemory implements ColumnMemory {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async recall({ institutionId, kind, headings }: MappingKey): Promise<ColumnMapping | null> {
    const { rows } = await this.#pool.query<{ mapping: ColumnMapping }>(
      `select mapping from traject_directory.list_columns
        where institution_id = $1 and kind = $2 and headings = $3`,
      [institutionId, kind, headings],
    );
    return rows[0]?.mapping ?? null;
  }

  async remember({ institutionId, kind, headings }: MappingKey, mapping: ColumnMapping): Promise<void> {
    await this.#pool.query(
      `insert into traject_directory.list_columns (institution_id, kind, headings, mapping)
        values ($1, $2, $3, $4)
        on conflict (institution_id, kind, headings) do update set mapping = excluded.mapping`,
      [institutionId, kind, headings, JSON.stringify(mapping)],
    );
  }
}
