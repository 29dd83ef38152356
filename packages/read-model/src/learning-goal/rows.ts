import { learningGoalDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { goalStepTable, learningGoalTable } from './table.js';

export const learningGoalRows = wordRows({
  word: 'learningGoal',
  folder: learningGoalDecider,
  tables: [learningGoalTable, goalStepTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { goalId, courseId, programmeId, personId, facilitatorId, status, wordings, progress } = state;
    const [first] = wordings;
    const last = wordings.at(-1);
    if (!first || !last) return [];
    return [
      row(learningGoalTable, {
        ...{ goalId, courseId, programmeId, personId, facilitatorId, status },
        ...{ goal: last.goal, indicator: last.indicator },
        evidence: state.status === 'reached' ? state.evidence : null,
        reason: state.status === 'letGo' ? state.reason : null,
        shared: state.sharedWith !== null,
        setAt: first.at,
      }),
      ...wordings.map(({ goal, indicator, reason, at, eventId }) =>
        row(goalStepTable, {
          ...{ goalId, eventId, kind: eventId === first.eventId ? 'set' : 'adjusted' },
          ...{ said: goal, indicator, reason, takenAt: at },
        }),
      ),
      ...progress.map(({ note, at, eventId }) =>
        row(goalStepTable, {
          ...{ goalId, eventId, kind: 'progress', said: note, indicator: null, reason: null, takenAt: at },
        }),
      ),
    ];
  },
  scope: (event) => (event.type === 'LearningGoalSet' ? { programmeId: event.data.programmeId } : null),
});
