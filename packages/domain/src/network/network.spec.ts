import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, specOf, words, type By, type Happened } from '../testing/scenario.js';
import type { NetworkCommand } from './commands.js';
import type { NetworkEvent } from './events.js';
import { networkLeadOn, networkPartnersOn, networkRolesOn } from './evolve.js';
import { networkDecider } from './network.js';

const { given } = specOf(networkDecider);
type E = Happened<NetworkEvent>;
type Data<T extends NetworkEvent['type']> = Extract<NetworkEvent, { type: T }>['data'];
const networkId = '1';
const reason = words('reason');
const host = { kind: 'institution' as const, id: 'inst-1' };
const broker = by('broker', 'bea', host);
const of = (...institutionIds: string[]) => ({ standing: { institutionIds } });
const facts = of('inst-1');

const about: Data<'NetworkFormed'> = {
  ...{ networkId, institutionId: 'inst-1', programmeId: null, region: 'ZL' },
  ...{ name: words('Delta'), purpose: words('learn'), themeIds: ['lob'] },
  ...{ lead: { personId: 'bea', partnerId: null }, from: '2025-01-01' },
};
const formed = (more: Partial<Data<'NetworkFormed'>> = {}): E => ({
  type: 'NetworkFormed',
  data: { ...about, ...more },
  by: broker,
  at: startOfDay(about.from),
});
const school = {
  ...{ partnerId: 'school', kind: 'school' as const, institutionId: 'inst-2' },
  ...{ name: words('school'), contactId: 'con', period: { from: '2025-01-10', until: null } },
};
const company = {
  ...{ partnerId: 'works', kind: 'company' as const, institutionId: null },
  ...{ name: words('works'), contactId: 'wim', period: { from: '2025-01-10', until: null } },
};
const joined = (data: Data<'NetworkJoined'>, at = startOfDay(data.period.from)): E => ({
  type: 'NetworkJoined',
  data,
  by: broker,
  at,
});
const left = (partnerId: string, until: string): E => ({
  type: 'NetworkLeft',
  data: { partnerId, until },
  by: broker,
  at: until,
});
const moved = (to: Data<'LeadMoved'>['to'], from: string): E => ({
  type: 'LeadMoved',
  data: { to, from },
  by: broker,
  at: from,
  reason,
});
const role: Data<'NetworkRoleGiven'> = {
  ...{ assignmentId: 'a1', personId: 'con', partnerId: 'school', role: 'coordinator' },
  period: { from: '2025-01-15', until: null },
};
const coordinates: E = { type: 'NetworkRoleGiven', data: role, by: broker, at: startOfDay('2025-01-15') };
const closed: E = { type: 'NetworkClosed', data: { findings: words('done') }, by: broker, at: '2025-03-01' };
const toSchool = { personId: 'con', partnerId: 'school' };
const grown = [formed(), joined(school), joined(company)];

const join = { type: 'JoinNetwork', networkId, ...school } as const;
const leave = (until = '2025-03-14') =>
  ({ type: 'LeaveNetwork', networkId, partnerId: 'school', until, reason }) as const;
const move = (to: Data<'LeadMoved'>['to'] = toSchool, from = '2025-03-01') =>
  ({ type: 'MoveLead', networkId, to, from, reason }) as const;
const appraise = (partnerId: string | null = 'school') =>
  ({ type: 'AppraiseDevelopmentPhase', networkId, partnerId, phase: 'starting', note: null }) as const;
const close = { type: 'CloseNetwork', networkId, findings: words('done') } as const;
const describeIt: NetworkCommand = {
  ...({ type: 'DescribeNetwork', networkId, region: null } as const),
  themeIds: [],
  ...{ name: words('new'), purpose: words('other') },
};

