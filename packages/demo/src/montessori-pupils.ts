// Pupils of groups 7 and 8 as co-organisers: one of the experiments that ran side by side.
import type { Calendar } from './calendar.js';
import { coach, experimentTold, head, leads, MONTESSORI, teacher } from './montessori.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** Pupils of groups 7 and 8 who organise along: the first year, and how they went on in the second. */
export function montessoriPupils(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first] = [year(0)];
  const { organising } = MONTESSORI;

  const pupils = experimentTold('experiment-leerlingen', 'upper', organising, calendar);
  pupils.idea(
    first,
    '09-10 15:45',
    teacher('u1', 'upper'),
    'Leerlingen van groep 7 en 8 organiseren mee',
    'Oudere leerlingen begeleiden elke ochtend een half uur jongere leerlingen en regelen materiaal en inloop. Niet als corvee: met een eigen taak en eigen zeggenschap.',
  );
  pupils.design([first, 0], '09-19 16:10', teacher('u1', 'upper'), {
    question: 'Krijgen jongere leerlingen sneller hulp, en groeit bij de oudere de verantwoordelijkheid?',
    baseline:
      'In september wachtte een leerling van groep 3 gemiddeld 11 minuten op hulp. Van groep 7 en 8 zegt 34 % dat de school ook van hen is.',
    criteria: {
      wachttijd: {
        kind: 'success',
        what: 'Jongere leerlingen wachten minder lang op hulp.',
        indicator: 'Gemiddelde wachttijd, één week per maand geturfd',
        target: ['atMost', 5, 'minutes'],
      },
      eigenaar: {
        kind: 'success',
        what: 'Oudere leerlingen vinden dat de school ook van hen is.',
        indicator: 'Aandeel dat het eens is, leerlingenquête groep 7 en 8',
        target: ['atLeast', 60, 'percent'],
      },
      leertijd: {
        kind: 'stop',
        what: 'Oudere leerlingen verliezen te veel eigen leertijd.',
        indicator: 'Gemiste instructie per leerling per week',
        target: ['atLeast', 45, 'minutes'],
      },
    },
    participants: { pupils: 46, teachers: 4 },
    decides: ['what', 'how', 'when'],
    from: '10-01',
    until: '07-01',
  });
  pupils.advice(
    first,
    '09-24 10:30',
    'Turf de wachttijd ook in een groep zonder hulp, anders weten we straks niet waar het aan ligt. De stopgrens is goed: leg vast wie haar bewaakt.',
  );
  pupils.approved(first, '09-26 16:00', leads.upper);
  pupils.started(first, '10-01 08:40', leads.upper);
  pupils.saw(
    first,
    '11-04 16:00',
    teacher('u1', 'upper'),
    ['wachttijd', 8, 24],
    'De wachttijd daalt in oktober van elf naar acht minuten.',
  );
  pupils.saw(
    first,
    '11-06 15:50',
    teacher('u2', 'upper'),
    ['leertijd', 40, 46],
    'Wie vaak helpt, mist bijna drie kwartier instructie: dicht bij onze grens.',
  );
  pupils.adjusted(
    first,
    '11-11 16:15',
    leads.upper,
    'Steeds dezelfde twaalf leerlingen helpen, en zij missen rekenen.',
    'Een rooster waarin ieder één ochtend per week helpt, nooit tijdens rekenen.',
  );
  pupils.saw(
    first,
    '12-16 16:05',
    teacher('u2', 'upper'),
    ['leertijd', 20, 46],
    'Met het rooster mist niemand meer dan twintig minuten.',
  );
  pupils.saw(
    first,
    '02-10 16:00',
    teacher('u1', 'upper'),
    ['wachttijd', 5, 25],
    'Vijf minuten. In de groep zonder hulp bleef het elf.',
  );
  // Held in March, found back in a notebook after Easter.
  pupils.saw(
    first,
    '04-24 09:20',
    teacher('u3', 'upper'),
    ['eigenaar', 63, 46],
    'In de enquête van maart is 63 % het eens: zij noemen hun eigen taak als reden.',
    { held: '03-27', name: 'montessori-late' },
  );
  pupils.saw(first, '05-19 16:00', teacher('u1', 'upper'), ['wachttijd', 14, 25], 'De wachttijd van mei.', {
    name: 'montessori-typo',
  });
  first.corrected('05-20 08:50', teacher('u1', 'upper'), {
    step: 'montessori-typo',
    kind: 'replace',
    data: {
      observationId: 'experiment-leerlingen-6',
      criterionId: 'wachttijd',
      value: 4,
      people: 25,
      finding: 'Vier minuten in mei; er stond per ongeluk veertien.',
    },
    reason: 'Verkeerd overgenomen van de turflijst: vier minuten, geen veertien.',
  });
  pupils.judged(
    first,
    '06-12 16:00',
    leads.upper,
    {
      wachttijd: ['met', 'Van elf naar vier minuten; in de vergelijkingsgroep elf gebleven.'],
      eigenaar: ['met', 'Van 34 naar 63 %.'],
      leertijd: [
        'notMet',
        'In november kwam het op veertig minuten; na het rooster nooit meer boven twintig.',
      ],
    },
    [
      'Groep 7 en 8 zitten naast groep 3: de weg is kort.',
      'Het rooster waarin ieder één ochtend helpt, en de regel dat het nooit tijdens rekenen is.',
    ],
  );
  pupils.judged(
    first,
    '06-16 11:15',
    coach,
    {
      wachttijd: ['met', 'De turflijsten van beide groepen kloppen met elkaar.'],
      eigenaar: ['met', 'Eén enquête: herhaal haar voor wie het overneemt.'],
      leertijd: ['notMet', 'De grens is bewaakt en op tijd gezien.'],
    },
    [
      'Een klein team dat elkaar de hele dag ziet, stuurt sneller bij dan een groot team.',
      'Een stopgrens die iemand wekelijks bekijkt, is het waard om overal over te nemen.',
    ],
  );
  first.did('06-26 14:00', head, 'ScaleExperiment', {
    experimentId: 'experiment-leerlingen',
    where: 'Ook groep 5 en 6 krijgen een taak in de onderbouw, met hetzelfde rooster.',
    reason: 'Beide doelen zijn gehaald en de leertijd bleef ruim binnen de grens.',
  });
  return steps;
}
