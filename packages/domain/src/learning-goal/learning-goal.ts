import { keepsIdentity } from '../kernel/correctable.js';
import { NOT_SHARED, type Decider, type Permission } from '../kernel/decider.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import { takingPart } from '../network/network.js';
import type { LearningGoalCommand } from './commands.js';
import { decide, type LearningGoalDecisionFacts } from './decide.js';
import type { LearningGoalEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import type { LearningGoalState } from './state.js';

type Of = Decider<LearningGoalState, LearningGoalCommand, LearningGoalEvent, LearningGoalDecisionFacts>;

const personally: Permission = { ...takingPart, personal: true };

/** A personal learning goal (leerdoel) of a participant of a network course: its owner's, read with the facilitator. */
export const learningGoalDecider: Of = {
  word: 'learningGoal',
  initialState: { status: 'unknown' },
  permissions: {
    SetLearningGoal: personally,
    AdjustLearningGoal: personally,
    NoteGoalProgress: personally,
    ShareLearningGoal: personally,
    UnshareLearningGoal: personally,
    ReachLearningGoal: personally,
    LetGoLearningGoal: personally,
  },
  unitOf: (command, state) => {
    if (command.type === 'SetLearningGoal') return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  /** The facilitator always; the course once its owner shares it. Nobody else meets a goal: see `visibility.ts`. */
  sharedWith: (state) => {
    if (state.status === 'unknown') return NOT_SHARED;
    const { institutionIds, personIds } = state.sharedWith ?? NOT_SHARED;
    return { institutionIds, personIds: [state.facilitatorId, state.personId, ...personIds] };
  },
  decide,
  legal,
  correctable: (event, _state, context, change) =>
    keepsIdentity(event, change, [
      'goalId',
      'courseId',
      'institutionId',
      'programmeId',
      'personId',
      'facilitatorId',
      'institutionIds',
      'readers',
    ]) ?? onlyItsAuthor(event, context),
  personalActs: [
    'LearningGoalSet',
    'LearningGoalAdjusted',
    'GoalProgressNoted',
    'LearningGoalShared',
    'LearningGoalUnshared',
    'LearningGoalReached',
    'LearningGoalLetGo',
  ],
  evolve,
  at: (state) => state,
  boundaries: () => [],
};
