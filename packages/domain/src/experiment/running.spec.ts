// From the first day that it runs to what becomes of it.
import { describe, expect, it } from 'vitest';
import {
  adjust,
  amend,
  end,
  evaluate,
  keep,
  observe,
  reason,
  repeat,
  scale,
  start,
} from '../testing/experiment-asks.js';
import {
  evaluatedBy,
  lead,
  manager,
  quality,
  stop,
  success,
  untilApproved,
  untilDesigned,
  untilEvaluated,
  untilRunning,
  verdictsOn,
} from '../testing/experiment-story.js';
import { specOf, words } from '../testing/scenario.js';
import { experimentDecider } from './experiment.js';

const { given } = specOf(experimentDecider);

describe('running', () => {
  it('starts once it is approved', () => {
    given(...untilApproved)
      .when(start)
      .then({ type: 'ExperimentStarted' });
    for (const events of [untilDesigned, untilRunning])
      given(...events)
        .when(start)
        .thenRefused('EXPERIMENT_NOT_APPROVED');
  });
  it('is adjusted by what was seen, any number of times', () => {
    given(...untilRunning)
      .when(adjust)
      .then({ type: 'ExperimentAdjusted' });
    expect(
      given(
        ...untilRunning,
        { type: 'ExperimentAdjusted', data: { seen: words('a'), changed: words('b') } },
        { type: 'ExperimentAdjusted', data: { seen: words('c'), changed: words('d') } },
      ).state(),
    ).toMatchObject({ status: 'running', adjustments: [{ seen: words('a') }, { changed: words('d') }] });
    given(...untilApproved)
      .when(adjust)
      .thenRefused('EXPERIMENT_NOT_RUNNING');
  });
  it('is observed on criteria in force, with figures on five people or more', () => {
    given(...untilRunning)
      .when(observe())
      .then({ type: 'ExperimentObserved', data: { value: 3 } });
    given(...untilRunning)
      .when(observe({ value: null, people: 3 }))
      .then({ type: 'ExperimentObserved' });
    given(...untilRunning)
      .when(observe({ people: 4 }))
      .thenRefused('EXPERIMENT_TOO_FEW_PEOPLE', 'value');
    given(...untilRunning)
      .when(observe({ criterionId: 'other' }))
      .thenRefused('EXPERIMENT_CRITERION_UNKNOWN', 'criterionId');
    given(...untilApproved)
      .when(observe())
      .thenRefused('EXPERIMENT_NOT_RUNNING');
    const { type: _, experimentId: _id, ...data } = observe();
    given(...untilRunning, { type: 'ExperimentObserved', data })
      .when(observe())
      .thenRefused('EXPERIMENT_OBSERVATION_EXISTS', 'observationId');
  });
  it('keeps the criteria that it began with readable when they are amended, with the reason', () => {
    given(...untilRunning)
      .when(amend())
      .then({ type: 'CriteriaAmended', reason });
    given(...untilApproved)
      .when(amend())
      .then({ type: 'CriteriaAmended' });
    const criteria = [{ ...success, target: null }, stop];
    expect(
      given(...untilRunning, { type: 'CriteriaAmended', data: { criteria }, reason }).state(),
    ).toMatchObject({
      criteria: [
        { version: 1, criteria: [success, stop], reason: null },
        { version: 2, criteria, reason },
      ],
    });
  });
  it('amends to sound criteria that differ, before anyone has evaluated', () => {
    given(...untilRunning)
      .when(amend([success, stop]))
      .thenRefused('EXPERIMENT_CRITERIA_UNCHANGED', 'criteria');
    given(...untilRunning)
      .when(amend([success, { ...success, criterionId: 'more' }]))
      .thenRefused('EXPERIMENT_WITHOUT_STOP_CRITERION');
    for (const events of [untilDesigned, [...untilRunning, evaluatedBy('quality')]])
      given(...events)
        .when(amend())
        .thenRefused('EXPERIMENT_CRITERIA_NOT_AMENDABLE');
  });
});

describe('evaluating', () => {
  it('is done by team and quality each', () => {
    given(...untilRunning)
      .when(evaluate, { by: lead })
      .then({ type: 'ExperimentEvaluated', data: { side: 'team' } });
    given(...untilRunning, evaluatedBy('team'))
      .when(evaluate, { by: quality })
      .then({ type: 'ExperimentEvaluated', data: { side: 'quality' } });
    expect(given(...untilRunning, evaluatedBy('team')).state().status).toBe('evaluating');
    expect(given(...untilEvaluated).state().status).toBe('evaluated');
  });
  it('judges every criterion in force exactly once', () => {
    const [calm, unsafe] = verdictsOn();
    if (!calm || !unsafe) throw new Error('two verdicts');
    for (const verdicts of [[calm], [calm, calm], [calm, unsafe, { ...calm, criterionId: 'x' }]])
      given(...untilRunning)
        .when({ ...evaluate, verdicts }, { by: lead })
        .thenRefused('EXPERIMENT_VERDICTS_INCOMPLETE', 'verdicts');
  });
  it('happens once a side, while it runs', () => {
    given(...untilRunning, evaluatedBy('team'))
      .when(evaluate, { by: lead })
      .thenRefused('EXPERIMENT_SIDE_HAS_EVALUATED');
    for (const events of [untilApproved, untilEvaluated])
      given(...events)
        .when(evaluate, { by: lead })
        .thenRefused('EXPERIMENT_NOT_EVALUABLE');
    for (const command of [adjust, observe()])
      given(...untilRunning, evaluatedBy('team'))
        .when(command)
        .thenRefused('EXPERIMENT_NOT_RUNNING');
  });
});

describe('what becomes of it', () => {
  const { title, idea: again } = repeat();
  const where = scale.where;
  const outcomes = [
    [scale, { type: 'ExperimentScaled', data: { where } }, 'scaled'],
    [keep, { type: 'ExperimentKeptLocal', data: {} }, 'keptLocal'],
    [end, { type: 'ExperimentStopped', data: {} }, 'stopped'],
    [
      repeat(),
      { type: 'ExperimentRepeated', data: { intoExperimentId: '2', title, idea: again } },
      'repeated',
    ],
  ] as const;
  it.each(outcomes)('is decided with a reason once both have evaluated: %o', (command, event, status) => {
    given(...untilEvaluated)
      .when(command, { by: manager })
      .then({ ...event, reason });
    expect(given(...untilEvaluated, { ...event, reason }).state()).toMatchObject({ status, reason });
    for (const events of [
      untilRunning,
      [...untilRunning, evaluatedBy('quality')],
      [...untilEvaluated, event],
    ])
      given(...events)
        .when(command, { by: manager })
        .thenRefused('EXPERIMENT_NOT_EVALUATED');
  });
  it('is not repeated in itself', () =>
    given(...untilEvaluated)
      .when(repeat('1'))
      .thenRefused('EXPERIMENT_REPEATS_ITSELF', 'intoExperimentId'));
});