describe('forming a network', () => {
  const form = { type: 'FormNetwork', ...about } as const;
  it('is done by a broker of the host, from a day on that may lie behind', () =>
    given()
      .when(form, { by: broker, facts: allThere })
      .then({ type: 'NetworkFormed', data: about, effectiveAt: '2024-12-31T23:00:00.000Z' }));
  it('happens once', () =>
    given(formed())
      .when({ ...form, from: '2025-03-14' }, { facts: allThere })
      .thenRefused('NETWORK_EXISTS'));
  it('names a person who leads first, from that day on', () => {
    const lead = (personId: string | null, partnerId: string | null) => ({
      ...form,
      lead: { personId, partnerId },
    });
    given().when(lead(null, null), { facts: allThere }).thenRefused('LEAD_EMPTY');
    given()
      .when(lead(null, 'school'), { facts: allThere })
      .thenRefused('NETWORK_PARTNER_NOT_IN', 'lead.partnerId');
    given()
      .when({ ...form, from: '2025-04-01' }, { facts: allThere })
      .thenRefused('NETWORK_LEAD_BEGINS_LATER', 'from');
  });
  it('names themes and a programme that are there', () =>
    given()
      .when(form, { facts: notThere('theme', 'themeIds') })
      .thenRefused('THEME_NOT_FOUND', 'themeIds'));
  it('comes first', () => {
    for (const command of [join, leave(), move(), appraise(), close, describeIt])
      given().when(command, { facts }).thenRefused('NETWORK_UNKNOWN');
  });
  it('gives it another name, purpose, region and themes', () => {
    given(formed())
      .when(describeIt, { by: broker, facts: { ...facts, ...allThere } })
      .then({ type: 'NetworkDescribed', data: { name: words('new'), themeIds: [] } });
    given(formed())
      .when(describeIt, { by: broker, facts: { ...facts, ...notThere('theme', 'themeIds') } })
      .thenRefused('THEME_NOT_FOUND');
  });
});

describe('partners', () => {
  it('join for a period, and come back under the same id', () => {
    given(formed()).when(join, { by: broker, facts }).then({ type: 'NetworkJoined', data: school });
    const again = { ...join, period: { from: '2025-03-01', until: null } };
    given(formed(), joined(school))
      .when(again, { by: broker, facts })
      .thenRefused('NETWORK_PARTNER_ALREADY_IN');
    given(formed(), joined(school), left('school', '2025-02-01'))
      .when(again, { by: broker, facts })
      .then({ type: 'NetworkJoined' });
    given(formed(), joined(school), left('school', '2025-02-01'))
      .when({ ...again, institutionId: 'inst-3' }, { by: broker, facts })
      .thenRefused('NETWORK_PARTNER_IS_ANOTHER', 'partnerId');
  });
  it('leave on a day', () => {
    given(...grown)
      .when(leave(), { by: broker, facts })
      .then({ type: 'NetworkLeft', reason });
    given(formed()).when(leave(), { by: broker, facts }).thenRefused('NETWORK_PARTNER_NOT_IN');
    given(...grown)
      .when(leave('2025-01-10'), { by: broker, facts })
      .thenRefused('NETWORK_PARTNER_NOT_IN');
    given(...grown, left('school', '2025-02-01'))
      .when(leave(), { by: broker, facts })
      .thenRefused('ALREADY_ENDED');
    const state = given(...grown, left('school', '2025-02-01')).state();
    const on = (at: string) => networkPartnersOn(state, at).map(({ partnerId }) => partnerId);
    expect(on('2025-01-20T00:00:00.000Z')).toEqual(['school', 'works']);
    expect(on('2025-02-02T00:00:00.000Z')).toEqual(['works']);
    expect(networkPartnersOn({ status: 'unknown' }, '2025-02-02T00:00:00.000Z')).toEqual([]);
  });
  it('are appraised in their development while they take part, as is the network as a whole', () => {
    const contact = by('partner', 'con', { kind: 'institution', id: 'inst-2' });
    given(...grown)
      .when(appraise(), { by: contact, facts: of() })
      .then({ type: 'DevelopmentPhaseAppraised', data: { partnerId: 'school', phase: 'starting' } });
    given(formed()).when(appraise(null), { by: broker, facts }).then({ type: 'DevelopmentPhaseAppraised' });
    given(formed()).when(appraise(), { by: broker, facts }).thenRefused('NETWORK_PARTNER_NOT_IN');
    const appraised = (partnerId: string | null, phase: 'orienting' | 'sustaining'): E => ({
      type: 'DevelopmentPhaseAppraised',
      data: { partnerId, phase, note: null },
      at: '2025-02-01',
    });
    const after = given(
      ...grown,
      appraised('school', 'sustaining'),
      appraised('school', 'orienting'),
      appraised(null, 'sustaining'),
    );
    expect(after.state()).toMatchObject({
      phase: 'sustaining',
      partners: [{ phase: 'orienting' }, { phase: null }],
      appraisals: [{ phase: 'sustaining' }, { phase: 'orienting' }, { partnerId: null }],
    });
  });
});

