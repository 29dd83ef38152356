// The history itself: events by scope and filter, page by page.
import { WORDS_MET_WHEN_SHARED, type Instant, type Recorded, type Role } from '@traject/domain';
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';
import { IS_LATE } from '../table-definitions.js';
import { EVENT_SELECTION, eventOf } from './event-row.js';
import { keyOf, scopeCondition, type HistoryScope } from './scope.js';

export interface HistoryFilter {
  types?: readonly string[];
  /** Words: the part of the stream before the first hyphen. */
  words?: readonly string[];
  /** Person ids: who did it. */
  actors?: readonly string[];
  /** Institutions that own the events, or take part in the shared work that they are of; the viewer's own too. */
  institutions?: readonly string[];
  /** Words of which only what the viewer did is found. */
  ownOnly?: readonly string[];
  correlationId?: string;
  causationId?: string;
  /** Ids of events: finds what corrects them. */
  correcting?: readonly string[];
  /** Only events that correct another one, or only those that do not. */
  corrections?: boolean;
  ids?: readonly string[];
  /** Ids of aggregates. */
  entityIds?: readonly string[];
  /** Roles in which who did it acted. */
  roles?: readonly Role[];
  /** Only events recorded later than the day on which they took place, or only others. */
  late?: boolean;
  /** Only events that were corrected, whatever became of the correction, or only others. */
  corrected?: boolean;
  /** Effective from (inclusive) until (exclusive). */
  effectiveFrom?: Instant;
  effectiveUntil?: Instant;
  /** In the world's order after this place, and up to and including that one. */
  beyond?: HistoryKey;
  upTo?: HistoryKey;
  /** Recorded from (inclusive) until (exclusive). */
  recordedFrom?: Instant;
  recordedUntil?: Instant;
}

/** By position (order of recording) or in the world's order (`effectiveAt`, then position). */
export type HistoryOrder = 'recorded' | 'effective';
/** A place in a page's order. For `recorded` only the position counts. */
export interface HistoryKey {
  effectiveAt: Instant;
  position: number;
}

export interface HistoryQuestion {
  scope: HistoryScope;
  /** The ceiling: nothing recorded later is met. */
  knownPosition: number;
  filter?: HistoryFilter;
  order?: HistoryOrder;
  direction?: 'forwards' | 'backwards';
  /** Exclusive. */
  after?: HistoryKey;
  limit: number;
  /** Meets the private answers of this person; nobody meets those of others. */
  viewer?: string;
}

/** An event and where it stands. A private event of another is not in any answer. */
export interface HistoryEvent {
  event: Recorded;
  position: number;
  effectiveAt: Instant;
  /** Its payload is not kept here, not even for its author. */
  private: boolean;
}

export interface HistoryPage {
  events: HistoryEvent[];
  /** True when there is more in this direction. */
  more: boolean;
}

/** The events of a scope, in order, one page. */
export async function eventsOfScope(sql: Sql, question: HistoryQuestion): Promise<HistoryPage> {
  const { order = 'recorded', direction = 'forwards', after, limit } = question;
  const { from, values } = selection(question);
  const place = (value: unknown) => `$${values.push(value)}`;
  const sign = direction === 'forwards' ? '>' : '<';
  const turn = direction === 'forwards' ? 'ASC' : 'DESC';
  const beyond = !after
    ? 'true'
    : order === 'recorded'
      ? `e.position ${sign} ${place(after.position)}`
      : `(e.effective_at, e.position) ${sign} (${place(after.effectiveAt)}::timestamptz, ${place(after.position)})`;
  const sorted = order === 'recorded' ? `e.position ${turn}` : `e.effective_at ${turn}, e.position ${turn}`;
  const { rows } = await sql.query(
    `SELECT ${EVENT_SELECTION} ${from} AND ${beyond}
     ORDER BY ${sorted} LIMIT ${place(limit + 1)}`,
    values,
  );
  return { events: rows.slice(0, limit).map(readEvent), more: rows.length > limit };
}

/** How many events a question has, without paging. */
export async function countEventsOfScope(
  sql: Sql,
  question: Omit<HistoryQuestion, 'limit' | 'after'>,
): Promise<number> {
  const { from, values } = selection(question);
  const { rows } = await sql.query(`SELECT count(*) AS events ${from}`, values);
  return Number(rows[0]?.events);
}

/** The same, counted to at most `most`: `more` says that there are more of them. */
export async function countEventsUpTo(
  sql: Sql,
  question: Omit<HistoryQuestion, 'limit' | 'after'>,
  most: number,
): Promise<{ count: number; more: boolean }> {
  const { from, values } = selection(question);
  const { rows } = await sql.query(
    `SELECT count(*) AS events FROM (SELECT 1 ${from} LIMIT $${values.push(most + 1)}) found`,
    values,
  );
  const count = Number(rows[0]?.events);
  return { count: Math.min(count, most), more: count > most };
}

