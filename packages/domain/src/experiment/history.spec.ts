// What is recorded late, and what is put right afterwards.
import { describe, expect, it } from 'vitest';
import {
  approved,
  advised,
  design,
  designed,
  evaluatedBy,
  evaluation,
  idea,
  lead,
  manager,
  proposed,
  quality,
  started,
  stop,
  success,
  untilEvaluated,
  untilRunning,
  verdictsOn,
} from '../testing/experiment-story.js';
import { by, specOf, words, type Happened } from '../testing/scenario.js';
import { criteriaInForce, isDesigned } from './state.js';
import { reachesTarget } from './criteria.js';
import type { ExperimentEvent } from './events.js';
import { experimentDecider } from './experiment.js';

const { given } = specOf(experimentDecider);
type E = Happened<ExperimentEvent>;
const reason = words('reason');
const dated = (events: E[], ...days: string[]): E[] =>
  events.map((event, index) => ({ ...event, at: days[index] ?? '2025-03-01' }));
const told = dated(
  [proposed, designed(), advised, approved, started],
  '2025-01-06',
  '2025-01-13',
  '2025-01-14',
  '2025-01-20',
  '2025-02-03',
);
const observation = (criterionId: string, observationId = 'o-1') =>
  ({
    type: 'ObserveExperiment',
    experimentId: '1',
    observationId,
    criterionId,
    value: null,
    people: null,
    finding: words('seen'),
  }) as const;

describe('recorded late', () => {
  it('an observation counts on the day it was made, if it ran then', () => {
    given(...told)
      .when(observation('calm'), { at: '2025-02-10' })
      .then({ type: 'ExperimentObserved' });
    given(...told)
      .when(observation('calm'), { at: '2025-01-25' })
      .thenRefused('EXPERIMENT_NOT_RUNNING');
  });
  it('is judged by the criteria of that day', () => {
    const amended: E = {
      type: 'CriteriaAmended',
      data: { criteria: [success, { ...stop, criterionId: 'tired' }] },
      at: '2025-02-20',
      reason,
    };
    given(...told, amended)
      .when(observation('unsafe'), { at: '2025-02-10' })
      .then({ type: 'ExperimentObserved' });
    given(...told, amended)
      .when(observation('unsafe'), { at: '2025-02-21' })
      .thenRefused('EXPERIMENT_CRITERION_UNKNOWN');
  });
  it('does not contradict what came later', () =>
    given(...told, { ...evaluatedBy('team'), at: '2025-03-01' })
      .when(
        {
          type: 'AmendCriteria',
          experimentId: '1',
          criteria: [success, { ...stop, criterionId: 'tired' }],
          reason,
        },
        { at: '2025-02-20' },
      )
      .thenRefused('CONTRADICTS_HISTORY'));
  it('tells on each day what was so then', () => {
    const on = (day: string) => given(...told).state(day).status;
    expect(['2025-01-01', '2025-01-06', '2025-01-13', '2025-01-20', '2025-02-03'].map(on)).toEqual([
      'unknown',
      'idea',
      'designed',
      'approved',
      'running',
    ]);
  });
});

describe('put right', () => {
  const replace = (eventId: string, data: ExperimentEvent['data']) =>
    ({ kind: 'replace', eventId, data, reason }) as const;
  const retract = (eventId: string) => ({ kind: 'retract', eventId, reason }) as const;

  it('an idea keeps what it is about', () => {
    given(proposed)
      .whenCorrected(replace('e1', { ...idea, title: words('Other') }))
      .then({ type: 'ExperimentProposed', corrects: { kind: 'replace', eventId: 'e1' } });
    given(proposed)
      .whenCorrected(replace('e1', { ...idea, teamId: 'team-2' }))
      .thenRefused('IDENTITY_FIXED');
  });
  it('an approval is retracted, not replaced, and not once it runs', () => {
    const events = [proposed, designed(), advised, approved];
    given(...events)
      .whenCorrected(replace('e4', { inside: null }), { by: manager })
      .thenRefused('EXPERIMENT_APPROVAL_NOT_REPLACED');
    given(...events)
      .whenCorrected(retract('e4'), { by: lead })
      .then({ type: 'ExperimentApproved', corrects: { kind: 'retract', eventId: 'e4' } });
    given(...untilRunning)
      .whenCorrected(retract('e4'), { by: lead })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('advice is corrected by quality, an evaluation by its own side', () => {
    given(...untilRunning)
      .whenCorrected(replace('e3', { advice: words('Count twice') }), { by: lead })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    const data = { side: 'quality' as const, verdicts: verdictsOn('notMet'), ...evaluation };
    given(...untilEvaluated)
      .whenCorrected(replace('e7', data), { by: quality })
      .then({ type: 'ExperimentEvaluated', data });
    given(...untilEvaluated)
      .whenCorrected(replace('e7', data), { by: lead })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...untilEvaluated)
      .whenCorrected(replace('e6', data), { by: by('member') })
      .thenRefused('IDENTITY_FIXED', 'side');
  });
  it('a design moves no bar once it is approved: its words can be put right, its criteria and cost cannot', () => {
    for (const [more, events] of [
      [{ criteria: [success, { ...stop, target: success.target }] }, untilRunning],
      [{ cost: 100 }, untilEvaluated],
      [{ decides: ['how', 'budget', 'who'] }, untilRunning],
    ] as const)
      given(...events)
        .whenCorrected(replace('e2', { ...design, ...structuredClone(more) } as typeof design))
        .thenRefused('EXPERIMENT_CRITERIA_FIXED', 'criteria');
    given(...untilEvaluated)
      .whenCorrected(replace('e2', { ...design, baseline: words('Ten a morning') }))
      .then({ type: 'ExperimentDesigned' });
    given(proposed, designed())
      .whenCorrected(replace('e2', { ...design, cost: 100 }))
      .then({ type: 'ExperimentDesigned', data: { cost: 100 } });
  });
  it('a decision to repeat is retracted and taken anew', () => {
    const repeated: E = {
      type: 'ExperimentRepeated',
      data: { intoExperimentId: '2', title: words('Again'), idea: words('More') },
      by: lead,
      reason,
    };
    given(...untilEvaluated, repeated)
      .whenCorrected(replace('e8', { intoExperimentId: '3', title: words('Again'), idea: words('More') }), {
        by: lead,
      })
      .thenRefused('EXPERIMENT_REPEAT_NOT_REPLACED');
    given(...untilEvaluated, repeated)
      .whenCorrected(retract('e8'), { by: lead })
      .then({ type: 'ExperimentRepeated' });
  });
});

describe('a target', () => {
  it.each([
    ['atLeast', 70, 70, true],
    ['atLeast', 70, 69.9, false],
    ['atMost', 4, 4, true],
    ['atMost', 4, 4.1, false],
  ] as const)('%s %d by %d: %s', (bound, value, observed, reached) =>
    expect(reachesTarget({ bound, value, unit: 'percent' }, observed)).toBe(reached),
  );
  it('is not judged without a figure, or where there is none', () => {
    expect(reachesTarget({ bound: 'atMost', value: 4, unit: 'count' }, null)).toBeNull();
    expect(reachesTarget(null, 4)).toBeNull();
  });
});

describe('the criteria in force', () => {
  it('are those of the last amendment', () => {
    const criteria = [success, { ...stop, criterionId: 'tired' }];
    const state = given(...untilRunning, { type: 'CriteriaAmended', data: { criteria } }).state();
    expect(isDesigned(state) && criteriaInForce(state)).toEqual(criteria);
  });
});
