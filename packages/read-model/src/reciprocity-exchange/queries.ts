import type { Instant, ReciprocityBalance, ReciprocityLevel } from '@traject/domain';
import { ask, atClocks, type Held, type ReadClocks } from '../query.js';
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';
import { reciprocityExchangeTable } from './table.js';

export type ReciprocityExchangeHeld = Held<typeof reciprocityExchangeTable>;

type Ids = readonly string[];

/** The exchanges with these ids at the clocks. */
export const exchangesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<ReciprocityExchangeHeld[]> =>
  ask(sql, {
    ...{ table: reciprocityExchangeTable, clocks, by: 'exchangeId', keys: ids },
    order: ['since', 'exchangeId'],
  });

/** The exchanges that development questions led to, or that were meant for them, at the clocks. */
export const exchangesForQuestions = (
  sql: Sql,
  clocks: ReadClocks,
  questionIds: Ids,
): Promise<ReciprocityExchangeHeld[]> =>
  ask(sql, {
    ...{ table: reciprocityExchangeTable, clocks, by: 'questionId', keys: questionIds },
    order: ['questionId', 'exchangeId'],
  });

export interface BalanceQuestion {
  clocks: ReadClocks;
  /** Only of these exchanges: those that the reader meets. */
  exchangeIds: readonly string[];
  /** Only where one of both takes part in this network. */
  networkId?: string | undefined;
  level?: ReciprocityLevel | undefined;
  /** Acknowledged at or after this moment, and before that one. */
  from?: Instant | undefined;
  until?: Instant | undefined;
}

/** The same as `reciprocityBalance` of the domain, counted by the database over what held at the clocks. */
export async function balanceOfExchanges(
  sql: Sql,
  { clocks, exchangeIds, networkId, level, from, until }: BalanceQuestion,
): Promise<ReciprocityBalance[]> {
  const values: unknown[] = [clocks.validAt, clocks.knownPosition, exchangeIds];
  const conditions = [atClocks('t'), 't.exchange_id = ANY ($3)', 't.acknowledged_at IS NOT NULL'];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  add(networkId, (place) => `${place} IN (t.giver_network_id, t.receiver_network_id)`);
  add(level, (place) => `t.level = ${place}`);
  add(from, (place) => `t.acknowledged_at >= ${place}::timestamptz`);
  add(until, (place) => `t.acknowledged_at < ${place}::timestamptz`);
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT a, b, level,
       count(*) FILTER (WHERE by_a) AS a_count, count(score) FILTER (WHERE by_a) AS a_valued,
       avg(score) FILTER (WHERE by_a) AS a_score,
       count(*) FILTER (WHERE NOT by_a) AS b_count, count(score) FILTER (WHERE NOT by_a) AS b_valued,
       avg(score) FILTER (WHERE NOT by_a) AS b_score
     FROM (
       SELECT least(t.giver_id COLLATE "C", t.receiver_id COLLATE "C") AS a,
         greatest(t.giver_id COLLATE "C", t.receiver_id COLLATE "C") AS b,
         t.giver_id COLLATE "C" <= t.receiver_id COLLATE "C" AS by_a, t.level, t.score
       FROM ${LIVE}.reciprocity_exchange t WHERE ${conditions.join(' AND ')}
     ) pairs
     GROUP BY a, b, level
     ORDER BY a, b, array_position(ARRAY['relation', 'process', 'content'], level)`,
    values,
  );
  return rows.map((raw) => {
    const brought = (side: 'a' | 'b') => ({
      exchanges: Number(raw[`${side}_count`]),
      valued: Number(raw[`${side}_valued`]),
      meanScore: raw[`${side}_score`] === null ? null : Number(raw[`${side}_score`]),
    });
    const [aToB, bToA] = [brought('a'), brought('b')];
    return {
      a: String(raw['a']),
      b: String(raw['b']),
      level: raw['level'] as ReciprocityLevel,
      ...{ aToB, bToA, difference: aToB.exchanges - bToA.exchanges },
    };
  });
}
