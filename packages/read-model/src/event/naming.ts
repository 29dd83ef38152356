// Which events name something outside the log: a text or a person.
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';

// $1 ids, $2 institutions. An id stands between quotes in the text of an event; private answers keep none.
const STATEMENT = `
  SELECT given.id, found.event_id
  FROM unnest($1::text[]) AS given (id)
  CROSS JOIN LATERAL (
    SELECT e.event_id FROM ${LIVE}.event_index e
    WHERE e.institution_id = ANY ($2) AND NOT e.private
      AND (e.person_id = given.id OR e.stream = 'person-' || given.id OR strpos(e.rest, '"' || given.id || '"') > 0)
    ORDER BY e.position LIMIT 1
  ) found`;

/**
 * The first event of these institutions that names each id (of a text or a person): event ids by id. What none of their
 * events names is absent. Reads the log from its beginning to there, so ask it of few ids.
 */
export async function firstEventsNaming(
  sql: Sql,
  ids: readonly string[],
  institutionIds: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0 || institutionIds.length === 0) return new Map();
  const { rows } = await sql.query<{ id: string; event_id: string }>(STATEMENT, [ids, institutionIds]);
  return new Map(rows.map((row) => [row.id, row.event_id]));
}
