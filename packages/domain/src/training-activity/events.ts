import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, instant, period, text, unitRef } from '../kernel/fields.js';

export const ACTIVITY_KINDS = [
  'course',
  'studyDay',
  'peerLearning',
  'coaching',
  'workPlacement',
  'networkMeeting',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ATTENDANCES = ['present', 'absent', 'excused'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Guskey's levels: reaction, learning, organisation support, use of new knowledge, student outcomes. */
export const GUSKEY_LEVELS = [1, 2, 3, 4, 5] as const;
export const guskeyLevel = () =>
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type GuskeyLevel = z.infer<ReturnType<typeof guskeyLevel>>;

/**
 * What is agreed about the activity as a whole, besides its dates. `teamIds`: whose members take part. `period`: the
 * days between which its sessions lie. `capacity`: places, null where there is no limit. `cost`: euro for the whole
 * activity or for each who takes part. `hours`: planned for each who takes part. `guestsAllowed`: also of other teams.
 */
export const activityTerms = () => ({
  kind: z.enum(ACTIVITY_KINDS),
  title: text(),
  provider: text().nullable(),
  teamIds: z.array(id()).min(1).max(100),
  period: period(),
  capacity: z.number().int().nullable(),
  cost: z.object({ amount: z.number(), per: z.enum(['activity', 'person']) }).nullable(),
  hours: z.number(),
  guestsAllowed: z.boolean(),
});

/** A dated meeting; `hours` count for who is there, `place` is null while it is not known. */
export const activitySession = () => ({
  sessionId: id(),
  startsAt: instant(),
  endsAt: instant(),
  place: text().nullable(),
  online: z.boolean(),
  hours: z.number(),
});

export const attendanceEntry = () => ({
  personId: id(),
  attendance: z.enum(ATTENDANCES),
  /** That count for this person; 0 for who was not there. */
  hours: z.number(),
});

export const trainingActivityEvents = {
  /** `unit`: the team, college or institution that organises it. */
  ActivityProposed: event(
    z.object({
      activityId: id(),
      unit: unitRef(),
      programmeId: id().nullable(),
      needIds: z.array(id()).max(50),
      ...activityTerms(),
    }),
  ),
  ActivityChanged: event(z.object(activityTerms())),
  /** A training need that the activity is to address. */
  NeedTied: event(z.object({ needId: id() })),
  NeedUntied: event(z.object({ needId: id() })),
  ActivityScheduled: event(z.object({ sessions: z.array(z.object(activitySession())).min(1).max(60) })),
  SessionAdded: event(z.object(activitySession())),
  SessionRescheduled: event(z.object(activitySession())),
  SessionCancelled: event(z.object({ sessionId: id() })),
  SessionHeld: event(z.object({ sessionId: id() })),
  ActivityCancelled: event(z.object({})),
  /** `teamId`: the team as a member of which the person takes part; null for a guest. */
  ParticipantEnrolled: event(z.object({ personId: id(), teamId: id().nullable() })),
  /** As ParticipantEnrolled, while there was no place. */
  ParticipantWaitlisted: event(z.object({ personId: id(), teamId: id().nullable() })),
  /** The first who waited has a place that came free. */
  ParticipantPromoted: event(z.object({ personId: id() })),
  ParticipantWithdrawn: event(z.object({ personId: id() })),
  AttendanceRecorded: event(z.object({ sessionId: id(), ...attendanceEntry() })),
  /** What was recorded before was not so; the reason says why. */
  AttendanceCorrected: event(z.object({ sessionId: id(), ...attendanceEntry() })),
  /** `score`: 1-10, where the evaluator gives one. A later evaluation of the same person on the level replaces it. */
  ActivityEvaluated: event(
    z.object({ level: guskeyLevel(), score: z.number().int().min(1).max(10).nullable(), findings: text() }),
  ),
};
export type TrainingActivityEvent = EventOf<typeof trainingActivityEvents>;
