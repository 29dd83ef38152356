// The team learns by trying: AI, a video coach, and neurodiversity.
import type { Calendar } from './calendar.js';
import { coach, experimentTold, head, leads, MONTESSORI, teacher } from './montessori.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** One experiment that was stopped in time, one that was kept, and one that runs. */
export function montessoriLearning(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const ai = experimentTold('experiment-ai', 'middle', MONTESSORI.growing, calendar);
  ai.idea(
    first,
    '11-04 16:10',
    teacher('md2', 'middle'),
    'AI als hulp bij verslagen',
    'Een taalmodel maakt uit losse notities een eerste versie van het kindverslag; de leraar maakt het af.',
  );
  ai.design([first, 0], '11-20 16:00', teacher('md2', 'middle'), {
    question: 'Krijgen wij tijd terug zonder dat een verslag minder over dit kind gaat?',
    baseline: 'Een kindverslag kost gemiddeld 55 minuten.',
    criteria: {
      tijd: {
        kind: 'success',
        what: 'Een verslag kost minder tijd.',
        indicator: 'Minuten per verslag, bijgehouden over tien verslagen',
        target: ['atMost', 35, 'minutes'],
      },
      herkenbaar: {
        kind: 'success',
        what: 'Ouders herkennen hun kind in het verslag.',
        indicator: 'Aandeel ouders, korte vraag bij het gesprek',
        target: ['atLeast', 90, 'percent'],
      },
      gegevens: {
        kind: 'stop',
        what: 'Gegevens van een kind komen buiten de school terecht.',
        indicator: 'Elke keer dat het gebeurt',
        target: ['atLeast', 1, 'count'],
      },
    },
    participants: { teachers: 5, parents: 52 },
    decides: ['how', 'when', 'budget'],
    cost: 150,
    from: '12-02',
    until: '07-01',
  });
  ai.advice(
    first,
    '11-25 09:30',
    'De stopgrens is één keer, en die meen ik. Geen namen, geen foto’s, en alleen het hulpmiddel dat de school heeft afgesproken.',
  );
  ai.approved(first, '11-27 16:05', leads.middle);
  ai.started(first, '12-02 15:30', leads.middle);
  ai.saw(
    first,
    '12-19 16:00',
    teacher('md2', 'middle'),
    ['tijd', 38, 52],
    'Achtendertig minuten over de eerste tien verslagen.',
  );
  ai.saw(
    first,
    '01-16 15:50',
    teacher('md1', 'middle'),
    ['herkenbaar', 71, 52],
    'Van de ouders herkent 71 % hun kind. „Mooi geschreven, maar het had over ieder kind kunnen gaan.”',
  );
  ai.saw(
    first,
    '01-23 16:40',
    leads.middle,
    ['gegevens', 1, 52],
    'Een notitie met een voornaam en een diagnose is in een openbaar hulpmiddel geplakt. Gemeld bij de functionaris gegevensbescherming.',
  );
  ai.judged(
    first,
    '01-27 15:45',
    leads.middle,
    {
      tijd: ['notMet', 'Achtendertig minuten; vijfendertig was het doel.'],
      herkenbaar: ['notMet', '71 %, waar wij 90 % wilden.'],
      gegevens: ['met', 'Het is gebeurd: de grond om te stoppen.'],
    },
    ['Wij begonnen zonder scholing.', 'De stopgrens: niemand hoefde te onderhandelen.'],
  );
  ai.judged(
    first,
    '01-28 09:10',
    coach,
    {
      tijd: ['notMet', 'Tien verslagen zijn weinig, de richting klopt.'],
      herkenbaar: ['notMet', 'Wat ouders zeggen weegt hier het zwaarst.'],
      gegevens: ['met', 'Vastgesteld en gemeld binnen een dag.'],
    },
    ['Geen afgesproken hulpmiddel.', 'Eerst leren, dan proberen: een studiedag gaat vooraf.'],
  );
  first.did('01-29 08:50', leads.middle, 'StopExperiment', {
    experimentId: 'experiment-ai',
    reason:
      'De stopgrens is bereikt en die hadden wij vooraf afgesproken. Eerst een studiedag, dan zien wij verder.',
  });

  const video = experimentTold('experiment-beeldcoach', 'middle', MONTESSORI.growing, calendar);
  video.idea(
    second,
    '09-03 16:15',
    teacher('md3', 'middle'),
    'Terugkijken met een beeldcoach',
    'Vijf minuten film van de eigen les, samen terugkijken met een collega die daarvoor is opgeleid.',
  );
  video.design([second, 1], '09-22 16:00', teacher('md3', 'middle'), {
    question: 'Zien wij eerder wat een kind nodig heeft als wij onszelf terugzien?',
    baseline: 'Niemand keek vorig jaar eigen beeld terug. Leraren geven zichzelf een 5,9 op afstemmen.',
    criteria: {
      gekeken: {
        kind: 'success',
        what: 'Leraren kijken zelf vaker terug, ook zonder coach.',
        indicator: 'Keer per maand, het hele team',
        target: ['atLeast', 8, 'count'],
      },
      afstemmen: {
        kind: 'success',
        what: 'Leraren stemmen eerder af op het kind.',
        indicator: 'Aandeel momenten met afstemming, kijkwijzer bij 5 leraren',
        target: ['atLeast', 70, 'percent'],
      },
      veilig: {
        kind: 'stop',
        what: 'Iemand voelt zich beoordeeld in plaats van geholpen.',
        indicator: 'Wat collega’s in het maandgesprek zeggen',
      },
    },
    participants: { teachers: 5, pupils: 74 },
    decides: ['how', 'when', 'budget'],
    cost: 700,
    from: '10-12',
    until: '06-01',
  });
  video.advice(
    second,
    '09-29 09:45',
    'Beeld blijft van wie erop staat en wordt na een week gewist. Leg dat vast voordat de camera aangaat.',
  );
  video.approved(second, '10-01 15:55', leads.middle);
  video.started(second, '10-12 13:10', leads.middle);
  video.saw(
    second,
    '11-27 16:05',
    teacher('md3', 'middle'),
    ['gekeken', 4, 5],
    'Vier keer in november, steeds met de coach.',
  );
  video.adjusted(
    second,
    '12-04 16:10',
    leads.middle,
    'Alleen wie een afspraak heeft, kijkt terug.',
    'Een vaste kijkplek naast de personeelskamer, en een maatje in plaats van een afspraak.',
  );
  video.saw(
    second,
    '02-26 16:00',
    teacher('md3', 'middle'),
    ['gekeken', 9, 5],
    'Negen keer, waarvan vijf met een maatje.',
  );
  video.saw(
    second,
    '04-30 16:10',
    coach,
    ['afstemmen', 74, 5],
    'In 74 % van de momenten ziet de kijkwijzer afstemming; het was in oktober 58 %.',
  );
  video.judged(
    second,
    '05-26 15:50',
    teacher('md3', 'middle'),
    {
      gekeken: ['met', 'Van nul naar negen keer per maand.'],
      afstemmen: ['met', '74 %.'],
      veilig: ['notMet', 'Niemand voelde zich beoordeeld; één collega wilde niet op beeld, en dat was goed.'],
    },
    [
      'Een collega die zelf beeldcoach is.',
      'Het maatje en de vaste plek. Een coach van buiten is niet nodig.',
    ],
  );
  video.judged(
    second,
    '05-28 11:20',
    coach,
    {
      gekeken: ['met', 'Bijgehouden aan de kijkplek.'],
      afstemmen: ['met', 'Zelfde kijker, zelfde kijkwijzer.'],
      veilig: ['notMet', 'In elk maandgesprek gevraagd.'],
    },
    ['Vertrouwen dat er al was.', 'Wissen na een week: zonder die afspraak was het niet begonnen.'],
  );
  second.did('06-09 13:00', head, 'ScaleExperiment', {
    experimentId: 'experiment-beeldcoach',
    where: 'Een kijkplek en maatjes in onder- en bovenbouw, vanaf oktober.',
    reason: 'Beide doelen gehaald en het kost minder dan een coach van buiten.',
  });

  const neuro = experimentTold('experiment-neurodiversiteit', 'middle', MONTESSORI.growing, calendar);
  neuro.idea(
    second,
    '05-11 16:00',
    teacher('md4', 'middle'),
    'Werken vanuit neurodiversiteit',
    'Niet wat een kind niet kan, maar hoe het denkt: elke maand één kind samen bekijken met twee collega’s van een ander team.',
  );
  neuro.design([second, 1], '06-15 15:40', teacher('md4', 'middle'), {
    question: 'Vinden wij samen eerder wat een kind nodig heeft?',
    baseline: 'Vorig jaar gingen 9 vragen over gedrag meteen naar het samenwerkingsverband.',
    criteria: {
      zelf: {
        kind: 'success',
        what: 'Meer vragen over gedrag lossen wij zelf op.',
        indicator: 'Vragen die naar buiten gaan, per schooljaar',
        target: ['atMost', 4, 'count'],
      },
      kind: {
        kind: 'success',
        what: 'Kinderen vinden dat wij begrijpen hoe zij werken.',
        indicator: 'Aandeel kinderen, gesprekje van vijf minuten',
        target: ['atLeast', 80, 'percent'],
      },
      etiket: {
        kind: 'stop',
        what: 'Kinderen gaan elkaar etiketten geven.',
        indicator: 'Wat wij op het plein horen',
      },
    },
    participants: { teachers: 9, pupils: 74, traineeTeachers: 2 },
    decides: ['what', 'how', 'when'],
    from: '08-31',
    until: '07-01',
  });
  neuro.advice(
    second,
    '06-18 10:10',
    'Bespreek een kind nooit met naam buiten het eigen team; het gaat om de vraag.',
  );
  neuro.approved(second, '06-19 15:30', leads.middle);
  neuro.started(third, '08-31 15:30', leads.middle);
  neuro.saw(
    third,
    '10-08 16:00',
    teacher('md4', 'middle'),
    ['kind', 68, 74],
    'In de gesprekjes zegt 68 % dat wij begrijpen hoe zij werken.',
  );
  neuro.adjusted(
    third,
    '11-05 16:10',
    leads.middle,
    'De drie collega’s praten vooral met elkaar.',
    'Het kind is er het eerste kwartier zelf bij, als het dat wil.',
  );
  return steps;
}
