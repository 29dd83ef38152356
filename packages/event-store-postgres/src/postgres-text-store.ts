import type { Instant, Text } from '@traject/domain';
import {
  commitmentOf,
  EventStoreError,
  newSalt,
  wellFormed,
  type ErasedText,
  type GivenValue,
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

  async put(id: string, value: string): Promise<Text> {
    const [text] = await this.putAll([{ id, value }]);
    if (!text) throw new Error('a text was put and is not told');
    return text;
  }

  /** One statement, and so one commit, for all of them. */
  async putAll(given: readonly GivenValue[]): Promise<Text[]> {
    if (given.length === 0) return [];
    const rows = given.map(({ id, value: written }) => {
      const [value, salt] = [wellFormed(written), newSalt()];
      return { id, value, salt, commitment: commitmentOf(salt, value) };
    });
    const { rows: kept } = await this.#pool.query<{ commitment: string }>(
      `insert into traject_log.text (id, value, salt, commitment)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
        on conflict do nothing returning commitment`,
      [
        rows.map(({ id }) => id),
        rows.map(({ value }) => value),
        rows.map(({ salt }) => salt),
        rows.map(({ commitment }) => commitment),
      ],
    );
    // Salted, no two commitments are the same.
    const commitments = new Set(kept.map(({ commitment }) => commitment));
    const known = rows.filter(({ commitment }) => !commitments.has(commitment)).map(({ id }) => id);
    const first = known.length === 0 ? new Map<string, KeptText>() : await this.get(known);
    return rows.map(({ id, value, commitment }) => {
      if (commitments.has(commitment)) return { text: id, commitment };
      const before = first.get(id);
      if (before?.kind === 'kept' && before.value === value) {
        return { text: id, commitment: before.commitment };
      }
      throw new EventStoreError('TEXT_ID_REUSED', `text id ${id} is in use`, { textId: id });
    });
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

  async erasures(): Promise<ErasedText[]> {
    const { rows } = await this.#pool.query<ErasedText>(
      `select id, to_char(erased_at at time zone 'UTC', ${INSTANT_FORMAT}) as at
        from traject_log.text where erased_at is not null order by erased_at desc, id`,
    );
    return rows;
  }
}

function keptText({ value, salt, commitment, erased_at }: TextRow): KeptText {
  if (erased_at !== null) return { kind: 'erased', at: erased_at };
  if (value === null || salt === null || commitment === null)
    throw new Error('a kept text without its parts');
  return { kind: 'kept', value, salt, commitment };
}
