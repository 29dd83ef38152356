// The year in which the coalition worked: meetings, what was brought and fetched, a pilot's problem found in time.
import type { Calendar } from './calendar.js';
import * as cast from './coalition-cast.js';
import { coalition, membership, memberships, type MemberKey } from './coalition-cast.js';
import { BROUGHT, FETCHED, FINDINGS } from './coalition-said.js';
import { people } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller } from './teller.js';

const ALL: MemberKey[] = [
  'facilitator',
  'i1',
  'teun',
  'ilse',
  'ruben',
  'zeewaardQuality',
  'rijnoeverQuality',
  'fatima',
  'wouter',
];
/** Number, planned on, day, agenda. */
const MEETINGS: [number, string, string, string][] = [
  [2, '09-01 10:00', '09-18', 'De vier pilots: wie doet wat, en wat zouden we verwachten?'],
  [3, '09-01 10:05', '11-06', 'Eerste bevindingen; het gesprek voor de start.'],
  [4, '09-01 10:10', '01-15', 'Wat ligt aan de context, en wat niet?'],
  [5, '09-01 10:15', '03-12', 'De kaart proberen bij elkaar.'],
  [6, '09-01 10:20', '05-21', 'De kaart vaststellen; wie gebruikt haar?'],
];

/** Meetings, exchange, findings and what was adjusted, and the card that came of it. */
export function coalitionWork(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  const meetingId = (number: number) => `coalition-meeting-${number}`;
  for (const [number, at, onDate, agenda] of MEETINGS)
    second.did(at, cast.fenna, 'PlanCoalitionMeeting', {
      ...coalition,
      meetingId: meetingId(number),
      onDate: calendar.date(1, onDate),
      place: number === 5 ? 'De Waterlanden, werkplaats' : null,
      agenda,
    });
  second.did('12-10 10:00', cast.fenna, 'PlanCoalitionMeeting', {
    ...coalition,
    meetingId: meetingId(7),
    onDate: calendar.date(1, '02-05'),
    place: null,
    agenda: 'Extra: de brede invoering in de werkplaats.',
  });
  second.did('01-28 08:40', cast.fenna, 'CancelCoalitionMeeting', {
    ...coalition,
    meetingId: meetingId(7),
    reason: 'De aanpassing werkte; Ruben schreef het op en een extra bijeenkomst was niet nodig.',
  });
  second.did('05-04 13:00', cast.fenna, 'MoveCoalitionMeeting', {
    ...coalition,
    meetingId: meetingId(6),
    onDate: calendar.date(1, '05-21'),
    reason: 'Op de eerste datum zijn de examens; in de nieuwe week kan iedereen.',
  });
  const hold = (number: number, at: string, held: string, present: MemberKey[], minutes: string) =>
    second.did(
      at,
      cast.fenna,
      'HoldCoalitionMeeting',
      { ...coalition, meetingId: meetingId(number), presentIds: present.map(membership), minutes },
      { held, name: meetingId(number) },
    );
  hold(
    2,
    '09-19 09:00',
    '09-18 16:30',
    [...ALL, 'jeroen'],
    'Vier pilots, vier logboeken; kwaliteitszorg leest mee.',
  );
  hold(3, '11-07 09:00', '11-06 17:00', ALL, 'Het gesprek voor de start werkt; de kaart krijgt tien vragen.');
  hold(
    4,
    '01-16 09:00',
    '01-15 16:45',
    ALL,
    'Context is geen bijzaak: we schrijven haar bij elke bevinding op.',
  );
  hold(
    5,
    '03-13 09:00',
    '03-12 17:00',
    ALL,
    'De kaart is bij elkaar geprobeerd; twee vragen zijn geschrapt, één kwam erbij.',
  );
  // Marit was there and had been left out.
  second.corrected('03-20 10:30', cast.fenna, {
    step: meetingId(5),
    kind: 'replace',
    data: {
      meetingId: meetingId(5),
      presentIds: [...ALL, 'marit' as const].map(membership),
      minutes: 'De kaart is bij elkaar geprobeerd; twee vragen zijn geschrapt, één kwam erbij.',
    },
    reason: 'Marit Spaans was er ook; zij stond nog niet op de presentielijst.',
  });
  hold(
    6,
    '05-22 09:00',
    '05-21 16:30',
    [...ALL, 'marit'],
    'De kaart is vastgesteld. Drie instellingen gaan haar gebruiken.',
  );
  BROUGHT.forEach(([at, by, key, what, meeting, held], index) =>
    second.did(
      at,
      by,
      'BringToCoalition',
      {
        ...coalition,
        contributionId: `contribution-${index + 1}-${people[key].id}`,
        meetingId: meeting === null ? null : meetingId(meeting),
        what,
      },
      held === undefined ? {} : { held },
    ),
  );
  FETCHED.forEach(([at, by, key, from, what, use], index) =>
    second.did(at, by, 'FetchFromCoalition', {
      ...coalition,
      takeAwayId: `take-away-${index + 1}-${people[key].id}`,
      fromMemberId: from === null ? null : membership(from),
      what,
      use,
    }),
  );
  for (const [at, by, id, of, kind, stage, finding, held] of FINDINGS)
    second.did(
      at,
      by,
      'RecordCoalitionFinding',
      {
        ...coalition,
        findingId: `finding-${id}`,
        expectationIds: of.map((expectation) => `expectation-${expectation}`),
        kind,
        stage,
        finding,
      },
      held === undefined ? {} : { held },
    );
  const adjust = (at: string, by: Teller, finding: string, change: string) =>
    second.did(at, by, 'AdjustCoalitionWork', {
      ...coalition,
      adjustmentId: `adjustment-${finding}`,
      findingId: `finding-${finding}`,
      change,
    });
  adjust(
    '10-20 13:00',
    cast.nadia,
    'plannen',
    'Vóór elke pilot een gesprek van een half uur over doelen, met kwaliteitszorg erbij.',
  );
  adjust(
    '12-08 10:30',
    cast.ruben,
    'woensdag',
    'Op woensdag een vast aanspreekpunt in de werkplaats; pas daarna invoeren bij alle klassen.',
  );
  adjust(
    '01-16 11:00',
    cast.fenna,
    'mechanisme',
    'De kaart vraagt naar wat het doet werken en niet naar wat er staat.',
  );
  second.did('11-12 09:00', cast.fatima, 'AmendCoalitionExpectation', {
    ...coalition,
    expectationId: 'expectation-doelen',
    goal: 'Een team dat vernieuwt heeft vooraf doelen benoemd.',
    indicator: 'In het projectplan staat per doel waaraan het te zien is; bij alle vier de pilots.',
    reason: 'Er zijn vier pilots en geen tien; acht van de tien kunnen we niet vaststellen.',
  });
  second.did('01-22 14:00', cast.nadia, 'AddCoalitionExpectation', {
    ...coalition,
    expectationId: 'expectation-werkdruk',
    goal: 'Kwaliteitszorg vooraf kost een team niet meer tijd dan achteraf.',
    indicator: 'Het invullen van de kaart duurt ten hoogste een half uur.',
    reason: 'Teams vroegen ernaar; zonder dit zou niemand de kaart gebruiken.',
  });
  second.did('01-30 15:00', cast.fenna, 'EndCoalitionMembership', {
    ...coalition,
    memberId: membership('jeroen'),
    until: calendar.date(1, '02-01'),
    reason: 'Jeroen gaat voor een jaar naar het buitenland.',
  });
  const [institutionId, part] = memberships.marit;
  second.did('02-02 10:00', cast.fenna, 'AddCoalitionMember', {
    ...coalition,
    memberId: membership('marit'),
    personId: people.marit.id,
    institutionId,
    part,
    period: { from: calendar.date(1, '02-01'), until: null },
  });
  return steps;
}
