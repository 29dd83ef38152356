import { describe, expect, it } from 'vitest';
import type { MayDecide } from '../leeway/may-decide.js';
import {
  adjust,
  advise,
  amend,
  approve,
  end,
  evaluate,
  observe,
  propose,
  redesign,
  start,
} from '../testing/experiment-asks.js';
import {
  advised,
  approved,
  design,
  designed,
  evaluatedBy,
  idea,
  lead,
  manager,
  proposed,
  quality,
  started,
  stop,
  success,
  untilApproved,
  untilDesigned,
  untilEvaluated,
  untilRunning,
} from '../testing/experiment-story.js';
import { allThere, notThere } from '../testing/named.js';
import { specOf } from '../testing/scenario.js';
import { experimentDecider } from './experiment.js';

const { given } = specOf(experimentDecider);
const may = (domains: MayDecide['domains'][number]['domain'][], amount: number | null = null) => ({
  mayDecide: {
    answer: {
      domains: domains.map((domain) => ({ domain, leewayIds: [`l-${domain}`] })),
      budgetUpTo: amount === null ? null : { amount, leewayIds: ['l-amount'] },
      bandwidths: [],
      leewayIds: [],
    },
    basis: [{ fact: 'mayDecide', stream: 'leeway-1', revision: 0, value: domains }],
  },
});

describe('an idea', () => {
  it('comes from a member, on a programme and a theme that are there', () => {
    given().when(propose, { facts: allThere }).then({ type: 'ExperimentProposed', data: idea });
    given()
      .when(propose, { facts: notThere('programme', 'programmeId') })
      .thenRefused('PROGRAMME_NOT_FOUND', 'programmeId');
  });
  it('comes once and first', () => {
    given(proposed).when(propose, { facts: allThere }).thenRefused('EXPERIMENT_EXISTS');
    for (const command of [redesign(), advise, start, adjust, amend(), observe(), evaluate, end])
      given().when(command).thenRefused('EXPERIMENT_UNKNOWN');
    given()
      .when(approve, { by: lead, facts: may([]) })
      .thenRefused('EXPERIMENT_UNKNOWN');
  });
  it('repeats an experiment only where that was decided, for the same team, programme and theme', () => {
    const again = { ...propose, repeats: '0' };
    const original = { teamId: 'team-1', programmeId: null, themeId: null, intoExperimentId: '1', basis: [] };
    given().when(again, { facts: { original } }).then({ type: 'ExperimentProposed' });
    for (const wrong of [
      null,
      { ...original, teamId: 'team-2' },
      { ...original, programmeId: 'p-1' },
      { ...original, themeId: 't-1' },
      { ...original, intoExperimentId: '3' },
    ])
      given()
        .when(again, { facts: { original: wrong } })
        .thenRefused('EXPERIMENT_NOT_A_REPEAT', 'repeats');
  });
});

describe('designing', () => {
  it('lays down question, baseline and criteria before it runs, and again until it is approved', () => {
    given(proposed).when(redesign()).then({ type: 'ExperimentDesigned', data: design });
    given(...untilDesigned)
      .when(redesign({ cost: 0 }))
      .then({ type: 'ExperimentDesigned' });
    for (const events of [untilApproved, untilRunning, untilEvaluated])
      given(...events)
        .when(redesign())
        .thenRefused('EXPERIMENT_DESIGN_FIXED');
  });
  it('says what would count as success and what would stop it, each under an id of its own', () => {
    given(proposed)
      .when(redesign({ criteria: [success, { ...success, criterionId: 'other' }] }))
      .thenRefused('EXPERIMENT_WITHOUT_STOP_CRITERION', 'criteria');
    given(proposed)
      .when(redesign({ criteria: [stop, { ...stop, criterionId: 'other' }] }))
      .thenRefused('EXPERIMENT_WITHOUT_SUCCESS_CRITERION', 'criteria');
    given(proposed)
      .when(redesign({ criteria: [success, { ...stop, criterionId: 'calm' }] }))
      .thenRefused('EXPERIMENT_CRITERIA_REPEATED', 'criteria');
  });
  it('has an end, names each kind of participants once, and decides on budget when it costs money', () => {
    given(proposed)
      .when(redesign({ period: { from: '2025-02-01', until: null } }))
      .thenRefused('EXPERIMENT_WITHOUT_END', 'period');
    given(proposed)
      .when(redesign({ participants: [1, 2].map((number) => ({ kind: 'parents', number })) }))
      .thenRefused('EXPERIMENT_PARTICIPANTS_REPEATED', 'participants');
    given(proposed)
      .when(redesign({ decides: ['how'] }))
      .thenRefused('EXPERIMENT_COST_WITHOUT_BUDGET', 'decides');
    given(proposed)
      .when(redesign({ decides: ['how'], cost: 0 }))
      .then({ type: 'ExperimentDesigned' });
  });
});

describe('approving', () => {
  it('asks that quality was consulted on this design', () => {
    const facts = may(['how', 'budget'], 500);
    given(...untilDesigned)
      .when(approve, { by: lead, facts })
      .thenRefused('EXPERIMENT_QUALITY_NOT_CONSULTED');
    given(...untilDesigned, advised, designed({ cost: 100 }))
      .when(approve, { by: lead, facts })
      .thenRefused('EXPERIMENT_QUALITY_NOT_CONSULTED');
    given(...untilDesigned)
      .when(advise, { by: quality })
      .then({ type: 'ExperimentAdvised' });
    given(proposed).when(advise, { by: quality }).thenRefused('EXPERIMENT_NOT_DESIGNED');
  });
  it('is for a team lead inside the leeway in force, which is kept as the basis', () =>
    given(...untilDesigned, advised)
      .when(approve, { by: lead, facts: may(['how', 'budget', 'who'], 200) })
      .then({
        type: 'ExperimentApproved',
        data: { inside: ['l-how', 'l-budget', 'l-amount'] },
        basis: may(['how', 'budget', 'who']).mayDecide.basis,
      }));
  it('is for a manager outside it', () => {
    const outside = [may(['how'], null), may(['how', 'budget'], 199), may(['budget'], 500)];
    for (const facts of outside) {
      given(...untilDesigned, advised)
        .when(approve, { by: lead, facts })
        .thenRefused('EXPERIMENT_OUTSIDE_LEEWAY');
      given(...untilDesigned, advised)
        .when(approve, { by: manager, facts })
        .then({ type: 'ExperimentApproved', data: { inside: null } });
    }
  });
  it('happens once, of what is designed', () => {
    const facts = may(['how', 'budget'], 500);
    given(proposed).when(approve, { by: lead, facts }).thenRefused('EXPERIMENT_NOT_DESIGNED');
    given(...untilApproved)
      .when(approve, { by: lead, facts })
      .thenRefused('EXPERIMENT_NOT_DESIGNED');
  });
});

describe('the permissions', () => {
  it('leave advice to quality, scaling to a manager, approval to those who lead', () => {
    const roles = (command: keyof typeof experimentDecider.permissions) =>
      experimentDecider.permissions[command].roles;
    expect(roles('AdviseOnExperiment')).toEqual(['quality']);
    expect(roles('ScaleExperiment')).toEqual(['manager']);
    expect(roles('ApproveExperiment')).toEqual(['teamLead', 'manager']);
  });
});

describe('an event that is not known in a status', () => {
  it('changes nothing', () => {
    expect(given(approved).state()).toEqual({ status: 'unknown' });
    expect(given(proposed, started).state()).toMatchObject({ status: 'idea' });
    expect(given(proposed, evaluatedBy('team')).state()).toMatchObject({ status: 'idea' });
  });
});
