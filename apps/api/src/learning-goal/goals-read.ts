import type { LearningGoalHeld } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';

/**
 * Of these goals, of a course that the viewer meets, those that are the viewer's to read: their own, those of the
 * participants they guide, and those that are shared today. That a goal was shared on the date that is asked about gives no
 * rights once its owner made it private again.
 */
export async function goalsRead(
  context: RequestContext,
  goals: readonly LearningGoalHeld[],
): Promise<LearningGoalHeld[]> {
  const own = ({ personId, facilitatorId }: LearningGoalHeld): boolean =>
    personId === context.personId || facilitatorId === context.personId;
  if (goals.every(own)) return [...goals];
  const present = await context.present();
  const today = await Promise.all(goals.map(({ goalId }) => present.learningGoal.load(goalId)));
  return goals.filter((goal, index) => own(goal) || (goal.shared && today[index]?.shared === true));
}
