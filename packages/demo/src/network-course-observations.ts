// What was seen at the boundaries: by whoever saw it, in no order of mechanisms, during the course and long after it.
import type { Calendar } from './calendar.js';
import {
  bastiaan,
  berend,
  course,
  govert,
  jorn,
  kamiel,
  lieke,
  malika,
  NETWORKING,
  odile,
  petra,
  sietske,
  tineke,
} from './network-course-cast.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

type Mechanism = 'identification' | 'coordination' | 'reflection' | 'transformation';
type Level = 'institutional' | 'interpersonal' | 'intrapersonal';
type Seen = [
  at: string,
  by: Teller,
  where: 'doorstroom' | 'praktijk' | 'zorgpad',
  mechanism: Mechanism,
  level: Level,
  process: string,
  evidence: string,
];

const before: Seen[] = [
  [
    '01-28 16:00',
    petra,
    'doorstroom',
    'identification',
    'institutional',
    'Beide teams legden hun lesplannen naast elkaar en zagen voor het eerst wat de ander doet.',
    'Een lijst met elf onderwerpen die dubbel worden gegeven.',
  ],
  [
    '02-05 15:00',
    jorn,
    'praktijk',
    'transformation',
    'interpersonal',
    'Een monteur en een docent gaven samen een proefles in de werkplaats.',
    'Zij schreven daarna samen een opdracht die geen van beiden alleen had bedacht.',
  ],
  [
    '02-16 11:00',
    odile,
    'zorgpad',
    'reflection',
    'interpersonal',
    'Een zorgverlener vroeg waarom docenten altijd eerst naar cijfers vragen.',
    'In het verslag staat dat docenten hun intakevragen hebben omgedraaid.',
  ],
];
const during: Seen[] = [
  [
    '03-12 17:00',
    bastiaan,
    'doorstroom',
    'identification',
    'interpersonal',
    'In de eerste bijeenkomst vertelden deelnemers waar zij in hun werk last van de grens hebben.',
    'Drie van de vier noemden dezelfde overdracht van leerlingen.',
  ],
  [
    '03-13 09:00',
    kamiel,
    'doorstroom',
    'reflection',
    'intrapersonal',
    'Ik hoorde dat het mbo mijn leerlingen zelfstandig vindt; ik dacht altijd van niet.',
    'Mijn voornemen voor de volgende les staat in mijn logboek.',
  ],
  [
    '03-26 17:00',
    govert,
    'praktijk',
    'coordination',
    'institutional',
    'School en bedrijf maakten een rooster waarin de donderdag vrij is voor de werkplaats.',
    'Het rooster is door beide ondertekend en hangt in de kantine.',
  ],
  [
    '03-26 17:20',
    lieke,
    'zorgpad',
    'identification',
    'intrapersonal',
    'Door met vmbo-docenten te praten zag ik wat wij als mbo vanzelf vinden gaan.',
    'Mijn aantekeningen van de tweede bijeenkomst.',
  ],
  [
    '03-30 10:00',
    petra,
    'doorstroom',
    'coordination',
    'interpersonal',
    'Twee docenten spraken een gezamenlijke naam af voor dezelfde vaardigheid.',
    'De begrippenlijst met vierentwintig woorden.',
  ],
  [
    '04-02 12:00',
    malika,
    'zorgpad',
    'reflection',
    'interpersonal',
    'Een leerling liet zien hoe zij op de afdeling anders praat dan op school.',
    'De opname van het gesprek, met haar toestemming besproken.',
  ],
  [
    '04-09 17:00',
    jorn,
    'praktijk',
    'reflection',
    'institutional',
    'Het bedrijf zag door de ogen van de school dat leerlingen alleen restwerk kregen.',
    'De werkvoorbereider plant nu elke week een leerklus.',
  ],
  [
    '04-09 17:10',
    berend,
    'doorstroom',
    'transformation',
    'interpersonal',
    'Het keuzedeel energie werd met leerlingen van beide scholen getekend.',
    'Het eerste ontwerp op één groot vel.',
  ],
  [
    '04-16 17:00',
    govert,
    'praktijk',
    'identification',
    'interpersonal',
    'Monteurs vertelden leerlingen waarom zij dit vak kozen, en vroegen hetzelfde terug.',
    'Twaalf korte portretten in de hal.',
  ],
  [
    '04-16 17:15',
    petra,
    'doorstroom',
    'reflection',
    'institutional',
    'In de laatste bijeenkomst benoemde het team wat het van de ander over zichzelf leerde.',
    'De presentatie die elk team van het andere gaf.',
  ],
];
const later: Seen[] = [
  [
    '05-21 16:00',
    kamiel,
    'doorstroom',
    'coordination',
    'interpersonal',
    'De eerste ruildag: ieder gaf les in het lokaal van de ander.',
    'Beide klassen maakten dezelfde toets.',
  ],
  [
    '06-04 15:00',
    jorn,
    'praktijk',
    'transformation',
    'institutional',
    'Het bedrijf richtte een deel van de werkplaats in als leslokaal.',
    'Een schoolbord tussen de buizen, en een sleutel voor de docent.',
  ],
  [
    '06-11 12:00',
    odile,
    'zorgpad',
    'coordination',
    'institutional',
    'De maandgesprekken kregen een vaste plek in beide roosters.',
    'Het jaarrooster van beide organisaties.',
  ],
  [
    '06-18 16:30',
    tineke,
    'zorgpad',
    'reflection',
    'intrapersonal',
    'Ik merkte dat ik leerlingen te snel gerustgesteld heb; de docent vroeg door.',
    'Wat ik in mijn eigen begeleiding heb veranderd.',
  ],
];
const nextYear: Seen[] = [
  [
    '09-17 15:00',
    govert,
    'praktijk',
    'coordination',
    'interpersonal',
    'De nieuwe groep kreeg uitleg van de leerlingen van vorig jaar.',
    'Een lijst met afspraken in hun eigen woorden.',
  ],
  [
    '09-24 16:00',
    bastiaan,
    'doorstroom',
    'transformation',
    'institutional',
    'Het keuzedeel energie staat in het aanbod van beide scholen.',
    'De onderwijs- en examenregeling van dit jaar.',
  ],
  [
    '10-01 11:00',
    odile,
    'zorgpad',
    'transformation',
    'interpersonal',
    'Zorgverlener en docent schreven samen een manier om een moeilijk gesprek voor te bereiden.',
    'De kaart die beide nu gebruiken.',
  ],
  [
    '10-15 16:00',
    jorn,
    'praktijk',
    'reflection',
    'interpersonal',
    'De school vroeg het bedrijf mee te kijken naar uitval; het bedrijf vroeg de school naar verloop.',
    'Twee tabellen naast elkaar, met dezelfde oorzaken.',
  ],
  [
    '10-29 15:30',
    lieke,
    'zorgpad',
    'identification',
    'institutional',
    'De Sluis nodigde ook het mbo uit om te laten zien wat daar anders gaat.',
    'Het programma van de open middag.',
  ],
  [
    '11-05 10:00',
    petra,
    'doorstroom',
    'reflection',
    'interpersonal',
    'Een leerling in het kwartaaloverleg vroeg waarom niemand zijn oude docent ooit belt.',
    'De bellijst die daarna is gemaakt.',
  ],
];

