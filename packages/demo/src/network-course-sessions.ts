// The course: four half-days in March and April, planned, moved once, held, and who was there.
import type { Calendar } from './calendar.js';
import { INSTITUTION } from './cast.js';
import {
  course,
  fenna,
  henk,
  network,
  NETWORKING,
  petra,
  sietske,
  underProgramme,
} from './network-course-cast.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

type Enrolled = [
  PersonKey,
  institutionId: string | null,
  organisation: string | null,
  function_: string,
  sector: string,
];
const enrolled: Enrolled[] = [
  ['bastiaan', INSTITUTION, null, 'middleManager', 'mbo'],
  ['k1', INSTITUTION, null, 'teacher', 'mbo'],
  ['c1', INSTITUTION, null, 'teacher', 'mbo'],
  ['govert', 'de-vaart', null, 'head', 'vmbo'],
  ['petra', 'de-vaart', null, 'middleManager', 'vmbo'],
  ['kamiel', 'de-vaart', null, 'teacher', 'vmbo'],
  ['odile', 'het-baken', null, 'head', 'vmbo'],
  ['henk', 'het-baken', null, 'middleManager', 'vmbo'],
  ['malika', 'het-baken', null, 'teacher', 'vmbo'],
  ['jorn', null, 'Installatiebedrijf Noordpunt', 'other', 'company'],
];
const everyone: PersonKey[] = enrolled.map(([key]) => key);
const without = (...absent: PersonKey[]) =>
  everyone.filter((key) => !absent.includes(key)).map((key) => ({ personId: people[key].id }));

const sessions = [
  [
    'dagdeel-1',
    '03-12',
    'Zeewaard College, lokaal 1.08',
    'Waar ligt de grens, en wat is daar te leren?',
    ['identification'],
  ],
  [
    'dagdeel-2',
    '03-26',
    'Vmbo De Vaart, aula',
    'Het leerpotentieel van een partnerschap onderzoeken.',
    ['coordination'],
  ],
  [
    'dagdeel-3',
    '04-02',
    'Installatiebedrijf Noordpunt',
    'Door de ogen van de ander naar de eigen praktijk kijken.',
    ['reflection'],
  ],
  [
    'dagdeel-4',
    '04-16',
    'Het Baken',
    'Wat houden we vast als de cursus voorbij is?',
    ['reflection', 'transformation'],
  ],
] as const;

function plan(first: SchoolYear, calendar: Calendar): void {
  first.did('12-10 10:00', fenna, 'PlanNetworkCourse', {
    ...course,
    ...underProgramme,
    ...network,
    title: 'Netwerkvorming in het beroepsonderwijs',
    purpose:
      'In vier dagdelen ontwikkelt elke deelnemer het eigen netwerk, aan de hand van persoonlijke leerdoelen.',
    facilitatorId: people.facilitator.id,
    mechanisms: ['identification', 'coordination', 'reflection', 'transformation'],
  });
  sessions.forEach(([sessionId, date, place, aim, mechanisms], index) =>
    first.did(`12-10 10:1${index}`, fenna, 'PlanCourseSession', {
      ...course,
      ...{ sessionId, date: calendar.date(1, date), from: '13:00', until: '16:30', place, aim },
      mechanisms: [...mechanisms],
    }),
  );
  enrolled.forEach(([key, institutionId, organisation, function_, sector], index) =>
    first.did(`01-${12 + index} 11:00`, index % 2 === 0 ? fenna : sietske, 'EnrolCourseParticipant', {
      ...course,
      ...{ personId: people[key].id, institutionId, organisation, function: function_, sector },
    }),
  );
}

/** From the plan to what the participants found. */
export function networkCourseSessions(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const first = year(1);
  plan(first, calendar);
  first.did('03-12 17:30', fenna, 'HoldCourseSession', {
    ...course,
    ...{ sessionId: 'dagdeel-1', present: without(), observed: ['identification', 'reflection'] },
    report: 'Tien deelnemers tekenden hun netwerk. De meeste lijnen liepen dood bij de schooldeur.',
  });
  first.did('03-19 09:00', fenna, 'RescheduleCourseSession', {
    ...course,
    ...{ sessionId: 'dagdeel-3', date: calendar.date(1, '04-09'), from: '13:30', until: '17:00' },
    place: 'Installatiebedrijf Noordpunt, werkplaats',
    reason: 'Op 2 april heeft Noordpunt een storing bij een ziekenhuis te verhelpen.',
  });
  // The hall had no reception: told four days later.
  first.did(
    '03-30 09:00',
    fenna,
    'HoldCourseSession',
    {
      ...course,
      ...{ sessionId: 'dagdeel-2', present: without('odile'), observed: ['coordination', 'identification'] },
      report: 'Vier partnerschappen langs de lat van de vier leermechanismen gelegd.',
    },
    { name: 'dagdeel-2', held: '03-26 17:00' },
  );
  first.corrected('03-31 10:30', fenna, {
    step: 'dagdeel-2',
    kind: 'replace',
    data: {
      sessionId: 'dagdeel-2',
      present: without('henk'),
      observed: ['coordination', 'identification'],
      report: 'Vier partnerschappen langs de lat van de vier leermechanismen gelegd.',
    },
    reason: 'Op de lijst was Odile afgevinkt als afwezig; zij was er, Henk was er niet.',
  });
  first.did('04-07 08:45', henk, 'WithdrawCourseParticipant', {
    ...course,
    personId: people.henk.id,
    reason: 'Ik vervang een zieke collega tot de zomer en kan niet meer komen.',
  });
  // Attendance is of who takes part: the list still had the name of who had withdrawn.
  first.refused(
    '04-09 17:20',
    fenna,
    'HoldCourseSession',
    { ...course, sessionId: 'dagdeel-3', present: without('c1'), observed: ['reflection'], report: null },
    'PARTICIPANT_NOT_ENROLLED',
  );
  first.did('04-09 17:25', fenna, 'HoldCourseSession', {
    ...course,
    ...{ sessionId: 'dagdeel-3', present: without('henk', 'c1'), observed: ['reflection', 'transformation'] },
    report: 'In de werkplaats keken docenten mee met monteurs, en monteurs met docenten.',
  });
  first.did('04-16 17:30', fenna, 'HoldCourseSession', {
    ...course,
    ...{ sessionId: 'dagdeel-4', present: without('henk'), observed: ['reflection', 'coordination'] },
    report:
      'Elk team vertelde wat het andere team had geleerd. De adviseur zei niets en dat was de bedoeling.',
  });
  // Only who keeps the course completes it.
  first.refused(
    '04-17 08:30',
    petra,
    'CompleteNetworkCourse',
    { ...course, findings: 'Wij zijn klaar.' },
    'NOT_OF_THE_COURSE',
  );
  first.did('04-17 10:00', fenna, 'CompleteNetworkCourse', {
    ...course,
    findings:
      'Drie partnerschappen gaan verder zonder cursus. Wat bleef liggen: bedrijven kwamen pas in het derde dagdeel echt aan het woord.',
  });
  first.did('04-24 09:00', fenna, 'RenameProgramme', {
    programmeId: NETWORKING.programme,
    title: 'Netwerken die blijven',
    purpose:
      'De cursus is voorbij; wat telt is of de partnerschappen zonder begeleiding doorgaan en wat zij nog leren.',
  });
  return steps;
}
