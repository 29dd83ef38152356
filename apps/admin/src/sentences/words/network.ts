import type { NetworkEvent, NetworkLead } from '@traject/domain';
import { day, person, type Telling, type WordSentences, wordsOf } from '../telling.js';

const partner = (id: string, { names, t }: Telling): string => names.partner(id) ?? t('network.aPartner');

/** A person by name, a partner that leads as a whole, or a person on behalf of a partner. */
const leads = ({ personId, partnerId }: NetworkLead, to: Telling): string => {
  if (personId === null) return partnerId === null ? to.t('network.nobody') : partner(partnerId, to);
  const name = person(personId, to);
  if (partnerId === null) return name;
  return to.t('network.forPartner', { person: name, partner: partner(partnerId, to) });
};

/** The events of `network`, as they are told and drawn. */
export const networkSentences = {
  values: {
    NetworkFormed: (data, to) => ({ name: wordsOf(data.name, to), lead: leads(data.lead, to) }),
    NetworkDescribed: (data, to) => ({ name: wordsOf(data.name, to) }),
    NetworkJoined: (data, to) => ({ name: wordsOf(data.name, to), from: day(data.period.from, to) }),
    NetworkLeft: (data, to) => ({ partner: partner(data.partnerId, to), until: day(data.until, to) }),
    DevelopmentPhaseAppraised: ({ partnerId, phase }, to) => ({
      of: partnerId === null ? 'whole' : 'part',
      partner: partnerId === null ? '' : partner(partnerId, to),
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
