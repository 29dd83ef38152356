import {
  criteriaInForce,
  EVALUATING_SIDES,
  experimentDecider,
  type ExperimentState,
  isDesigned,
  isStarted,
  type StartedExperiment,
} from '@traject/domain';
import {
  amount,
  decides,
  type Fact,
  factsOf,
  idOfKind,
  listOf,
  shownPeriod,
  type Shown,
  term,
  words,
} from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

const numbered = (index: number): Shown => ({ as: 'ordinal', value: index + 1 });
const said = (shown: Shown | null): Shown[] => (shown === null ? [] : [shown]);

/** What was laid down beforehand, what was seen and changed, and what each side found. */
function factsOfExperiment(state: ExperimentState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.experiment', state.status)],
    ['title', words(state.title)],
    ['team', idOfKind('unit', state.teamId)],
    ['theme', idOfKind('theme', state.themeId)],
    ['idea', words(state.idea)],
    ...(isDesigned(state) ? designRows(state) : []),
    ...(isStarted(state) ? courseRows(state) : []),
    ['where', state.status === 'scaled' ? words(state.where) : null],
    ['reason', 'reason' in state ? words(state.reason) : null],
  ]);
}

const designRows = (state: Extract<ExperimentState, { design: unknown }>): Row[] => [
  ['question', words(state.design.question)],
  ['baseline', words(state.design.baseline)],
  ...criteriaInForce(state).map(({ kind, what, criterionId }, index): Row => [
    'criterion',
    listOf([term('criterion', kind), ...said(words(what))]),
    numbered(index),
    criterionId,
  ]),
  ['criteriaVersion', state.criteria.length > 1 ? { as: 'number', value: state.criteria.length } : null],
  ['participants', listOf(state.design.participants.map(({ kind }) => term('participants', kind)))],
  ['experimentDecides', decides(state.design.decides)],
  ['cost', amount(state.design.cost)],
  ['period', shownPeriod(state.design.period)],
  ['advice', words(state.advice?.advice)],
];

function courseRows(state: StartedExperiment): Row[] {
  // As they are numbered above: verdicts are on exactly the criteria in force.
  const places = new Map(criteriaInForce(state).map(({ criterionId }, index) => [criterionId, index]));
  return [
    ...state.observations.map(({ finding, observationId }, index): Row => [
      'observation',
      words(finding),
      numbered(index),
      observationId,
    ]),
    ...state.adjustments.map(({ changed, eventId }, index): Row => [
      'adjustment',
      words(changed),
      numbered(index),
      eventId,
    ]),
    ...EVALUATING_SIDES.flatMap((side): Row[] => {
      const evaluation = state.evaluations[side];
      if (!evaluation) return [];
      return [
        ...evaluation.verdicts.map(({ criterionId, outcome }): Row => [
          side === 'team' ? 'verdictTeam' : 'verdictQuality',
          term('verdict', outcome),
          numbered(places.get(criterionId) ?? 0),
          criterionId,
        ]),
        ['dueToContext', words(evaluation.dueToContext), term('evaluatingSide', side)],
        ['wouldTransfer', words(evaluation.wouldTransfer), term('evaluatingSide', side)],
      ];
    }),
  ];
}

export const experimentReplay: ReplayWord<ExperimentState> = {
  folder: experimentDecider,
  lane: 'stream',
  over: ['scaled', 'keptLocal', 'stopped', 'repeated'],
  tints: {
    idea: 'open',
    designed: 'open',
    approved: 'planned',
    running: 'holding',
    evaluating: 'holding',
    evaluated: 'open',
    scaled: 'done',
    keptLocal: 'done',
    stopped: 'contested',
    repeated: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.title) }),
  factsOf: factsOfExperiment,
  cardFields: ['question', 'criterion', 'adjustment', 'verdictTeam', 'verdictQuality', 'reason'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/experiments/${state.experimentId}`),
};