describe('who keeps a network', () => {
  it('is a broker or facilitator of an institution that takes part, who leads it, or coordinates in it', () => {
    const elsewhere = by('broker', 'bo', { kind: 'institution', id: 'inst-2' });
    given(...grown)
      .when(move(), { by: elsewhere, facts: of('inst-2') })
      .then({ type: 'LeadMoved' });
    const teacher = (personId: string): By => by('member', personId);
    given(...grown, coordinates)
      .when(leave(), { by: teacher('con'), facts: of() })
      .then({ type: 'NetworkLeft' });
    given(...grown, moved({ personId: 'wim', partnerId: 'works' }, '2025-02-01'))
      .when(leave(), { by: teacher('wim'), facts: of() })
      .then({ type: 'NetworkLeft' });
  });
  it('is nobody else', () => {
    const stranger = by('broker', 'bo', { kind: 'institution', id: 'inst-9' });
    const member = by('member', 'mia');
    for (const command of [join, leave(), move(), close])
      for (const [who, from] of [
        [stranger, of('inst-9')],
        [member, of('inst-1')],
      ] as const)
        given(...grown)
          .when(command, { by: who, facts: from })
          .thenRefused('NOT_OF_THE_NETWORK', 'capacity');
    given(...grown)
      .when(appraise(), { by: stranger, facts: of('inst-9') })
      .thenRefused('NOT_OF_THE_NETWORK');
    given(...grown)
      .when(appraise(), { by: member, facts: of('inst-1') })
      .then({ type: 'DevelopmentPhaseAppraised' });
    given(...grown)
      .when(appraise(), { by: byPolicy('x'), facts })
      .thenRefused('NOT_OF_THE_NETWORK');
  });
  it('takes part, as do the institutions of partners', () => {
    const state = given(...grown, coordinates, left('works', '2025-02-01')).state();
    expect(networkDecider.sharedWith?.(state)).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['con', 'wim', 'bea'],
    });
    expect(networkDecider.sharedWith?.({ status: 'unknown' })).toEqual({ institutionIds: [], personIds: [] });
  });
});

describe('roles in a network', () => {
  const give = { type: 'GiveNetworkRole', networkId, ...role } as const;
  const end = (until: string) =>
    ({ type: 'EndNetworkRole', networkId, assignmentId: 'a1', until, reason }) as const;
  it('are given for a period, on behalf of a partner that takes part or of none', () => {
    given(...grown)
      .when(give, { by: broker, facts })
      .then({ type: 'NetworkRoleGiven', data: role });
    given(formed())
      .when({ ...give, partnerId: null }, { by: broker, facts })
      .then({ type: 'NetworkRoleGiven' });
    given(formed()).when(give, { by: broker, facts }).thenRefused('NETWORK_PARTNER_NOT_IN');
    given(...grown, coordinates)
      .when(give, { by: broker, facts })
      .thenRefused('ID_TAKEN', 'assignmentId');
  });
  it('end', () => {
    given(...grown, coordinates)
      .when(end('2025-03-01'), { by: broker, facts })
      .then({ type: 'NetworkRoleEnded', reason });
    given(...grown)
      .when(end('2025-03-01'), { by: broker, facts })
      .thenRefused('NETWORK_ROLE_UNKNOWN');
    given(...grown, coordinates)
      .when(end('2025-01-15'), { by: broker, facts })
      .thenRefused('END_BEFORE_BEGINNING');
    const ended: E = {
      type: 'NetworkRoleEnded',
      data: { assignmentId: 'a1', until: '2025-02-01' },
      at: '2025-02-01',
    };
    const state = given(...grown, coordinates, ended).state();
    expect(networkRolesOn(state, '2025-01-20T00:00:00.000Z')).toHaveLength(1);
    expect(networkRolesOn(state, '2025-02-20T00:00:00.000Z')).toEqual([]);
    expect(networkRolesOn({ status: 'unknown' }, '2025-02-20T00:00:00.000Z')).toEqual([]);
  });
});

