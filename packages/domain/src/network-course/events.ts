import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, localDate, text } from '../kernel/fields.js';
import { boundaryMechanism } from '../partnership/events.js';

/** What a participant does at home. */
export const PARTICIPANT_FUNCTIONS = ['middleManager', 'head', 'teacher', 'other'] as const;
export const participantFunction = () => z.enum(PARTICIPANT_FUNCTIONS);
export type ParticipantFunction = z.infer<ReturnType<typeof participantFunction>>;

/** The sector a participant comes from. */
export const COURSE_SECTORS = ['mbo', 'vmbo', 'company', 'other'] as const;
export const courseSector = () => z.enum(COURSE_SECTORS);
export type CourseSector = z.infer<ReturnType<typeof courseSector>>;

/** A time of day in Europe/Amsterdam, `HH:MM`. */
export const timeOfDay = () => code(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When and where a session is: `until` is later on the same day than `from`. */
export const moment = () => ({ date: localDate(), from: timeOfDay(), until: timeOfDay(), place: text() });

export const networkCourseEvents = {
  /** `facilitatorId`: the person who guides it, and reads the participants' goals. */
  NetworkCoursePlanned: event(
    z.object({
      courseId: id(),
      institutionId: id(),
      programmeId: id().nullable(),
      networkId: id().nullable(),
      title: text(),
      purpose: text(),
      facilitatorId: id(),
      mechanisms: z.array(boundaryMechanism()),
    }),
  ),
  CourseSessionPlanned: event(
    z.object({ sessionId: id(), ...moment(), aim: text(), mechanisms: z.array(boundaryMechanism()) }),
  ),
  CourseSessionRescheduled: event(z.object({ sessionId: id(), ...moment() })),
  CourseSessionCancelled: event(z.object({ sessionId: id() })),
  /** `institutionId` where it is one of Traject, else `organisation` says where the participant is from. */
  CourseParticipantEnrolled: event(
    z.object({
      personId: id(),
      institutionId: id().nullable(),
      organisation: text().nullable(),
      function: participantFunction(),
      sector: courseSector(),
    }),
  ),
  CourseParticipantWithdrawn: event(z.object({ personId: id() })),
  /** Who was there, and by which mechanisms people were seen to learn. */
  CourseSessionHeld: event(
    z.object({
      sessionId: id(),
      present: z.array(z.object({ personId: id() })),
      observed: z.array(boundaryMechanism()),
      report: text().nullable(),
    }),
  ),
  NetworkCourseCompleted: event(z.object({ findings: text() })),
  NetworkCourseCancelled: event(z.object({})),
};
export type NetworkCourseEvent = EventOf<typeof networkCourseEvents>;
