import { describe, expect, it } from 'vitest';
import { notThere } from '../testing/named.js';
import {
  about,
  acknowledged,
  ann,
  broker,
  brought,
  delivered,
  disputed,
  factsFor,
  matched,
  networkOf,
  offered,
  requested,
  school,
  stranger,
  wim,
  works,
} from '../testing/reciprocity-events.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { reciprocityExchangeDecider } from './reciprocity-exchange.js';
import type { DisputeOutcome } from './events.js';

const { given } = specOf(reciprocityExchangeDecider);
const exchangeId = '1';
const reason = words('reason');
const facts = factsFor(works, 'inst-1');
const offer = { type: 'OfferExchange', ...about, networkId: 'north', partnerId: 'school' } as const;
const request = { ...offer, type: 'RequestExchange' } as const;
const match = {
  ...({ type: 'MatchExchange', exchangeId, networkId: 'south', partnerId: 'works' } as const),
  ...{ why: null, until: null },
};
const deliver = { type: 'DeliverExchange', exchangeId, note: words('played twice') } as const;
const acknowledge = { type: 'AcknowledgeExchange', exchangeId, note: null } as const;
const dispute = { type: 'DisputeExchange', exchangeId, reason } as const;
const resolve = (outcome: DisputeOutcome) =>
  ({ type: 'ResolveExchangeDispute', exchangeId, outcome, how: words('talked') }) as const;
const value = { type: 'ValueExchange', exchangeId, score: 4, note: null } as const;
const lapse = { type: 'LapseExchange', exchangeId, reason } as const;
const hand = (partnerId: string, contactId: string) =>
  ({ type: 'ChangeExchangeContact', exchangeId, partnerId, contactId, reason }) as const;

describe('offering and requesting', () => {
  const own = factsFor(school, 'inst-2');
  it('is done by who speaks for the partner, or by a broker of the network', () => {
    given()
      .when(offer, { by: ann, facts: own })
      .then({ type: 'ExchangeOffered', data: { ...about, giver: school } });
    given()
      .when(request, { by: broker, facts: factsFor(school, 'inst-1') })
      .then({ type: 'ExchangeRequested', data: { ...about, receiver: school } });
    given().when(offer, { by: wim, facts: own }).thenRefused('EXCHANGE_NOT_YOUR_PARTNER', 'partnerId');
    given()
      .when(offer, { by: stranger, facts: factsFor(school, 'inst-9') })
      .thenRefused('EXCHANGE_NOT_YOUR_PARTNER');
  });
  it('happens once, and comes first', () => {
    given(offered()).when(offer, { by: ann, facts: own }).thenRefused('EXCHANGE_EXISTS');
    for (const command of [match, deliver, acknowledge, dispute, resolve('letGo'), value, lapse])
      given().when(command, { by: broker, facts }).thenRefused('EXCHANGE_UNKNOWN');
  });
  it('names a partner that takes part and for whom somebody speaks, in a network of its host', () => {
    const refused = (network: ReturnType<typeof networkOf>, code: string) =>
      given()
        .when(offer, { by: ann, facts: { ...own, network } })
        .thenRefused(code);
    refused(networkOf(null), 'SIDE_NOT_IN_NETWORK');
    refused(networkOf(null, { hostId: null }), 'NETWORK_NOT_OPEN');
    refused(networkOf(null, { speechless: true }), 'SIDE_WITHOUT_CONTACT');
    refused(networkOf(school, { hostId: 'inst-7' }), 'NETWORK_OF_OTHER_HOST');
  });
  it('names a theme and a programme that are there, and an end that lies ahead', () => {
    given()
      .when(offer, { by: ann, facts: { ...own, ...notThere('theme', 'themeId') } })
      .thenRefused('THEME_NOT_FOUND', 'themeId');
    given()
      .when({ ...offer, until: '2025-03-14' }, { by: ann, facts: own })
      .thenRefused('EXCHANGE_ENDS_IN_THE_PAST', 'until');
  });
});

