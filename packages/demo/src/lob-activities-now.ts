// What is on in the third school year: sessions that passed and that come, a waiting list and a double booking.
import { colleges, hr, lead, member, team, teams } from './cast.js';
import { enrolAll, outline, session, wereThere } from './activities-told.js';
import type { Calendar } from './calendar.js';
import { LOB } from './lob.js';
import { people } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The course on talks at work, and a study day on one of its dates. */
export function lobActivitiesNow(calendar: Calendar): Step[] {
  return [...threeWayTalks(calendar), ...assessmentDay(calendar), ...formerStudents(calendar)];
}

function threeWayTalks(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-driehoeksgesprek';
  const place = 'Hoofdgebouw, zaal 1.08';
  const terms = {
    unit: team('mobility'),
    teamIds: [teams.mobility],
    programmeId: LOB.programme,
    kind: 'course',
    title: 'Het driehoeksgesprek op de werkplek',
    provider: 'Bureau Koersvast',
    cost: 3150,
    hours: 12,
    years: [2, 2] as [number, number],
  };
  third.did('10-12 09:30', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, { ...terms, needIds: ['need-opleiders'], capacity: 6 }),
  });
  third.did('10-13 11:00', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 2, 'driehoek-1', ['11-10', '13:00', '17:00'], { place, hours: 4 }),
      session(calendar, 2, 'driehoek-2', ['12-08', '13:00', '17:00'], { place, hours: 4 }),
      session(calendar, 2, 'driehoek-3', ['01-12', '13:00', '17:00'], { place, hours: 4 }),
    ],
  });
  enrolAll(third, '10-15 12:00', lead, activityId, teams.mobility, [
    'm1',
    'm2',
    'm4',
    'm7',
    'newcomer',
    'm5',
  ]);
  for (const [at, who] of [
    ['10-16 08:40', 'm9'],
    ['10-16 10:15', 'm6'],
  ] as const) {
    third.did(at, member(who), 'EnrolParticipant', {
      activityId,
      personId: people[who].id,
      teamId: teams.mobility,
    });
  }
  third.refused(
    '10-20 09:05',
    hr,
    'ChangeActivity',
    {
      activityId,
      ...withoutNeeds(outline(calendar, { ...terms, capacity: 4 })),
      reason: 'Het bureau stelt kleinere groepen voor.',
    },
    'ACTIVITY_CAPACITY_BELOW_ENROLLED',
  );
  third.did('11-02 15:45', hr, 'RescheduleSession', {
    activityId,
    ...session(calendar, 2, 'driehoek-3', ['01-19', '13:00', '17:00'], { place, hours: 4 }),
    reason: 'De trainer is op 12 januari verhinderd.',
  });
  third.did('11-09 16:30', member('m5'), 'WithdrawParticipant', {
    activityId,
    personId: people.m5.id,
    reason: 'Ziek; ik haal de eerste keer niet.',
  });
  third.did('11-12 09:20', lead, 'RecordAttendance', {
    activityId,
    sessionId: 'driehoek-1',
    entries: wereThere(['m1', 'm2', 'm4', 'm7', 'newcomer', 'm9'], 4, { newcomer: 'excused' }),
  });
  third.did('11-13 10:40', member('m1'), 'EvaluateActivity', {
    activityId,
    level: 1,
    score: 8,
    findings: 'Met een echte praktijkopleider aan tafel oefen je anders.',
  });
  return steps;
}

/** `ChangeActivity` leaves unit, programme and needs as they are. */
const withoutNeeds = ({
  unit: _unit,
  programmeId: _programme,
  needIds: _needs,
  ...terms
}: ReturnType<typeof outline>) => terms;

function assessmentDay(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-studiedag-examinering';
  third.did('10-26 10:10', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.mobility,
      teamIds: [teams.mobility, teams.tech],
      programmeId: null,
      kind: 'studyDay',
      title: 'Studiedag examinering',
      cost: 60,
      per: 'person',
      hours: 5,
      years: [2, 2],
    }),
  });
  third.did('10-26 10:30', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 2, 'examinering', ['12-08', '09:30', '15:30'], { place: 'Praktijkhal', hours: 5 }),
    ],
  });
  // On this afternoon two of them are at the course as well: the planner shows it.
  enrolAll(third, '10-29 09:00', lead, activityId, teams.mobility, ['m4', 'm7', 'lead']);
  enrolAll(third, '10-29 09:30', hr, activityId, teams.tech, ['leadTech', 'k1', 'k2', 'k3']);
  return steps;
}

function formerStudents(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const activityId = 'activity-oud-studenten';
  third.did('10-30 14:20', member('m2'), 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: team('mobility'),
      teamIds: [teams.mobility],
      programmeId: LOB.programme,
      needIds: ['need-alumni'],
      kind: 'networkMeeting',
      title: 'Middag met oud-studenten',
      hours: 3,
      guestsAllowed: true,
      years: [2, 2],
    }),
  });
  return steps;
}
