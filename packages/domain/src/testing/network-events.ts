// What happened before, and what is asked, in the specs of network. For tests only.
import { startOfDay } from '../kernel/instant.js';
import { by, specOf, words, type Happened } from './scenario.js';
import type { NetworkCommand } from '../network/commands.js';
import type { NetworkEvent } from '../network/events.js';
import { networkDecider } from '../network/network.js';

export const { given } = specOf(networkDecider);
export type E = Happened<NetworkEvent>;
export type Data<T extends NetworkEvent['type']> = Extract<NetworkEvent, { type: T }>['data'];
export const networkId = '1';
export const reason = words('reason');
export const host = { kind: 'institution' as const, id: 'inst-1' };
export const broker = by('broker', 'bea', host);
export const of = (...institutionIds: string[]) => ({ standing: { institutionIds } });
export const facts = of('inst-1');

export const about: Data<'NetworkFormed'> = {
  ...{ networkId, institutionId: 'inst-1', programmeId: null, region: 'ZL' },
  ...{ name: words('Delta'), purpose: words('learn'), themeIds: ['lob'] },
  ...{ lead: { personId: 'bea', partnerId: null }, from: '2025-01-01' },
};
export const formed = (more: Partial<Data<'NetworkFormed'>> = {}): E => ({
  type: 'NetworkFormed',
  data: { ...about, ...more },
  by: broker,
  at: startOfDay(about.from),
});
export const school = {
  ...{ partnerId: 'school', kind: 'school' as const, institutionId: 'inst-2' },
  ...{ name: words('school'), contactId: 'con', period: { from: '2025-01-10', until: null } },
};
export const company = {
  ...{ partnerId: 'works', kind: 'company' as const, institutionId: null },
  ...{ name: words('works'), contactId: 'wim', period: { from: '2025-01-10', until: null } },
};
export const joined = (data: Data<'NetworkJoined'>, at = startOfDay(data.period.from)): E => ({
  type: 'NetworkJoined',
  data,
  by: broker,
  at,
});
export const left = (partnerId: string, until: string): E => ({
  type: 'NetworkLeft',
  data: { partnerId, until },
  by: broker,
  at: until,
});
export const moved = (to: Data<'LeadMoved'>['to'], from: string): E => ({
  type: 'LeadMoved',
  data: { to, from },
  by: broker,
  at: from,
  reason,
});
export const role: Data<'NetworkRoleGiven'> = {
  ...{ assignmentId: 'a1', personId: 'con', partnerId: 'school', role: 'coordinator' },
  period: { from: '2025-01-15', until: null },
};
export const coordinates: E = {
  type: 'NetworkRoleGiven',
  data: role,
  by: broker,
  at: startOfDay('2025-01-15'),
};
export const closed: E = {
  type: 'NetworkClosed',
  data: { findings: words('done') },
  by: broker,
  at: '2025-03-01',
};
export const toSchool = { personId: 'con', partnerId: 'school' };
export const grown = [formed(), joined(school), joined(company)];

export const join = { type: 'JoinNetwork', networkId, ...school } as const;
export const leave = (until = '2025-03-14') =>
  ({ type: 'LeaveNetwork', networkId, partnerId: 'school', until, reason }) as const;
export const move = (to: Data<'LeadMoved'>['to'] = toSchool, from = '2025-03-01') =>
  ({ type: 'MoveLead', networkId, to, from, reason }) as const;
export const appraise = (partnerId: string | null = 'school') =>
  ({ type: 'AppraiseDevelopmentPhase', networkId, partnerId, phase: 'starting', note: null }) as const;
export const close = { type: 'CloseNetwork', networkId, findings: words('done') } as const;
export const describeIt: NetworkCommand = {
  ...({ type: 'DescribeNetwork', networkId, region: null } as const),
  themeIds: [],
  ...{ name: words('new'), purpose: words('other') },
};
