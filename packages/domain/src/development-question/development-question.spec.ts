import { describe, expect, it } from 'vitest';
import { notThere } from '../testing/named.js';
import {
  ann,
  answeredBy,
  asked,
  broker,
  factsFor,
  networkOf,
  raised,
  school,
  stranger,
  wim,
  works,
} from '../testing/reciprocity-events.js';
import { specOf, words } from '../testing/scenario.js';
import { developmentQuestionDecider } from './development-question.js';
import type { CandidateExchange, CandidatePartner } from './suggest.js';

const { given } = specOf(developmentQuestionDecider);
const questionId = '1';
const reason = words('reason');
const raise = {
  ...({ type: 'RaiseDevelopmentQuestion', ...asked } as const),
  ...{ networkId: 'north', partnerId: 'school' },
};
const own = { ...factsFor(school, 'inst-2'), region: 'NN' };
const partner: CandidatePartner = {
  ...{ networkId: 'south', partnerId: 'works', themeIds: ['lob'], phase: 'developing', region: 'ZL' },
};
const open: CandidateExchange = {
  ...{ exchangeId: 'x-9', networkId: 'south', partnerId: 'works', themeId: 'lob', level: 'process' },
  ...{ status: 'open', score: null },
};
const facts = {
  ...factsFor(works, 'inst-1'),
  helper: { partner, offer: null, basis: [] },
};
const withOffer = { ...facts, helper: { partner, offer: open, basis: [] } };
const helper = { networkId: 'south', partnerId: 'works', exchangeId: null };
const match = { type: 'MatchDevelopmentQuestion', questionId, helper, into: 'x-1', why: null } as const;
const dismiss = { type: 'DismissMatchSuggestion', questionId, helper, reason } as const;
const reopen = { type: 'ReopenDevelopmentQuestion', questionId, reason } as const;
const answer = { type: 'AnswerDevelopmentQuestion', questionId, answer: words('a calendar') } as const;
const withdraw = { type: 'WithdrawDevelopmentQuestion', questionId, reason } as const;

describe('raising a question', () => {
  it('is done by who speaks for the partner, or by a broker of its network', () => {
    given()
      .when(raise, { by: ann, facts: own })
      .then({ type: 'DevelopmentQuestionRaised', data: { ...asked, region: 'NN', asker: school } });
    given()
      .when(raise, { by: broker, facts: { ...own, standing: { institutionIds: ['inst-1'] } } })
      .then({ type: 'DevelopmentQuestionRaised' });
    given().when(raise, { by: wim, facts: own }).thenRefused('QUESTION_ASKER_ONLY', 'partnerId');
  });
  it('happens once, and comes first', () => {
    given(raised()).when(raise, { by: ann, facts: own }).thenRefused('QUESTION_EXISTS');
    for (const command of [match, dismiss, reopen, answer, withdraw])
      given().when(command, { by: broker, facts }).thenRefused('QUESTION_UNKNOWN');
  });
  it('names what is there', () => {
    given()
      .when(raise, { by: ann, facts: { ...own, ...notThere('theme', 'themeId') } })
      .thenRefused('THEME_NOT_FOUND');
    given()
      .when(raise, { by: ann, facts: { ...own, network: networkOf(null) } })
      .thenRefused('SIDE_NOT_IN_NETWORK');
    given()
      .when(raise, { by: ann, facts: { ...own, network: networkOf(school, { hostId: 'inst-8' }) } })
      .thenRefused('NETWORK_OF_OTHER_HOST');
  });
});

