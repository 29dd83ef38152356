// A training plan from draft to close: what may follow what, and what is refused.
import { describe, expect, it } from 'vitest';
import { anna, bram, cees, lead, manager, team } from '../testing/need-story.js';
import {
  adopted,
  approved,
  begins,
  content,
  drafted,
  facts,
  hashOf,
  offered,
  planId,
  returned,
  submitted,
  voted,
} from '../testing/plan-story.js';
import { notThere } from '../testing/named.js';
import { by, specOf, words } from '../testing/scenario.js';
import type { PlanContent } from './events.js';
import { trainingPlanDecider } from './training-plan.js';
import { budgetOf } from './versions.js';

const { given } = specOf(trainingPlanDecider);
const draft = (schoolYear = 2025) =>
  ({ type: 'DraftPlan', teamId: 'team-1', schoolYear, programmeId: null }) as const;
const offer = (more: Partial<PlanContent> = {}) =>
  ({ type: 'OfferPlanVersion', planId, content: { ...content, ...more }, note: null }) as const;
const reason = words('a colleague left');
const amend = { type: 'AmendPlan', planId, content, reason } as const;
const vote = (choice: 'for' | 'against' = 'for', version = 1) =>
  ({ type: 'VoteOnPlan', planId, version, hash: hashOf(version), vote: choice, note: null }) as const;
const submit = { type: 'SubmitPlan', planId } as const;
const approve = (version = 1) => ({ type: 'ApprovePlan', planId, version, hash: hashOf(version) }) as const;
const giveBack = { type: 'ReturnPlan', planId, reason } as const;
const close = { type: 'ClosePlan', planId, findings: words('done') } as const;
const withdraw = { type: 'WithdrawPlanAmendment', planId, reason } as const;

const voting = () => [drafted(), offered(), voted(anna), voted(bram)];
const inForce = () => [...voting(), voted(cees), adopted(), submitted(), approved()];

describe('a plan', () => {
  it('is drafted by the team for the present school year or one of the two after it', () => {
    for (const year of [2024, 2025, 2026]) {
      given()
        .when(draft(year), { by: lead, facts })
        .then({ type: 'PlanDrafted', data: { schoolYear: year } });
    }
    for (const year of [2023, 2027]) {
      given().when(draft(year), { by: lead, facts }).thenRefused('PLAN_YEAR_OUTSIDE', 'schoolYear');
    }
  });
  it('is one for a team and a school year', () => {
    given(drafted()).when(draft(), { by: lead, facts }).thenRefused('PLAN_EXISTS', 'schoolYear');
    expect(given(drafted()).state()).toMatchObject({ planId, status: 'draft', versions: [] });
  });
  it('names a programme that is there', () =>
    given()
      .when(draft(), { by: lead, facts: notThere('programme', 'programmeId') })
      .thenRefused('PROGRAMME_NOT_FOUND', 'programmeId'));
  it('is refused what comes before it', () => {
    for (const command of [offer(), amend, submit, giveBack, withdraw]) {
      given().when(command, { by: lead, facts }).thenRefused('PLAN_UNKNOWN');
    }
    for (const command of [vote(), approve(), close]) {
      given().when(command, { by: anna, facts }).thenRefused('PLAN_UNKNOWN');
    }
  });
});

