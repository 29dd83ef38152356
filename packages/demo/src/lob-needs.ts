// The needs of Team Mobiliteit in the programme on career guidance (loopbaanoriëntatie en -begeleiding, LOB).
import { director, hr, lead, member } from './cast.js';
import { LOB, need } from './lob.js';
import { people } from './people.js';
import type { Calendar } from './calendar.js';
import type { Step } from './step.js';
import { lobNeedsLater } from './lob-needs-later.js';
import { storyTeller } from './teller.js';

/** How the needs came up, were endorsed, planned, addressed, closed and opened again. */
export function lobNeeds(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const first = year(0);
  first.did(
    '09-06 15:40',
    member('m1'),
    'ProposeNeed',
    need('need-gesprekken', LOB.theme, {
      title: 'LOB-gesprekken voeren',
      gap: 'We praten met studenten over cijfers en verzuim, bijna nooit over wie ze willen worden.',
      evidence: 'In 31 van de 40 gespreksverslagen van vorig jaar komt het woord toekomst niet voor.',
      guidance: 'Iedere student heeft twee keer per jaar een gesprek over de eigen loopbaan.',
    }),
  );
  first.did(
    '09-10 16:05',
    member('m2'),
    'ProposeNeed',
    need('need-bedrijven', LOB.companies, {
      title: 'Samenwerken met bedrijven',
      gap: 'Praktijkopleiders en wij spreken een andere taal over ontwikkeling.',
      evidence: 'Bij 9 van de 14 leerbedrijven weet de begeleider niet wat er op school speelt.',
      guidance: 'Student, school en bedrijf voeren het loopbaangesprek samen.',
    }),
  );
  first.did(
    '09-12 12:20',
    member('m4'),
    'ProposeNeed',
    need('need-beroepshouding', LOB.theme, {
      title: 'Beroepshouding beoordelen',
      gap: 'Ieder beoordeelt beroepshouding op eigen gevoel.',
      evidence: 'Bij dezelfde drie studenten liepen onze oordelen een heel punt uiteen.',
      guidance: 'Studenten krijgen van iedereen dezelfde terugkoppeling op hun houding.',
    }),
  );
  first.did(
    '09-13 09:15',
    member('m5'),
    'ProposeNeed',
    need('need-ouders', LOB.theme, {
      title: 'Ouders betrekken bij loopbaankeuzes',
      gap: 'Ouders zien we pas als het misgaat.',
      evidence: 'Op de startavond kwamen 11 van de 58 uitgenodigde ouders.',
      guidance: 'Ouders weten in november wat hun kind overweegt.',
    }),
  );
  first.did('09-16 13:00', lead, 'OpenDeliberation', { needId: 'need-gesprekken' });
  first.did('09-16 13:40', lead, 'OpenDeliberation', { needId: 'need-ouders' });
  const endorse = (
    at: string,
    who: Parameters<typeof member>[0],
    needId: string,
    note: string | null = null,
  ) => first.did(at, member(who), 'EndorseNeed', { needId, note });
  endorse('09-17 10:02', 'm1', 'need-gesprekken');
  endorse('09-17 10:30', 'm2', 'need-gesprekken');
  endorse('09-18 15:11', 'm4', 'need-gesprekken', 'Mits we op elkaar mogen oefenen.');
  first.refused(
    '09-18 16:20',
    director,
    'EndorseNeed',
    { needId: 'need-gesprekken', note: 'Van mij mag dit meteen door.' },
    'NEED_MANAGER_CANNOT_ENDORSE',
  );
  first.did('09-19 08:55', member('m6'), 'ObjectToNeed', {
    needId: 'need-gesprekken',
    note: 'Ik voer deze gesprekken al jaren; eerst de mentoruren op orde.',
  });
  endorse('09-20 11:20', 'm5', 'need-gesprekken');
  endorse('09-23 16:45', 'm7', 'need-gesprekken');
  endorse('09-24 12:10', 'm3', 'need-gesprekken');
  first.did('09-25 15:30', lead, 'MergeNeed', {
    needId: 'need-ouders',
    intoNeedId: 'need-gesprekken',
    reason: 'Het gesprek met ouders is hetzelfde gesprek; we leren het in één keer.',
  });
  first.did('09-26 09:40', member('m6'), 'EndorseNeed', {
    needId: 'need-gesprekken',
    note: 'De mentoruren staan nu in het rooster; dan doe ik mee.',
  });
  first.did('10-02 14:00', lead, 'OpenDeliberation', { needId: 'need-bedrijven' });
  endorse('10-03 09:05', 'm2', 'need-bedrijven');
  endorse('10-07 10:35', 'm1', 'need-bedrijven');
  endorse('10-10 15:20', 'm7', 'need-bedrijven');
  first.did('10-17 11:00', member('m9'), 'ObjectToNeed', {
    needId: 'need-bedrijven',
    note: 'Bedrijven moeten eerst zelf tijd vrijmaken.',
  });
  first.did(
    '10-21 16:30',
    lead,
    'ReportStance',
    {
      needId: 'need-bedrijven',
      personId: people.m8.id,
      stance: 'endorse',
      note: 'Per brief, tijdens haar ziekteverlof.',
      evidence: 'Brief van 18 oktober, in het teamdossier.',
    },
    { name: 'stance-m8', held: '10-18' },
  );
  first.did('11-04 10:10', member('m8'), 'ConfirmStance', (told) => ({
    needId: 'need-bedrijven',
    stanceEventId: told.eventId('stance-m8'),
  }));
  endorse('11-14 12:45', 'm5', 'need-bedrijven');
  endorse('11-28 09:30', 'm3', 'need-bedrijven');
  first.did(
    '01-20 10:15',
    hr,
    'PlanNeed',
    {
      needId: 'need-gesprekken',
      activityId: 'activity-studiedag-maart',
      activity: 'Studiedag loopbaangesprekken op 12 maart, met oefenen in drietallen',
    },
    { held: '01-14 15:00' },
  );
  first.did('04-08 15:50', hr, 'PlanNeed', {
    needId: 'need-bedrijven',
    activityId: 'activity-bedrijfsbezoeken',
    activity: 'Acht bedrijfsbezoeken in tweetallen, mei en juni',
  });
  first.did('05-13 14:20', director, 'DeferNeed', {
    needId: 'need-beroepshouding',
    reason: 'Landelijk komt er na de zomer een instrument; daar wachten we op.',
  });
  first.did(
    '06-12 16:00',
    member('m9'),
    'ProposeNeed',
    need('need-digitaal', LOB.theme, {
      title: 'Digitaal portfolio leren gebruiken',
      gap: 'We kunnen het portfolio zelf niet openen zonder hulp.',
      evidence: 'Twaalf vragen bij de helpdesk in mei.',
      guidance: 'Studenten bewaren hun loopbaanstappen op één plek.',
    }),
  );
  first.did('06-24 15:15', lead, 'CloseNeed', {
    needId: 'need-gesprekken',
    evidence:
      'Alle eerstejaars hebben een gespreksverslag over hun loopbaan; studenten waarderen het gesprek met 7,4.',
    guskeyLevels: [1, 2, 3],
  });
  steps.push(...lobNeedsLater(calendar));
  return steps;
}
