// What staff of several teams follow in the third school year besides their team's own work: by November some have met the
// hours norm with it, some are on course, and most still have hours to plan.
import { colleges, hr, INSTITUTION, teams } from './cast.js';
import { enrolAll, outline, session, wereThere } from './activities-told.js';
import type { Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The summer week, the training of examiners and the course on learning in practice. */
export const staffTraining = (calendar: Calendar): Step[] => [
  ...summerWeek(calendar),
  ...examiners(calendar),
  ...learningInPractice(calendar),
];

/** Forty hours before the lessons begin: with it, part-timers meet their norm. */
function summerWeek(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [second, third] = [year(1), year(2)];
  const activityId = 'activity-zomerweek';
  const days = ['08-24', '08-25', '08-26', '08-27', '08-28'];
  second.did('05-11 10:20', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: { kind: 'institution', id: INSTITUTION },
      teamIds: [teams.trade, teams.ict, teams.care, teams.food, teams.tech],
      programmeId: null,
      kind: 'course',
      title: 'Zomerweek: lesgeven in de praktijk van het beroep',
      capacity: 16,
      hours: 40,
      years: [2, 2],
    }),
  });
  second.did('05-18 09:40', hr, 'ScheduleActivity', {
    activityId,
    sessions: days.map((day, index) =>
      session(calendar, 2, `zomer-${index + 1}`, [day, '08:45', '17:30'], { place: 'Leerhotel', hours: 8 }),
    ),
  });
  for (const [minute, team, who] of [
    ['00', teams.trade, 't2'],
    ['04', teams.ict, 'i2'],
    ['08', teams.care, 'c2'],
    ['12', teams.food, 'f2'],
    ['16', teams.tech, 'k2'],
  ] as const) {
    enrolAll(second, `06-15 14:${minute}`, hr, activityId, team, [who]);
  }
  for (const [index] of days.entries()) {
    third.did(`09-03 10:${String(10 + index)}`, hr, 'RecordAttendance', {
      activityId,
      sessionId: `zomer-${index + 1}`,
      entries: wereThere(['t2', 'i2', 'c2', 'f2', 'k2'], 8, index === 4 ? { f2: 'excused' } : {}),
    });
  }
  return steps;
}

/** Six days over the year for who examine: two were, four are to come. */
function examiners(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-examinatoren';
  const day = (number: number, date: string) =>
    session(calendar, 2, `examinator-${number}`, [date, '09:00', '16:30'], {
      place: 'Lokaal C0.04',
      hours: 7,
    });
  third.did('08-31 11:30', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.trade,
      teamIds: [teams.trade, teams.ict],
      programmeId: null,
      kind: 'course',
      title: 'Examinator worden',
      hours: 42,
      years: [2, 2],
    }),
  });
  third.did('09-04 09:10', hr, 'ScheduleActivity', {
    activityId,
    sessions: ['10-01', '11-05', '12-03', '01-14', '02-11', '03-18'].map((date, index) =>
      day(index + 1, date),
    ),
  });
  enrolAll(third, '09-09 13:00', hr, activityId, teams.trade, ['t1', 't3']);
  enrolAll(third, '09-09 13:10', hr, activityId, teams.ict, ['leadIct', 'i1']);
  for (const [at, sessionId] of [
    ['10-02 09:20', 'examinator-1'],
    ['11-06 09:15', 'examinator-2'],
  ] as const) {
    const entries = wereThere(['t1', 't3', 'leadIct', 'i1'], 7);
    third.did(at, hr, 'RecordAttendance', { activityId, sessionId, entries });
  }
  return steps;
}

/** Eight days: who missed one is just below the norm, the other is on course. */
function learningInPractice(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-leren-in-de-praktijk';
  const days = ['09-17', '10-08', '11-12', '12-10', '01-21', '02-18', '03-11', '04-15'];
  third.did('08-31 14:00', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.care,
      teamIds: [teams.care, teams.food],
      programmeId: null,
      kind: 'course',
      title: 'Leergang leren in de praktijk',
      hours: 48,
      years: [2, 2],
    }),
  });
  third.did('09-01 09:30', hr, 'ScheduleActivity', {
    activityId,
    sessions: days.map((date, index) =>
      session(calendar, 2, `praktijk-${index + 1}`, [date, '09:30', '16:00'], {
        place: 'Zorgacademie',
        hours: 6,
      }),
    ),
  });
  enrolAll(third, '09-07 11:00', hr, activityId, teams.care, ['c3']);
  enrolAll(third, '09-07 11:10', hr, activityId, teams.food, ['f1']);
  for (const [at, sessionId] of [
    ['09-18 10:00', 'praktijk-1'],
    ['10-09 10:00', 'praktijk-2'],
    ['11-13 10:00', 'praktijk-3'],
  ] as const) {
    const entries = wereThere(['c3', 'f1'], 6, sessionId === 'praktijk-2' ? { f1: 'excused' } : {});
    third.did(at, hr, 'RecordAttendance', { activityId, sessionId, entries });
  }
  return steps;
}
