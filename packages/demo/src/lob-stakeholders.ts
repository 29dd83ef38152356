// Who has an interest in career guidance, as the programme came to see it.
import { institution, lead, quality } from './cast.js';
import { LOB } from './lob.js';
import type { Calendar } from './calendar.js';
import { people } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

export const facilitator: Teller = {
  personId: people.facilitator.id,
  role: 'facilitator',
  unit: institution,
};
/** Ids of the map. */
export const onMap = {
  teachers: 'belang-docenten',
  students: 'belang-studenten',
  parents: 'belang-ouders',
  garages: 'belang-garagekring',
  trucks: 'belang-trucks',
  counsellors: 'belang-decanaat',
  alumni: 'belang-oudstudenten',
};
export type OnMap = keyof typeof onMap;

/** Drawn by the facilitator, completed late by quality, and changed as the programme went on. */
export function lobStakeholders(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const put = (
    y: SchoolYear,
    at: string,
    by: Teller,
    who: OnMap,
    kind: string,
    name: string | null,
    interest: string,
    from: string,
  ) =>
    y.did(
      at,
      by,
      'MapStakeholder',
      { themeId: LOB.theme, stakeholderId: onMap[who], kind, name, interest, period: { from, until: null } },
      { name: `map-${who}` },
    );
  const start = calendar.date(0, '10-07');
  put(
    first,
    '10-07 14:00',
    facilitator,
    'teachers',
    'teachers',
    null,
    'Tijd en houvast voor gesprekken.',
    start,
  );
  put(
    first,
    '10-07 14:05',
    facilitator,
    'students',
    'students',
    null,
    'Kiezen met iemand die meedenkt.',
    start,
  );
  put(
    first,
    '10-07 14:10',
    facilitator,
    'parents',
    'parents',
    null,
    'Weten waar hun kind aan toe is.',
    start,
  );
  put(
    first,
    '10-07 14:15',
    facilitator,
    'garages',
    'companies',
    'Garagekring Zeewaard',
    'Leerlingen die weten waarom ze komen.',
    start,
  );
  put(
    first,
    '10-07 14:20',
    facilitator,
    'counsellors',
    'other',
    'Decanaat',
    'Dat doorverwijzen blijft lukken.',
    start,
  );
  // The list of 7 October had a sixth line, found when the minutes of the first dialogue were made up.
  put(
    first,
    '11-20 09:30',
    quality,
    'alumni',
    'other',
    'Oud-studenten',
    'Vertellen wat hun keuze waard was.',
    start,
  );
  first.corrected('11-24 10:10', facilitator, {
    step: 'map-parents',
    kind: 'replace',
    data: {
      stakeholderId: onMap.parents,
      kind: 'parents',
      name: null,
      interest: 'Meepraten over de keuze van hun kind, niet alleen geïnformeerd worden.',
      period: { from: start, until: null },
    },
    reason: 'Verkeerd samengevat: de ouders vroegen om meepraten.',
  });
  const next = calendar.date(1, '09-01');
  put(
    second,
    '09-08 11:00',
    lead,
    'trucks',
    'companies',
    'Truckservice Kustlijn',
    'Eerder in beeld zijn bij eerstejaars.',
    next,
  );
  second.did('05-19 13:15', quality, 'ChangeStakeholder', {
    themeId: LOB.theme,
    stakeholderId: onMap.garages,
    name: 'Garagekring Zeewaard',
    interest: 'Zelf opleiden met de school: één gesprek over één student.',
  });
  third.did('10-01 12:00', facilitator, 'DropStakeholder', {
    themeId: LOB.theme,
    stakeholderId: onMap.counsellors,
    until: calendar.date(2, '10-01'),
    reason: 'Het decanaat is opgegaan in de teams; wie er werkte zit nu aan tafel als docent.',
  });
  return steps;
}
