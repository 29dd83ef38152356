// What holds in a team on a moment. A team that does not exist then has no members, leads or programmes.
import { inPeriod, type Period, type Text, type UnitRef } from '../kernel/fields.js';
import { startOfDay, type Instant, type LocalDate } from '../kernel/instant.js';
import { DEFAULT_QUORUM, type QuorumRule } from './events.js';
import type { LeadAppointment, Membership, ProviderUnitMapping, TaughtCrebo, TeamState } from './state.js';

function holding<T extends { period: Period }>(
  team: TeamState,
  at: Instant,
  list: (team: Exclude<TeamState, { status: 'unknown' }>) => T[],
): T[] {
  if (team.status === 'unknown' || !inPeriod(team.period, at)) return [];
  return list(team).filter(({ period }) => inPeriod(period, at));
}

/** The members at `at`. */
export const membersOn = (team: TeamState, at: Instant): Membership[] =>
  holding(team, at, ({ memberships }) => memberships);

/** Who leads the team at `at`; more than one may. */
export const leadsOn = (team: TeamState, at: Instant): LeadAppointment[] =>
  holding(team, at, ({ leads }) => leads);

/** What the team teaches at `at`. */
export const taughtOn = (team: TeamState, at: Instant): TaughtCrebo[] =>
  holding(team, at, ({ taught }) => taught);

/** The provider units whose rows count for the team at `at`. */
export const mappingsOn = (team: TeamState, at: Instant): ProviderUnitMapping[] =>
  holding(team, at, ({ mappings }) => mappings);

/** The latest of what begins on a day that has begun at `at`. */
const latest = <T extends { from: LocalDate }>(list: readonly T[], at: Instant): T | undefined =>
  list
    .filter(({ from }) => startOfDay(from) <= at)
    .reduce<T | undefined>((last, next) => (last && last.from > next.from ? last : next), undefined);

/** What the team hangs under at `at`; before it began, what it began under. Null when it is unknown. */
export function parentOn(team: TeamState, at: Instant): UnitRef | null {
  if (team.status === 'unknown') return null;
  return (latest(team.parents, at) ?? team.parents[0])?.parent ?? null;
}

/** The team's own rule for endorsing at `at` and its source, or the default (more than half) without one. */
export function quorumOn(team: TeamState, at: Instant): { rule: QuorumRule; source: Text | null } {
  const set = team.status === 'unknown' ? undefined : latest(team.quorums, at);
  return set ? { rule: set.rule, source: set.source } : { rule: DEFAULT_QUORUM, source: null };
}

/** How many of `members` must endorse under `rule`: at least one, so that nothing is endorsed by nobody. */
export function quorumNeeded(rule: QuorumRule, members: number): number {
  // Rounded, because a share such as 0.57 of 100 is 56.99999999999999 in binary.
  const exact = Math.round(rule.share * members * 1e6) / 1e6;
  return rule.kind === 'moreThan' ? Math.floor(exact) + 1 : Math.max(1, Math.ceil(exact));
}
