import { describe, expect, it } from 'vitest';
import { by } from '../testing/scenario.js';
import { networkLeadOn, networkRolesOn } from './evolve.js';
import { networkDecider } from './network.js';
import {
  type Data,
  type E,
  about,
  appraise,
  broker,
  close,
  closed,
  coordinates,
  facts,
  formed,
  given,
  grown,
  join,
  joined,
  leave,
  move,
  moved,
  networkId,
  reason,
  role,
  school,
  toSchool,
} from '../testing/network-events.js';

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
