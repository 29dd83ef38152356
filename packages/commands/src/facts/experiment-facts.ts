import {
  experimentDecider,
  leewayDecider,
  mayDecide,
  type ExperimentFacts,
  type LeewayEvent,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, textField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/**
 * ProposeExperiment: its programme and theme, or the experiment that it repeats. ApproveExperiment: what the team may
 * decide itself on that date.
 */
export async function experimentFacts(question: FactsQuestion): Promise<ExperimentFacts> {
  if (question.command === 'ApproveExperiment') return { mayDecide: await leewayOn(question) };
  if (question.command !== 'ProposeExperiment') return {};
  if (question.input.get('repeats') !== null) return { original: await repeatedOne(question) };
  const fields = [naming(question, 'programme', 'programmeId'), naming(question, 'theme', 'themeId')];
  return { named: await namedFact(question, fields) };
}

/** No single stream says which leeways a team has: looks through those granted in its institution. */
async function leewayOn(question: FactsQuestion): Promise<NonNullable<ExperimentFacts['mayDecide']>> {
  const { ledger, readAll, at, stream } = question;
  const teamId = stateField(question, 'teamId');
  const [first] = await ledger.events(stream);
  const institutionIds = first ? [first.institutionId] : [];
  const types: LeewayEvent['type'][] = ['LeewayGranted'];
  const streams = new Set<string>();
  for await (const event of readAll({ filter: { types, institutionIds } })) {
    if ('teamId' in event.data && event.data.teamId === teamId) streams.add(event.stream);
  }
  const reads = await Promise.all([...streams].map((other) => ledger.stateOf(leewayDecider, other, at)));
  const answer = mayDecide(
    reads.map(({ state }) => state),
    at,
  );
  const inForce = reads.filter(
    ({ state }) => state.status !== 'unknown' && answer.leewayIds.includes(state.leewayId),
  );
  const basis = inForce.map((read) =>
    basisOf('leeway', read, read.state.status === 'unknown' ? null : read.state.room),
  );
  return { answer, basis };
}

async function repeatedOne(
  question: FactsQuestion,
): Promise<Exclude<ExperimentFacts['original'], undefined>> {
  const { ledger, at } = question;
  const read = await ledger.stateAt(experimentDecider, textField(question, 'repeats'), at);
  const { state } = read;
  if (state.status !== 'repeated') return null;
  const { teamId, programmeId, themeId, intoExperimentId } = state;
  return {
    teamId,
    programmeId,
    themeId,
    intoExperimentId,
    basis: [basisOf('original', read, { intoExperimentId })],
  };
}
