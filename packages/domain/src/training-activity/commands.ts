import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text, unitRef } from '../kernel/fields.js';
import { activitySession, activityTerms, attendanceEntry, guskeyLevel } from './events.js';

/** The transitions of domain.md; `reason` where the act changes or takes back what people counted on. */
export const trainingActivityCommands = {
  ProposeActivity: z.object({
    activityId: id(),
    unit: unitRef(),
    programmeId: id().nullable(),
    needIds: z.array(id()).max(50),
    ...activityTerms(),
  }),
  /** Everything agreed about the activity as it is to be from now on; places that come free are given away at once. */
  ChangeActivity: z.object({ activityId: id(), ...activityTerms(), reason: text() }),
  TieNeed: z.object({ activityId: id(), needId: id() }),
  UntieNeed: z.object({ activityId: id(), needId: id(), reason: text() }),
  ScheduleActivity: z.object({
    activityId: id(),
    sessions: z.array(z.object(activitySession())).min(1).max(60),
  }),
  AddSession: z.object({ activityId: id(), ...activitySession() }),
  RescheduleSession: z.object({ activityId: id(), ...activitySession(), reason: text() }),
  CancelSession: z.object({ activityId: id(), sessionId: id(), reason: text() }),
  CancelActivity: z.object({ activityId: id(), reason: text() }),
  HoldSession: z.object({ activityId: id(), sessionId: id() }),
  /** `teamId`: the team as a member of which the person takes part; null for a guest. */
  EnrolParticipant: z.object({ activityId: id(), personId: id(), teamId: id().nullable() }),
  WithdrawParticipant: z.object({ activityId: id(), personId: id(), reason: text().nullable() }),
  /** For those named; others can follow later. A session of which attendance is recorded was held. */
  RecordAttendance: z.object({
    activityId: id(),
    sessionId: id(),
    entries: z.array(z.object(attendanceEntry())).min(1).max(500),
  }),
  CorrectAttendance: z.object({ activityId: id(), sessionId: id(), ...attendanceEntry(), reason: text() }),
  EvaluateActivity: z.object({
    activityId: id(),
    level: guskeyLevel(),
    score: z.number().int().min(1).max(10).nullable(),
    findings: text(),
  }),
};
export type TrainingActivityCommand = CommandOf<typeof trainingActivityCommands>;