describe('matching', () => {
  it('brings the other side in, by a broker who takes part', () => {
    given(offered())
      .when(match, { by: broker, facts })
      .then({ type: 'ExchangeMatched', data: { with: works, why: null, until: about.until } });
    const state = given(requested(), matched()).state();
    expect(state).toMatchObject({ status: 'matched', giver: works, receiver: school });
    expect(given(offered(), matched()).state()).toMatchObject({ giver: school, receiver: works });
  });
  it('is not for others, also not for a broker from elsewhere', () => {
    given(offered())
      .when(match, { by: ann, facts: factsFor(works, 'inst-2') })
      .thenRefused('EXCHANGE_BROKERS_ONLY');
    given(offered())
      .when(match, { by: stranger, facts: factsFor(works, 'inst-9') })
      .thenRefused('EXCHANGE_BROKERS_ONLY', 'capacity');
    given(offered())
      .when(match, { by: byPolicy('carry-out-match'), facts })
      .then({ type: 'ExchangeMatched' });
  });
  it('is with another partner, for whom another speaks, and once', () => {
    const to = (side: typeof school) => ({ by: broker, facts: factsFor(side, 'inst-1') });
    given(offered()).when(match, to(school)).thenRefused('EXCHANGE_WITH_ITSELF');
    given(offered())
      .when(match, to({ ...works, contactId: 'ann' }))
      .thenRefused('EXCHANGE_CONTACT_OF_OTHER');
    given(offered(), matched()).when(match, { by: broker, facts }).thenRefused('EXCHANGE_STATUS');
    given(offered())
      .when({ ...match, until: '2025-03-01' }, { by: broker, facts })
      .thenRefused('EXCHANGE_ENDS_IN_THE_PAST');
  });
});

describe('what was brought', () => {
  it('is delivered by the giver', () => {
    given(offered(), matched()).when(deliver, { by: ann }).then({ type: 'ExchangeDelivered' });
    given(offered(), matched()).when(deliver, { by: wim }).thenRefused('EXCHANGE_GIVER_ONLY');
    given(offered()).when(deliver, { by: ann }).thenRefused('EXCHANGE_STATUS');
  });
  it('is acknowledged, disputed and valued by the receiver only', () => {
    given(...brought())
      .when(acknowledge, { by: wim })
      .then({ type: 'ExchangeAcknowledged' });
    given(...brought())
      .when(dispute, { by: wim })
      .then({ type: 'ExchangeDisputed', reason });
    given(...brought(), acknowledged())
      .when(value, { by: wim })
      .then({ type: 'ExchangeValued', data: { score: 4 } });
    for (const who of [ann, broker, by('board', 'bob')]) {
      for (const command of [acknowledge, dispute])
        given(...brought())
          .when(command, { by: who })
          .thenRefused('EXCHANGE_RECEIVER_ONLY');
      given(...brought(), acknowledged())
        .when(value, { by: who })
        .thenRefused('EXCHANGE_RECEIVER_ONLY');
    }
  });
  it('is acknowledged before it is valued, and once', () => {
    given(...brought())
      .when(value, { by: wim })
      .thenRefused('EXCHANGE_STATUS');
    given(...brought(), acknowledged())
      .when(acknowledge, { by: wim })
      .thenRefused('EXCHANGE_STATUS');
    given(...brought(), acknowledged())
      .when(dispute, { by: wim })
      .thenRefused('EXCHANGE_STATUS');
  });
});

describe('a dispute', () => {
  const open = [...brought(), disputed()];
  it('is resolved by a broker in one of three ways', () => {
    given(...open)
      .when(resolve('asDelivered'), { by: broker, facts })
      .then({ type: 'ExchangeDisputeResolved', data: { outcome: 'asDelivered' } });
    given(...open)
      .when(resolve('asDelivered'), { by: ann, facts })
      .thenRefused('EXCHANGE_BROKERS_ONLY');
    given(...brought())
      .when(resolve('letGo'), { by: broker, facts })
      .thenRefused('EXCHANGE_STATUS');
  });
  const after = (outcome: DisputeOutcome) =>
    given(...open, {
      type: 'ExchangeDisputeResolved',
      data: { outcome, how: words('talked') },
      by: broker,
    });
  it('leaves it to the receiver to acknowledge after all', () => {
    const settled = after('asDelivered');
    expect(settled.state()).toMatchObject({
      status: 'delivered',
      disputes: [{ why: words('half of it came'), resolution: { outcome: 'asDelivered' } }],
    });
    settled.when(acknowledge, { by: wim }).then({ type: 'ExchangeAcknowledged' });
  });
  it('has the giver bring it again, without the end date of the first time', () => {
    expect(after('deliverAgain').state('2025-03-14')).toMatchObject({ status: 'matched', until: null });
    after('deliverAgain').when(deliver, { by: ann }).then({ type: 'ExchangeDelivered' });
  });
  it('can let it go', () => {
    expect(after('letGo').state()).toMatchObject({ status: 'lapsed', lapsedBecause: words('talked') });
    after('letGo').when(acknowledge, { by: wim }).thenRefused('EXCHANGE_STATUS');
  });
});

