import { trainingNeedDecider, type PlanContent, type TrainingPlanFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';
import { teamQuorum } from './team-quorum.js';

/** DraftPlan: its programme. VoteOnPlan: members and quorum of that date. A version: which of its needs are endorsed. */
export async function trainingPlanFacts(question: FactsQuestion): Promise<TrainingPlanFacts> {
  switch (question.command) {
    case 'DraftPlan':
      return { named: await namedFact(question, [naming(question, 'programme', 'programmeId')]) };
    case 'VoteOnPlan':
      return { team: await teamQuorum(question) };
    case 'OfferPlanVersion':
    case 'AmendPlan':
      return { endorsed: await endorsedNeeds(question) };
    default:
      return {};
  }
}

/** A deferred, withdrawn, merged or split need is not one to plan for, although it was endorsed once. */
const PLANNABLE: readonly string[] = ['endorsed', 'planned', 'addressed', 'reopened', 'closed'];

async function endorsedNeeds(question: FactsQuestion): Promise<NonNullable<TrainingPlanFacts['endorsed']>> {
  const { ledger, at, input } = question;
  const { needs } = input.get('content') as PlanContent;
  const teamId = stateField(question, 'teamId');
  const looked = await Promise.all(
    needs.map(async ({ needId }) => {
      const read = await ledger.stateAt(trainingNeedDecider, needId, at);
      const { state } = read;
      const endorsed =
        state.status !== 'unknown' && state.teamId === teamId && PLANNABLE.includes(state.status);
      return { needId, endorsed, basis: basisOf('endorsed', read, endorsed) };
    }),
  );
  return {
    needIds: looked.filter(({ endorsed }) => endorsed).map(({ needId }) => needId),
    basis: looked.map(({ basis }) => basis),
  };
}
