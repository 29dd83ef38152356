import { director, hr, lead, member } from './cast.js';
import { LOB, need } from './lob.js';
import type { Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The second school year, and what has passed of the third. */
export function lobNeedsLater(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  second.did('09-04 13:30', member('m9'), 'WithdrawNeed', {
    needId: 'need-digitaal',
    reason: 'Het portfolio is vervangen; het nieuwe wijst zichzelf.',
  });
  second.did(
    '09-18 14:10',
    member('m7'),
    'ProposeNeed',
    need('need-praktijk', LOB.companies, {
      title: 'Praktijkbegeleiding verbeteren',
      gap: 'We begeleiden op de werkplek vooral op opdrachten en papieren.',
      evidence: 'Studenten geven de begeleiding op stage een 6,2.',
      guidance: 'Op de werkplek gaat het ook over leren en kiezen.',
    }),
  );
  second.did('10-06 10:00', lead, 'SplitNeed', {
    needId: 'need-praktijk',
    parts: [
      {
        needId: 'need-werkplekgesprek',
        title: 'Het driehoeksgesprek op de werkplek',
        gap: 'Student, praktijkopleider en docent zitten zelden samen.',
      },
      {
        needId: 'need-opleiders',
        title: 'Praktijkopleiders toerusten',
        gap: 'Praktijkopleiders vragen om houvast bij loopbaanvragen.',
      },
    ],
    reason: 'Het een vraagt oefening van ons, het ander iets van de bedrijven.',
  });
  second.did('10-14 09:20', director, 'ResumeNeed', {
    needId: 'need-beroepshouding',
    reason: 'Het instrument is er.',
  });
  second.did('10-20 13:00', lead, 'OpenDeliberation', { needId: 'need-beroepshouding' });
  for (const [at, who] of [
    ['10-21 10:00', 'm4'],
    ['10-22 11:30', 'm1'],
    ['10-23 09:45', 'm2'],
    ['10-28 15:40', 'newcomer'],
    ['11-03 12:00', 'm7'],
  ] as const) {
    second.did(at, member(who), 'EndorseNeed', { needId: 'need-beroepshouding', note: null });
  }
  second.did('11-06 16:15', member('m5'), 'EndorseNeed', {
    needId: 'need-beroepshouding',
    note: 'Graag met de werkgroep examinering.',
  });
  second.did('11-24 10:40', hr, 'PlanNeed', {
    needId: 'need-beroepshouding',
    activityId: 'activity-intervisie',
    activity: 'Vier keer intervisie over beroepshouding, januari tot april',
  });
  second.did('02-12 15:25', lead, 'ReopenNeed', {
    needId: 'need-gesprekken',
    reason: 'Zij-instromers kennen de gespreksvorm niet en de tevredenheid zakte naar 6,8.',
  });
  second.did('03-05 11:00', hr, 'PlanNeed', {
    needId: 'need-gesprekken',
    activityId: 'activity-maatjes',
    activity: 'Maatjesleren: ervaren en nieuwe collega voeren samen drie gesprekken',
  });
  second.did('06-18 15:30', lead, 'CloseNeed', {
    needId: 'need-bedrijven',
    evidence: 'Bij 12 van de 14 leerbedrijven is een driehoeksgesprek gevoerd.',
    guskeyLevels: [1, 2, 4],
  });
  second.did('06-25 13:10', lead, 'CloseNeed', {
    needId: 'need-gesprekken',
    evidence: 'Studenten waarderen het gesprek met 7,6; minder studenten wisselen van opleiding.',
    guskeyLevels: [1, 2, 4, 5],
  });
  const third = year(2);
  third.did('09-08 14:00', lead, 'OpenDeliberation', { needId: 'need-werkplekgesprek' });
  for (const [at, who] of [
    ['09-09 10:20', 'm7'],
    ['09-10 09:15', 'm2'],
    ['09-15 12:30', 'm1'],
    ['09-17 15:45', 'newcomer'],
  ] as const) {
    third.did(at, member(who), 'EndorseNeed', { needId: 'need-werkplekgesprek', note: null });
  }
  third.did('09-22 10:05', member('m9'), 'ObjectToNeed', {
    needId: 'need-werkplekgesprek',
    note: 'Alleen als het rooster een dagdeel vrijlaat.',
  });
  third.did('10-01 11:50', member('m4'), 'EndorseNeed', { needId: 'need-werkplekgesprek', note: null });
  third.did('10-06 16:20', member('m5'), 'EndorseNeed', { needId: 'need-werkplekgesprek', note: null });
  third.did(
    '10-08 13:35',
    member('m2'),
    'ProposeNeed',
    need('need-alumni', LOB.theme, {
      title: 'Oud-studenten laten vertellen',
      gap: 'We verliezen oud-studenten uit het oog zodra ze hun diploma hebben.',
      evidence: 'Van de 46 gediplomeerden van vorig jaar weten we van 12 waar ze werken.',
      guidance: 'Studenten horen van iemand van hun eigen leeftijd hoe het werk is.',
    }),
  );
  return steps;
}
