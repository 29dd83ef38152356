import type { Recorded } from '../kernel/envelope.js';
import { dateOf, endOfDay, startOfDay } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { NetworkEvent, NetworkLead } from './events.js';
import { membershipEndedBy, networkPartnersOn } from './evolve.js';
import * as no from './refusals.js';
import type { KnownNetwork, NetworkState } from './state.js';

type Of<T extends NetworkEvent['type']> = Extract<Recorded<NetworkEvent>, { type: T }>;

function joins(state: KnownNetwork, { data }: Of<'NetworkJoined'>): Refusal | null {
  const before = state.partners.filter(({ partnerId }) => partnerId === data.partnerId);
  const [first] = before;
  if (first && (first.kind !== data.kind || first.institutionId !== data.institutionId))
    return no.partnerChanged();
  return before.some(({ period }) => overlap(period, data.period)) ? no.partnerAlreadyIn() : null;
}

const sameLead = (a: NetworkLead, b: NetworkLead): boolean =>
  a.personId === b.personId && a.partnerId === b.partnerId;

function leadMoves(state: KnownNetwork, { data: { to, from } }: Of<'LeadMoved'>): Refusal | null {
  const last = state.leads.at(-1);
  if (to.personId === null && to.partnerId === null) return no.leadEmpty();
  if (last && from <= last.period.from) return no.leadMovesTooEarly(last.period.from);
  if (last && sameLead(to, last)) return no.leadStays();
  if (to.partnerId === null) return null;
  const takesPart = networkPartnersOn(state, startOfDay(from)).some((p) => p.partnerId === to.partnerId);
  return takesPart ? null : no.partnerNotIn('to.partnerId');
}

function roleGiven(state: KnownNetwork, { data }: Of<'NetworkRoleGiven'>): Refusal | null {
  if (state.roles.some(({ assignmentId }) => assignmentId === data.assignmentId))
    return refuseTakenId('assignmentId');
  if (data.partnerId === null) return null;
  const there = state.partners.some(
    ({ partnerId, period }) => partnerId === data.partnerId && overlap(period, data.period),
  );
  return there ? null : no.partnerNotIn();
}

function appraised(state: KnownNetwork, event: Of<'DevelopmentPhaseAppraised'>): Refusal | null {
  const { partnerId } = event.data;
  if (partnerId === null) return null;
  // The last moment of the day: who joins on a day is appraised on that day, whichever was written down first.
  const onThatDay = networkPartnersOn(state, endOfDay(dateOf(event.effectiveAt)));
  return onThatDay.some((partner) => partner.partnerId === partnerId) ? null : no.partnerNotIn();
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: NetworkState, event: Recorded<NetworkEvent>): Refusal | null {
  if (event.type === 'NetworkFormed') {
    if (state.status !== 'unknown') return no.networkExists();
    const { lead, from } = event.data;
    if (lead.personId === null && lead.partnerId === null) return no.leadEmpty();
    if (lead.partnerId !== null) return no.partnerNotIn('lead.partnerId');
    return from > dateOf(event.effectiveAt) ? no.formedLater() : null;
  }
  if (state.status === 'unknown') return no.networkUnknown();
  if (state.status === 'closed') return no.networkClosed();
  switch (event.type) {
    case 'NetworkJoined':
      return joins(state, event);
    case 'NetworkLeft': {
      const { partnerId, until } = event.data;
      const ended = membershipEndedBy(state.partners, partnerId, until);
      return ended ? refuseEnd(ended.period, until) : no.partnerNotIn();
    }
    case 'DevelopmentPhaseAppraised':
      return appraised(state, event);
    case 'NetworkRoleGiven':
      return roleGiven(state, event);
    case 'NetworkRoleEnded': {
      const given = state.roles.find(({ assignmentId }) => assignmentId === event.data.assignmentId);
      return given ? refuseEnd(given.period, event.data.until) : no.roleUnknown();
    }
    case 'LeadMoved':
      return leadMoves(state, event);
    default:
      return null;
  }
}
