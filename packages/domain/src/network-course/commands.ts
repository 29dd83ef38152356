import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';
import { boundaryMechanism } from '../partnership/events.js';
import { courseSector, moment, participantFunction } from './events.js';

/** By a broker or facilitator of the institution that gives the course; its facilitator by name may too. */
export const networkCourseCommands = {
  PlanNetworkCourse: z.object({
    courseId: id(),
    institutionId: id(),
    programmeId: id().nullable(),
    networkId: id().nullable(),
    title: text(),
    purpose: text(),
    facilitatorId: id(),
    mechanisms: z.array(boundaryMechanism()),
  }),
  PlanCourseSession: z.object({
    courseId: id(),
    sessionId: id(),
    ...moment(),
    aim: text(),
    mechanisms: z.array(boundaryMechanism()),
  }),
  RescheduleCourseSession: z.object({ courseId: id(), sessionId: id(), ...moment(), reason: text() }),
  CancelCourseSession: z.object({ courseId: id(), sessionId: id(), reason: text() }),
  EnrolCourseParticipant: z.object({
    courseId: id(),
    personId: id(),
    institutionId: id().nullable(),
    organisation: text().nullable(),
    function: participantFunction(),
    sector: courseSector(),
  }),
  WithdrawCourseParticipant: z.object({ courseId: id(), personId: id(), reason: text() }),
  HoldCourseSession: z.object({
    courseId: id(),
    sessionId: id(),
    present: z.array(z.object({ personId: id() })),
    observed: z.array(boundaryMechanism()),
    report: text().nullable(),
  }),
  CompleteNetworkCourse: z.object({ courseId: id(), findings: text() }),
  CancelNetworkCourse: z.object({ courseId: id(), reason: text() }),
};
export type NetworkCourseCommand = CommandOf<typeof networkCourseCommands>;
