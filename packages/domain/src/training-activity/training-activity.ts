import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Role, UnitRef } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { TrainingActivityCommand } from './commands.js';
import { decide } from './decide.js';
import type { TrainingActivityEvent } from './events.js';
import { evolve } from './evolve.js';
import type { TrainingActivityFacts } from './facts.js';
import { legal } from './legal.js';
import { levelNotForRole } from './participant-refusals.js';
import type { TrainingActivityState } from './state.js';

type Of = Decider<
  TrainingActivityState,
  TrainingActivityCommand,
  TrainingActivityEvent,
  TrainingActivityFacts
>;

const byHr: Permission = { roles: ['hr'] };
/** A lead or member of a team that takes part, whichever unit organises the activity; the decision checks which team. */
const enrolling: Permission = { roles: ['hr', 'teamLead', 'member'], anyUnit: true };
const recording: Permission = { roles: ['hr', 'teamLead'], anyUnit: true };
const notTheirs: Partial<Record<Role, Refusal>> = Object.fromEntries(
  (['manager', 'board', 'hr', 'facilitator', 'broker', 'partner'] as const).map((role) => [
    role,
    levelNotForRole(),
  ]),
);

const permissions: Record<TrainingActivityCommand['type'], Permission> = {
  ProposeActivity: { roles: ['hr', 'teamLead', 'member', 'manager'] },
  ChangeActivity: byHr,
  TieNeed: { roles: ['hr'], policy: true },
  UntieNeed: byHr,
  ScheduleActivity: byHr,
  AddSession: byHr,
  RescheduleSession: byHr,
  CancelSession: byHr,
  CancelActivity: byHr,
  HoldSession: recording,
  EnrolParticipant: enrolling,
  WithdrawParticipant: enrolling,
  RecordAttendance: recording,
  CorrectAttendance: recording,
  EvaluateActivity: {
    roles: ['teamLead', 'member', 'quality'],
    anyUnit: true,
    personal: true,
    refused: notTheirs,
  },
};

const unitOf = (command: TrainingActivityCommand, state: TrainingActivityState): UnitRef | null => {
  if (command.type === 'ProposeActivity') return command.unit;
  return state.status === 'unknown' ? null : state.unit;
};

const correctable: Of['correctable'] = (event, _state, context, change) => {
  switch (event.type) {
    case 'ActivityProposed':
      return (
        keepsIdentity(event, change, ['activityId', 'unit', 'programmeId']) ??
        onlyBy(permissions.ProposeActivity, context)
      );
    case 'ActivityEvaluated':
      return keepsIdentity(event, change, ['level']) ?? onlyItsAuthor(event, context);
    case 'SessionHeld':
    case 'AttendanceRecorded':
    case 'AttendanceCorrected':
      return keepsIdentity(event, change, ['sessionId', 'personId']) ?? onlyBy(recording, context);
    case 'ParticipantEnrolled':
    case 'ParticipantWaitlisted':
    case 'ParticipantPromoted':
    case 'ParticipantWithdrawn':
      return keepsIdentity(event, change, ['personId']) ?? onlyBy(byHr, context);
    case 'ActivityChanged':
    case 'NeedTied':
    case 'NeedUntied':
    case 'ActivityScheduled':
    case 'SessionAdded':
    case 'SessionRescheduled':
    case 'SessionCancelled':
    case 'ActivityCancelled':
      return keepsIdentity(event, change, ['sessionId', 'needId']) ?? onlyBy(byHr, context);
    default:
      return event satisfies never;
  }
};

/** Course, study day, peer learning, coaching, work placement or network meeting (scholingsactiviteit). */
export const trainingActivityDecider: Of = {
  word: 'trainingActivity',
  initialState: { status: 'unknown' },
  permissions,
  unitOf,
  decide,
  legal,
  correctable,
  personalActs: ['ActivityEvaluated'],
  evolve,
  // Whether a session took place is recorded, not derived from the calendar: nothing changes by itself.
  at: (state) => state,
  boundaries: () => [],
};