describe('the lead', () => {
  it('moves to a person, a partner, or a person on behalf of one, with a reason', () => {
    for (const to of [toSchool, { personId: null, partnerId: 'works' }, { personId: 'zoe', partnerId: null }])
      given(...grown)
        .when(move(to), { by: broker, facts })
        .then({ type: 'LeadMoved', data: { to }, reason });
  });
  it('does not move to nobody, to where it is, to who takes no part, or before it came', () => {
    const refused = (to: Data<'LeadMoved'>['to'], code: string, from?: string) =>
      given(...grown)
        .when(move(to, from), { by: broker, facts })
        .thenRefused(code);
    refused({ personId: null, partnerId: null }, 'LEAD_EMPTY');
    refused(about.lead, 'LEAD_STAYS');
    refused({ personId: null, partnerId: 'nobody' }, 'NETWORK_PARTNER_NOT_IN');
    refused(toSchool, 'NETWORK_PARTNER_NOT_IN', '2025-01-09');
    refused(toSchool, 'LEAD_MOVES_TOO_EARLY', '2025-01-01');
  });
  it('can be read on any date', () => {
    const state = given(
      ...grown,
      moved(toSchool, '2025-02-01'),
      moved({ personId: null, partnerId: 'works' }, '2025-03-01'),
    ).state();
    const on = (date: string) => networkLeadOn(state, `${date}T12:00:00.000Z`);
    expect(on('2024-12-31')).toBeNull();
    expect(on('2025-01-31')).toMatchObject({ personId: 'bea', reason: null });
    expect(on('2025-02-01')).toMatchObject({
      ...toSchool,
      reason,
      period: { from: '2025-02-01', until: '2025-03-01' },
    });
    expect(on('2025-03-05')).toMatchObject({ personId: null, partnerId: 'works' });
    expect(networkLeadOn({ status: 'unknown' }, '2025-03-05T12:00:00.000Z')).toBeNull();
    expect(networkDecider.boundaries(state)).toHaveLength(4);
    expect(networkDecider.boundaries({ status: 'unknown' })).toEqual([]);
  });
  it('is recorded late as far as what followed still stands', () => {
    const spec = given(...grown, moved(toSchool, '2025-03-01'));
    const other = { personId: 'zoe', partnerId: null };
    spec.when(move(other, '2025-02-01'), { by: broker, facts, at: '2025-02-01' }).then({ type: 'LeadMoved' });
    spec
      .when(move(toSchool, '2025-02-01'), { by: broker, facts, at: '2025-02-01' })
      .thenRefused('CONTRADICTS_HISTORY');
  });
});

describe('closing and correcting', () => {
  it('ends everything', () => {
    given(...grown)
      .when(close, { by: broker, facts })
      .then({ type: 'NetworkClosed' });
    const again = { ...join, period: { from: '2025-03-10', until: null } };
    for (const command of [again, leave(), move(toSchool, '2025-03-10'), appraise(), close])
      given(...grown, closed)
        .when(command, { by: broker, facts })
        .thenRefused('NETWORK_CLOSED');
    expect(given(formed(), closed).state().status).toBe('closed');
  });
  const replace = (data: Partial<typeof school>) =>
    ({ kind: 'replace', eventId: 'e2', data: { ...school, ...data }, reason }) as const;
  it('is of brokers, facilitators and who leads, and keeps who it is about', () => {
    const later = { period: { from: '2025-01-12', until: null } };
    given(...grown)
      .whenCorrected(replace(later), { by: broker })
      .then({ type: 'NetworkJoined' });
    given(...grown)
      .whenCorrected(replace(later), { by: by('member', 'mia') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(formed({ lead: { personId: 'mia', partnerId: null } }), joined(school))
      .whenCorrected(replace(later), { by: by('member', 'mia') })
      .then({ type: 'NetworkJoined' });
    given(...grown)
      .whenCorrected(replace({ institutionId: 'x' }), { by: broker })
      .thenRefused('IDENTITY_FIXED');
  });
  it('does not make what followed impossible', () =>
    given(...grown, moved(toSchool, '2025-02-01'))
      .whenCorrected(replace({ period: { from: '2025-02-10', until: null } }), { by: broker })
      .thenRefused('CONTRADICTS_HISTORY'));
});
