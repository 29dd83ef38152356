// What changes a plan that is in force, and what ends it.
import { describe, expect, it } from 'vitest';
import { anna, bram, cees, hr, lead, manager } from '../testing/need-story.js';
import {
  adopted,
  amendment,
  approved,
  closed,
  content,
  drafted,
  facts,
  hashOf,
  offered,
  planId,
  returned,
  submitted,
  voted,
  withdrawn,
} from '../testing/plan-story.js';
import { specOf, words } from '../testing/scenario.js';
import { trainingPlanDecider } from './training-plan.js';

const { given } = specOf(trainingPlanDecider);
const reason = words('a colleague left');
const amend = { type: 'AmendPlan', planId, content, reason } as const;
const vote = (choice: 'for' | 'against' = 'for', version = 1) =>
  ({ type: 'VoteOnPlan', planId, version, hash: hashOf(version), vote: choice, note: null }) as const;
const approve = (version = 1) => ({ type: 'ApprovePlan', planId, version, hash: hashOf(version) }) as const;
const close = { type: 'ClosePlan', planId, findings: words('done') } as const;
const withdraw = { type: 'WithdrawPlanAmendment', planId, reason } as const;

const voting = () => [drafted(), offered(), voted(anna), voted(bram)];
const inForce = () => [...voting(), voted(cees), adopted(), submitted(), approved()];
/** A moment within the school year of the plan. */
const later = { at: '2025-10-01', now: '2025-10-02T10:00:00.000Z' };

describe('an amendment', () => {
  const proposed = () => [...inForce(), amendment()];
  const settled = () => [...proposed(), voted(anna, 'for', 2), voted(bram, 'for', 2)];
  it('is proposed with a reason while a version is in force', () => {
    given(...inForce())
      .when(amend, { by: lead, facts })
      .then({ type: 'PlanAmendmentProposed', data: { version: 2 }, reason });
    given(...voting())
      .when(amend, { by: lead, facts })
      .thenRefused('PLAN_NOT_AMENDABLE');
  });
  it('leaves the old version in force until the new one is approved', () => {
    const amending = [...settled(), voted(cees, 'for', 2), adopted(2)];
    expect(given(...amending).state()).toMatchObject({ status: 'amending', inForce: 1, amendment: 2 });
    given(...settled())
      .when(vote('for', 2), { by: cees, facts })
      .then({ type: 'PlanVoted' }, { type: 'PlanAdopted', data: { version: 2 } });
    given(...amending, submitted(2))
      .when(approve(2), { by: manager })
      .then({ type: 'PlanApproved' });
    const state = given(...amending, submitted(2), approved(2)).state();
    expect(state).toMatchObject({
      status: 'approved',
      inForce: 2,
      versions: [{ status: 'superseded' }, { status: 'inForce', inForceUntil: null }],
    });
    const [first, second] = state.status === 'unknown' ? [] : state.versions;
    expect(first?.inForceUntil).toBe(second?.inForceFrom);
  });
  it('is replaced by another while it is not submitted, or taken back', () => {
    given(...settled())
      .when(amend, { by: lead, facts })
      .then({ type: 'PlanAmendmentProposed', data: { version: 3 } });
    const waiting = [...settled(), voted(cees, 'for', 2), adopted(2), submitted(2)];
    given(...waiting)
      .when(amend, { by: lead, facts })
      .thenRefused('PLAN_NOT_AMENDABLE');
    given(...waiting, returned(2))
      .when(amend, { by: lead, facts })
      .then({ type: 'PlanAmendmentProposed' });
    given(...proposed())
      .when(withdraw, { by: lead })
      .then({ type: 'PlanAmendmentWithdrawn', data: { version: 2 }, reason });
    expect(given(...proposed(), withdrawn()).state()).toMatchObject({
      status: 'approved',
      inForce: 1,
      versions: [{ status: 'inForce' }, { status: 'withdrawn' }],
    });
    given(...inForce())
      .when(withdraw, { by: lead })
      .thenRefused('PLAN_NO_AMENDMENT');
  });
});

describe('closing', () => {
  it('is for a plan that is active, an amendment on its way or not', () => {
    given(...inForce())
      .when(close, { by: hr, ...later })
      .then({ type: 'PlanClosed' });
    given(...inForce(), amendment())
      .when(close, { by: hr, ...later })
      .then({ type: 'PlanClosed' });
    given(...inForce())
      .when(close, { by: hr })
      .thenRefused('PLAN_NOT_CLOSABLE');
    given(...inForce(), amendment())
      .when(close, { by: hr })
      .thenRefused('PLAN_NOT_CLOSABLE');
    given(...voting())
      .when(close, { by: hr, ...later })
      .thenRefused('PLAN_NOT_CLOSABLE');
  });
  it('ends it: nothing is offered, voted on or amended any more', () => {
    const over = given(...inForce(), amendment(), closed({ at: '2025-10-01' }));
    over.when(amend, { by: lead, facts, ...later }).thenRefused('PLAN_NOT_AMENDABLE');
    over.when(vote('for', 2), { by: anna, facts, ...later }).thenRefused('PLAN_NOT_VOTED_ON');
    over.when(withdraw, { by: lead, ...later }).thenRefused('PLAN_NO_AMENDMENT');
    over.when(close, { by: hr, ...later }).thenRefused('PLAN_NOT_CLOSABLE');
    expect(over.state('2025-10-02')).toMatchObject({ status: 'closed', inForce: 1 });
  });
});
