// What Team Mobiliteit did together about career guidance: the activities on which its needs were planned.
import { colleges, hr, lead, member, quality, team, teams } from './cast.js';
import { enrolAll, outline, session, wereThere } from './activities-told.js';
import type { Calendar } from './calendar.js';
import { LOB } from './lob.js';
import { lobActivitiesNow } from './lob-activities-now.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const FIRST_TEAM: PersonKey[] = ['lead', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'];

/** The study day, the visits to companies, peer consultation and the buddies; then what is on now. */
export function lobActivities(calendar: Calendar): Step[] {
  const steps = [
    ...studyDay(calendar),
    ...companyVisits(calendar),
    ...peerConsultation(calendar),
    ...buddies(calendar),
    ...lobActivitiesNow(calendar),
  ];
  return steps;
}

function studyDay(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const activityId = 'activity-studiedag-maart';
  first.did('01-13 11:00', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: team('mobility'),
      teamIds: [teams.mobility],
      programmeId: LOB.programme,
      needIds: ['need-gesprekken'],
      kind: 'studyDay',
      title: 'Studiedag loopbaangesprekken',
      provider: 'Bureau Koersvast',
      capacity: 12,
      cost: 2400,
      hours: 6,
      years: [0, 0],
    }),
  });
  first.did('01-15 09:30', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 0, 'studiedag', ['03-12', '09:30', '16:30'], {
        place: 'Hoofdgebouw, zaal 2.14',
        hours: 6,
      }),
    ],
  });
  enrolAll(first, '01-27 15:30', lead, activityId, teams.mobility, FIRST_TEAM);
  first.did(
    '03-20 11:20',
    hr,
    'RecordAttendance',
    { activityId, sessionId: 'studiedag', entries: wereThere(FIRST_TEAM, 6, { m8: 'excused' }) },
    { held: '03-12 16:30' },
  );
  first.did('03-27 10:05', hr, 'CorrectAttendance', {
    activityId,
    sessionId: 'studiedag',
    personId: people.m6.id,
    attendance: 'present',
    hours: 3,
    reason: 'Ging na de lunch weg voor een calamiteit op stage; de presentielijst was ’s ochtends getekend.',
  });
  const evaluate = (at: string, who: PersonKey, level: 1 | 2, score: number, findings: string) =>
    first.did(at, member(who), 'EvaluateActivity', { activityId, level, score, findings });
  evaluate('03-28 09:10', 'm1', 1, 8, 'Eindelijk oefenen in plaats van erover praten.');
  evaluate('03-28 09:40', 'm2', 1, 8, 'De drietallen werkten; de ochtend mocht korter.');
  evaluate('03-28 11:05', 'm4', 1, 7, 'Goed dat we op elkaar mochten oefenen.');
  evaluate('03-31 12:15', 'm5', 1, 7, 'Fijne dag, wel veel voor één keer.');
  evaluate('03-31 14:50', 'm9', 1, 6, 'Ik mis hoe dit in het rooster past.');
  evaluate('04-01 10:20', 'm1', 2, 8, 'Ik kan nu doorvragen zonder een oplossing te geven.');
  evaluate('04-01 16:10', 'm7', 2, 7, 'Openen gaat; afronden vind ik nog lastig.');
  first.did('04-10 09:30', lead, 'EvaluateActivity', {
    activityId,
    level: 3,
    score: 7,
    findings: 'De mentoruren staan in het rooster; voor intervisie is nog geen vaste tijd.',
  });
  second.did('09-24 15:15', lead, 'EvaluateActivity', {
    activityId,
    level: 4,
    score: 6,
    findings: 'In 22 van 30 bijgewoonde gesprekken praat de student meer dan de helft van de tijd.',
  });
  second.did('12-04 10:30', quality, 'EvaluateActivity', {
    activityId,
    level: 5,
    score: null,
    findings:
      'Studenten waarderen het gesprek hoger dan een jaar eerder; of het aan de dag ligt is niet te zeggen.',
  });
  return steps;
}

function companyVisits(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const activityId = 'activity-bedrijfsbezoeken';
  const [mei, juni] = ['bezoeken-mei', 'bezoeken-juni'];
  first.did('04-07 10:00', lead, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: team('mobility'),
      teamIds: [teams.mobility],
      programmeId: LOB.programme,
      needIds: ['need-bedrijven'],
      kind: 'workPlacement',
      title: 'Bedrijfsbezoeken in tweetallen',
      capacity: 8,
      hours: 7,
      years: [0, 0],
    }),
  });
  first.did('04-09 14:00', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      session(calendar, 0, mei, ['05-15', '13:00', '16:30'], { place: 'Garages in de regio', hours: 3.5 }),
      session(calendar, 0, juni, ['06-12', '13:00', '16:30'], { place: 'Garages in de regio', hours: 3.5 }),
    ],
  });
  enrolAll(first, '04-14 12:00', lead, activityId, teams.mobility, [
    ...(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'lead'] as const),
    ...(['m9', 'm8'] as const),
  ]);
  first.did('04-22 08:50', member('m3'), 'WithdrawParticipant', {
    activityId,
    personId: people.m3.id,
    reason: 'Ik ga na de zomer naar een andere school; geef mijn plek aan wie blijft.',
  });
  first.did('05-20 09:15', hr, 'RescheduleSession', {
    activityId,
    ...session(calendar, 0, juni, ['06-19', '13:00', '16:30'], { place: 'Garages in de regio', hours: 3.5 }),
    reason: 'De garages hebben op 12 juni hun keuringsdag.',
  });
  const were = ['m1', 'm2', 'm4', 'm5', 'm6', 'm7', 'lead', 'm9'] as const;
  second.did('09-11 15:00', hr, 'RecordAttendance', {
    activityId,
    sessionId: mei,
    entries: wereThere(were, 3.5, { m5: 'excused' }),
  });
  second.did('09-11 15:10', hr, 'RecordAttendance', {
    activityId,
    sessionId: juni,
    entries: wereThere(were, 3.5),
  });
  second.did('09-18 12:30', member('m2'), 'EvaluateActivity', {
    activityId,
    level: 1,
    score: 9,
    findings: 'Aan de koffietafel hoor je wat een praktijkopleider echt nodig heeft.',
  });
  return steps;
}

