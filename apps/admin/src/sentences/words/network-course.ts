import type { NetworkCourseEvent } from '@traject/domain';
import { day, nothing, person, type WordSentences, wordsOf } from '../telling.js';

/** The events of `networkCourse`, as they are told and drawn. */
export const networkCourseSentences = {
  values: {
    NetworkCoursePlanned: (data, to) => ({ title: wordsOf(data.title, to) }),
    CourseSessionPlanned: (data, to) => ({ on: day(data.date, to), aim: wordsOf(data.aim, to) }),
    CourseSessionRescheduled: (data, to) => ({ on: day(data.date, to), from: data.from }),
    CourseSessionCancelled: nothing,
    CourseParticipantEnrolled: (data, to) => ({ person: person(data.personId, to), sector: data.sector }),
    CourseParticipantWithdrawn: (data, to) => ({ person: person(data.personId, to) }),
    CourseSessionHeld: ({ present, observed }) => ({ count: present.length, observed: observed.length }),
    NetworkCourseCompleted: (data, to) => ({ findings: wordsOf(data.findings, to) }),
    NetworkCourseCancelled: nothing,
  },
  shapes: {
    NetworkCoursePlanned: 'circle',
    CourseParticipantEnrolled: 'circle',
    CourseSessionHeld: 'triangle',
    CourseSessionCancelled: 'cross',
    CourseParticipantWithdrawn: 'cross',
    NetworkCourseCancelled: 'cross',
  },
} satisfies WordSentences<NetworkCourseEvent['type']>;
