// The dialogues on career guidance with who is on the theme's stakeholder map.
import { INSTITUTION, lead, member, teams } from './cast.js';
import { LOB } from './lob.js';
import { partner } from './lob-partners.js';
import { facilitator, onMap as on, type OnMap } from './lob-stakeholders.js';
import type { Calendar } from './calendar.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

/** Who was there of one stakeholder. */
const there = (who: OnMap, number: number, ...persons: PersonKey[]) => ({
  stakeholderId: on[who],
  number,
  personIds: persons.map((key) => people[key].id),
});

export function lobDialogue(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const plan = (
    y: SchoolYear,
    index: number,
    at: string,
    sessionId: string,
    day: string,
    invited: OnMap[],
    words: { place: string; agenda: string },
  ) =>
    y.did(at, facilitator, 'PlanDialogue', {
      sessionId,
      institutionId: INSTITUTION,
      themeId: LOB.theme,
      programmeId: LOB.programme,
      teamId: teams.mobility,
      stakeholderIds: invited.map((who) => on[who]),
      startsAt: calendar.moment(index, `${day} 19:00`),
      endsAt: calendar.moment(index, `${day} 21:00`),
      ...words,
    });

  plan(first, 0, '10-21 11:00', 'dialoog-1', '11-12', ['students', 'parents', 'garages'], {
    place: 'Praktijklokaal 2, Zeewaard College',
    agenda: 'Wat heeft een student nodig om te kiezen, en wie helpt daarbij?',
  });
  objectedThenConfirmed(calendar, first);

  plan(first, 0, '03-10 10:15', 'dialoog-2', '04-09', ['parents', 'students'], {
    place: 'Aula, Zeewaard College',
    agenda: 'Hoe ouders meepraten over de keuze van hun kind.',
  });
  first.did('04-03 15:30', facilitator, 'CancelDialogue', {
    sessionId: 'dialoog-2',
    reason: 'Valt samen met de ouderavond; twee aanmeldingen. In de herfst opnieuw, bij een bedrijf.',
  });

  plan(second, 1, '09-22 13:20', 'dialoog-3', '10-15', ['students', 'parents', 'garages', 'trucks'], {
    place: 'Werkplaats van Truckservice Kustlijn',
    agenda: 'Eén jaar loopbaangesprekken: wat merken studenten, ouders en bedrijven ervan?',
  });
  atTheCompany(calendar, second);

  plan(third, 2, '09-15 09:40', 'dialoog-4', '10-08', ['students', 'parents', 'garages', 'alumni'], {
    place: 'Praktijklokaal 2, Zeewaard College',
    agenda: 'Wat oud-studenten nu anders zouden kiezen.',
  });
  third.did('10-09 09:00', facilitator, 'HoldDialogue', {
    sessionId: 'dialoog-4',
    presences: [
      there('students', 6, 'student'),
      there('parents', 2, 'garageParent'),
      there('garages', 3, 'partner'),
      there('alumni', 0),
      there('teachers', 2, 'm1', 'lead'),
    ],
  });
  third.did('10-13 14:00', facilitator, 'ProposeMinutes', {
    sessionId: 'dialoog-4',
    minutes:
      'Studenten willen eerder op bezoek bij een bedrijf. De oud-studenten waren er niet; de studentenraad benadert hen zelf.',
  });
  third.did('10-14 08:30', member('m1'), 'ConfirmMinutes', { sessionId: 'dialoog-4', version: 1 });
  third.did('10-16 19:45', partner('garageParent'), 'ConfirmMinutes', { sessionId: 'dialoog-4', version: 1 });
  plan(third, 2, '11-10 10:00', 'dialoog-5', '12-10', ['alumni', 'students', 'trucks'], {
    place: 'Werkplaats van Truckservice Kustlijn',
    agenda: 'Terugkijken met oud-studenten, nu bij hen in de buurt.',
  });
  return steps;
}

