// Groups 3 and 4 together in circuits of work and play.
import type { Calendar } from './calendar.js';
import { coach, experimentTold, leads, MONTESSORI, teacher, type CriteriaTold } from './montessori.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** The first year of the circuits, and what became of them. */
export function montessoriCircuits(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const { organising } = MONTESSORI;

  const circuits = experimentTold('experiment-circuits', 'middle', organising, calendar);
  const criteria: CriteriaTold = {
    vervanging: {
      kind: 'success',
      what: 'Een zieke leraar wordt binnen de school opgevangen.',
      indicator: 'Aandeel ziektedagen zonder naar huis gestuurde groep',
      target: ['atLeast', 90, 'percent'],
    },
    werktijd: {
      kind: 'success',
      what: 'Leerlingen werken langer achtereen.',
      indicator: 'Minuten aaneengesloten werk, kijkwijzer',
      target: ['atLeast', 20, 'minutes'],
    },
    onrust: {
      kind: 'stop',
      what: 'Het wordt zo onrustig dat jonge leerlingen zich terugtrekken.',
      indicator: 'Wat leerlingen in de kring vertellen en wat wij zien',
    },
  };
  circuits.idea(
    first,
    '09-11 16:20',
    leads.middle,
    'Leer- en speelcircuits in groep 3 en 4',
    'Twee groepen draaien samen drie circuits. Valt iemand uit, dan gaat het circuit door met wie er is.',
  );
  circuits.design([first, 0], '09-20 15:40', teacher('md1', 'middle'), {
    question:
      'Kunnen we uitval opvangen zonder groepen naar huis te sturen, en leren de kinderen er beter van?',
    baseline:
      'Vorig jaar ging bij 41 % van de ziektedagen een groep naar huis. Kinderen werken gemiddeld 12 minuten achtereen.',
    criteria,
    participants: { pupils: 52, teachers: 5, traineeTeachers: 2 },
    decides: ['what', 'how', 'when', 'budget'],
    cost: 600,
    from: '10-07',
    until: '07-01',
  });
  circuits.advice(
    first,
    '09-26 13:10',
    'Beschrijf onrust concreter of kijk met twee mensen: dit criterium is anders van niemand.',
  );
  first.refused(
    '10-01 16:20',
    teacher('md2', 'middle'),
    'ApproveExperiment',
    { experimentId: 'experiment-circuits' },
    'ROLE_NOT_ALLOWED',
  );
  circuits.approved(first, '10-02 08:50', leads.middle);
  circuits.started(first, '10-07 08:45', leads.middle);
  circuits.saw(
    first,
    '11-15 15:50',
    teacher('md1', 'middle'),
    ['werktijd', 15, 52],
    'Vijftien minuten achtereen; het speelcircuit trekt nog te veel.',
  );
  circuits.adjusted(
    first,
    '11-18 16:00',
    leads.middle,
    'Kinderen wisselen te vaak tussen leren en spelen.',
    'Twee vaste wisselmomenten op een ochtend in plaats van vrij wisselen.',
  );
  circuits.saw(
    first,
    '12-13 16:00',
    teacher('md3', 'middle'),
    ['vervanging', 100, 52],
    'Vier ziektedagen sinds de herfst, geen groep naar huis.',
  );
  circuits.amended(
    first,
    '01-14 16:30',
    leads.middle,
    {
      ...criteria,
      onrust: {
        kind: 'stop',
        what: 'Het wordt zo onrustig dat jonge leerlingen zich terugtrekken.',
        indicator: 'Kinderen die twee keer per ochtend naar de stilteplek gaan, door twee mensen geteld',
        target: ['atLeast', 6, 'count'],
      },
    },
    'Kwaliteitszorg vroeg om een telling: met de kijkindruk alleen waren wij het niet met elkaar eens.',
  );
  circuits.saw(
    first,
    '02-14 15:45',
    teacher('md2', 'middle'),
    ['onrust', 2, 52],
    'Twee kinderen zoeken de stilteplek op; het circuit zelf is rustig.',
  );
  circuits.saw(
    first,
    '04-11 15:55',
    teacher('md1', 'middle'),
    ['werktijd', 22, 52],
    'Tweeëntwintig minuten: de vaste wisselmomenten werken.',
  );
  circuits.saw(
    first,
    '06-06 16:05',
    teacher('md3', 'middle'),
    ['vervanging', 94, 52],
    'Van zeventien ziektedagen is één groep één dag naar huis gegaan.',
  );
  circuits.judged(
    first,
    '06-13 15:30',
    teacher('md1', 'middle'),
    {
      vervanging: ['met', '94 % van de ziektedagen opgevangen; het was 59 %.'],
      werktijd: ['met', 'Van twaalf naar tweeëntwintig minuten.'],
      onrust: ['notMet', 'Nooit meer dan twee kinderen op de stilteplek.'],
    },
    [
      'Onze twee lokalen hebben een schuifwand: zonder die wand is het een ander circuit.',
      'Vaste wisselmomenten, en tellen wat je onrust noemt.',
    ],
  );
  circuits.judged(
    first,
    '06-17 09:40',
    coach,
    {
      vervanging: ['met', 'De verzuimregistratie geeft hetzelfde beeld.'],
      werktijd: ['met', 'De kijkwijzer is door twee mensen ingevuld.'],
      onrust: ['notAssessable', 'Tot januari is niet geteld; over de eerste helft kan ik niets zeggen.'],
    },
    [
      'De schuifwand en twee leraren in opleiding maken het hier haalbaar.',
      'Dat een groep doorgaat met wie er is, vraagt dat iedereen elkaars les kent.',
    ],
  );
  first.did('06-27 10:00', leads.middle, 'KeepExperimentLocal', {
    experimentId: 'experiment-circuits',
    reason:
      'Wij houden de circuits in groep 3 en 4. In de bovenbouw ontbreekt de schuifwand, en zij hebben er geen vraag naar.',
  });

  second.did('10-13 16:10', leads.upper, 'AppraiseTheme', {
    themeId: organising,
    teamId: 'team-bovenbouw',
    urgency: 4,
    adoption: 'implementation',
    note: 'Wat leerlingen zelf kunnen, hoeven wij niet meer te bedenken.',
  });
  second.did('10-14 15:30', leads.middle, 'AppraiseTheme', {
    themeId: organising,
    teamId: 'team-middenbouw',
    urgency: 5,
    adoption: 'confirmation',
    note: 'Niemand wil nog terug naar groepen naar huis sturen.',
  });
  return steps;
}
