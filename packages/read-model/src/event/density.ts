// How much happened on which day, without reading the events: grouped by all on which it depends who meets them.
import { WORDS_MET_WHEN_SHARED, type Instant, type LocalDate } from '@traject/domain';
import type { Sql } from '../sql.js';
import { selection, VIEWER, type HistoryQuestion } from './queries.js';

/** So many events of one kind on one day. */
export interface EventsOfDay {
  /** In Amsterdam. */
  day: LocalDate;
  word: string;
  type: string;
  institutionId: string;
  /** True for what the viewer did. */
  own: boolean;
  /** The stream, where it depends on the stream itself who meets it; else null. */
  stream: string | null;
  events: number;
  /** When the first and the last of them took place. */
  first: Instant;
  last: Instant;
}

/** The events of a scope per day and kind, in order of days; private answers of others are left out. */
export async function eventsPerDay(
  sql: Sql,
  question: Omit<HistoryQuestion, 'limit' | 'after' | 'order' | 'direction'>,
): Promise<EventsOfDay[]> {
  const { from, values } = selection(question);
  const owned = values.push(WORDS_MET_WHEN_SHARED);
  const { rows } = await sql.query<{
    day: string;
    word: string;
    type: string;
    institution_id: string;
    own: boolean;
    apart: string | null;
    events: string;
    first: Date;
    last: Date;
  }>(
    `SELECT to_char(e.effective_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS day, s.word, e.type,
       e.institution_id, e.person_id IS NOT DISTINCT FROM $${VIEWER}::text AND $${VIEWER} IS NOT NULL AS own,
       CASE WHEN s.word = ANY ($${owned}) OR s.shared_institution_ids <> '{}' OR s.shared_person_ids <> '{}'
         OR e.stream = 'person-' || $${VIEWER}::text THEN e.stream END AS apart,
       count(*) AS events, min(e.effective_at) AS first, max(e.effective_at) AS last
     ${from} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1`,
    values,
  );
  return rows.map(({ institution_id: institutionId, apart, events, first, last, ...row }) => ({
    ...row,
    institutionId,
    stream: apart,
    events: Number(events),
    first: first.toISOString(),
    last: last.toISOString(),
  }));
}
