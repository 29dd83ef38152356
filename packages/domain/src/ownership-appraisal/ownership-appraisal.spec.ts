import { describe, expect, it } from 'vitest';
import { upcast } from '../kernel/define-events.js';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, recorded, specOf, words, type Happened } from '../testing/scenario.js';
import { distributionOf, reportedDistribution } from './distribution.js';
import { ownershipAppraisalEvents, type OwnershipAppraisalEvent } from './events.js';
import { ownershipAppraisalDecider } from './ownership-appraisal.js';

const { given } = specOf(ownershipAppraisalDecider);
type E = Happened<OwnershipAppraisalEvent>;
const roundId = '1';
const reason = words('reason');
const quality = by('quality', 'quirine');
const about = {
  roundId,
  themeId: 'lob',
  teamId: 'team-1',
  instrument: 'poq-7' as const,
  closesOn: '2025-02-28',
  partnersOfProgrammeId: null,
};
const opened = (more: Partial<E> = {}): E =>
  ({ type: 'AppraisalRoundOpened', data: about, by: quality, ...more }) as E;
const all = (score: number) => [score, score, score, score, score, score, score];
const answered = (personId: string, score: number, more: Partial<E> = {}): E =>
  ({ type: 'AppraisalAnswered', data: { scores: all(score) }, by: by('member', personId), ...more }) as E;
const closed = (at = '2025-02-10'): E => ({ type: 'AppraisalRoundClosed', data: {}, by: quality, at });
const five = ['p1', 'p2', 'p3', 'p4', 'p5'].map((personId, index) => answered(personId, index + 2));
const answer = { type: 'AnswerAppraisal', roundId, scores: all(4) } as const;
const close = { type: 'CloseAppraisalRound', roundId } as const;
/** A correction of the answer that is event `eventId`, recorded after closing. */
const corrected = (personId: string, eventId: string, score: number): E =>
  answered(personId, score, {
    at: `2025-01-01T09:0${Number(eventId.slice(1)) - 1}:00.000Z`,
    recordedAt: '2025-03-05T09:00:00.000Z',
    corrects: { kind: 'replace', eventId },
  });

describe('a round', () => {
  it('is opened on an instrument until a day', () =>
    given()
      .when(
        { type: 'OpenAppraisalRound', ...about, closesOn: '2025-03-14' },
        { by: quality, facts: allThere },
      )
      .then({ type: 'AppraisalRoundOpened' }));
  it('is opened once, and does not close before it opens', () => {
    given(opened())
      .when({ type: 'OpenAppraisalRound', ...about }, { facts: allThere })
      .thenRefused('APPRAISAL_ROUND_EXISTS');
    given()
      .when({ type: 'OpenAppraisalRound', ...about, closesOn: '2025-03-13' }, { facts: allThere })
      .thenRefused('APPRAISAL_CLOSES_TOO_EARLY', 'closesOn');
  });
  it('is about a theme that is there', () =>
    given()
      .when(
        { type: 'OpenAppraisalRound', ...about, closesOn: '2025-03-14' },
        { by: quality, facts: notThere('theme', 'themeId') },
      )
      .thenRefused('THEME_NOT_FOUND', 'themeId'));
  it('takes the answers of persons, a later one in place of an earlier', () => {
    given(opened())
      .when(answer, { by: by('member', 'p1'), at: '2025-02-01' })
      .then({ type: 'AppraisalAnswered', data: { scores: all(4) } });
    expect(given(opened(), answered('p1', 2), answered('p1', 6)).state()).toMatchObject({
      answers: { p1: all(6) },
    });
    given(opened())
      .when(answer, { by: byPolicy('robot'), at: '2025-02-01' })
      .thenRefused('APPRAISAL_ANSWERS_ARE_PERSONAL');
    expect(ownershipAppraisalDecider.permissions.AnswerAppraisal).toMatchObject({ personal: true });
  });
  it('closes by an event, or at the end of its last day without one', () => {
    given(opened()).when(close, { by: quality, at: '2025-02-10' }).then({ type: 'AppraisalRoundClosed' });
    const spec = given(opened());
    expect(spec.state('2025-02-28').status).toBe('open');
    expect(spec.state('2025-02-28T23:00:00.000Z').status).toBe('closed');
    expect(ownershipAppraisalDecider.boundaries(spec.state())).toEqual(['2025-02-28T23:00:00.000Z']);
    expect(ownershipAppraisalDecider.boundaries({ status: 'unknown' })).toEqual([]);
  });
  it('takes nothing after it closed, or before it was opened', () => {
    for (const command of [answer, close]) {
      given(opened()).when(command).thenRefused('APPRAISAL_ROUND_CLOSED');
      given(opened(), closed()).when(command, { at: '2025-02-20' }).thenRefused('APPRAISAL_ROUND_CLOSED');
      given().when(command).thenRefused('APPRAISAL_ROUND_UNKNOWN');
    }
  });
});

