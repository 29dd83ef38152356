import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { LearningGoalEvent } from './events.js';
import * as no from './refusals.js';
import type { LearningGoalState } from './state.js';

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: LearningGoalState, event: Recorded<LearningGoalEvent>): Refusal | null {
  const actor = personOf(event.actor);
  if (event.type === 'LearningGoalSet') {
    if (state.status !== 'unknown') return no.goalExists();
    return actor === event.data.personId ? null : no.goalIsPersonal();
  }
  if (state.status === 'unknown') return no.goalUnknown();
  if (actor !== state.personId) return no.goalIsPersonal();
  switch (event.type) {
    // With whom it is shared is its owner's to say, also when it was concluded.
    case 'LearningGoalShared':
      return state.sharedWith === null ? null : no.alreadyShared();
    case 'LearningGoalUnshared':
      return state.sharedWith === null ? no.notShared() : null;
    case 'LearningGoalAdjusted':
    case 'GoalProgressNoted':
    case 'LearningGoalReached':
    case 'LearningGoalLetGo':
      return state.status === 'set' ? null : no.goalOver(state.status);
    default:
      return null;
  }
}
