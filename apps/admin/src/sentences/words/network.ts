import type { NetworkEvent, NetworkLead } from '@traject/domain';
import { day, person, type Telling, type WordSentences, wordsOf } from '../telling.js';

/** A person by name, or a partner that leads as a whole. */
const leads = ({ personId }: NetworkLead, to: Telling): string =>
  personId === null ? to.t('network.aPartner') : person(personId, to);

/** The events of `network`, as they are told and drawn. */
export const networkSentences = {
  values: {
    NetworkFormed: (data, to) => ({ name: wordsOf(data.name, to), lead: leads(data.lead, to) }),
    NetworkDescribed: (data, to) => ({ name: wordsOf(data.name, to) }),
    NetworkJoined: (data, to) => ({ name: wordsOf(data.name, to), from: day(data.period.from, to) }),
    NetworkLeft: (data, to) => ({ until: day(data.until, to) }),
    DevelopmentPhaseAppraised: ({ partnerId, phase }) => ({
      of: partnerId === null ? 'whole' : 'part',
      phase,
    }),
    NetworkRoleGiven: (data, to) => ({ person: person(data.personId, to), role: data.role }),
    NetworkRoleEnded: (data, to) => ({ until: day(data.until, to) }),
    LeadMoved: (data, to) => ({ lead: leads(data.to, to), from: day(data.from, to) }),
    NetworkClosed: (data, to) => ({ findings: wordsOf(data.findings, to) }),
  },
  shapes: {
    NetworkFormed: 'circle',
    NetworkJoined: 'circle',
    DevelopmentPhaseAppraised: 'triangle',
    NetworkLeft: 'cross',
  },
} satisfies WordSentences<NetworkEvent['type']>;
