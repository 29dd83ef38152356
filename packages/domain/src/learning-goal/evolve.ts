import type { Recorded } from '../kernel/envelope.js';
import type { LearningGoalEvent } from './events.js';
import type { GoalWording, LearningGoalState } from './state.js';

type Worded = Extract<Recorded<LearningGoalEvent>, { type: 'LearningGoalSet' | 'LearningGoalAdjusted' }>;

const wordingOf = (event: Worded): GoalWording => ({
  goal: event.data.goal,
  indicator: event.data.indicator,
  reason: event.type === 'LearningGoalAdjusted' ? (event.reason ?? null) : null,
  at: event.effectiveAt,
  eventId: event.id,
});

/** What a goal becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(state: LearningGoalState, event: Recorded<LearningGoalEvent>): LearningGoalState {
  if (event.type === 'LearningGoalSet') {
    const { goal: _goal, indicator: _indicator, ...facts } = event.data;
    return { status: 'set', ...facts, wordings: [wordingOf(event)], progress: [], sharedWith: null };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'LearningGoalAdjusted':
      return { ...state, wordings: [...state.wordings, wordingOf(event)] };
    case 'GoalProgressNoted': {
      const noted = { note: event.data.note, at: event.effectiveAt, eventId: event.id };
      return { ...state, progress: [...state.progress, noted] };
    }
    case 'LearningGoalShared': {
      const { institutionIds, readers } = event.data;
      return {
        ...state,
        sharedWith: { institutionIds, personIds: readers.map(({ personId }) => personId) },
      };
    }
    case 'LearningGoalUnshared':
      return { ...state, sharedWith: null };
    case 'LearningGoalReached':
      return { ...state, status: 'reached', evidence: event.data.evidence };
    case 'LearningGoalLetGo':
      return { ...state, status: 'letGo', reason: event.reason ?? null };
    default:
      return state;
  }
}