/** The first dialogue: the companies read something in the minutes that they had not said. */
function objectedThenConfirmed(calendar: Calendar, first: SchoolYear): void {
  const sessionId = 'dialoog-1';
  first.did('11-13 09:00', facilitator, 'HoldDialogue', {
    sessionId,
    presences: [
      there('students', 7),
      there('parents', 0),
      there('garages', 3, 'partner'),
      there('teachers', 2, 'm1', 'lead'),
    ],
  });
  first.did('11-18 15:00', facilitator, 'ProposeMinutes', {
    sessionId,
    minutes:
      'De bedrijven zeggen extra begeleiding toe. De studenten willen één vast gezicht. Ouders ontbraken.',
  });
  first.did('11-19 08:45', member('m1'), 'ConfirmMinutes', { sessionId, version: 1 });
  first.did('11-21 17:30', partner('partner'), 'ObjectToMinutes', {
    sessionId,
    version: 1,
    reason: 'Wij zegden geen extra begeleiding toe; wij vroegen om één aanspreekpunt op school.',
  });
  first.did('11-26 10:00', facilitator, 'ProposeMinutes', {
    sessionId,
    minutes:
      'De bedrijven vragen om één aanspreekpunt op school en begeleiden zoals zij deden. De studenten willen één vast gezicht. Ouders ontbraken.',
  });
  first.refused(
    '11-27 09:20',
    member('m4'),
    'ConfirmMinutes',
    { sessionId, version: 2 },
    'MINUTES_NOT_THERE',
  );
  first.did('11-27 16:10', partner('partner'), 'ConfirmMinutes', { sessionId, version: 2 });
  first.did('11-28 11:00', lead, 'ConfirmMinutes', { sessionId, version: 2 });
  const agree = (at: string, followUpId: string, owner: PersonKey, dueOn: string, action: string) =>
    first.did(at, facilitator, 'AgreeFollowUp', {
      sessionId,
      followUpId,
      ownerId: people[owner].id,
      dueOn: calendar.date(0, dueOn),
      action,
    });
  agree(
    '12-02 13:00',
    'vervolg-aanspreekpunt',
    'lead',
    '01-31',
    'Eén aanspreekpunt voor alle leerbedrijven.',
  );
  agree('12-02 13:05', 'vervolg-ouders', 'facilitator', '03-15', 'Met ouders afspreken hoe zij meepraten.');
  first.did('01-16 14:30', lead, 'FinishFollowUp', {
    sessionId,
    followUpId: 'vervolg-aanspreekpunt',
    result: 'Een van de mentoren is het aanspreekpunt; het nummer hangt in elke werkplaats.',
  });
  first.did('03-09 16:00', facilitator, 'FinishFollowUp', {
    sessionId,
    followUpId: 'vervolg-ouders',
    result: 'Vijf ouders gesproken; zij willen een eigen avond.',
  });
}

/** The third: at a company, recorded a week late, with one parent too few at first. */
function atTheCompany(calendar: Calendar, second: SchoolYear): void {
  const sessionId = 'dialoog-3';
  const presences = (parents: number) => [
    there('students', 5, 'student'),
    there('parents', parents, 'garageParent'),
    there('garages', 4, 'partner'),
    there('trucks', 2, 'truckPartner'),
    there('teachers', 1, 'lead'),
  ];
  second.did(
    '10-22 09:10',
    facilitator,
    'HoldDialogue',
    { sessionId, presences: presences(3) },
    { name: 'dialogue-3-held' },
  );
  second.corrected('10-23 10:00', facilitator, {
    step: 'dialogue-3-held',
    kind: 'replace',
    data: { presences: presences(4) },
    reason: 'Op de presentielijst staan vier ouders.',
  });
  second.did('10-26 15:20', facilitator, 'ProposeMinutes', {
    sessionId,
    minutes:
      'Studenten noemen het gesprek op de werkvloer het belangrijkst. Ouders willen vooraf weten wanneer het is. De bedrijven willen twee keer per jaar samen terugkijken.',
  });
  second.did('10-27 20:15', partner('garageParent'), 'ConfirmMinutes', { sessionId, version: 1 });
  second.did('10-28 09:05', partner('partner'), 'ConfirmMinutes', { sessionId, version: 1 });
  second.did('10-29 12:40', partner('student'), 'ConfirmMinutes', { sessionId, version: 1 });
  const agree = (followUpId: string, owner: PersonKey, dueOn: string, action: string, at: string) =>
    second.did(at, facilitator, 'AgreeFollowUp', {
      sessionId,
      followUpId,
      ownerId: people[owner].id,
      dueOn: calendar.date(1, dueOn),
      action,
    });
  agree('vervolg-agenda', 'lead', '12-01', 'Ouders krijgen de data van de gesprekken vooraf.', '11-03 10:00');
  agree('vervolg-terugblik', 'partner', '06-15', 'Twee keer per jaar samen terugkijken.', '11-03 10:05');
  agree('vervolg-filmpje', 'student', '03-01', 'Filmpje over het gesprek op de werkvloer.', '11-03 10:10');
  second.did('11-27 11:30', lead, 'FinishFollowUp', {
    sessionId,
    followUpId: 'vervolg-agenda',
    result: 'De data staan in de agenda die ouders al gebruiken.',
  });
  second.did('03-04 16:20', facilitator, 'DropFollowUp', {
    sessionId,
    followUpId: 'vervolg-filmpje',
    reason: 'De studenten maken liever zelf een rondleiding.',
  });
}
