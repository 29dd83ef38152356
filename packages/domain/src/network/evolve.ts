import type { Recorded } from '../kernel/envelope.js';
import { inPeriod, type Period } from '../kernel/fields.js';
import type { Instant, LocalDate } from '../kernel/instant.js';
import { edgesOf, endedOn } from '../kernel/periods.js';
import type { NetworkEvent, NetworkLead } from './events.js';
import type { KnownNetwork, LeadTerm, NetworkPartner, NetworkState, RoleAssignment } from './state.js';

type Of<T extends NetworkEvent['type']> = Extract<Recorded<NetworkEvent>, { type: T }>;

/** The partners that take part at `at`; none before the network was formed. */
export const networkPartnersOn = (state: NetworkState, at: Instant): NetworkPartner[] =>
  state.status === 'unknown' ? [] : state.partners.filter(({ period }) => inPeriod(period, at));

/** The roles that people have in the network at `at`. */
export const networkRolesOn = (state: NetworkState, at: Instant): RoleAssignment[] =>
  state.status === 'unknown' ? [] : state.roles.filter(({ period }) => inPeriod(period, at));

/** Who leads the network at `at`; null before it was formed. */
export const networkLeadOn = (state: NetworkState, at: Instant): LeadTerm | null =>
  state.status === 'unknown' ? null : (state.leads.findLast(({ period }) => inPeriod(period, at)) ?? null);

/** The part of `partnerId` that an end on `until` would end: the last that began before that day. */
export const membershipEndedBy = (
  partners: readonly NetworkPartner[],
  partnerId: string,
  until: LocalDate,
): NetworkPartner | undefined =>
  partners.findLast((partner) => partner.partnerId === partnerId && partner.period.from < until);

const term = (lead: NetworkLead, from: LocalDate, event: Of<'NetworkFormed' | 'LeadMoved'>): LeadTerm => ({
  personId: lead.personId,
  partnerId: lead.partnerId,
  period: { from, until: null },
  reason: event.type === 'LeadMoved' ? (event.reason ?? null) : null,
  eventId: event.id,
});

function formed(event: Of<'NetworkFormed'>): NetworkState {
  const { lead, from, ...facts } = event.data;
  return {
    status: 'formed',
    ...facts,
    phase: null,
    partners: [],
    roles: [],
    leads: [term(lead, from, event)],
    appraisals: [],
  };
}

function appraised(state: KnownNetwork, event: Of<'DevelopmentPhaseAppraised'>): NetworkState {
  const { partnerId, phase } = event.data;
  const appraisals = [...state.appraisals, { ...event.data, at: event.effectiveAt, eventId: event.id }];
  if (partnerId === null) return { ...state, phase, appraisals };
  const partners = state.partners.map((partner) =>
    partner.partnerId === partnerId ? { ...partner, phase } : partner,
  );
  return { ...state, partners, appraisals };
}

function leadMoved(state: KnownNetwork, event: Of<'LeadMoved'>): NetworkState {
  const { to, from } = event.data;
  const leads = state.leads.map((held, index) =>
    index === state.leads.length - 1 ? { ...held, period: { ...held.period, until: from } } : held,
  );
  return { ...state, leads: [...leads, term(to, from, event)] };
}

const ending = <T extends { period: Period }>(all: T[], one: T | undefined, until: LocalDate): T[] =>
  all.map((part) => (part === one ? { ...part, period: endedOn(part.period, until) } : part));

/** What a network becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(state: NetworkState, event: Recorded<NetworkEvent>): NetworkState {
  if (event.type === 'NetworkFormed') return formed(event);
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'NetworkDescribed':
      return { ...state, ...event.data };
    case 'NetworkJoined':
      return { ...state, partners: [...state.partners, { ...event.data, phase: null }] };
    case 'NetworkLeft': {
      const { partnerId, until } = event.data;
      const ended = membershipEndedBy(state.partners, partnerId, until);
      return { ...state, partners: ending(state.partners, ended, until) };
    }
    case 'DevelopmentPhaseAppraised':
      return appraised(state, event);
    case 'NetworkRoleGiven':
      return { ...state, roles: [...state.roles, event.data] };
    case 'NetworkRoleEnded': {
      const { assignmentId, until } = event.data;
      const ended = state.roles.find((given) => given.assignmentId === assignmentId);
      return { ...state, roles: ending(state.roles, ended, until) };
    }
    case 'LeadMoved':
      return leadMoved(state, event);
    case 'NetworkClosed':
      return { ...state, status: 'closed', findings: event.data.findings };
    default:
      return state;
  }
}

/** Where a membership, a role or a term of leading begins or ends. */
export const boundaries = (state: NetworkState): Instant[] =>
  state.status === 'unknown'
    ? []
    : edgesOf([...state.partners, ...state.roles, ...state.leads].map(({ period }) => period));
