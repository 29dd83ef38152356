import type {
  BoundaryMechanism,
  CourseParticipant,
  CourseSector,
  CourseSession,
  NetworkCourseState,
  ParticipantFunction,
} from '@traject/domain';
import { date, integer, listOf, oneOf, optional, string, table, textRef } from '../table.js';

export const networkCourseTable = table(
  'network_course',
  {
    courseId: string(),
    institutionId: string(),
    programmeId: optional(string()),
    networkId: optional(string()),
    title: textRef(),
    purpose: textRef(),
    facilitatorId: string(),
    mechanisms: listOf<BoundaryMechanism>(),
    status: oneOf<Exclude<NetworkCourseState['status'], 'unknown'>>(),
    findings: optional(textRef()),
    reason: optional(textRef()),
  },
  [['courseId'], ['networkId'], ['programmeId']],
);

export const courseSessionTable = table(
  'course_session',
  {
    courseId: string(),
    sessionId: string(),
    status: oneOf<CourseSession['status']>(),
    date: date(),
    startsAt: string(),
    endsAt: string(),
    place: textRef(),
    aim: textRef(),
    mechanisms: listOf<BoundaryMechanism>(),
    present: listOf(),
    observed: listOf<BoundaryMechanism>(),
    report: optional(textRef()),
    rescheduled: integer(),
  },
  [['courseId']],
);

export const courseParticipantTable = table(
  'course_participant',
  {
    courseId: string(),
    personId: string(),
    status: oneOf<CourseParticipant['status']>(),
    institutionId: optional(string()),
    organisation: optional(textRef()),
    function: oneOf<ParticipantFunction>(),
    sector: oneOf<CourseSector>(),
  },
  [['courseId'], ['personId']],
);