/** Twenty-odd observations by eleven people; one of them told three weeks late. */
export function networkCourseObservations(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(1), year(2)];
  let number = 0;
  const tell = (to: SchoolYear, seen: readonly Seen[], inCourse: boolean) => {
    for (const [at, by, where, mechanism, level, process, evidence] of seen) {
      number += 1;
      to.did(at, by, 'ObserveBoundary', {
        partnershipId: NETWORKING[where],
        observationId: `waarneming-${String(number).padStart(2, '0')}`,
        ...{ mechanism, level, process, evidence },
        courseId: inCourse ? course.courseId : null,
      });
    }
  };
  tell(first, before, false);
  tell(first, during, true);
  tell(first, later, false);
  // The broker wrote it in a notebook, and found it when the year was closed.
  first.did(
    '07-02 10:00',
    sietske,
    'ObserveBoundary',
    {
      partnershipId: NETWORKING.praktijk,
      observationId: 'waarneming-notitieboek',
      mechanism: 'identification',
      level: 'institutional',
      process: 'Bij de start noemde het bedrijf zich nog een stageplek; bij de tekening een opleider.',
      evidence: 'De openingszin van beide gespreksverslagen.',
      courseId: null,
    },
    { held: '06-12' },
  );
  tell(second, nextYear, false);
  return steps;
}