describe('a version', () => {
  it('is put to the team with its hash, and replaces the one before it', () => {
    given(drafted())
      .when(offer(), { by: lead, facts })
      .then({ type: 'PlanVersionOffered', data: { version: 1, content } });
    const state = given(...voting(), offered(2)).state();
    expect(state).toMatchObject({
      status: 'draft',
      versions: [
        { status: 'replaced', votes: { anna: {} } },
        { status: 'offered', votes: {} },
      ],
    });
  });
  it('holds commitments instead of text in what is voted on', () => {
    const { decision } = given(drafted()).when(offer(), { by: lead, facts });
    const written = decision.ok ? JSON.stringify(decision.value) : '';
    expect(written).toContain(words('books').commitment);
    const [first] = decision.ok ? decision.value : [];
    const canonical = first && 'canonical' in first.data ? first.data.canonical : '';
    expect(canonical).toContain(words('books').commitment);
    expect(canonical).not.toContain(words('books').text);
  });
  it('commits to hours and money that exist', () => {
    const refused = (more: Partial<PlanContent>, code: string, field: string) =>
      given(drafted()).when(offer(more), { by: lead, facts }).thenRefused(code, field);
    const need = { needId: 'need-1', hours: 10, budget: 0 };
    const cost = { lineId: 'l', what: words('x'), amount: 0 };
    refused({ hours: -1 }, 'PLAN_HOURS_OUT_OF_RANGE', 'content.hours');
    refused({ hours: 10_001 }, 'PLAN_HOURS_OUT_OF_RANGE', 'content.hours');
    refused({ needs: [{ ...need, hours: -5 }] }, 'PLAN_HOURS_OUT_OF_RANGE', 'content.needs.0.hours');
    refused({ needs: [need, { ...need, budget: -1 }] }, 'PLAN_NEGATIVE_MONEY', 'content.needs.1.budget');
    refused({ costs: [{ ...cost, amount: -0.01 }] }, 'PLAN_NEGATIVE_MONEY', 'content.costs.0.amount');
    refused({ needs: [need, need] }, 'PLAN_LINE_TWICE', 'content.needs.1.needId');
    refused({ costs: [cost, cost] }, 'PLAN_LINE_TWICE', 'content.costs.1.lineId');
    refused({ hours: 119 }, 'PLAN_HOURS_OVER_TOTAL', 'content.hours');
    refused({ hours: 0, needs: [], costs: [] }, 'PLAN_EMPTY', 'content');
    expect(budgetOf(content)).toBe(1950);
  });
  it("names needs that the team had endorsed, and no others'", () => {
    const other = { needId: 'need-9', hours: 10, budget: 0 };
    given(drafted())
      .when(offer({ needs: [...content.needs, other] }), { by: lead, facts })
      .thenRefused('PLAN_NEED_NOT_ENDORSED', 'content.needs.1.needId');
    given(...inForce())
      .when({ ...amend, content: { ...content, needs: [other] } }, { by: lead, facts })
      .thenRefused('PLAN_NEED_NOT_ENDORSED');
  });
  it('is not put to the team while it is submitted, nor once one is in force', () => {
    const adoptedNow = [...voting(), voted(cees), adopted()];
    given(...adoptedNow)
      .when(offer(), { by: lead, facts })
      .then({ type: 'PlanVersionOffered' });
    given(...adoptedNow, submitted())
      .when(offer(), { by: lead, facts })
      .thenRefused('PLAN_NOT_OFFERABLE');
    given(...inForce())
      .when(offer(), { by: lead, facts })
      .thenRefused('PLAN_NOT_OFFERABLE');
  });
});

describe('the vote of the team', () => {
  it('adopts together with the vote that reaches the quorum', () => {
    given(drafted(), offered(), voted(anna)).when(vote(), { by: bram, facts }).then({ type: 'PlanVoted' });
    given(...voting())
      .when(vote(), { by: cees, facts })
      .then(
        { type: 'PlanVoted', data: { vote: 'for', version: 1 }, basis: team.basis },
        { type: 'PlanAdopted', data: { votesFor: 3, members: 5, needed: 3 }, basis: team.basis },
      );
  });
  it('counts a person once, by the latest vote, and only who is a member', () => {
    given(...voting())
      .when(vote(), { by: bram, facts })
      .then({ type: 'PlanVoted' });
    given(...voting(), voted(bram, 'against'))
      .when(vote(), { by: cees, facts })
      .then({ type: 'PlanVoted' });
    given(...voting())
      .when(vote('against'), { by: cees, facts })
      .then({ type: 'PlanVoted' });
    given(...voting())
      .when(vote(), { by: by('member', 'stranger'), facts })
      .thenRefused('PLAN_NOT_A_MEMBER');
    const without = { ...facts, team: { ...team, members: team.members.filter((m) => m !== 'bram') } };
    given(...voting())
      .when(vote(), { by: cees, facts: without })
      .then({ type: 'PlanVoted' });
  });
  it("is the team's: a manager approves instead", () => {
    given(...voting())
      .when(vote(), { by: by('manager', 'anna'), facts })
      .thenRefused('PLAN_MANAGER_CANNOT_VOTE');
    expect(trainingPlanDecider.permissions.VoteOnPlan.refused?.manager?.code).toBe(
      'PLAN_MANAGER_CANNOT_VOTE',
    );
  });
  it('names the version that was read', () => {
    given(...voting(), offered(2))
      .when(vote(), { by: cees, facts })
      .thenRefused('PLAN_HASH_DIFFERS', 'hash');
    given(...voting())
      .when({ ...vote(), hash: hashOf(7) }, { by: cees, facts })
      .thenRefused('PLAN_HASH_DIFFERS');
  });
  it('is open from the offer until it is submitted', () => {
    given(drafted()).when(vote(), { by: anna, facts }).thenRefused('PLAN_NOT_VOTED_ON');
    const after = [...voting(), voted(cees), adopted()];
    given(...after)
      .when(vote('against'), { by: anna, facts })
      .then({ type: 'PlanVoted' });
    given(...after, submitted())
      .when(vote(), { by: lead, facts })
      .thenRefused('PLAN_NOT_VOTED_ON');
    given(...after, submitted(), returned())
      .when(vote(), { by: lead, facts })
      .thenRefused('PLAN_NOT_VOTED_ON');
  });
});

