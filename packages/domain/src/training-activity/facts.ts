import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import type { Period } from '../kernel/fields.js';
import type { TrainingActivityCommand } from './commands.js';
import type { TrainingActivityEvent } from './events.js';

/** Who belongs to a team and who leads it. */
export interface TeamPeople {
  members: string[];
  leads: string[];
}
export interface TrainingActivityFacts {
  /** ProposeActivity and ChangeActivity: whether all teams that are named exist in the institution in that period. */
  teams?: { allThere: boolean; basis: Basis[] };
  /** ProposeActivity and ChangeActivity: the programme's period; null when there is no such programme. Absent without one. */
  programme?: { period: Period | null; basis: Basis[] };
  /** ProposeActivity and TieNeed: the needs that are named and do not exist in the institution. */
  needs?: { missing: string[]; basis: Basis[] };
  /** EnrolParticipant and WithdrawParticipant: the team of the enrolment, at that moment or at the first session. */
  enrolling?: TeamPeople & { basis: Basis[] };
  /** HoldSession, RecordAttendance, CorrectAttendance: the teams of who takes part, on the session's date. */
  attending?: { teams: Record<string, TeamPeople>; basis: Basis[] };
  /** EvaluateActivity: who leads a team that takes part. */
  leading?: { leads: string[]; basis: Basis[] };
}
export type ActivityContext = DecideContext<TrainingActivityFacts>;
export type ActivityCommandFor<T extends TrainingActivityCommand['type']> = Extract<
  TrainingActivityCommand,
  { type: T }
>;
export type ActivityDecided = Decision<TrainingActivityEvent>;