describe('matching a question', () => {
  it('is decided by a broker, and keeps what it rests on', () => {
    given(raised())
      .when(match, { by: broker, facts })
      .then({
        type: 'DevelopmentQuestionMatched',
        data: {
          helper: works,
          offerId: null,
          into: 'x-1',
          reasons: ['laterPhase', 'sameTheme', 'otherNetwork', 'otherRegion'],
        },
      });
    for (const who of [ann, stranger])
      given(raised())
        .when(match, { by: who, facts: { ...facts, standing: { institutionIds: ['inst-9'] } } })
        .thenRefused('MATCH_BROKERS_ONLY');
  });
  it('takes up an offer of that partner that is open', () => {
    const take = (exchangeId: string, into = exchangeId) => ({
      ...match,
      helper: { ...helper, exchangeId },
      into,
    });
    given(raised())
      .when(take('x-9'), { by: broker, facts: withOffer })
      .then({
        type: 'DevelopmentQuestionMatched',
        data: {
          offerId: 'x-9',
          reasons: ['offersThis', 'laterPhase', 'sameTheme', 'sameLevel', 'otherNetwork', 'otherRegion'],
        },
      });
    given(raised())
      .when(take('x-9', 'x-2'), { by: broker, facts: withOffer })
      .thenRefused('MATCH_INTO_ANOTHER', 'into');
    given(raised()).when(take('x-9'), { by: broker, facts }).thenRefused('MATCH_OFFER_NOT_OPEN');
    const ofOther = { partner, offer: { ...open, partnerId: 'other' }, basis: [] };
    given(raised())
      .when(take('x-9'), { by: broker, facts: { ...facts, helper: ofOther } })
      .thenRefused('MATCH_OFFER_NOT_OPEN');
  });
  it('is not with the asker itself, nor with who speaks for it, and once', () => {
    const to = (side: typeof school) => ({ by: broker, facts: { ...facts, network: networkOf(side) } });
    given(raised()).when(match, to(school)).thenRefused('MATCH_WITH_ITSELF');
    given(raised())
      .when(match, to({ ...works, contactId: 'ann' }))
      .thenRefused('MATCH_ONE_CONTACT');
    given(raised(), answeredBy()).when(match, { by: broker, facts }).thenRefused('QUESTION_STATUS');
    given(raised())
      .when(match, { by: broker, facts: { ...facts, network: networkOf(null) } })
      .thenRefused('SIDE_NOT_IN_NETWORK');
  });
  it('is with whom a broker knows better than the suggestions, without reasons of theirs', () => {
    const unknown = { partner: { ...partner, phase: null }, offer: null, basis: [] };
    given(raised())
      .when(match, { by: broker, facts: { ...facts, helper: unknown } })
      .then({ type: 'DevelopmentQuestionMatched', data: { reasons: [] } });
  });
  it('shows the question to both from then on, and to whom it was matched with before', () => {
    const state = given(raised(), answeredBy(), {
      type: 'DevelopmentQuestionReopened',
      data: {},
      by: broker,
      reason,
    }).state();
    expect(state).toMatchObject({ status: 'open', match: null, earlier: [{ exchangeId: 'x-1' }], reason });
    expect(developmentQuestionDecider.sharedWith?.(state)).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['ann', 'wim'],
    });
    expect(developmentQuestionDecider.sharedWith?.({ status: 'unknown' }).personIds).toEqual([]);
  });
});

describe('a suggestion', () => {
  const dismissed = {
    type: 'MatchSuggestionDismissed' as const,
    data: { helper },
    by: broker,
    id: 'd',
    reason,
  };
  it('is set aside by a broker with a reason, once', () => {
    given(raised())
      .when(dismiss, { by: broker, facts })
      .then({ type: 'MatchSuggestionDismissed', data: { helper }, reason });
    given(raised()).when(dismiss, { by: ann, facts }).thenRefused('MATCH_BROKERS_ONLY');
    given(raised(), dismissed)
      .when(dismiss, { by: broker, facts })
      .thenRefused('SUGGESTION_ALREADY_DISMISSED', 'helper');
    given(raised(), dismissed)
      .when({ ...dismiss, helper: { ...helper, exchangeId: 'x-9' } }, { by: broker, facts })
      .then({ type: 'MatchSuggestionDismissed' });
  });
  it('comes back when that is retracted', () => {
    given(raised(), dismissed)
      .whenCorrected({ kind: 'retract', eventId: 'd', reason }, { by: broker })
      .then({ type: 'MatchSuggestionDismissed', corrects: { kind: 'retract', eventId: 'd' } });
    given(raised(), dismissed)
      .whenCorrected({ kind: 'retract', eventId: 'd', reason }, { by: ann })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
});

describe('the end of a question', () => {
  it('is an answer, after a match', () => {
    given(raised(), answeredBy())
      .when(answer, { by: ann, facts: own })
      .then({ type: 'DevelopmentQuestionAnswered' });
    given(raised()).when(answer, { by: ann, facts: own }).thenRefused('QUESTION_STATUS');
    given(raised(), answeredBy()).when(answer, { by: wim, facts: own }).thenRefused('QUESTION_ASKER_ONLY');
  });
  it('or its withdrawal, by who asked or a broker', () => {
    for (const who of [ann, broker])
      given(raised())
        .when(withdraw, { by: who, facts })
        .then({ type: 'DevelopmentQuestionWithdrawn', reason });
    given(raised()).when(withdraw, { by: wim, facts: own }).thenRefused('QUESTION_ASKER_ONLY');
    const gone = given(raised(), { type: 'DevelopmentQuestionWithdrawn', data: {}, by: ann });
    for (const command of [match, dismiss, reopen, answer, withdraw])
      gone.when(command, { by: broker, facts }).thenRefused('QUESTION_STATUS');
  });
  it('is not reopened by who asked', () =>
    given(raised(), answeredBy()).when(reopen, { by: ann, facts: own }).thenRefused('MATCH_BROKERS_ONLY'));
});

describe('late recording and correcting', () => {
  it('refuses a match before the question was raised', () =>
    given({ ...raised(), at: '2025-02-01' })
      .when(match, { by: broker, facts, at: '2025-01-15' })
      .thenRefused('QUESTION_UNKNOWN'));
  it('leaves the words of a question to who asked', () => {
    const correct = (by: typeof ann) =>
      given(raised()).whenCorrected(
        {
          kind: 'replace',
          eventId: 'e1',
          data: { ...asked, question: words('other'), region: 'NN', asker: school },
          reason,
        },
        { by },
      );
    correct(ann).then({ type: 'DevelopmentQuestionRaised' });
    for (const who of [broker, wim]) correct(who).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
  });
});
