// Each participant's own learning goal: set, adjusted, worked on, shared or kept, reached or let go.
import type { Calendar } from './calendar.js';
import { INSTITUTION } from './cast.js';
import {
  bastiaan,
  berend,
  course,
  fenna,
  govert,
  jorn,
  kamiel,
  lieke,
  malika,
  odile,
  petra,
} from './network-course-cast.js';
import type { Step, Teller } from './step.js';
import { storyTeller } from './teller.js';

type Turn =
  | ['share', at: string]
  | ['unshare', at: string]
  | ['note', at: string, note: string]
  | ['adjust', at: string, goal: string, indicator: string, reason: string]
  | ['reach', at: string, evidence: string]
  | ['letGo', at: string, reason: string];
interface Goal {
  who: Teller;
  key: string;
  set: [at: string, goal: string, indicator: string];
  turns: Turn[];
}

const goals: Goal[] = [
  {
    who: bastiaan,
    key: 'bastiaan',
    set: [
      '03-12 16:40',
      'Ik wil vmbo-scholen om raad vragen in plaats van ze voor te lichten.',
      'Drie keer heb ik iets veranderd op hun advies.',
    ],
    turns: [
      ['share', '03-12 16:45'],
      ['note', '03-20 09:00', 'Petra gevraagd wat er misgaat bij onze intake. Ik wist het niet.'],
      ['note', '04-10 09:30', 'De intake begint nu met een bezoek aan de vmbo-klas.'],
      ['reach', '06-09 10:00', 'Drie adviezen uitgevoerd; ze staan in het jaarplan van het team.'],
    ],
  },
  {
    who: berend,
    key: 'berend',
    set: [
      '03-12 16:42',
      'Ik wil collega’s in andere scholen durven bellen.',
      'Ik bel zonder dat er eerst een probleem is.',
    ],
    turns: [
      ['share', '03-27 09:00'],
      ['note', '03-27 09:10', 'Kamiel gebeld over een opdracht. Het duurde een uur.'],
      ['note', '05-12 15:00', 'Nu belt hij mij ook.'],
      ['reach', '05-26 16:00', 'We plannen samen lessen; bellen is gewoon geworden.'],
    ],
  },
  {
    who: lieke,
    key: 'lieke',
    set: [
      '03-12 16:44',
      'Ik wil leren luisteren naar wat een zorginstelling van ons vindt.',
      'Ik kan hun kritiek in hun woorden navertellen.',
    ],
    turns: [
      ['note', '04-01 20:00', 'Lastig gesprek gehad. Ik verdedigde me weer.'],
      [
        'adjust',
        '04-16 16:10',
        'Ik wil een vraag kunnen stellen zonder zelf het antwoord te geven.',
        'Een gesprek waarin ik alleen vragen stelde.',
        'Luisteren bleek te groot; vragen kan ik oefenen.',
      ],
      ['share', '06-01 09:00'],
      ['note', '10-30 16:00', 'Tijdens de open middag vier vragen, geen antwoorden.'],
    ],
  },
  {
    who: govert,
    key: 'govert',
    set: [
      '03-12 16:46',
      'Ik wil een bedrijf mede-eigenaar van ons onderwijs maken.',
      'Het bedrijf neemt een besluit dat de school anders had genomen.',
    ],
    turns: [
      ['share', '03-12 16:50'],
      ['note', '04-14 11:00', 'Getekend. Jorn vroeg of hij ook over de toets mag meepraten.'],
      [
        'adjust',
        '04-16 16:15',
        'Ik wil dat bedrijf en school samen besluiten over wat leerlingen leren.',
        'Het bedrijf zit bij de vaststelling van de toetsen.',
        'Eigenaarschap gaat over besluiten, niet over een lokaal.',
      ],
      ['reach', '10-16 10:00', 'Noordpunt heeft de praktijktoets mee vastgesteld.'],
    ],
  },
  {
    who: petra,
    key: 'petra',
    set: [
      '03-12 16:48',
      'Ik wil een netwerk kunnen leiden zonder het over te nemen.',
      'Er wordt besloten als ik er niet ben.',
    ],
    turns: [
      ['share', '03-13 08:30'],
      ['note', '04-20 09:20', 'Ik heb nu het voortouw en merk dat ik alles zelf wil regelen.'],
      ['note', '06-15 10:20', 'Het doel van het netwerk opnieuw geschreven, met zinnen van vijf partners.'],
      ['reach', '09-08 09:00', 'Het voortouw ligt bij Noordpunt en de agenda was al gemaakt.'],
    ],
  },
  {
    who: kamiel,
    key: 'kamiel',
    set: [
      '03-12 16:52',
      'Ik wil weten wat mijn leerlingen na twee jaar mbo nog van mijn lessen gebruiken.',
      'Ik heb er vijf gesproken.',
    ],
    turns: [
      ['share', '03-16 12:00'],
      ['note', '04-08 13:00', 'Twee gesproken. Zij noemden iets wat ik bijzaak vond.'],
      ['reach', '05-28 15:00', 'Vijf gesprekken, en één les die ik voortaan anders geef.'],
    ],
  },
  {
    who: odile,
    key: 'odile',
    set: [
      '03-12 16:54',
      'Ik wil ruimte maken voor docenten die de grens over willen.',
      'Twee docenten hebben er uren voor.',
    ],
    turns: [
      ['note', '04-21 15:00', 'Eén docent heeft uren. Het rooster was het probleem niet; ik was het.'],
      ['share', '04-22 09:00'],
      ['note', '09-22 11:00', 'De tweede docent begint na de herfstvakantie.'],
    ],
  },
  {
    who: malika,
    key: 'malika',
    set: [
      '03-12 16:56',
      'Ik wil mijn eigen oordeel over het mbo onderzoeken.',
      'Ik kan zeggen waar het vandaan komt.',
    ],
    turns: [
      ['note', '04-02 19:00', 'Het komt van mijn eigen stage, vijftien jaar geleden.'],
      ['share', '04-16 16:20'],
      ['unshare', '04-17 07:50'],
      ['reach', '05-19 20:00', 'Ik heb een dag meegelopen en mijn verhaal is veranderd.'],
    ],
  },
  {
    who: jorn,
    key: 'jorn',
    set: [
      '03-12 16:58',
      'Ik wil op alle scholen in de streek dezelfde afspraken over stages.',
      'Eén formulier voor alle scholen.',
    ],
    turns: [
      ['share', '03-12 17:00'],
      ['note', '03-26 17:05', 'Elke school heeft een goede reden voor het eigen formulier.'],
      [
        'letGo',
        '04-09 17:15',
        'Het formulier was mijn oplossing, niet hun vraag. In de werkplaats leren is beter dan afspreken.',
      ],
    ],
  },
];

