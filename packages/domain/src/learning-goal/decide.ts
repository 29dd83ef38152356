import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject } from '../kernel/refusal.js';
import type { LearningGoalCommand } from './commands.js';
import type { LearningGoalEvent } from './events.js';
import * as no from './refusals.js';
import type { LearningGoalState } from './state.js';

export interface LearningGoalDecisionFacts {
  /** For SetLearningGoal and ShareLearningGoal: the course on `effectiveAt`; null where there is none. */
  course?: {
    institutionId: string;
    programmeId: string | null;
    facilitatorId: string;
    /** False once it was completed or cancelled. */
    open: boolean;
    /** Who is enrolled. */
    participantIds: readonly string[];
    /** Where they are from, the institution that gives the course included. */
    institutionIds: readonly string[];
    basis: Basis[];
  } | null;
}
type Context = DecideContext<LearningGoalDecisionFacts>;
type CommandFor<T extends LearningGoalCommand['type']> = Extract<LearningGoalCommand, { type: T }>;
type Decided = Decision<LearningGoalEvent>;

const record = (draft: Draft<LearningGoalEvent>): Decided => accept([draft]);

export function setLearningGoal(
  { goalId, courseId, institutionId, goal, indicator }: CommandFor<'SetLearningGoal'>,
  { actor, facts }: Context,
): Decided {
  const course = gathered(facts.course, 'course');
  const personId = personOf(actor);
  if (!course?.open || course.institutionId !== institutionId) return reject(no.courseNotThere());
  if (personId === null || !course.participantIds.includes(personId)) return reject(no.notAParticipant());
  const { programmeId, facilitatorId, basis } = course;
  const data = { goalId, courseId, institutionId, programmeId, personId, facilitatorId, goal, indicator };
  return record({ type: 'LearningGoalSet', data, basis });
}

/** Shares it with who takes part in the course on that day. */
export function shareLearningGoal(_: CommandFor<'ShareLearningGoal'>, { facts }: Context): Decided {
  const course = gathered(facts.course, 'course');
  if (!course) return reject(no.courseNotThere());
  const readers = course.participantIds.map((personId) => ({ personId }));
  const data = { institutionIds: [...course.institutionIds], readers };
  return record({ type: 'LearningGoalShared', data, basis: course.basis });
}

export function decide(command: LearningGoalCommand, state: LearningGoalState, context: Context): Decided {
  if (command.type === 'SetLearningGoal') return setLearningGoal(command, context);
  if (state.status === 'unknown') return reject(no.goalUnknown());
  switch (command.type) {
    case 'AdjustLearningGoal': {
      const { goal, indicator, reason } = command;
      return record({ type: 'LearningGoalAdjusted', data: { goal, indicator }, reason });
    }
    case 'NoteGoalProgress':
      return record({ type: 'GoalProgressNoted', data: { note: command.note } });
    case 'ShareLearningGoal':
      return shareLearningGoal(command, context);
    case 'UnshareLearningGoal':
      return record({ type: 'LearningGoalUnshared', data: {} });
    case 'ReachLearningGoal':
      return record({ type: 'LearningGoalReached', data: { evidence: command.evidence } });
    case 'LetGoLearningGoal':
      return record({ type: 'LearningGoalLetGo', data: {}, reason: command.reason });
    default:
      return command satisfies never;
  }
}
