import type { Period, Text, UnitRef } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { ActivityKind, Attendance, GuskeyLevel } from './events.js';

export interface ActivityTerms {
  kind: ActivityKind;
  title: Text;
  provider: Text | null;
  teamIds: string[];
  period: Period;
  capacity: number | null;
  cost: { amount: number; per: 'activity' | 'person' } | null;
  hours: number;
  guestsAllowed: boolean;
}
export interface SessionTimes {
  sessionId: string;
  startsAt: Instant;
  endsAt: Instant;
  place: Text | null;
  online: boolean;
  hours: number;
}
export interface ActivitySession extends SessionTimes {
  status: 'planned' | 'held' | 'cancelled';
  /** How often it was moved. */
  moves: number;
  /** Why it was moved or cancelled last. */
  reason: Text | null;
}
export interface Enrolment {
  personId: string;
  /** Null for a guest. */
  teamId: string | null;
  status: 'enrolled' | 'waiting' | 'withdrawn';
  /** Place in the order of coming, from 1: whoever waits is promoted in this order. */
  order: number;
  /** Since when it is as it is. */
  since: Instant;
}
export interface AttendanceRecord {
  sessionId: string;
  personId: string;
  attendance: Attendance;
  hours: number;
  corrected: boolean;
}
export interface Evaluation {
  level: GuskeyLevel;
  personId: string;
  role: string;
  score: number | null;
  findings: Text;
  at: Instant;
}
export interface ActivityFacts extends ActivityTerms {
  activityId: string;
  unit: UnitRef;
  programmeId: string | null;
  proposedBy: string | null;
  needIds: string[];
  /** In the order in which they were announced. */
  sessions: ActivitySession[];
  /** By person id. */
  enrolments: Record<string, Enrolment>;
  attendance: AttendanceRecord[];
  /** The latest per level and person. */
  evaluations: Evaluation[];
}
/** scheduled and rescheduled: sessions are to come; held: none are; then what was recorded about it. */
export const ACTIVITY_STATUSES = [
  'proposed',
  'scheduled',
  'rescheduled',
  'held',
  'attendanceRecorded',
  'evaluated',
  'cancelled',
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];
export type TrainingActivityState =
  | { status: 'unknown' }
  | ({ status: Exclude<ActivityStatus, 'cancelled'> } & ActivityFacts)
  | ({ status: 'cancelled'; reason: Text | null } & ActivityFacts);
export type KnownActivity = Exclude<TrainingActivityState, { status: 'unknown' }>;