describe('the distribution', () => {
  it('exists for a closed round of five answers or more, never live', () => {
    const spec = given(opened(), ...five);
    expect(distributionOf(spec.state('2025-02-20'))).toBeNull();
    expect(distributionOf(spec.state('2025-03-01'))).toEqual({
      answers: 5,
      mean: 4,
      counts: [0, 1, 1, 1, 1, 1, 0],
    });
    expect(distributionOf(given(opened(), ...five.slice(1)).state())).toBeNull();
    expect(distributionOf({ status: 'unknown' })).toBeNull();
  });
  const shown = (events: E[], known = Number.MAX_SAFE_INTEGER, asOf = '2025-03-14T10:00:00.000Z') =>
    reportedDistribution(recorded('ownershipAppraisal-1', ...events), { asOf, known });
  const history = [opened(), ...five];
  it('shows what was known when the round closed, on a date after that', () => {
    expect(shown(history)).toMatchObject({ answers: 5, mean: 4 });
    expect(shown(history, undefined, '2025-02-20T10:00:00.000Z')).toBeNull();
    expect(shown([...history, closed()], 6, '2025-02-20T10:00:00.000Z')).toBeNull();
    expect(shown([...history, closed()], 7, '2025-02-20T10:00:00.000Z')).toMatchObject({ mean: 4 });
  });
  const changed = five.map((_, index) => corrected(`p${index + 1}`, `e${index + 2}`, 7));
  it('does not show a correction after closing until the answers of five persons changed', () => {
    for (const count of [1, 4])
      expect(shown([...history, ...changed.slice(0, count)])).toMatchObject({ mean: 4 });
    expect(shown([...history, ...changed])).toMatchObject({ mean: 7 });
    expect(shown([...history, ...changed], 10)).toMatchObject({ mean: 4 });
  });
  it('does not show an answer that was recorded late, once it was shown', () => {
    const late = answered('p6', 7, { at: '2025-02-20', recordedAt: '2025-03-05T09:00:00.000Z' });
    expect(shown([...history, late])).toMatchObject({ answers: 5, mean: 4 });
    expect(shown([opened(), ...five.slice(1), late])).toMatchObject({ answers: 5, mean: 5 });
  });
  it('shows corrections from before the closing', () => {
    const inTime = { ...corrected('p1', 'e2', 7), recordedAt: '2025-02-01T09:00:00.000Z' };
    expect(shown([...history, inTime, closed('2025-02-10')])).toMatchObject({ mean: 5 });
  });
});

describe('partners', () => {
  const asking = opened({ data: { ...about, partnersOfProgrammeId: 'programme-1' } });
  const partners = {
    contactIds: ['p1'],
    basis: [{ fact: 'partners', stream: 'programme-programme-1', revision: 4, value: ['p1'] }],
  };
  const asPartner = { by: by('partner', 'p1'), at: '2025-02-01', facts: { partners } };
  const answeredAs = (role: 'member' | 'partner', count: number, score: number) =>
    Array.from({ length: count }, (_, index) =>
      answered(`${role}-${index}`, score, { by: by(role, `${role}-${index}`) }),
    );
  it('answer a round that asks them, as the contact of a partner on that date', () => {
    given(asking).when(answer, asPartner).then({ type: 'AppraisalAnswered', basis: partners.basis });
    given(asking)
      .when(answer, { ...asPartner, by: by('partner', 'p2') })
      .thenRefused('APPRAISAL_NOT_A_PARTNER');
    given(opened()).when(answer, asPartner).thenRefused('APPRAISAL_PARTNERS_NOT_ASKED');
    given().when(answer, asPartner).thenRefused('APPRAISAL_ROUND_UNKNOWN');
  });
  it('are reported apart from members, each group from five answers on', () => {
    const state = given(asking, ...answeredAs('member', 5, 3), ...answeredAs('partner', 4, 6)).state();
    expect(distributionOf(state)).toMatchObject({ answers: 5, mean: 3 });
    expect(distributionOf(state, 'partners')).toBeNull();
    const events = recorded(
      'ownershipAppraisal-1',
      asking,
      ...answeredAs('member', 4, 3),
      ...answeredAs('partner', 5, 6),
    );
    const clocks = { asOf: '2025-03-14T10:00:00.000Z', known: 100 };
    expect(reportedDistribution(events, clocks)).toBeNull();
    expect(reportedDistribution(events, clocks, 'partners')).toMatchObject({ answers: 5, mean: 6 });
    expect(reportedDistribution([], clocks, 'partners')).toBeNull();
  });
  it('of a round from before they could be asked count as they did then', () => {
    const old = given(opened(), answered('p1', 3, { by: by('partner', 'p1') })).state();
    expect(old).toMatchObject({ answers: { p1: all(3) }, partnerAnswers: {} });
    const stored: Record<string, unknown> = { ...about };
    delete stored['partnersOfProgrammeId'];
    expect(upcast(ownershipAppraisalEvents.AppraisalRoundOpened, 1, stored)).toEqual(about);
  });
});

describe('late and corrected', () => {
  it('lets only its author correct an answer, also after closing', () => {
    const correction = { kind: 'replace', eventId: 'e2', data: { scores: all(1) }, reason } as const;
    given(opened(), answered('p1', 3), closed())
      .whenCorrected(correction, { by: by('member', 'p1') })
      .then({ type: 'AppraisalAnswered' });
    given(opened(), answered('p1', 3))
      .whenCorrected(correction, { by: quality })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
  });
  it('refuses to close a round late before an answer that was given in it', () =>
    given(opened(), answered('p1', 3, { at: '2025-02-20' }))
      .when(close, { at: '2025-02-10' })
      .thenRefused('CONTRADICTS_HISTORY'));
  it('lets quality reopen a round by retracting its closing, and never change its team', () => {
    given(opened(), closed())
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: quality })
      .then({ type: 'AppraisalRoundClosed' });
    given(opened(), closed())
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: by('member') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(opened())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...about, teamId: 'other' }, reason },
        { by: quality },
      )
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });
});
