// An experiment in random histories. For tests only.
import { CRITERION_OUTCOMES, PARTICIPANT_KINDS } from '@traject/domain';
import { periodOf, type Act } from './random-act.js';
import { near, plain, text, word, type Ids, type WordPayloads } from './payload.js';

const criterion = (criterionId: string, kind: string, { numbers: [a, b] }: Act) => ({
  criterionId,
  kind,
  what: text(a),
  indicator: text(b),
  target: b % 2 === 0 ? { bound: 'atLeast', value: b, unit: 'percent' } : null,
});
const criteriaOf = (act: Act) => [
  criterion(`c${act.numbers[2] % 2}`, 'success', act),
  criterion('stop', 'stop', act),
];

export const experiments = (prefix: string, ids: Ids): WordPayloads[] => [
  word('experiment', `${prefix}experiment`, {
    ExperimentProposed: ({ numbers: [a, b, c] }) => ({
      data: {
        experimentId: `${prefix}experiment`,
        teamId: a % 5 === 0 ? ids.other : ids.team,
        programmeId: b % 2 === 0 ? ids.programme : null,
        themeId: c % 2 === 0 ? ids.theme : null,
        title: text(a),
        idea: text(b),
        repeats: null,
      },
    }),
    ExperimentDesigned: (act) => ({
      data: {
        question: text(act.numbers[0]),
        baseline: text(act.numbers[1]),
        criteria: criteriaOf(act),
        participants: [{ kind: PARTICIPANT_KINDS[act.numbers[0] % 9], number: act.numbers[1] + 1 }],
        decides: ['how'],
        cost: 0,
        period: periodOf(act.day, 30),
      },
      planned: near(act).planned,
    }),
    ExperimentAdvised: ({ numbers }) => ({ data: { advice: text(numbers[0]) } }),
    ExperimentApproved: ({ numbers }) => ({ data: { inside: numbers[0] % 2 === 0 ? null : ['l-1'] } }),
    ExperimentStarted: plain({}),
    ExperimentObserved: ({ numbers: [a, b, c] }) => ({
      data: {
        observationId: `o${a % 3}`,
        criterionId: `c${c % 2}`,
        value: b % 3 === 0 ? null : b,
        people: 20,
        finding: text(b),
      },
    }),
    ExperimentAdjusted: ({ numbers: [a, b] }) => ({ data: { seen: text(a), changed: text(b) } }),
    CriteriaAmended: (act) => ({ data: { criteria: criteriaOf(act) } }),
    ExperimentEvaluated: ({ numbers: [a, b, c] }) => ({
      data: {
        side: a % 2 === 0 ? 'team' : 'quality',
        verdicts: [{ criterionId: `c${c % 2}`, outcome: CRITERION_OUTCOMES[b % 3], finding: text(c) }],
        dueToContext: text(a),
        wouldTransfer: text(b),
      },
    }),
    ExperimentScaled: ({ numbers }) => ({ data: { where: text(numbers[0]) } }),
    ExperimentStopped: plain({}),
    ExperimentRepeated: ({ numbers: [a, b] }) => ({
      data: { intoExperimentId: `${prefix}again`, title: text(a), idea: text(b) },
    }),
  }),
];
