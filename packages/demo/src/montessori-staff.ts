// A diverse staff: trainee teachers, lateral entrants and grandparents in the lower school.
import type { Calendar } from './calendar.js';
import { coach, experimentTold, head, leads, MONTESSORI, teacher } from './montessori.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** Outside the team's leeway, so that the head approves it; kept, with what it asks of a school. */
export function montessoriStaff(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [second, third] = [year(1), year(2)];
  const people = experimentTold('experiment-mensen', 'lower', MONTESSORI.organising, calendar);
  people.idea(
    second,
    '09-02 15:40',
    leads.lower,
    'Pabostudenten, zij-instromers en grootouders in de ochtend',
    'Wie een vak of een leven meebrengt, doet mee in de inloop en de werkhoeken, met een vaste plek en een vaste leraar.',
  );
  people.design([second, 1], '09-16 16:00', leads.lower, {
    question: 'Krijgen kleuters meer aandacht in kleine groepjes zonder dat leraren er een taak bij krijgen?',
    baseline:
      'Een kleuter werkt nu gemiddeld 14 minuten per ochtend in een groepje met een volwassene. Leraren geven hun werkdruk een 4,8.',
    criteria: {
      aandacht: {
        kind: 'success',
        what: 'Kleuters werken langer in een klein groepje met een volwassene.',
        indicator: 'Minuten per ochtend, kijkwijzer',
        target: ['atLeast', 25, 'minutes'],
      },
      werkdruk: {
        kind: 'success',
        what: 'Leraren ervaren minder werkdruk.',
        indicator: 'Cijfer dat het team er zelf aan geeft',
        target: ['atLeast', 6, 'grade'],
      },
      begeleiding: {
        kind: 'stop',
        what: 'Begeleiden kost leraren meer dan het oplevert.',
        indicator: 'Uren begeleiding per week voor het hele team',
        target: ['atLeast', 6, 'hours'],
      },
    },
    participants: { pupils: 44, teachers: 3, traineeTeachers: 3, lateralEntrants: 2, grandparents: 7 },
    decides: ['what', 'how', 'who', 'when'],
    from: '10-05',
    until: '07-01',
  });
  people.advice(
    second,
    '09-22 10:00',
    'Spreek per helper af wie begeleidt. En vraag de kleuters: zij merken het eerst of het klopt.',
  );
  second.refused(
    '09-23 08:35',
    leads.lower,
    'ApproveExperiment',
    { experimentId: 'experiment-mensen' },
    'EXPERIMENT_OUTSIDE_LEEWAY',
  );
  people.approved(second, '09-25 13:00', head);
  people.started(second, '10-05 08:30', leads.lower);
  people.saw(
    second,
    '11-16 15:30',
    teacher('l1', 'lower'),
    ['begeleiding', 5, 12],
    'Vijf uur per week: de grootouders zoeken nog hun plek.',
  );
  people.adjusted(
    second,
    '11-23 15:50',
    leads.lower,
    'Iedere helper vraagt iets anders van iedere leraar.',
    'Eén vaste hoek per helper en één kaart met wat je daar doet. De zij-instromers begeleiden de grootouders.',
  );
  people.saw(
    second,
    '01-25 15:40',
    teacher('l2', 'lower'),
    ['aandacht', 22, 44],
    'Van veertien naar tweeëntwintig minuten.',
  );
  people.saw(
    second,
    '02-15 15:30',
    teacher('l1', 'lower'),
    ['begeleiding', 3, 12],
    'Drie uur per week sinds de kaarten er zijn.',
  );
  people.saw(
    second,
    '04-26 15:45',
    teacher('l2', 'lower'),
    ['aandacht', 27, 44],
    'Zevenentwintig minuten; kleuters noemen de leesopa het eerst.',
  );
  people.saw(
    second,
    '05-24 16:00',
    leads.lower,
    ['werkdruk', null, 4],
    'Alle vier vinden wij de ochtend lichter en de middag hetzelfde. Een cijfer over vier mensen schrijven wij niet op.',
  );
  people.judged(
    second,
    '06-08 15:30',
    leads.lower,
    {
      aandacht: ['met', 'Van 14 naar 27 minuten.'],
      werkdruk: ['notAssessable', 'Te weinig mensen voor een cijfer; in woorden is het lichter.'],
      begeleiding: ['notMet', 'Van vijf naar drie uur.'],
    },
    ['Grootouders wonen om de hoek.', 'De kaart per hoek, en zij-instromers die anderen inwerken.'],
  );
  people.judged(
    second,
    '06-11 14:00',
    coach,
    {
      aandacht: ['met', 'Gezien op acht ochtenden.'],
      werkdruk: [
        'notAssessable',
        'Het criterium paste niet bij een team van vier: kies het anders bij een volgende.',
      ],
      begeleiding: ['notMet', 'Bewaakt en bijgestuurd.'],
    },
    [
      'Een kern van leraren die blijft.',
      'Een vaste plek geeft helpers zeggenschap; zo werden zij collega’s.',
    ],
  );
  second.did('06-22 15:00', leads.lower, 'KeepExperimentLocal', {
    experimentId: 'experiment-mensen',
    reason: 'Het blijft in de onderbouw, waar de helpers hun plek hebben. Andere teams komen kijken.',
  });

  const firms = experimentTold('experiment-werkplaats', 'upper', MONTESSORI.organising, calendar);
  firms.idea(
    third,
    '09-28 15:50',
    teacher('u4', 'upper'),
    'De werkplaats van de wijk',
    'De fietsenmaker, de bakker en het zorghuis geven leerlingen van groep 8 een echte vraag, een ochtend per maand.',
  );
  firms.design([third, 2], '10-12 16:10', teacher('u4', 'upper'), {
    question: 'Leren leerlingen anders plannen als de vraag van buiten komt?',
    baseline: 'Bij 7 van de 23 leerlingen sluit de planning van een groot werk aan op wat er af kwam.',
    criteria: {
      planning: {
        kind: 'success',
        what: 'Leerlingen plannen een groot werk zo dat het af komt.',
        indicator: 'Aandeel leerlingen, portfolio',
        target: ['atLeast', 60, 'percent'],
      },
      vraag: {
        kind: 'stop',
        what: 'De vraag wordt een klusje.',
        indicator: 'Wat bedrijf en leerlingen er samen van zeggen',
      },
    },
    participants: { pupils: 23, teachers: 2, companies: 3 },
    decides: ['what', 'how', 'when', 'budget'],
    cost: 900,
    from: '11-16',
    until: '06-01',
  });
  firms.advice(
    third,
    '10-29 11:00',
    'Leg met elk bedrijf vast welke vraag het heeft en wie de leerlingen antwoord geeft.',
  );
  firms.approved(third, '11-03 16:05', leads.upper);
  return steps;
}
