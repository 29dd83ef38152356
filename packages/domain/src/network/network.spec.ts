import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, words, type By } from '../testing/scenario.js';
import { networkPartnersOn } from './evolve.js';
import { networkDecider } from './network.js';
import {
  type E,
  about,
  appraise,
  broker,
  close,
  coordinates,
  describeIt,
  facts,
  formed,
  given,
  grown,
  join,
  joined,
  leave,
  left,
  move,
  moved,
  of,
  reason,
  school,
} from '../testing/network-events.js';

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
