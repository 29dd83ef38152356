import type { Instant, Text } from '@traject/domain';
import {
  commitmentOf,
  EventStoreError,
  newSalt,
  wellFormed,
  type KeptText,
  type TextStore,
} from '@traject/event-store';
import type { Pool } from 'pg';
import { INSTANT_FORMAT } from './event-row.js';

interface TextRow {
  id: string;
  value: string | null;
  salt: string | null;
  commitment: string | null;
  erased_at: Instant | null;
}

/** Erasable text in the database of the log; `now` is the clock of erasure. */
export class PostgresTextStore implements TextStore {
  readonly #pool: Pool;
  readonly #now: () => Instant;

  constructor(pool: Pool, now: () => Instant = () => new Date().toISOString()) {
    this.#pool = pool;
    this.#now = now;
  }

  async put(id: string, given: string): Promise<Text> {
    const value = wellFormed(given);
    const salt = newSalt();
    const commitment = commitmentOf(salt, value);
    const { rowCount } = await this.#pool.query(
      'insert into traject_log.text (id, value, salt, commitment) values ($1, $2, $3, $4) on conflict do nothing',
      [id, value, salt, commitment],
    );
    if (rowCount === 1) return { text: id, commitment };
    const first = (await this.get([id])).get(id);
    if (first?.kind === 'kept' && first.value === value) return { text: id, commitment: first.commitment };
    throw new EventStoreError('TEXT_ID_REUSED', `text id ${id} is in use`, { textId: id });
  }

  async get(ids: readonly string[]): Promise<Map<string, KeptText>> {
    const { rows } = await this.#pool.query<TextRow>({
      text: `select id, value, salt, commitment, to_char(erased_at at time zone 'UTC', ${INSTANT_FORMAT}) as erased_at
        from traject_log.text where id = any($1)`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, keptText(row)]));
  }

  async erase(id: string): Promise<void> {
    await this.#pool.query(
      `update traject_log.text set value = null, salt = null, commitment = null, erased_at = $2
        where id = $1 and erased_at is null`,
      [id, this.#now()],
    );
  }
}

function keptText({ value, salt, commitment, erased_at }: TextRow): KeptText {
  if (erased_at !== null) return { kind: 'erased', at: erased_at };
  if (value === null || salt === null || commitment === null)
    throw new Error('a kept text without its parts');
  return { kind: 'kept', value, salt, commitment };
}
