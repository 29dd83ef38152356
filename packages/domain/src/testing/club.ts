// A small aggregate for specs of the kernel: a club with a name, members for a period, and a legal order of events.
import type { Decider } from '../kernel/decider.js';
import { inPeriod, spanOf, type Period } from '../kernel/fields.js';
import { accept, refuse } from '../kernel/refusal.js';
import type { Happened } from './scenario.js';

export type ClubEvent =
  | { type: 'Founded'; data: { name: string } }
  | { type: 'Renamed'; data: { name: string } }
  | { type: 'Joined'; data: { who: string; period: Period } }
  | { type: 'Disbanded'; data: object };
export type ClubCommand = { type: 'Rename'; name: string } | { type: 'Disband' };
export interface ClubState {
  name: string | null;
  disbanded: boolean;
  joined: { who: string; period: Period }[];
  /** Derived: who is a member on the date of the state. */
  members: string[];
}

export const clubDecider: Decider<ClubState, ClubCommand, ClubEvent, undefined> = {
  word: 'club',
  initialState: { name: null, disbanded: false, joined: [], members: [] },
  permissions: { Rename: { roles: ['member'] }, Disband: { roles: ['member'] } },
  unitOf: () => null,
  decide: (command) =>
    accept([
      command.type === 'Rename'
        ? { type: 'Renamed', data: { name: command.name } }
        : { type: 'Disbanded', data: {} },
    ]),
  legal(state, event) {
    if (event.type === 'Founded' ? state.name === null : state.name !== null && !state.disbanded) return null;
    return refuse('CLUB_NOT_THERE', {
      nl: 'De club bestaat dan niet, of bestaat al; kies een andere datum.',
      en: 'The club does not exist then, or exists already; choose another date.',
    });
  },
  correctable: () => null,
  evolve(state, event) {
    switch (event.type) {
      case 'Founded':
      case 'Renamed':
        return { ...state, name: event.data.name };
      case 'Joined':
        return { ...state, joined: [...state.joined, event.data] };
      case 'Disbanded':
        return { ...state, disbanded: true };
      default:
        return state;
    }
  },
  at: (state, asOf) => ({
    ...state,
    members: state.joined.filter(({ period }) => inPeriod(period, asOf)).map(({ who }) => who),
  }),
  boundaries: (state) => state.joined.flatMap(({ period }) => [spanOf(period).from, spanOf(period).until]),
};

type E = Happened<ClubEvent>;
type More = Pick<E, 'at' | 'id' | 'corrects' | 'by'>;
export const founded = (name: string, more: More = {}): E => ({ type: 'Founded', data: { name }, ...more });
export const renamed = (name: string, more: More = {}): E => ({ type: 'Renamed', data: { name }, ...more });
export const joined = (who: string, from: string, until: string | null, more: More = {}): E => ({
  type: 'Joined',
  data: { who, period: { from, until } },
  ...more,
});
export const disbanded = (more: More = {}): E => ({ type: 'Disbanded', data: {}, ...more });
