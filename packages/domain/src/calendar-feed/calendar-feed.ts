import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { DecideContext, Decider, Decision, Permission } from '../kernel/decider.js';
import type { Basis, Recorded } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { CalendarFeedCommand } from './commands.js';
import type { CalendarFeedEvent } from './events.js';
import * as no from './refusals.js';
import type { CalendarFeedState } from './state.js';

/** `subject`: for OpenCalendarFeed of a team or an activity, whether it is there, in the institution of the unit. */
export interface CalendarFeedFacts {
  subject?: { there: boolean; basis: Basis[] };
}
type Of = Decider<CalendarFeedState, CalendarFeedCommand, CalendarFeedEvent, CalendarFeedFacts>;
type Context = DecideContext<CalendarFeedFacts>;
type CommandFor<T extends CalendarFeedCommand['type']> = Extract<CalendarFeedCommand, { type: T }>;
type Decided = Decision<CalendarFeedEvent>;

/** Whoever sees what a calendar shows by name; an auditor changes nothing and an analyst sees no names. */
const whoSees: Permission = {
  roles: ['member', 'teamLead', 'hr', 'manager', 'quality', 'board', 'facilitator', 'broker'],
  anyUnit: true,
};
const permissions: Record<CalendarFeedCommand['type'], Permission> = {
  OpenCalendarFeed: whoSees,
  RevokeCalendarFeed: whoSees,
};

export function openCalendarFeed(
  { type: _, ...data }: CommandFor<'OpenCalendarFeed'>,
  { actor, facts }: Context,
): Decided {
  if (data.of.kind === 'person') {
    if (personOf(actor) !== data.of.id) return reject(no.onlyOwnCalendar());
    return accept([{ type: 'CalendarFeedOpened', data }]);
  }
  const { there, basis } = gathered(facts.subject, 'subject');
  return there ? accept([{ type: 'CalendarFeedOpened', data, basis }]) : reject(no.subjectNotFound());
}

export function revokeCalendarFeed(
  { reason }: CommandFor<'RevokeCalendarFeed'>,
  state: CalendarFeedState,
  { actor, capacity }: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.feedUnknown());
  if (capacity?.role !== 'hr' && state.openedBy !== personOf(actor)) return reject(no.notYoursToRevoke());
  return accept([{ type: 'CalendarFeedRevoked', data: {}, ...(reason && { reason }) }]);
}

export function decide(command: CalendarFeedCommand, state: CalendarFeedState, context: Context): Decided {
  switch (command.type) {
    case 'OpenCalendarFeed':
      return openCalendarFeed(command, context);
    case 'RevokeCalendarFeed':
      return revokeCalendarFeed(command, state, context);
    default:
      return command satisfies never;
  }
}

function evolve(state: CalendarFeedState, event: Recorded<CalendarFeedEvent>): CalendarFeedState {
  if (event.type === 'CalendarFeedOpened') {
    return { status: 'open', ...event.data, openedBy: personOf(event.actor) };
  }
  if (state.status === 'unknown') return state;
  return event.type === 'CalendarFeedRevoked' ? { ...state, status: 'revoked' } : state;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
function legal(state: CalendarFeedState, event: Recorded<CalendarFeedEvent>): Refusal | null {
  if (event.type === 'CalendarFeedOpened') return state.status === 'unknown' ? null : no.feedExists();
  if (state.status === 'unknown') return no.feedUnknown();
  return state.status === 'revoked' ? no.feedRevoked() : null;
}

/** A secret address at which a calendar program reads sessions (agenda-adres). */
export const calendarFeedDecider: Of = {
  word: 'calendarFeed',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'OpenCalendarFeed') return command.unit;
    return state.status === 'unknown' ? null : state.unit;
  },
  decide,
  legal,
  // An address that was given away is revoked, not rewritten; who may revoke may take a revocation back.
  correctable: (event, _state, context, change) =>
    keepsIdentity(event, change, ['feedId', 'unit', 'of', 'secretHash']) ??
    onlyBy({ roles: ['hr'] }, context),
  evolve,
  at: (state) => state,
  boundaries: () => [],
};
