// Training activities of the other teams, so that the planner looks like an institution's.
import { colleges, hr, leadCare, leadOf, member, team, teams } from './cast.js';
import { enrolAll, outline, session, wereThere } from './activities-told.js';
import type { Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The design workshops of Team Zorg, and what teams Zorg, Handel and ICT do this school year. */
export const otherActivities = (calendar: Calendar): Step[] => [
  ...designWorkshops(calendar),
  ...skillsLab(calendar),
  ...tradeAndIct(calendar),
];

function designWorkshops(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const activityId = 'activity-ontwerpateliers';
  const who = ['leadCare', 'c1', 'c2', 'c3', 'c4', 'c5'] as const;
  const place = 'Ontwerplokaal';
  const days = [
    [0, '06-16'],
    [1, '09-29'],
    [1, '10-27'],
    [1, '12-08'],
    [1, '01-12'],
    [1, '02-09'],
  ] as const;
  first.did('05-15 14:10', leadCare, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: team('care'),
      teamIds: [teams.care],
      programmeId: 'programme-dossiers',
      needIds: ['need-ontwerpen'],
      kind: 'course',
      title: 'Ontwerpateliers in de toetsweken',
      provider: 'Atelier Leerlijn',
      cost: 4800,
      hours: 18,
      years: [0, 1],
    }),
  });
  first.did('05-18 10:45', hr, 'ScheduleActivity', {
    activityId,
    sessions: days.map(([index, day], place6) =>
      session(calendar, index, `atelier-${place6 + 1}`, [day, '09:00', '12:00'], { place, hours: 3 }),
    ),
  });
  enrolAll(first, '05-25 13:00', leadCare, activityId, teams.care, who);
  for (const [index] of days.entries()) {
    second.did(`02-10 11:${15 + index}`, hr, 'RecordAttendance', {
      activityId,
      sessionId: `atelier-${index + 1}`,
      entries: wereThere(who, 3, index === 3 ? { c4: 'absent' } : {}),
    });
  }
  second.did('03-02 16:00', member('c1', 'care'), 'EvaluateActivity', {
    activityId,
    level: 2,
    score: 8,
    findings: 'Ik kan nu zelf een beroepstaak uitwerken tot een leereenheid.',
  });
  return steps;
}

function skillsLab(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-vaardigheidslab';
  third.did('09-21 11:10', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.care,
      teamIds: [teams.care, teams.food],
      programmeId: 'programme-dossiers',
      kind: 'peerLearning',
      title: 'Van elkaar leren in het vaardigheidslab',
      hours: 6,
      years: [2, 2],
    }),
  });
  third.did('09-22 09:00', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 2, 'lab-1', ['10-13', '15:00', '17:00'], { place: 'Vaardigheidslab', hours: 2 }),
      session(calendar, 2, 'lab-2', ['11-17', '15:00', '17:00'], { place: 'Vaardigheidslab', hours: 2 }),
      session(calendar, 2, 'lab-3', ['12-15', '15:00', '17:00'], { place: 'Vaardigheidslab', hours: 2 }),
    ],
  });
  enrolAll(third, '09-24 10:00', leadCare, activityId, teams.care, ['c1', 'c2', 'c3', 'c5']);
  enrolAll(third, '09-24 10:20', leadOf('leadFood', 'food'), activityId, teams.food, ['f1', 'f2']);
  third.did('10-15 09:30', hr, 'RecordAttendance', {
    activityId,
    sessionId: 'lab-1',
    entries: wereThere(['c1', 'c2', 'c3', 'c5', 'f1', 'f2'], 2, { f2: 'absent' }),
  });
  return steps;
}

function tradeAndIct(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-ai-in-de-les';
  third.did('10-05 13:40', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.trade,
      teamIds: [teams.trade, teams.ict],
      programmeId: null,
      kind: 'course',
      title: 'Generatieve AI in de les',
      provider: 'Leerwerkplaats Digitaal',
      capacity: 10,
      cost: 145,
      per: 'person',
      hours: 6,
      years: [2, 2],
    }),
  });
  third.did('10-06 10:00', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 2, 'ai-1', ['11-12', '13:30', '16:30'], { place: 'Computerlokaal 3', hours: 3 }),
      session(calendar, 2, 'ai-2', ['12-10', '13:30', '16:30'], { hours: 3 }),
    ],
  });
  enrolAll(third, '10-08 11:00', leadOf('leadTrade', 'trade'), activityId, teams.trade, ['t1', 't2', 't3']);
  enrolAll(third, '10-08 11:20', leadOf('leadIct', 'ict'), activityId, teams.ict, ['i1', 'i2', 'leadIct']);
  third.did('11-16 16:10', hr, 'RecordAttendance', {
    activityId,
    sessionId: 'ai-1',
    entries: wereThere(['t1', 't2', 't3', 'i1', 'i2', 'leadIct'], 3),
  });
  return steps;
}
