import type { Text } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import type { BoundaryMechanism } from '../partnership/events.js';
import type { CourseSector, ParticipantFunction } from './events.js';

export interface CourseSession {
  sessionId: string;
  status: 'planned' | 'held' | 'cancelled';
  date: LocalDate;
  /** Times of day in Europe/Amsterdam. */
  from: string;
  until: string;
  place: Text;
  aim: Text;
  /** By which mechanisms it means to let people learn. */
  mechanisms: BoundaryMechanism[];
  /** Who was there; empty before it is held. */
  present: string[];
  /** By which mechanisms people were seen to learn. */
  observed: BoundaryMechanism[];
  report: Text | null;
  /** How often its date, time or place was changed. */
  rescheduled: number;
}
export interface CourseParticipant {
  personId: string;
  status: 'enrolled' | 'withdrawn';
  institutionId: string | null;
  organisation: Text | null;
  function: ParticipantFunction;
  sector: CourseSector;
}
export interface NetworkCourseFacts {
  courseId: string;
  institutionId: string;
  programmeId: string | null;
  networkId: string | null;
  title: Text;
  purpose: Text;
  facilitatorId: string;
  mechanisms: BoundaryMechanism[];
  sessions: CourseSession[];
  participants: CourseParticipant[];
}
export type NetworkCourseState =
  | { status: 'unknown' }
  /** planned until a first session was held, running after it. */
  | ({ status: 'planned' | 'running' } & NetworkCourseFacts)
  | ({ status: 'completed'; findings: Text } & NetworkCourseFacts)
  | ({ status: 'cancelled'; reason: Text | null } & NetworkCourseFacts);
export type KnownCourse = Exclude<NetworkCourseState, { status: 'unknown' }>;
