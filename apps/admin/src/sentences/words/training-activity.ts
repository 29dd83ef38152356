import type { TrainingActivityEvent } from '@traject/domain';
import type { Values } from '../../i18n/use-t.js';
import { need, person, type Telling, type WordSentences, wordsOf } from '../telling.js';

const activity = (id: string, { names, t }: Telling): string =>
  names.activity(id) ?? t('sentence.anActivity');
const ofActivity = (_data: object, to: Telling): Values => ({ activity: activity(to.entityId, to) });
const ofPerson = (data: { personId: string }, to: Telling): Values => ({
  ...ofActivity(data, to),
  person: person(data.personId, to),
});
const ofSession = (data: { startsAt: string }, to: Telling): Values => ({
  ...ofActivity(data, to),
  when: to.formats.moment(data.startsAt),
});
const ofAttendance = (
  data: { personId: string; attendance: string; hours: number },
  to: Telling,
): Values => ({ ...ofPerson(data, to), attendance: data.attendance, hours: to.formats.number(data.hours) });

/** The events of `trainingActivity`, as they are told and drawn. */
export const trainingActivitySentences = {
  values: {
    ActivityProposed: (data, to) => ({ title: wordsOf(data.title, to), kind: data.kind }),
    ActivityChanged: (data, to) => ({ title: wordsOf(data.title, to) }),
    NeedTied: (data, to) => ({ ...ofActivity(data, to), need: need(data.needId, to) }),
    NeedUntied: (data, to) => ({ ...ofActivity(data, to), need: need(data.needId, to) }),
    ActivityScheduled: (data, to) => ({
      ...ofActivity(data, to),
      count: data.sessions.length,
      when: to.formats.list(data.sessions.map(({ startsAt }) => to.formats.shortDay(startsAt))),
    }),
    SessionAdded: ofSession,
    SessionRescheduled: ofSession,
    SessionCancelled: ofActivity,
    SessionHeld: ofActivity,
    ActivityCancelled: ofActivity,
    ParticipantEnrolled: ofPerson,
    ParticipantWaitlisted: ofPerson,
    ParticipantPromoted: ofPerson,
    ParticipantWithdrawn: ofPerson,
    AttendanceRecorded: ofAttendance,
    AttendanceCorrected: ofAttendance,
    ActivityEvaluated: (data, to) => ({
      ...ofActivity(data, to),
      level: data.level,
      findings: wordsOf(data.findings, to),
    }),
  },
  shapes: {
    ActivityProposed: 'circle',
    ActivityScheduled: 'circle',
    SessionAdded: 'circle',
    SessionCancelled: 'cross',
    ActivityCancelled: 'cross',
    SessionHeld: 'square',
    AttendanceRecorded: 'triangle',
    AttendanceCorrected: 'triangle',
    ActivityEvaluated: 'triangle',
  },
} satisfies WordSentences<TrainingActivityEvent['type']>;
