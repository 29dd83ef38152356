import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, text } from '../kernel/fields.js';

/** What a participant wants to learn, and how it will show. */
const words = () => ({ goal: text(), indicator: text() });

export const learningGoalEvents = {
  /** `facilitatorId`: who guides the course, and reads the goal with its owner. `institutionId` gives the course. */
  LearningGoalSet: event(
    z.object({
      goalId: id(),
      courseId: id(),
      institutionId: id(),
      programmeId: id().nullable(),
      personId: id(),
      facilitatorId: id(),
      ...words(),
    }),
  ),
  LearningGoalAdjusted: event(z.object(words())),
  GoalProgressNoted: event(z.object({ note: text() })),
  /** With whom: the institutions and the persons of the course on that day. */
  LearningGoalShared: event(
    z.object({ institutionIds: z.array(id()), readers: z.array(z.object({ personId: id() })) }),
  ),
  LearningGoalUnshared: event(z.object({})),
  LearningGoalReached: event(z.object({ evidence: text() })),
  LearningGoalLetGo: event(z.object({})),
};
export type LearningGoalEvent = EventOf<typeof learningGoalEvents>;
