import type { Recorded } from '../kernel/envelope.js';
import { END_OF_TIME, startOfDay, type Instant } from '../kernel/instant.js';
import { edgesOf, endedOn } from '../kernel/periods.js';
import type { Period } from '../kernel/fields.js';
import type { TeamEvent } from './events.js';
import { parentOn } from './queries.js';
import type { TeamState } from './state.js';

/** `list` with the period of the item that `is` names ended on `until`. */
const ending = <T extends { period: Period }>(list: T[], until: string, is: (item: T) => boolean): T[] =>
  list.map((item) => (is(item) ? { ...item, period: endedOn(item.period, until) } : item));

/** What a team becomes by an event; an unknown event changes nothing. */
export function evolve(state: TeamState, event: Recorded<TeamEvent>): TeamState {
  if (event.type === 'TeamFormed') {
    const { teamId, institutionId, name, parent, period } = event.data;
    const lists = { memberships: [], leads: [], taught: [], mappings: [], quorums: [] };
    const parents = [{ parent, from: period.from }];
    return { status: 'formed', teamId, institutionId, name, period, parent, parents, ...lists };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'TeamRenamed':
      return { ...state, name: event.data.name };
    case 'TeamMoved':
      return { ...state, parents: [...state.parents, event.data] };
    case 'TeamDissolved':
      return { ...state, period: endedOn(state.period, event.data.until) };
    case 'MemberJoined':
      return { ...state, memberships: [...state.memberships, event.data] };
    case 'MemberLeft': {
      const { membershipId, until } = event.data;
      return {
        ...state,
        memberships: ending(state.memberships, until, (m) => m.membershipId === membershipId),
      };
    }
    case 'LeadAppointed':
      return { ...state, leads: [...state.leads, event.data] };
    case 'LeadStoodDown': {
      const { appointmentId, until } = event.data;
      return { ...state, leads: ending(state.leads, until, (l) => l.appointmentId === appointmentId) };
    }
    case 'CreboTaught':
      return { ...state, taught: [...state.taught, event.data] };
    case 'CreboDropped': {
      const { taughtId, until } = event.data;
      return { ...state, taught: ending(state.taught, until, (t) => t.taughtId === taughtId) };
    }
    case 'ProviderUnitMapped':
      return { ...state, mappings: [...state.mappings, event.data] };
    case 'ProviderUnitUnmapped': {
      const { mappingId, until } = event.data;
      return { ...state, mappings: ending(state.mappings, until, (m) => m.mappingId === mappingId) };
    }
    case 'QuorumSet':
      return { ...state, quorums: [...state.quorums, event.data] };
    default:
      return state;
  }
}

/** The parent of that date, and whether the team's period has ended. */
export function at(state: TeamState, asOf: Instant): TeamState {
  if (state.status === 'unknown') return state;
  const { until } = state.period;
  const ended = (until === null ? END_OF_TIME : startOfDay(until)) <= asOf;
  return {
    ...state,
    status: ended ? 'dissolved' : 'formed',
    parent: parentOn(state, asOf) ?? state.parent,
  };
}

/** Where any period of the team begins or ends, and where its parent or quorum changes. */
export function boundaries(state: TeamState): Instant[] {
  if (state.status === 'unknown') return [];
  const { period, memberships, leads, taught, mappings, parents, quorums } = state;
  const lists = [...memberships, ...leads, ...taught, ...mappings].map((item) => item.period);
  const days = [...parents, ...quorums].map(({ from }): Period => ({ from, until: null }));
  return edgesOf([period, ...lists, ...days]);
}
