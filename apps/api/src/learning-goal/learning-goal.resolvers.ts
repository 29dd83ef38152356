import type { GoalStepHeld, LearningGoalHeld } from '@traject/read-model';
import { seenSharedWork } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import { personNamed } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { goalsRead } from './goals-read.js';

type PlacedGoal = Placed<LearningGoalHeld>;

const learningGoal: Field<Snapshot, { id: string }> = async (snapshot, { id }, context) => {
  const goal = await snapshot.learningGoal.load(id);
  if (!goal) return null;
  const [read] = await goalsRead(context, [goal]);
  const meets = (await seenSharedWork(context, 'networkCourse')).includes(goal.courseId);
  return read && meets ? snapshot.place(read) : null;
};

export const learningGoalResolvers = {
  Snapshot: { learningGoal },
  LearningGoal: {
    id: (({ goalId }) => goalId) satisfies Field<PlacedGoal>,
    person: (({ personId }) => personNamed(personId, false)) satisfies Field<PlacedGoal>,
    steps: (({ goalId, snapshot }) => snapshot.stepsOfGoal.load(goalId)) satisfies Field<PlacedGoal>,
  },
  GoalStep: {
    at: (({ takenAt }) => takenAt) satisfies Field<GoalStepHeld>,
  },
};
