// What of the answers may be shown: a distribution per closed round of five or more, never live, never one person.
import type { Recorded } from '../kernel/envelope.js';
import {
  answersToReport,
  countPerStep,
  inHundredths,
  meanOf,
  SMALLEST_GROUP,
  type Answers,
} from '../kernel/private-answers.js';
import type { Clocks } from '../kernel/two-clocks.js';
import { INSTRUMENTS, type OwnershipAppraisalEvent } from './events.js';
import { ownershipAppraisalDecider } from './ownership-appraisal.js';
import type { AppraisalDistribution, AppraisalRoundState } from './state.js';

/** Members and partners are reported apart, each from five answers on. */
export type AppraisedGroup = 'members' | 'partners';

function distribute(answers: Answers, instrument: keyof typeof INSTRUMENTS): AppraisalDistribution | null {
  const means = Object.values(answers).map(meanOf);
  if (means.length < SMALLEST_GROUP) return null;
  return {
    answers: means.length,
    mean: inHundredths(meanOf(means)),
    counts: countPerStep(means, INSTRUMENTS[instrument]),
  };
}

type Known = Exclude<AppraisalRoundState, { status: 'unknown' }>;
const answersOf = (state: Known, group: AppraisedGroup): Answers =>
  group === 'members' ? state.answers : state.partnerAnswers;

/**
 * The distribution of one state: null while the round is open, or with fewer than five answers. `mean` is rounded to
 * hundredths. Where answers may have been corrected after closing, ask `reportedDistribution`.
 */
export const distributionOf = (
  state: AppraisalRoundState,
  group: AppraisedGroup = 'members',
): AppraisalDistribution | null =>
  state.status === 'closed' ? distribute(answersOf(state, group), state.instrument) : null;

/**
 * The distribution of a group that may be shown on a pair of clocks: of the answers that `answersToReport` counts.
 * `events` is the round's whole stream.
 */
export function reportedDistribution(
  events: readonly Recorded<OwnershipAppraisalEvent>[],
  clocks: Clocks,
  group: AppraisedGroup = 'members',
): AppraisalDistribution | null {
  const opened = events.find((event) => event.type === 'AppraisalRoundOpened');
  if (!opened) return null;
  const { initialState, evolve, at } = ownershipAppraisalDecider;
  const answers = answersToReport(
    {
      ...{ initialState, evolve, at },
      round: (state) =>
        state.status === 'unknown'
          ? null
          : {
              closed: state.status === 'closed',
              closesOn: state.closesOn,
              answers: answersOf(state, group),
            },
      closing: 'AppraisalRoundClosed',
    },
    events,
    clocks,
  );
  return answers && distribute(answers, opened.data.instrument);
}