const commandOf = ([does, , ...said]: Turn) => {
  const [one, two, three] = said;
  switch (does) {
    case 'share':
      return ['ShareLearningGoal', {}] as const;
    case 'unshare':
      return ['UnshareLearningGoal', {}] as const;
    case 'note':
      return ['NoteGoalProgress', { note: one }] as const;
    case 'adjust':
      return ['AdjustLearningGoal', { goal: one, indicator: two, reason: three }] as const;
    case 'reach':
      return ['ReachLearningGoal', { evidence: one }] as const;
    case 'letGo':
      return ['LetGoLearningGoal', { reason: one }] as const;
  }
};

/** What is noted from September on belongs to the next school year. */
const isNextYear = (at: string): boolean => at >= '08-01' && at < '12-01';

/** Nine goals of ten participants: six reached, one let go, two still worked on. */
export function networkCourseGoals(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(1), year(2)];
  for (const { who, key, set, turns } of goals) {
    const goalId = `leerdoel-${key}`;
    const [at, goal, indicator] = set;
    first.did(at, who, 'SetLearningGoal', { ...course, goalId, institutionId: INSTITUTION, goal, indicator });
    for (const turn of turns) {
      const [command, input] = commandOf(turn);
      (isNextYear(turn[1]) ? second : first).did(turn[1], who, command, { goalId, ...input });
    }
  }
  // The facilitator reads along, and concludes nobody's goal.
  first.refused(
    '06-10 09:00',
    fenna,
    'ReachLearningGoal',
    { goalId: 'leerdoel-odile', evidence: 'De uren staan in het rooster.' },
    'LEARNING_GOAL_IS_PERSONAL',
  );
  return steps;
}
