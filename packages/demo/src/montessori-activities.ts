// The team learns together: a study day on AI after the experiment was stopped, peer learning on neurodiversity.
import type { Calendar } from './calendar.js';
import { groups, leads, MONTESSORI, school, staffOffice, teacher } from './montessori.js';
import { people } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const MIDDLE = ['leadMiddle', 'md1', 'md2', 'md3'] as const;

/** The need that the middle school endorsed, and what was learned with whom. */
export function montessoriActivities(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const need = {
    needId: 'need-neurodiversiteit',
    teamId: groups.middle,
    themeId: MONTESSORI.growing,
    programmeId: MONTESSORI.programme,
    splitFrom: null,
    title: 'Verschillen in denken begrijpen',
    gap: 'Wij zien gedrag en zoeken een maatregel; hoe een kind denkt, vragen wij te weinig.',
    evidence: 'Van de veertien zorggesprekken begonnen er elf met wat het kind niet deed.',
    guidance: 'Een kind merkt dat wij vragen hoe het werkt, voordat wij iets veranderen.',
  };
  second.did('09-14 15:40', teacher('md4', 'middle'), 'ProposeNeed', need);
  second.did('09-15 16:00', leads.middle, 'OpenDeliberation', { needId: need.needId });
  for (const [index, person] of (['md1', 'md3', 'md4', 'md5'] as const).entries())
    second.did(`09-1${6 + index} 12:30`, teacher(person, 'middle'), 'EndorseNeed', {
      needId: need.needId,
      note: index === 0 ? 'Liever met collega’s dan met een spreker.' : null,
    });

  const session = (sessionId: string, startsAt: string, endsAt: string, place: string, hours: number) => ({
    sessionId,
    startsAt,
    endsAt,
    place,
    online: false,
    hours,
  });
  const studyDay = 'activity-ai-studiedag';
  first.did('02-03 09:00', leads.middle, 'ProposeActivity', {
    activityId: studyDay,
    unit: school,
    programmeId: MONTESSORI.programme,
    needIds: [],
    kind: 'studyDay',
    title: 'Studiedag: AI gebruiken zonder een kind weg te geven',
    provider: 'Eigen team, met de functionaris gegevensbescherming',
    teamIds: Object.values(groups),
    period: { from: calendar.date(0, '02-24'), until: calendar.date(0, '05-01') },
    capacity: 20,
    cost: { amount: 450, per: 'activity' },
    hours: 6,
    guestsAllowed: false,
  });
  const day = session(
    'session-ai-1',
    calendar.moment(0, '03-24 09:00'),
    calendar.moment(0, '03-24 15:30'),
    'Aula',
    6,
  );
  first.did('02-10 10:30', staffOffice, 'ScheduleActivity', { activityId: studyDay, sessions: [day] });
  for (const [index, person] of MIDDLE.entries())
    first.did(`02-1${2 + index} 09:15`, staffOffice, 'EnrolParticipant', {
      activityId: studyDay,
      personId: people[person].id,
      teamId: groups.middle,
    });
  first.did('03-25 10:00', staffOffice, 'RecordAttendance', {
    activityId: studyDay,
    sessionId: 'session-ai-1',
    entries: MIDDLE.map((person) => ({
      personId: people[person].id,
      attendance: person === 'md3' ? 'excused' : 'present',
      hours: person === 'md3' ? 0 : 6,
    })),
  });
  first.did('03-28 15:50', teacher('md2', 'middle'), 'EvaluateActivity', {
    activityId: studyDay,
    level: 2,
    score: 8,
    findings: 'Ik weet nu wat ik nooit in een hulpmiddel zet, en waar ik het wel voor kan gebruiken.',
  });

  const peers = 'activity-neuro-peerlearning';
  second.did('11-16 09:30', leads.middle, 'ProposeActivity', {
    activityId: peers,
    unit: school,
    programmeId: MONTESSORI.programme,
    needIds: [need.needId],
    kind: 'peerLearning',
    title: 'Peer learning: hoe denkt dit kind?',
    provider: null,
    teamIds: [groups.middle, groups.upper],
    period: { from: calendar.date(1, '01-11'), until: calendar.date(1, '06-01') },
    capacity: 12,
    cost: null,
    hours: 6,
    guestsAllowed: false,
  });
  second.did('11-24 11:00', staffOffice, 'ScheduleActivity', {
    activityId: peers,
    sessions: ['01-20', '02-17', '03-24'].map((on, index) =>
      session(
        `session-neuro-${index + 1}`,
        calendar.moment(1, `${on} 15:30`),
        calendar.moment(1, `${on} 17:30`),
        'Lokaal van de kijkplek',
        2,
      ),
    ),
  });
  const joining = [
    ['md3', groups.middle],
    ['md4', groups.middle],
    ['u2', groups.upper],
  ] as const;
  for (const [index, [person, teamId]] of joining.entries())
    second.did(`12-0${1 + index} 09:40`, staffOffice, 'EnrolParticipant', {
      activityId: peers,
      personId: people[person].id,
      teamId,
    });
  for (const [index, on] of (['01-21', '02-18', '03-25'] as const).entries())
    second.did(`${on} 09:00`, staffOffice, 'RecordAttendance', {
      activityId: peers,
      sessionId: `session-neuro-${index + 1}`,
      entries: joining.map(([person]) => ({
        personId: people[person].id,
        attendance: 'present',
        hours: 2,
      })),
    });
  return steps;
}
