import { describe, expect, it } from 'vitest';
import {
  addressed,
  agreedOn,
  anna,
  bram,
  closed,
  deferred,
  deliberating,
  hr,
  lead,
  manager,
  opened,
  planned,
  proposal,
  proposed,
  reopened,
} from '../testing/need-story.js';
import { allThere, notThere } from '../testing/named.js';
import { byPolicy, specOf, words } from '../testing/scenario.js';
import { OPEN_NEED } from './state.js';
import { trainingNeedDecider } from './training-need.js';

const { given } = specOf(trainingNeedDecider);
const needId = '1';
const reason = words('reason');
const evidence = words('evidence');
const there = {
  activity: {
    there: true,
    basis: [{ fact: 'activity', stream: 'trainingActivity-course', revision: 0, value: true }],
  },
};
const plan = { type: 'PlanNeed', needId, activityId: 'course', activity: words('a course') } as const;
const address = { type: 'AddressNeed', needId, activityId: 'course', evidence: null } as const;
const levels = [4, 1, 4];
const close = { type: 'CloseNeed', needId, evidence, guskeyLevels: levels } as const;
const defer = { type: 'DeferNeed', needId, reason } as const;
const withdraw = { type: 'WithdrawNeed', needId, reason } as const;
const resume = { type: 'ResumeNeed', needId, reason: null } as const;
const reopen = { type: 'ReopenNeed', needId, reason } as const;
const open = { type: 'OpenDeliberation', needId } as const;
const part = (id: string) => ({ needId: id, title: words(`title ${id}`), gap: words(`gap ${id}`) });

/** A legal history to every open state. */
const upTo = {
  proposed: [proposed()],
  deliberating: deliberating(),
  endorsed: agreedOn(),
  planned: [...agreedOn(), planned()],
  addressed: [...agreedOn(), planned(), addressed()],
  reopened: [...agreedOn(), planned(), addressed(), closed(), reopened()],
};
const isClosed = upTo.reopened.slice(0, -1);

const partOf = { type: 'ProposeNeed', ...proposal, splitFrom: '0' } as const;
const whole = {
  ...{ teamId: 'team-1', themeId: 'lob', programmeId: null, proposedBy: 'anna', partIds: ['1', '2'] },
  basis: [{ fact: 'whole', stream: 'trainingNeed-0', revision: 1, value: 'anna' }],
};