function peerConsultation(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  const activityId = 'activity-intervisie';
  const meeting = (id: string, day: string) =>
    session(calendar, 1, id, [day, '15:30', '17:00'], { place: 'Teamkamer Mobiliteit', hours: 1.5 });
  second.did('11-20 13:20', lead, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: team('mobility'),
      teamIds: [teams.mobility],
      programmeId: LOB.programme,
      needIds: ['need-beroepshouding'],
      kind: 'peerLearning',
      title: 'Intervisie over beroepshouding',
      hours: 6,
      years: [1, 1],
    }),
  });
  second.did('11-24 10:30', hr, 'ScheduleActivity', {
    activityId,
    sessions: [
      meeting('intervisie-1', '01-15'),
      meeting('intervisie-2', '02-12'),
      meeting('intervisie-3', '03-12'),
      meeting('intervisie-4', '04-16'),
    ],
  });
  const who = ['lead', 'm1', 'm2', 'm4', 'm5', 'm6', 'm7', 'm9', 'newcomer'] as const;
  enrolAll(second, '11-27 09:00', lead, activityId, teams.mobility, who);
  second.did('03-05 16:40', hr, 'CancelSession', {
    activityId,
    sessionId: 'intervisie-3',
    reason: 'Valt in de herkansingsweek; de casus schuift door naar april.',
  });
  const attendance = (at: string, sessionId: string, missing: Parameters<typeof wereThere>[2]) =>
    second.did(at, hr, 'RecordAttendance', { activityId, sessionId, entries: wereThere(who, 1.5, missing) });
  attendance('04-23 14:45', 'intervisie-1', { m6: 'absent' });
  attendance('04-23 14:50', 'intervisie-2', { m5: 'excused', m9: 'excused' });
  attendance('04-23 14:55', 'intervisie-4', {});
  second.did('05-11 15:20', lead, 'EvaluateActivity', {
    activityId,
    level: 3,
    score: 8,
    findings: 'Het vaste uur op donderdag blijft; dat is de winst.',
  });
  return steps;
}

function buddies(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  const activityId = 'activity-maatjes';
  const talk = (id: string, day: string) =>
    session(calendar, 1, id, [day, '14:00', '16:00'], { place: 'Werkplaats', hours: 2 });
  second.did('03-02 09:40', hr, 'ProposeActivity', {
    activityId,
    ...outline(calendar, {
      unit: colleges.mobility,
      teamIds: [teams.mobility, teams.tech],
      programmeId: LOB.programme,
      needIds: ['need-gesprekken'],
      kind: 'coaching',
      title: 'Maatjesleren: samen gesprekken voeren',
      capacity: 6,
      hours: 6,
      guestsAllowed: true,
      years: [1, 1],
    }),
  });
  second.did('03-05 10:40', hr, 'ScheduleActivity', {
    activityId,
    sessions: [talk('maatjes-1', '03-19'), talk('maatjes-2', '04-09'), talk('maatjes-3', '05-07')],
  });
  const own = ['newcomer', 'm7', 'm1'] as const;
  const others = ['k1', 'k2'] as const;
  enrolAll(second, '03-09 10:00', lead, activityId, teams.mobility, own);
  enrolAll(second, '03-09 10:20', hr, activityId, teams.tech, others);
  // The list that HR was given has somebody who left the team a year before.
  second.refused(
    '05-21 15:40',
    hr,
    'RecordAttendance',
    { activityId, sessionId: 'maatjes-1', entries: wereThere([...own, 'm3'], 2) },
    'ATTENDANCE_NOT_ENROLLED',
  );
  for (const [sessionId, minute] of [
    ['maatjes-1', '00'],
    ['maatjes-2', '05'],
    ['maatjes-3', '10'],
  ] as const) {
    second.did(`05-21 16:${minute}`, hr, 'RecordAttendance', {
      activityId,
      sessionId,
      entries: wereThere([...own, ...others], 2, sessionId === 'maatjes-3' ? { k2: 'absent' } : {}),
    });
  }
  second.did('06-02 11:30', member('newcomer'), 'EvaluateActivity', {
    activityId,
    level: 2,
    score: 9,
    findings: 'Na drie keer samen durf ik het alleen.',
  });
  second.refused(
    '06-04 09:20',
    member('m1'),
    'EvaluateActivity',
    { activityId, level: 4, score: 8, findings: 'Ik zie het in de klas terug.' },
    'EVALUATION_LEVEL_NOT_FOR_ROLE',
  );
  return steps;
}
