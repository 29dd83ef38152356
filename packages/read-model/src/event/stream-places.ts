// To whom a stream belongs, and with whom it is shared: from the index of streams, whatever its word.
import { NOT_SHARED, type Role, type SharedWith } from '@traject/domain';
import { LIVE } from '../schema.js';
import type { Sql } from '../sql.js';

/** Where a stream stands. */
export interface StreamPlace {
  /** The team to which it belongs; null where it belongs to none. */
  teamId: string | null;
  /** Who takes part in it besides the institution that owns it. */
  sharedWith: SharedWith;
}

/** The place of a stream that belongs to no team and is shared with nobody. */
export const NO_PLACE: StreamPlace = { teamId: null, sharedWith: NOT_SHARED };

/** The place of each of these streams; those that have not begun are left out. */
export async function placesOfStreams(
  sql: Sql,
  streams: readonly string[],
): Promise<Map<string, StreamPlace>> {
  if (streams.length === 0) return new Map();
  const { rows } = await sql.query<{
    stream: string;
    team_id: string | null;
    shared_institution_ids: string[];
    shared_person_ids: string[];
    shared_roles: Role[] | null;
  }>(
    `SELECT stream, team_id, shared_institution_ids, shared_person_ids, shared_roles FROM ${LIVE}.stream_index
     WHERE stream = ANY ($1)`,
    [streams],
  );
  return new Map(
    rows.map((row) => [
      row.stream,
      {
        teamId: row.team_id,
        sharedWith: {
          institutionIds: row.shared_institution_ids,
          personIds: row.shared_person_ids,
          ...(row.shared_roles && { roles: row.shared_roles }),
        },
      },
    ]),
  );
}

/** Where the history of a stream is told: of its team, else of its programme; both null where it is of the institution. */
export interface StreamHome {
  teamId: string | null;
  programmeId: string | null;
  institutionId: string;
}

/** The home of each of these streams; those that have not begun are left out. */
export async function homesOfStreams(sql: Sql, streams: readonly string[]): Promise<Map<string, StreamHome>> {
  const { rows } = await sql.query<{
    stream: string;
    team_id: string | null;
    programme_id: string | null;
    institution_id: string;
  }>(
    `SELECT stream, team_id, programme_id, institution_id FROM ${LIVE}.stream_index WHERE stream = ANY ($1)`,
    [streams],
  );
  return new Map(
    rows.map((row) => [
      row.stream,
      { teamId: row.team_id, programmeId: row.programme_id, institutionId: row.institution_id },
    ]),
  );
}

/** Who asks for shared work. */
export interface SharedWorkReader {
  personId: string;
  /** Institutions that the reader works for. */
  institutionIds: readonly string[];
}

/**
 * Ids of the aggregates of shared words that a reader meets, by word: those of the reader's institutions, those in which one of
 * these takes part, and those in which the reader does. In order of their beginning.
 */
export async function sharedWorkOfWords(
  sql: Sql,
  words: readonly string[],
  { personId, institutionIds }: SharedWorkReader,
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql.query<{ word: string; entity_ids: string[] }>(
    `SELECT word, array_agg(entity_id ORDER BY first_position) AS entity_ids FROM ${LIVE}.stream_index
     WHERE word = ANY ($1) AND (institution_id = ANY ($2) OR shared_institution_ids && $2
       OR $3 = ANY (shared_person_ids))
     GROUP BY word`,
    [words, institutionIds, personId],
  );
  return new Map(rows.map((row) => [row.word, row.entity_ids]));
}

/** The institutions and the persons that take part in any shared work that a reader meets, its owners too. */
export async function takingPartWith(
  sql: Sql,
  { personId, institutionIds }: SharedWorkReader,
): Promise<SharedWith> {
  const { rows } = await sql.query<{
    institution_id: string;
    shared_institution_ids: string[];
    shared_person_ids: string[];
  }>(
    `SELECT DISTINCT institution_id, shared_institution_ids, shared_person_ids FROM ${LIVE}.stream_index
     WHERE (shared_institution_ids <> '{}' OR shared_person_ids <> '{}')
       AND (institution_id = ANY ($1) OR shared_institution_ids && $1 OR $2 = ANY (shared_person_ids))`,
    [institutionIds, personId],
  );
  const of = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
  return {
    institutionIds: of(rows.flatMap((row) => [row.institution_id, ...row.shared_institution_ids])),
    personIds: of(rows.flatMap((row) => row.shared_person_ids)),
  };
}
