import type { Tint } from '../ui/chip.js';
import type { ActivityStatus, EnrolmentStatus, SessionStatus } from './documents.generated.js';

export const KINDS = [
  'course',
  'studyDay',
  'peerLearning',
  'coaching',
  'workPlacement',
  'networkMeeting',
] as const;
export const STATUSES = [
  'proposed',
  'scheduled',
  'rescheduled',
  'held',
  'attendanceRecorded',
  'evaluated',
  'cancelled',
] as const;
/** The course of an activity that goes as it should. */
export const COURSE = ['proposed', 'scheduled', 'held', 'attendanceRecorded', 'evaluated'] as const;

export const ACTIVITY_TINTS: Readonly<Record<ActivityStatus, Tint>> = {
  proposed: 'open',
  scheduled: 'planned',
  rescheduled: 'planned',
  held: 'holding',
  attendanceRecorded: 'holding',
  evaluated: 'done',
  cancelled: 'none',
};
export const SESSION_TINTS: Readonly<Record<SessionStatus, Tint>> = {
  planned: 'planned',
  held: 'done',
  cancelled: 'none',
};
export const ENROLMENT_TINTS: Readonly<Record<EnrolmentStatus, Tint>> = {
  enrolled: 'done',
  waiting: 'open',
  withdrawn: 'none',
};