describe('the course of a training need', () => {
  it('begins when a member proposes it', () =>
    given()
      .when({ type: 'ProposeNeed', ...proposal }, { by: anna, facts: allThere })
      .then({ type: 'NeedProposed', data: proposal, basis: allThere.named?.basis ?? [] }));
  it('is about a theme, and in a programme, that is there', () => {
    for (const [what, code] of [
      ['theme', 'THEME_NOT_FOUND'],
      ['programme', 'PROGRAMME_NOT_FOUND'],
    ] as const)
      given()
        .when({ type: 'ProposeNeed', ...proposal }, { by: anna, facts: notThere(what, `${what}Id`) })
        .thenRefused(code, `${what}Id`);
  });
  it('is proposed by a policy for each part of a need that was split', () =>
    given()
      .when(partOf, { by: byPolicy('split'), facts: { whole } })
      .then({ type: 'NeedProposed', data: { splitFrom: '0', proposedBy: 'anna' }, basis: whole.basis }));
  it('is no part of a need that was not split into it, or that is of another team, theme or programme', () => {
    const others = [{ partIds: ['7'] }, { teamId: 'team-2' }, { themeId: 'other' }, { programmeId: 'other' }];
    for (const other of [null, ...others.map((differs) => ({ ...whole, ...differs }))])
      given()
        .when(partOf, { by: anna, facts: { whole: other } })
        .thenRefused('NEED_NOT_A_PART', 'splitFrom');
  });
  it('is proposed once', () =>
    given(proposed())
      .when({ type: 'ProposeNeed', ...proposal }, { facts: allThere })
      .thenRefused('NEED_EXISTS'));
  it('has no course before it is proposed', () => {
    for (const command of [open, plan, address, close, defer, withdraw, resume, reopen])
      given().when(command, { by: lead }).thenRefused('NEED_UNKNOWN');
  });
  it('is deliberated after the team lead opens that, also anew after it was reopened', () => {
    given(proposed()).when(open, { by: lead }).then({ type: 'DeliberationOpened' });
    given(...upTo.reopened)
      .when(open, { by: lead })
      .then({ type: 'DeliberationOpened' });
    given(...agreedOn())
      .when(open, { by: lead })
      .thenRefused('NEED_NOT_PROPOSED');
    expect(given(...upTo.reopened, opened()).state()).toMatchObject({ stances: {}, endorsed: null });
  });
  it('is planned by HR once endorsed or reopened, and again with another activity', () => {
    for (const status of ['endorsed', 'planned', 'reopened'] as const)
      given(...upTo[status])
        .when(plan, { by: hr, facts: there })
        .then({
          type: 'NeedPlanned',
          data: { activityId: 'course', activity: plan.activity },
          basis: there.activity.basis,
        });
    given(...deliberating())
      .when(plan, { by: hr, facts: there })
      .thenRefused('NEED_NOT_ENDORSED');
  });
  it('is planned with an activity that is there', () =>
    given(...upTo.endorsed)
      .when(plan, { by: hr, facts: { activity: { there: false, basis: [] } } })
      .thenRefused('ACTIVITY_NOT_FOUND', 'activityId'));
  it('is addressed by the activity that it was planned for, also by a policy', () => {
    given(...upTo.planned)
      .when(address, { by: byPolicy('attendance') })
      .then({ type: 'NeedAddressed' });
    given(...upTo.planned)
      .when({ ...address, activityId: 'other' }, { by: hr })
      .thenRefused('NEED_NOT_PLANNED');
    given(...upTo.endorsed)
      .when(address, { by: hr })
      .thenRefused('NEED_NOT_PLANNED');
  });
  it('is closed by the team with evidence, per level of evaluation', () => {
    given(...upTo.addressed)
      .when(close, { by: lead })
      .then({ type: 'NeedClosed', data: { evidence, guskeyLevels: [1, 4] } });
    given(...upTo.planned)
      .when(close, { by: lead })
      .thenRefused('NEED_NOT_ADDRESSED');
  });
  it('is reopened by the team, with a reason', () => {
    given(...isClosed)
      .when(reopen, { by: anna })
      .then({ type: 'NeedReopened', reason });
    given(...upTo.addressed)
      .when(reopen, { by: anna })
      .thenRefused('NEED_NOT_CLOSED');
  });
});

describe('deferring and withdrawing', () => {
  it('defers from any open state and goes back to it', () => {
    for (const status of OPEN_NEED) {
      given(...upTo[status])
        .when(defer, { by: manager })
        .then({ type: 'NeedDeferred', reason });
      expect(given(...upTo[status], deferred()).state()).toMatchObject({
        status: 'deferred',
        before: status,
      });
      const resumed = given(...upTo[status], deferred(), { type: 'NeedResumed', data: {}, by: manager });
      expect(resumed.state().status).toBe(status);
    }
  });
  it('resumes only what was deferred, with or without a reason', () => {
    given(...upTo.planned, deferred())
      .when(resume, { by: manager })
      .then({ type: 'NeedResumed' });
    given(...upTo.planned, deferred())
      .when({ ...resume, reason }, { by: manager })
      .then({ type: 'NeedResumed', reason });
    given(...upTo.planned)
      .when(resume, { by: manager })
      .thenRefused('NEED_NOT_DEFERRED');
  });
  it('does nothing else with a deferred need', () => {
    const spec = given(...upTo.endorsed, deferred());
    spec.when(plan, { by: hr, facts: there }).thenRefused('NEED_NOT_ENDORSED');
    spec.when(defer, { by: manager }).thenRefused('NEED_NOT_OPEN');
    spec.when(withdraw, { by: anna }).thenRefused('NEED_NOT_OPEN');
  });
  it('is withdrawn by its proposer only, from any open state', () => {
    for (const status of OPEN_NEED)
      given(...upTo[status])
        .when(withdraw, { by: anna })
        .then({ type: 'NeedWithdrawn', reason });
    given(proposed()).when(withdraw, { by: bram }).thenRefused('NEED_ONLY_ITS_PROPOSER');
    const part = {
      ...{ type: 'NeedProposed' as const, by: byPolicy('split') },
      data: { ...proposal, proposedBy: 'anna' },
    };
    given(part).when(withdraw, { by: anna }).then({ type: 'NeedWithdrawn' });
    given(part).when(withdraw, { by: bram }).thenRefused('NEED_ONLY_ITS_PROPOSER');
    given(...isClosed)
      .when(withdraw, { by: anna })
      .thenRefused('NEED_NOT_OPEN');
    expect(given(proposed(), { type: 'NeedWithdrawn', data: {}, by: anna, reason }).state()).toMatchObject({
      status: 'withdrawn',
      reason,
    });
  });
});

