// Facts of shared work: networks, partnerships, network courses and the goals of their participants.
import {
  distinct,
  networkCourseDecider,
  networkDecider,
  networkPartnersOn,
  personOf,
  type LearningGoalDecisionFacts,
  type NamedFact,
  type NetworkCourseDecisionFacts,
  type NetworkDecisionFacts,
  type PartnershipDecisionFacts,
  type ActorStanding,
} from '@traject/domain';
import { capacitiesOn } from '../held-roles.js';
import { basisOf } from '../ledger.js';
import { ownerOf } from '../units.js';
import { stateField, textField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/**
 * In which institutions the actor holds a role now: rights are those at recording. Of teams a person's own stream does not
 * say anything: that of the capacity in which they act counts.
 */
export async function standingOf({ actor, ledger, now, capacity }: FactsQuestion): Promise<ActorStanding> {
  const personId = personOf(actor);
  if (personId === null) return { institutionIds: [] };
  const held = await capacitiesOn(ledger, personId, now, []);
  const all = capacity ? [capacity, ...held] : held;
  const owners = await Promise.all(all.map(({ unit }) => ownerOf(ledger, unit)));
  return { institutionIds: distinct(owners) };
}

/** What is named besides the work itself is the host's: of a command that does not name it, the state's. */
const ofHost = (question: FactsQuestion): FactsQuestion => ({
  ...question,
  input: new Map([['institutionId', stateField(question, 'institutionId')], ...question.input]),
});

const themesNamed = (question: FactsQuestion): Promise<NamedFact> => {
  const themeIds = question.input.get('themeIds') as string[];
  return namedFact(ofHost(question), [
    ...themeIds.map((value) => ({ what: 'theme', field: 'themeIds', value }) as const),
    naming(question, 'programme', 'programmeId'),
  ]);
};

/** Who acts, and whether the themes and the programme that are named are the host's. */
export async function networkFacts(question: FactsQuestion): Promise<NetworkDecisionFacts> {
  switch (question.command) {
    case 'FormNetwork':
      return { named: await themesNamed(question) };
    case 'DescribeNetwork':
      return { named: await themesNamed(question), standing: await standingOf(question) };
    default:
      return { standing: await standingOf(question) };
  }
}

/** Who acts; who takes part in the network that a prospect is in; whether the course of an observation is there. */
export async function partnershipFacts(question: FactsQuestion): Promise<PartnershipDecisionFacts> {
  switch (question.command) {
    case 'ProspectPartnership': {
      const fields = [naming(question, 'programme', 'programmeId'), naming(question, 'network', 'networkId')];
      const named = await namedFact(question, fields);
      return { named, network: await membersOfNetwork(question) };
    }
    case 'ObserveBoundary': {
      const named = await namedFact(ofHost(question), [naming(question, 'networkCourse', 'courseId')]);
      return { named, standing: await standingOf(question) };
    }
    default:
      return { standing: await standingOf(question) };
  }
}

async function membersOfNetwork({
  input,
  ledger,
  at,
}: FactsQuestion): Promise<NonNullable<PartnershipDecisionFacts['network']> | null> {
  const networkId = input.get('networkId');
  if (typeof networkId !== 'string') return null;
  const read = await ledger.stateAt(networkDecider, networkId, at);
  const partnerIds = networkPartnersOn(read.state, at).map(({ partnerId }) => partnerId);
  return { partnerIds, basis: [basisOf('networkPartners', read, partnerIds)] };
}

/** Who acts, and whether the programme and the network that are named are there. */
export async function networkCourseFacts(question: FactsQuestion): Promise<NetworkCourseDecisionFacts> {
  if (question.command !== 'PlanNetworkCourse') return { standing: await standingOf(question) };
  const fields = [naming(question, 'programme', 'programmeId'), naming(question, 'network', 'networkId')];
  return { named: await namedFact(question, fields) };
}

/** The course of a goal that is set or shared: who takes part in it, and from where. */
export async function learningGoalFacts(question: FactsQuestion): Promise<LearningGoalDecisionFacts> {
  const { command, ledger, at } = question;
  if (command !== 'SetLearningGoal' && command !== 'ShareLearningGoal') return {};
  const named =
    command === 'SetLearningGoal' ? textField(question, 'courseId') : stateField(question, 'courseId');
  const read = await ledger.stateAt(networkCourseDecider, String(named), at);
  const { state } = read;
  if (state.status === 'unknown') return { course: null };
  const enrolled = state.participants.filter(({ status }) => status === 'enrolled');
  const participantIds = enrolled.map(({ personId }) => personId);
  const { institutionId, programmeId, facilitatorId } = state;
  return {
    course: {
      ...{ institutionId, programmeId, facilitatorId, participantIds },
      open: state.status === 'planned' || state.status === 'running',
      institutionIds: distinct([institutionId, ...enrolled.map((p) => p.institutionId)]),
      basis: [basisOf('courseParticipants', read, participantIds)],
    },
  };
}
