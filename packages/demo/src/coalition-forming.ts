// How the coalition came together: a charter by those who innovate, a start that was refused, and quality at the table.
import { schoolYears, type Calendar } from './calendar.js';
import { INSTITUTION, institution, teams } from './cast.js';
import * as cast from './coalition-cast.js';
import { coalition, INNOVATION, membership, memberships, type MemberKey } from './coalition-cast.js';
import { people } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller } from './teller.js';

const FIRST: MemberKey[] = ['facilitator', 'i1', 'teun', 'ilse', 'ruben', 'jeroen'];
const QUALITY: MemberKey[] = ['zeewaardQuality', 'rijnoeverQuality', 'fatima', 'wouter'];
const teller: Record<MemberKey, Teller> = {
  facilitator: cast.fenna,
  i1: cast.xander,
  teun: cast.teun,
  ilse: cast.ilse,
  ruben: cast.ruben,
  jeroen: cast.jeroen,
  zeewaardQuality: cast.mirthe,
  rijnoeverQuality: cast.nadia,
  fatima: cast.fatima,
  wouter: cast.wouter,
  marit: cast.marit,
};
const minutes = (from: number, index: number): string => String(from + index * 3).padStart(2, '0');

/** From the theme to the start, in the spring before the year in which the coalition works. */
export function coalitionForming(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const first = year(0);
  first.did('03-10 10:00', cast.mirthe, 'NameTheme', {
    themeId: INNOVATION.theme,
    institutionId: INSTITUTION,
    name: 'Onderwijsinnovatie en kwaliteit',
    description: 'Vernieuwen, en vooraf weten waaraan je ziet of het werkt.',
  });
  first.did('03-17 09:30', cast.fenna, 'StartProgramme', {
    programmeId: INNOVATION.programme,
    institutionId: INSTITUTION,
    unit: institution,
    title: 'Innoveren met kwaliteit aan tafel',
    purpose:
      'Teams die vernieuwen en kwaliteitszorg trekken samen op, met vier instellingen in één coalitie; wat die oplevert gaan we zelf gebruiken.',
    period: schoolYears(calendar, 0, 2),
    themeIds: [INNOVATION.theme],
    teamIds: [teams.ict, teams.trade],
  });
  first.did('04-14 10:00', cast.fenna, 'FormCoalition', {
    ...coalition,
    institutionId: INSTITUTION,
    unit: institution,
    programmeId: INNOVATION.programme,
    themeId: INNOVATION.theme,
    title: 'Coalitie Onderwijsinnovatie',
    question: 'Wat vraagt goed vernieuwen van een team, en wat hebben anderen daaraan?',
    period: { from: calendar.date(0, '04-14'), until: calendar.date(2, '08-01') },
  });
  const join = (at: string, key: MemberKey, from: string) => {
    const [institutionId, part] = memberships[key];
    first.did(at, cast.fenna, 'AddCoalitionMember', {
      ...coalition,
      memberId: membership(key),
      personId: people[key].id,
      institutionId,
      part,
      period: { from: calendar.date(0, from), until: null },
    });
  };
  FIRST.forEach((key, index) => join(`04-14 11:${minutes(0, index)}`, key, '04-14'));
  first.did('04-14 15:00', cast.fenna, 'PlanCoalitionMeeting', {
    ...coalition,
    meetingId: 'coalition-meeting-1',
    onDate: calendar.date(0, '04-24'),
    place: 'Zeewaard College, lokaal 2.14',
    agenda: 'Kennismaken; wat brengt ieder mee; een eerste opdracht.',
  });
  first.did(
    '04-24 15:30',
    cast.xander,
    'ProposeCoalitionCharter',
    {
      ...coalition,
      question: 'Wat vraagt goed vernieuwen van een team?',
      inScope: 'Vernieuwingen die een team zelf begint.',
      outOfScope: 'Gebouwen, roostersystemen en landelijke stelselwijzigingen.',
      yields: 'Een bundel met vernieuwingen die gelukt zijn.',
    },
    { name: 'charter-1' },
  );
  first.did(
    '04-25 09:10',
    cast.fenna,
    'HoldCoalitionMeeting',
    {
      ...coalition,
      meetingId: 'coalition-meeting-1',
      presentIds: FIRST.map(membership),
      minutes:
        'Iedereen bracht een vernieuwing mee. Niemand kon zeggen waaraan je had gezien dat zij werkte.',
    },
    { held: '04-24 16:30' },
  );
  FIRST.forEach((key, index) =>
    first.did(`05-08 09:${minutes(5, index)}`, teller[key], 'AssentToCoalitionCharter', (told) => ({
      ...coalition,
      version: 1,
      hash: told.hash('charter-1'),
    })),
  );
  // The heart of the story: those who innovate want to begin, and quality is not there yet.
  first.refused('05-12 10:00', cast.fenna, 'StartCoalition', { ...coalition }, 'COALITION_WITHOUT_QUALITY');
  QUALITY.forEach((key, index) => join(`05-19 10:${minutes(0, index)}`, key, '05-19'));
  first.did(
    '05-22 14:40',
    cast.mirthe,
    'ProposeCoalitionCharter',
    {
      ...coalition,
      question: 'Met welke kwaliteitsaspecten houd je bij een onderwijsinnovatie vanaf het begin rekening?',
      inScope: 'Vernieuwingen die een team zelf begint, van idee tot brede invoering.',
      outOfScope: 'Gebouwen, roostersystemen en landelijke stelselwijzigingen.',
      yields: 'Een instrument waarmee een team en kwaliteitszorg vóór de start het gesprek voeren.',
    },
    { name: 'charter-2' },
  );
  [...FIRST, ...QUALITY].forEach((key, index) =>
    first.did(`06-05 11:${minutes(0, index)}`, teller[key], 'AssentToCoalitionCharter', (told) => ({
      ...coalition,
      version: 2,
      hash: told.hash('charter-2'),
    })),
  );
  const expectations: [string, Teller, string, string, string][] = [
    [
      'doelen',
      cast.mirthe,
      'Een team dat vernieuwt heeft vooraf doelen benoemd.',
      'In het projectplan staat per doel waaraan het te zien is; bij acht van de tien plannen.',
      '06-10 10:00',
    ],
    [
      'pilot',
      cast.nadia,
      'Problemen komen in de pilot aan het licht en niet pas bij brede invoering.',
      'Van wat misgaat is de eerste melding uit de pilot; geteld in de logboeken van de pilots.',
      '06-10 10:20',
    ],
    [
      'context',
      cast.ilse,
      'We kunnen onderscheiden wat aan de context ligt en wat elders ook werkt.',
      'Een tweede instelling kan het instrument gebruiken zonder de makers erbij.',
      '06-10 11:05',
    ],
    [
      'brengen',
      cast.fatima,
      'Wie meedoet komt ook iets brengen.',
      'Ieder lid heeft ten minste één bijdrage en één opbrengst op naam.',
      '06-11 09:15',
    ],
  ];
  for (const [id, who, goal, indicator, at] of expectations)
    first.did(
      at,
      who,
      'SetCoalitionExpectation',
      { ...coalition, expectationId: `expectation-${id}`, goal, indicator },
      { name: `expectation-${id}` },
    );
  first.corrected('06-12 09:00', cast.nadia, {
    step: 'expectation-pilot',
    kind: 'replace',
    data: {
      expectationId: 'expectation-pilot',
      goal: 'Problemen komen in de pilot aan het licht en niet pas bij brede invoering.',
      indicator:
        'Van elk probleem is de eerste melding uit de pilot; geteld in de logboeken van de vier pilots.',
    },
    reason: 'Het gaat om alle vier de pilots; dat stond er niet.',
  });
  first.did('06-16 10:00', cast.fenna, 'StartCoalition', { ...coalition });
  return steps;
}
