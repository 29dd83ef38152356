import {
  OPEN_NEED,
  trainingActivityDecider,
  trainingNeedDecider,
  type TrainingNeedFacts,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';
import { teamQuorum } from './team-quorum.js';

const OF_MEMBERS = ['EndorseNeed', 'ObjectToNeed', 'ReportStance', 'ConfirmStance'];

/** ProposeNeed: its theme and programme, or the need that it is a part of. Stances: the members and the quorum of that date. PlanNeed: the activity. MergeNeed: the need to merge into. */
export async function trainingNeedFacts(question: FactsQuestion): Promise<TrainingNeedFacts> {
  if (OF_MEMBERS.includes(question.command)) return { team: await teamQuorum(question) };
  if (question.command === 'ProposeNeed') {
    if (question.input.get('splitFrom') !== null) return { whole: await splitNeed(question) };
    const fields = [naming(question, 'theme', 'themeId'), naming(question, 'programme', 'programmeId')];
    return { named: await namedFact(question, fields) };
  }
  if (question.command === 'PlanNeed') return { activity: await activityOn(question) };
  if (question.command === 'MergeNeed') return { into: await mergeTarget(question) };
  return {};
}

/** An activity of the need's institution that was not cancelled. */
async function activityOn(question: FactsQuestion): Promise<NonNullable<TrainingNeedFacts['activity']>> {
  const { ledger, at, stream } = question;
  const read = await ledger.stateAt(trainingActivityDecider, textField(question, 'activityId'), at);
  const [first] = await ledger.events(stream);
  const { status } = read.state;
  const there = status !== 'unknown' && status !== 'cancelled' && read.institutionId === first?.institutionId;
  return { there, basis: [basisOf('activity', read, there)] };
}

async function mergeTarget(question: FactsQuestion): Promise<Exclude<TrainingNeedFacts['into'], undefined>> {
  const { ledger, at } = question;
  const read = await ledger.stateAt(trainingNeedDecider, textField(question, 'intoNeedId'), at);
  const { state } = read;
  if (state.status === 'unknown') return null;
  const open = OPEN_NEED.some((status) => status === state.status);
  return { teamId: state.teamId, open, basis: [basisOf('into', read, { teamId: state.teamId, open })] };
}

async function splitNeed(question: FactsQuestion): Promise<Exclude<TrainingNeedFacts['whole'], undefined>> {
  const { ledger, at } = question;
  const read = await ledger.stateAt(trainingNeedDecider, textField(question, 'splitFrom'), at);
  const { state } = read;
  if (state.status !== 'split') return null;
  const { teamId, themeId, programmeId, proposedBy } = state;
  const partIds = state.parts.map(({ needId }) => needId);
  return {
    teamId,
    themeId,
    programmeId,
    proposedBy,
    partIds,
    basis: [basisOf('whole', read, { proposedBy, partIds })],
  };
}