/** The events with these ids, recorded up to `knownPosition`; private ones of others are left out. */
export async function eventsByIds(
  sql: Sql,
  knownPosition: number,
  ids: readonly string[],
  viewer?: string,
): Promise<HistoryEvent[]> {
  const { rows } = await sql.query(
    `SELECT ${EVENT_SELECTION} FROM ${LIVE}.event_index e
     WHERE e.event_id = ANY ($1) AND e.position <= $2 AND (NOT e.private OR e.person_id = $3)
     ORDER BY e.position`,
    [ids, knownPosition, viewer ?? null],
  );
  return rows.map(readEvent);
}

/** The events at these positions, in their order; private ones of others are left out. */
export async function eventsAtPositions(
  sql: Sql,
  positions: readonly number[],
  viewer: string,
): Promise<Recorded[]> {
  const { rows } = await sql.query(
    `SELECT ${EVENT_SELECTION} FROM ${LIVE}.event_index e
     WHERE e.position = ANY ($1) AND (NOT e.private OR e.person_id = $2) ORDER BY e.position`,
    [positions, viewer],
  );
  return rows.map(eventOf);
}

/** The streams of a scope that had begun by `knownPosition`, in order of their beginning. */
export async function streamsOfScope(
  sql: Sql,
  scope: HistoryScope,
  knownPosition: number,
): Promise<string[]> {
  const { from, values } = selection({ scope, knownPosition });
  const { rows } = await sql.query(
    `SELECT e.stream, min(e.position) AS first ${from} GROUP BY e.stream ORDER BY first`,
    values,
  );
  return rows.map((row) => String(row.stream));
}

/** The parameter that holds the viewer's id, or null. */
export const VIEWER = 3;

/** FROM and WHERE of a question, with the values of its parameters. */
export function selection({ scope, knownPosition, filter = {}, viewer }: Omit<HistoryQuestion, 'limit'>) {
  const values: unknown[] = [keyOf(scope), knownPosition, viewer ?? null];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    scopeCondition(scope, 1, 2, VIEWER),
    'e.position <= $2',
    `(NOT e.private OR e.person_id = $${VIEWER}::text)`,
  ];
  const anyOf = (column: string, list: readonly string[] | undefined) => {
    if (list) conditions.push(`${column} = ANY (${place(list)})`);
  };
  anyOf('e.type', filter.types);
  anyOf('s.word', filter.words);
  if (filter.institutions) {
    const list = place(filter.institutions);
    const shared = `s.shared_institution_ids && ${list} OR $${VIEWER} = ANY (s.shared_person_ids)`;
    // What is its owner's is met as far as it is shared, also in the owner's institution.
    const owned = place(WORDS_MET_WHEN_SHARED);
    conditions.push(`(s.word <> ALL (${owned}) OR e.person_id = $${VIEWER} OR ${shared})`);
    conditions.push(`(e.institution_id = ANY (${list}) OR ${shared})`);
  }
  if (filter.ownOnly)
    conditions.push(`(s.word <> ALL (${place(filter.ownOnly)}) OR e.person_id = $${VIEWER})`);
  anyOf('e.person_id', filter.actors);
  anyOf('e.corrects', filter.correcting);
  if (filter.corrections !== undefined)
    conditions.push(`e.corrects IS ${filter.corrections ? 'NOT NULL' : 'NULL'}`);
  anyOf('e.event_id', filter.ids);
  anyOf('s.entity_id', filter.entityIds);
  anyOf('e.role', filter.roles);
  const only = (condition: string, wanted: boolean | undefined) => {
    if (wanted !== undefined) conditions.push(wanted ? condition : `NOT (${condition})`);
  };
  only(IS_LATE('e.'), filter.late);
  only(
    `EXISTS (SELECT FROM ${LIVE}.event_index c WHERE c.corrects = e.event_id AND c.position <= $2)`,
    filter.corrected,
  );
  if (filter.correlationId) conditions.push(`e.correlation_id = ${place(filter.correlationId)}`);
  if (filter.causationId) conditions.push(`e.causation_id = ${place(filter.causationId)}`);
  if (filter.effectiveFrom) conditions.push(`e.effective_at >= ${place(filter.effectiveFrom)}::timestamptz`);
  if (filter.effectiveUntil) conditions.push(`e.effective_at < ${place(filter.effectiveUntil)}::timestamptz`);
  const inOrder = (sign: '>' | '<=', { effectiveAt, position }: HistoryKey) =>
    conditions.push(
      `(e.effective_at, e.position) ${sign} (${place(effectiveAt)}::timestamptz, ${place(position)}::bigint)`,
    );
  if (filter.beyond) inOrder('>', filter.beyond);
  if (filter.upTo) inOrder('<=', filter.upTo);
  if (filter.recordedFrom) conditions.push(`e.recorded_at >= ${place(filter.recordedFrom)}::timestamptz`);
  if (filter.recordedUntil) conditions.push(`e.recorded_at < ${place(filter.recordedUntil)}::timestamptz`);
  const from = `FROM ${LIVE}.event_index e JOIN ${LIVE}.stream_index s ON s.stream = e.stream
    WHERE ${conditions.join(' AND ')}`;
  return { from, values };
}

/** The event of a row of `EVENT_SELECTION`. */
export function readEvent(row: Record<string, unknown>): HistoryEvent {
  const event = eventOf(row);
  const { position, effectiveAt } = event;
  return { event, position, effectiveAt, private: row['private'] === true };
}