describe('merging and splitting', () => {
  const merge = { type: 'MergeNeed', needId, intoNeedId: '2', reason } as const;
  const basis = [{ fact: 'need', stream: 'trainingNeed-2', revision: 0, value: 'proposed' }];
  const into = { teamId: 'team-1', open: true, basis };
  it('is recorded by the need that goes on in another of its team', () => {
    given(proposed())
      .when(merge, { by: lead, facts: { into } })
      .then({ type: 'NeedMerged', data: { intoNeedId: '2' }, reason, basis });
    expect(
      given(proposed(), { type: 'NeedMerged', data: { intoNeedId: '2' }, by: lead }).state(),
    ).toMatchObject({
      status: 'merged',
      intoNeedId: '2',
    });
  });
  it('does not merge into itself, into nothing, into a closed need, or into that of another team', () => {
    const spec = given(proposed());
    spec
      .when({ ...merge, intoNeedId: '1' }, { facts: { into } })
      .thenRefused('NEED_MERGE_INTO_ITSELF', 'intoNeedId');
    spec.when(merge, { facts: { into: null } }).thenRefused('NEED_MERGE_TARGET_NOT_OPEN');
    spec.when(merge, { facts: { into: { ...into, open: false } } }).thenRefused('NEED_MERGE_TARGET_NOT_OPEN');
    spec.when(merge, { facts: { into: { ...into, teamId: 'team-2' } } }).thenRefused('NEED_MERGE_OTHER_TEAM');
    given(...isClosed)
      .when(merge, { facts: { into } })
      .thenRefused('NEED_NOT_OPEN');
    given().when(merge, { facts: { into } }).thenRefused('NEED_UNKNOWN');
  });
  it('throws when the program did not gather the need to merge into', () => {
    expect(() => given(proposed()).when(merge, { facts: {} })).toThrow('"into" was not gathered');
  });
  it('splits an open need into parts with ids of their own', () => {
    const split = { type: 'SplitNeed', needId, parts: [part('a'), part('b')], reason } as const;
    given(proposed())
      .when({ ...split, parts: [part('a'), part('b')] }, { by: lead })
      .then({ type: 'NeedSplit', data: { parts: [part('a'), part('b')] }, reason });
    given(proposed())
      .when({ ...split, parts: [part('a'), part('a')] })
      .thenRefused('NEED_PARTS_NOT_DISTINCT', 'parts');
    given(proposed())
      .when({ ...split, parts: [part('1'), part('b')] })
      .thenRefused('NEED_PARTS_NOT_DISTINCT');
    given(...isClosed)
      .when({ ...split, parts: [part('a'), part('b')] })
      .thenRefused('NEED_NOT_OPEN');
    expect(
      given(proposed(), { type: 'NeedSplit', data: { parts: [part('a'), part('b')] } }).state(),
    ).toMatchObject({ status: 'split', parts: [part('a'), part('b')] });
  });
});
