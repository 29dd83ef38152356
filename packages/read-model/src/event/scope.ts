// Which streams a scope's history is made of.
import { LIVE } from '../schema.js';

/**
 * Whose history is asked. A programme: its own stream; the needs, agreements and leeways under it; its teams, with
 * their measurements and leeways that belong to no other programme; its themes, their ownership, and its teams'
 * appraisals of them. A team: every stream that is its own,
 * the themes that it appraised or held, and the activities in which it takes part. A person: what that person did or had recorded.
 * With institutions besides: only what these own.
 * An institution: all that it owns, and the shared work in which it takes part. Reach: the same of several institutions,
 * and the shared work in which the viewer takes part.
 * Teams and themes count that ever belonged, as known at the position asked.
 */
export type HistoryScope =
  | { kind: 'programme'; id: string }
  | { kind: 'team'; id: string }
  | { kind: 'person'; id: string; ownedBy?: readonly string[] }
  | { kind: 'institution'; id: string }
  | { kind: 'reach'; institutionIds: readonly string[] }
  | { kind: 'streams'; streams: readonly string[] };

/** The value by which a scope is asked. */
export function keyOf(scope: HistoryScope): string | readonly string[] {
  if (scope.kind === 'streams') return scope.streams;
  if (scope.kind === 'person' && scope.ownedBy) return [scope.id, ...scope.ownedBy];
  return scope.kind === 'reach' ? scope.institutionIds : scope.id;
}

/**
 * A condition on `e` (event_index) and `s` (stream_index); `$n` is the scope's key, `$k` the known position, `$v` the
 * viewer's id or null.
 */
export function scopeCondition(scope: HistoryScope, n: number, k: number, v: number): string {
  switch (scope.kind) {
    case 'programme':
      return programmeCondition(n, k);
    case 'team':
      return `e.stream = ${teamStreams(n, k)}`;
    case 'person':
      return scope.ownedBy
        ? `(e.person_id = ($${n}::text[])[1] OR e.reported_by = ($${n}::text[])[1])
           AND e.institution_id = ANY (($${n}::text[])[2:])`
        : `(e.person_id = $${n} OR e.reported_by = $${n})`;
    case 'institution':
      return `(e.institution_id = $${n} OR $${n} = ANY (s.shared_institution_ids))`;
    case 'reach':
      return `(e.institution_id = ANY ($${n}) OR s.shared_institution_ids && $${n}
        OR $${v} = ANY (s.shared_person_ids))`;
    case 'streams':
      return `e.stream = ANY ($${n})`;
    default:
      return scope satisfies never;
  }
}

/**
 * The same for a scope of whole streams, as a condition on `s` alone; null for one of which a stream may have some events only,
 * or which is too large to be asked whole.
 */
export function streamCondition(scope: HistoryScope, n: number, k: number): string | null {
  switch (scope.kind) {
    case 'programme':
      return programmeCondition(n, k);
    case 'team':
      return `s.stream = ${teamStreams(n, k)}`;
    case 'streams':
      return `s.stream = ANY ($${n})`;
    default:
      return null;
  }
}

// Themes belong to no team; those that it appraised, claimed or held belong to its history.
// Named beforehand, so that they are looked up one by one: going through the log for them takes seconds.
const teamStreams = (n: number, k: number): string => `ANY (ARRAY(
    SELECT o.stream FROM ${LIVE}.stream_index o WHERE o.team_id = $${n}
    UNION SELECT h.stream FROM ${LIVE}.theme_appraisal h
    WHERE h.team_id = $${n} AND lower(h.known_during) <= $${k}
    UNION SELECT h.stream FROM ${LIVE}.ownership h
    WHERE (h.team_id = $${n} OR $${n} = ANY (h.holder_team_ids)) AND lower(h.known_during) <= $${k}
    UNION SELECT h.stream FROM ${LIVE}.activity_team h
    WHERE h.team_id = $${n} AND lower(h.known_during) <= $${k}))`;

const programmeCondition = (n: number, k: number): string => {
  const teams = `SELECT p.team_id FROM ${LIVE}.programme_team p
    WHERE p.programme_id = $${n} AND lower(p.known_during) <= $${k}`;
  const themes = `SELECT p.theme_id FROM ${LIVE}.programme_theme p
    WHERE p.programme_id = $${n} AND lower(p.known_during) <= $${k}`;
  return `(s.programme_id = $${n}
    OR (s.programme_id IS NULL AND s.word IN ('team', 'measurement', 'leeway') AND s.team_id IN (${teams}))
    OR (s.word IN ('theme', 'ownership') AND s.theme_id IN (${themes}))
    OR (s.word = 'ownershipAppraisal' AND s.theme_id IN (${themes}) AND s.team_id IN (${teams})))`;
};
