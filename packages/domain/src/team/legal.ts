import type { Recorded } from '../kernel/envelope.js';
import type { Period } from '../kernel/fields.js';
import { startOfDay, type LocalDate } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { TeamEvent } from './events.js';
import { parentOn } from './queries.js';
import { teamRefusals } from './refusals.js';
import type { TeamState } from './state.js';

type FormedTeam = Exclude<TeamState, { status: 'unknown' }>;

/** A day on which the team exists, ended or not by then. */
const inTeam = ({ period }: FormedTeam, day: LocalDate): boolean =>
  day >= period.from && (period.until === null || day < period.until);

/** Whether a period may begin: in the team's own, under an id of its own, apart from those that are about the same. */
function refuseBeginning<T extends { period: Period }, K extends keyof T & string>(
  team: FormedTeam,
  list: readonly T[],
  next: NoInfer<T>,
  idField: K,
  same: { isSame: (item: T) => boolean; refusal: Refusal },
): Refusal | null {
  if (!inTeam(team, next.period.from)) return teamRefusals.PERIOD_OUTSIDE_TEAM();
  if (list.some((item) => item[idField] === next[idField])) return refuseTakenId(idField);
  const clash = list.some((item) => same.isSame(item) && overlap(item.period, next.period));
  return clash ? same.refusal : null;
}

const refuseEnding = (
  item: { period: Period } | undefined,
  until: LocalDate,
  unknown: Refusal,
): Refusal | null => (item ? refuseEnd(item.period, until) : unknown);

function refuseMove(team: FormedTeam, { parent, from }: (TeamEvent & { type: 'TeamMoved' })['data']) {
  if (from <= team.period.from) return teamRefusals.MOVED_BEFORE_FORMATION();
  if (!inTeam(team, from)) return teamRefusals.PERIOD_OUTSIDE_TEAM();
  if (team.parents.some((earlier) => earlier.from === from)) return teamRefusals.ALREADY_MOVED_THAT_DAY();
  const present = parentOn(team, startOfDay(from));
  const stays = present?.kind === parent.kind && present.id === parent.id;
  return stays ? teamRefusals.ALREADY_THERE() : null;
}

function refuseQuorum(team: FormedTeam, { rule, from }: (TeamEvent & { type: 'QuorumSet' })['data']) {
  if (rule.kind === 'moreThan' && rule.share >= 1) return teamRefusals.QUORUM_UNREACHABLE();
  if (!inTeam(team, from)) return teamRefusals.PERIOD_OUTSIDE_TEAM();
  return team.quorums.some((set) => set.from === from) ? teamRefusals.QUORUM_ALREADY_SET() : null;
}

/** Whether an event may follow in a team: periods about the same thing do not overlap, and end once. */
export function legal(team: TeamState, event: Recorded<TeamEvent>): Refusal | null {
  if (event.type === 'TeamFormed') {
    return team.status === 'unknown' ? null : teamRefusals.TEAM_ALREADY_FORMED();
  }
  if (team.status === 'unknown') return teamRefusals.TEAM_UNKNOWN();
  if (team.status === 'dissolved') return teamRefusals.TEAM_DISSOLVED();
  const { memberships, leads, taught, mappings } = team;
  switch (event.type) {
    case 'TeamRenamed':
      return null;
    case 'TeamMoved':
      return refuseMove(team, event.data);
    case 'TeamDissolved':
      return refuseEnd(team.period, event.data.until);
    case 'MemberJoined': {
      const { personId } = event.data;
      return refuseBeginning(team, memberships, event.data, 'membershipId', {
        isSame: (membership) => membership.personId === personId,
        refusal: teamRefusals.ALREADY_MEMBER(),
      });
    }
    case 'MemberLeft': {
      const { membershipId, until } = event.data;
      const item = memberships.find((m) => m.membershipId === membershipId);
      return refuseEnding(item, until, teamRefusals.MEMBERSHIP_UNKNOWN());
    }
    case 'LeadAppointed': {
      const { personId } = event.data;
      return refuseBeginning(team, leads, event.data, 'appointmentId', {
        isSame: (lead) => lead.personId === personId,
        refusal: teamRefusals.ALREADY_LEAD(),
      });
    }
    case 'LeadStoodDown': {
      const { appointmentId, until } = event.data;
      const item = leads.find((lead) => lead.appointmentId === appointmentId);
      return refuseEnding(item, until, teamRefusals.APPOINTMENT_UNKNOWN());
    }
    case 'CreboTaught': {
      const { crebo, level, path } = event.data;
      return refuseBeginning(team, taught, event.data, 'taughtId', {
        isSame: (t) => t.crebo === crebo && t.level === level && t.path === path,
        refusal: teamRefusals.ALREADY_TAUGHT(),
      });
    }
    case 'CreboDropped': {
      const { taughtId, until } = event.data;
      const item = taught.find((t) => t.taughtId === taughtId);
      return refuseEnding(item, until, teamRefusals.TAUGHT_UNKNOWN());
    }
    case 'ProviderUnitMapped': {
      const { providerUnit, level, crebo } = event.data;
      return refuseBeginning(team, mappings, event.data, 'mappingId', {
        isSame: (m) => m.providerUnit === providerUnit && m.level === level && m.crebo === crebo,
        refusal: teamRefusals.ALREADY_MAPPED(),
      });
    }
    case 'ProviderUnitUnmapped': {
      const { mappingId, until } = event.data;
      const item = mappings.find((m) => m.mappingId === mappingId);
      return refuseEnding(item, until, teamRefusals.MAPPING_UNKNOWN());
    }
    case 'QuorumSet':
      return refuseQuorum(team, event.data);
    default:
      return null;
  }
}