describe('approval', () => {
  const before = () => [...voting(), voted(cees), adopted()];
  it('follows on adoption and submission, of the version that the manager read', () => {
    given(...voting())
      .when(submit, { by: lead })
      .thenRefused('PLAN_NOT_ADOPTED');
    given(drafted()).when(submit, { by: lead }).thenRefused('PLAN_NOT_ADOPTED');
    given(...before())
      .when(submit, { by: lead })
      .then({ type: 'PlanSubmitted', data: { version: 1 } });
    given(...before())
      .when(approve(), { by: manager })
      .thenRefused('PLAN_NOT_SUBMITTED');
    const submittedNow = given(...before(), submitted());
    submittedNow.when(approve(), { by: manager }).then({ type: 'PlanApproved' });
    submittedNow
      .when({ ...approve(), hash: hashOf(2) }, { by: manager })
      .thenRefused('PLAN_HASH_DIFFERS', 'hash');
    submittedNow.when(submit, { by: lead }).thenRefused('PLAN_NOT_ADOPTED');
  });
  it('is by a manager, submission by the team lead, closing by HR', () => {
    const roles = (command: keyof typeof trainingPlanDecider.permissions) =>
      trainingPlanDecider.permissions[command].roles;
    expect([roles('SubmitPlan'), roles('ApprovePlan'), roles('ReturnPlan'), roles('ClosePlan')]).toEqual([
      ['teamLead'],
      ['manager'],
      ['manager'],
      ['hr'],
    ]);
    expect(roles('VoteOnPlan')).not.toContain('manager');
  });
  it('or return with a reason, after which the team offers another version', () => {
    given(...before(), submitted())
      .when(giveBack, { by: manager })
      .then({ type: 'PlanReturned', data: { version: 1 }, reason });
    given(...before())
      .when(giveBack, { by: manager })
      .thenRefused('PLAN_NOT_SUBMITTED');
    given(drafted()).when(giveBack, { by: manager }).thenRefused('PLAN_NOT_SUBMITTED');
    const history = given(...before(), submitted(), returned());
    expect(history.state()).toMatchObject({
      status: 'returned',
      versions: [{ returned: words('too many hours') }],
    });
    history.when(offer(), { by: lead, facts }).then({ type: 'PlanVersionOffered', data: { version: 2 } });
    history.when(submit, { by: lead }).thenRefused('PLAN_NOT_ADOPTED');
  });
  it('makes the plan active when its school year begins', () => {
    const history = given(...inForce());
    expect(history.state()).toMatchObject({ status: 'approved', inForce: 1 });
    expect(history.state('2025-07-31').status).toBe('approved');
    expect(history.state(begins).status).toBe('active');
    expect(trainingPlanDecider.boundaries(history.state())).toEqual([begins]);
    expect(trainingPlanDecider.boundaries(given(drafted()).state())).toEqual([]);
  });
});