describe('lapsing', () => {
  it('is said by a broker while nothing was delivered', () => {
    for (const events of [[offered()], [requested()], [offered(), matched()]])
      given(...events)
        .when(lapse, { by: broker, facts })
        .then({ type: 'ExchangeLapsed', reason });
    given(...brought())
      .when(lapse, { by: broker, facts })
      .thenRefused('EXCHANGE_STATUS');
    given(offered()).when(lapse, { by: wim, facts }).thenRefused('EXCHANGE_BROKERS_ONLY');
  });
  it('follows from the end date, without an event', () => {
    const spec = given(offered({ until: '2025-03-01' }));
    expect(spec.state('2025-02-28').status).toBe('offered');
    expect(spec.state('2025-03-01').status).toBe('lapsed');
    expect(reciprocityExchangeDecider.boundaries(spec.state())).toEqual(['2025-02-28T23:00:00.000Z']);
    spec.when(match, { by: broker, facts }).thenRefused('EXCHANGE_STATUS');
    expect(given(...brought()).state('2025-07-01').status).toBe('delivered');
    expect(reciprocityExchangeDecider.boundaries(given(...brought()).state())).toEqual([]);
    expect(reciprocityExchangeDecider.boundaries({ status: 'unknown' })).toEqual([]);
  });
});

describe('who speaks for a partner', () => {
  it('changes by a broker, and the receiver is then another person', () => {
    const changed = given(...brought(), {
      type: 'ExchangeContactChanged',
      data: { partnerId: 'works', contactId: 'xia' },
      by: broker,
    });
    changed.when(acknowledge, { by: by('partner', 'xia') }).then({ type: 'ExchangeAcknowledged' });
    changed.when(acknowledge, { by: wim }).thenRefused('EXCHANGE_RECEIVER_ONLY');
    expect(reciprocityExchangeDecider.sharedWith?.(changed.state())).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['ann', 'xia'],
    });
    expect(reciprocityExchangeDecider.sharedWith?.({ status: 'unknown' }).personIds).toEqual([]);
  });
  it('is one of each partner', () => {
    const refused = (partnerId: string, contactId: string, code: string) =>
      given(...brought())
        .when(hand(partnerId, contactId), { by: broker, facts })
        .thenRefused(code);
    refused('nobody', 'xia', 'EXCHANGE_PARTNER_UNKNOWN');
    refused('works', 'ann', 'EXCHANGE_CONTACT_OF_OTHER');
    given(...brought())
      .when(hand('works', 'xia'), { by: ann, facts })
      .thenRefused('EXCHANGE_BROKERS_ONLY');
  });
});

describe('late recording and correcting', () => {
  it('fits in a delivery that was written down later than the acknowledgement took place', () => {
    const later = { ...acknowledged(), at: '2025-03-10' };
    given(offered(), matched(), { ...delivered(), at: '2025-03-01' }, later)
      .when(deliver, { by: ann, at: '2025-02-20' })
      .thenRefused('CONTRADICTS_HISTORY');
    given(offered(), { ...matched(), at: '2025-03-01' })
      .when(deliver, { by: ann, at: '2025-02-20' })
      .thenRefused('EXCHANGE_STATUS');
  });
  const score = (by: typeof wim) =>
    given(...brought(), acknowledged(), {
      type: 'ExchangeValued',
      data: { score: 2, note: null },
      by: wim,
      id: 'v',
    }).whenCorrected({ kind: 'replace', eventId: 'v', data: { score: 4, note: null }, reason }, { by });
  it('of what the receiver said is the receiver’s', () => {
    score(wim).then({ type: 'ExchangeValued', data: { score: 4 } });
    score(broker).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
  });
  it('of an offer is its author’s, and keeps who brings it', () => {
    const correct = (who: typeof wim, data: object = {}) =>
      given(offered()).whenCorrected(
        {
          kind: 'replace',
          eventId: 'e1',
          data: { ...about, level: 'process', giver: school, ...data },
          reason,
        },
        { by: who },
      );
    correct(ann).then({ type: 'ExchangeOffered', data: { level: 'process' } });
    for (const who of [wim, broker]) correct(who).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    correct(ann, { giver: works }).thenRefused('IDENTITY_FIXED', 'giver');
  });
  it('of what a policy recorded is that policy’s, or a broker’s', () => {
    const retract = (who: ReturnType<typeof byPolicy>) =>
      given({ ...requested(), by: byPolicy('match-question') }).whenCorrected(
        { kind: 'retract', eventId: 'e1', reason },
        { by: who },
      );
    for (const who of [broker, byPolicy('match-question')]) retract(who).then({ type: 'ExchangeRequested' });
    retract(ann).thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('of a match is a broker’s', () => {
    const retract = (who: typeof wim) =>
      given(offered(), matched()).whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: who });
    retract(broker).then({ type: 'ExchangeMatched' });
    retract(ann).thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('does not take away what others went on with', () =>
    given(...brought(), acknowledged())
      .whenCorrected({ kind: 'retract', eventId: 'e3', reason }, { by: ann })
      .thenRefused('CONTRADICTS_HISTORY'));
});
