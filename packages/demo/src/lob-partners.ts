// Who speaks for companies, parents and students in the programme: partners with a role, and what they were asked.
import { colleges, director, hr, member, quality, teams } from './cast.js';
import { LOB } from './lob.js';
import type { Calendar } from './calendar.js';
import { people, type PersonKey } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller } from './teller.js';

/** A person who speaks for a partner. */
export const partner = (key: PersonKey): Teller => ({
  personId: people[key].id,
  role: 'partner',
  unit: colleges.mobility,
});

const JOINED: [key: PersonKey, partnerId: string, name: string][] = [
  ['truckPartner', 'partner-trucks', 'Truckservice Kustlijn'],
  ['bodyPartner', 'partner-carrosserie', 'Carrosseriebedrijf De Brug'],
  ['fleetPartner', 'partner-wagenpark', 'Wagenpark Noorderkade'],
  ['garageParent', 'partner-ouderraad', 'Ouderraad mobiliteit'],
  ['student', 'partner-studentenraad', 'Studentenraad mobiliteit'],
];

/** Five partners join in the second year; in its spring members and partners say how much ownership they feel. */
export function lobPartners(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  const period = { from: calendar.date(1, '09-01'), until: null };
  JOINED.forEach(([key, partnerId, name], index) => {
    second.did(`08-31 10:0${index}`, hr, 'GrantRole', {
      personId: people[key].id,
      grantId: `grant-${partnerId}`,
      role: 'partner',
      unit: colleges.mobility,
      period,
    });
    second.did(`09-01 09:1${index}`, director, 'AddProgrammePartner', {
      programmeId: LOB.programme,
      partnerId,
      name,
      contactId: people[key].id,
      period,
    });
  });
  const roundId = 'round-lob-partners';
  second.did('05-11 09:00', quality, 'OpenAppraisalRound', {
    roundId,
    themeId: LOB.theme,
    teamId: teams.mobility,
    instrument: 'poq-7',
    closesOn: calendar.date(1, '06-05'),
    partnersOfProgrammeId: LOB.programme,
  });
  const answers: [at: string, by: Teller, scores: number[]][] = [
    ['05-11 10:05', member('m1'), [6, 6, 6, 6, 6, 6, 6]],
    ['05-11 16:20', member('m2'), [6, 6, 5, 6, 6, 6, 6]],
    ['05-12 09:15', partner('partner'), [5, 4, 5, 4, 5, 5, 4]],
    ['05-12 12:30', member('m4'), [5, 5, 6, 5, 5, 6, 5]],
    ['05-13 08:40', partner('truckPartner'), [3, 4, 3, 3, 4, 3, 3]],
    ['05-13 19:55', partner('garageParent'), [2, 3, 2, 3, 2, 2, 3]],
    ['05-18 11:10', member('m7'), [7, 6, 6, 7, 6, 7, 7]],
    ['05-19 10:25', member('m9'), [4, 5, 5, 4, 5, 4, 5]],
    ['05-20 13:35', partner('bodyPartner'), [4, 4, 4, 5, 4, 4, 4]],
    ['05-21 09:05', member('newcomer'), [5, 5, 5, 5, 5, 4, 5]],
    ['05-26 20:10', partner('student'), [5, 5, 4, 5, 5, 5, 5]],
    ['05-28 15:45', partner('fleetPartner'), [3, 3, 4, 3, 3, 4, 3]],
  ];
  for (const [at, by, scores] of answers) second.did(at, by, 'AnswerAppraisal', { roundId, scores });
  second.did('06-08 09:30', quality, 'CloseAppraisalRound', { roundId }, { held: '06-05 16:00' });
  return steps;
}
