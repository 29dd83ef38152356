import type { ExperimentEvent } from '@traject/domain';
import type { Values } from '../../i18n/use-t.js';
import { experiment, period, type Telling, type WordSentences, wordsOf } from '../telling.js';

const ofExperiment = (_data: object, telling: Telling): Values => ({
  experiment: experiment(telling.entityId, telling),
});

/** The events of `experiment`, as they are told and drawn. */
export const experimentSentences = {
  values: {
    ExperimentProposed: (data, to) => ({
      title: wordsOf(data.title, to),
      again: data.repeats === null ? 'no' : 'yes',
      original: data.repeats === null ? '' : experiment(data.repeats, to),
    }),
    ExperimentDesigned: (data, to) => ({
      ...ofExperiment(data, to),
      count: data.criteria.length,
      period: period(data.period, to),
    }),
    ExperimentAdvised: (data, to) => ({ ...ofExperiment(data, to), advice: wordsOf(data.advice, to) }),
    ExperimentApproved: (data, to) => ({
      ...ofExperiment(data, to),
      inside: data.inside === null ? 'no' : 'yes',
    }),
    ExperimentStarted: ofExperiment,
    ExperimentAdjusted: (data, to) => ({
      ...ofExperiment(data, to),
      seen: wordsOf(data.seen, to),
      changed: wordsOf(data.changed, to),
    }),
    CriteriaAmended: (data, to) => ({ ...ofExperiment(data, to), count: data.criteria.length }),
    ExperimentObserved: (data, to) => ({ ...ofExperiment(data, to), finding: wordsOf(data.finding, to) }),
    ExperimentEvaluated: (data, to) => ({
      ...ofExperiment(data, to),
      side: data.side,
      count: data.verdicts.length,
    }),
    ExperimentScaled: (data, to) => ({ ...ofExperiment(data, to), where: wordsOf(data.where, to) }),
    ExperimentKeptLocal: ofExperiment,
    ExperimentStopped: ofExperiment,
    ExperimentRepeated: (data, to) => ({ ...ofExperiment(data, to), title: wordsOf(data.title, to) }),
  },
  shapes: {
    ExperimentProposed: 'circle',
    ExperimentAdvised: 'square',
    ExperimentApproved: 'square',
    ExperimentStarted: 'circle',
    ExperimentObserved: 'triangle',
    ExperimentEvaluated: 'triangle',
    ExperimentStopped: 'cross',
  },
} satisfies WordSentences<ExperimentEvent['type']>;
