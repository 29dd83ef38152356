// Four partnerships: what each could learn, how they came to an agreement, and what became of them.
import type { Calendar } from './calendar.js';
import {
  bastiaan,
  govert,
  jorn,
  network,
  NETWORKING,
  odile,
  partnerInput,
  petra,
  sietske,
  tineke,
  underProgramme,
  type PartnerKey,
} from './network-course-cast.js';
import { people, type PersonKey } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

type Scores = [identification: number, coordination: number, reflection: number, transformation: number];
const scored = (scores: Scores) =>
  (['identification', 'coordination', 'reflection', 'transformation'] as const).map((mechanism, index) => ({
    mechanism,
    score: scores[index] ?? 1,
  }));

interface Begun {
  id: string;
  title: string;
  between: [PartnerKey, PersonKey][];
  appraised: [at: string, scores: Scores, note: string];
  prospect: string;
}

const begun: Begun[] = [
  {
    id: NETWORKING.doorstroom,
    title: 'Doorlopende leerlijn installatietechniek',
    between: [
      ['vaart', 'petra'],
      ['zeewaard', 'bastiaan'],
    ],
    prospect: '11-16 09:00',
    appraised: [
      '11-23 10:00',
      [4, 5, 4, 3],
      'Beide teams geven techniek, maar weten niet wat de ander al heeft behandeld: veel te winnen met afstemming.',
    ],
  },
  {
    id: NETWORKING.praktijk,
    title: 'Praktijklokaal bij het bedrijf',
    between: [
      ['noordpunt', 'jorn'],
      ['vaart', 'govert'],
    ],
    prospect: '11-16 09:30',
    appraised: [
      '11-30 10:00',
      [3, 3, 4, 5],
      'Het bedrijf wil opleiden en de school wil de werkplaats uit: hier kan een nieuwe praktijk ontstaan.',
    ],
  },
  {
    id: NETWORKING.zorgpad,
    title: 'Zorgpad: een jaar meelopen',
    between: [
      ['baken', 'odile'],
      ['sluis', 'tineke'],
    ],
    prospect: '12-07 09:00',
    appraised: [
      '12-14 10:00',
      [4, 2, 5, 3],
      'Zorgverleners en docenten kijken heel anders naar jongeren; daar zit het leren.',
    ],
  },
  {
    id: NETWORKING.keuzegids,
    title: 'Gezamenlijke keuzegids',
    between: [
      ['baken', 'odile'],
      ['zeewaard', 'bastiaan'],
    ],
    prospect: '12-07 09:30',
    appraised: ['12-14 10:30', [2, 3, 1, 1], 'Handig voor leerlingen, maar weinig om zelf van te leren.'],
  },
];

function prospects(first: SchoolYear): void {
  for (const { id, title, between, prospect, appraised } of begun) {
    first.did(prospect, sietske, 'ProspectPartnership', {
      partnershipId: id,
      ...underProgramme,
      ...network,
      title,
      parties: between.map(([key, contact]) => ({ ...partnerInput(key), contactId: people[contact].id })),
    });
    const [at, scores, note] = appraised;
    const input = { partnershipId: id, scores: scored(scores), note };
    first.did(at, sietske, 'AppraiseLearningPotential', input, { name: `potential-${id}` });
  }
  // Enthusiasm comes first; what there is to learn has to be looked at before.
  first.refused(
    '12-08 11:00',
    odile,
    'ExplorePartnership',
    { partnershipId: NETWORKING.zorgpad, question: 'Kunnen alle leerlingen een jaar meelopen?' },
    'POTENTIAL_NOT_APPRAISED',
  );
  first.corrected('12-15 08:30', sietske, {
    step: `potential-${NETWORKING.zorgpad}`,
    kind: 'replace',
    data: {
      scores: scored([4, 4, 5, 3]),
      note: 'Zorgverleners en docenten kijken heel anders naar jongeren; daar zit het leren. Ook in de roosters valt veel af te stemmen.',
    },
    reason: 'De score voor coördinatie was van een ander partnerschap overgenomen.',
  });
}

interface Agreed {
  id: string;
  explored: [at: string, by: Teller, question: string];
  proposed: [at: string, by: Teller, terms: string];
  signed: [at: string, by: Teller][];
  activated: [at: string, by: Teller];
}
const agreed: Agreed[] = [
  {
    id: NETWORKING.doorstroom,
    explored: ['01-19 09:00', petra, 'Welke lessen geven we dubbel, en welke geeft niemand?'],
    proposed: [
      '04-17 15:00',
      bastiaan,
      'Elk kwartaal geven twee docenten een dag les bij elkaar; het keuzedeel energie wordt samen ontworpen.',
    ],
    signed: [
      ['04-20 11:00', petra],
      ['04-23 09:10', bastiaan],
    ],
    activated: ['05-06 09:00', petra],
  },
  {
    id: NETWORKING.praktijk,
    explored: [
      '01-26 13:00',
      jorn,
      'Kan een klas een dag per week bij het bedrijf leren zonder het werk te storen?',
    ],
    proposed: [
      '04-09 10:00',
      jorn,
      'Elke donderdag leren twaalf leerlingen bij Noordpunt; een monteur en een docent begeleiden samen.',
    ],
    signed: [
      ['04-13 08:30', jorn],
      ['04-14 10:15', govert],
    ],
    activated: ['04-16 12:00', govert],
  },
  {
    id: NETWORKING.zorgpad,
    explored: ['02-02 10:00', odile, 'Wat ziet een zorgverlener aan een leerling dat wij niet zien?'],
    proposed: [
      '04-28 14:00',
      odile,
      'Acht leerlingen lopen een jaar mee; elke maand bespreken zorgverlener en docent samen wat zij zagen.',
    ],
    signed: [
      ['05-04 16:00', tineke],
      ['05-07 09:00', odile],
    ],
    activated: ['05-18 09:00', odile],
  },
];

function agreements(first: SchoolYear): void {
  for (const { id, explored, proposed, signed, activated } of agreed) {
    const partnershipId = id;
    first.did(explored[0], explored[1], 'ExplorePartnership', { partnershipId, question: explored[2] });
    const name = `terms-${id}`;
    first.did(
      proposed[0],
      proposed[1],
      'ProposePartnershipTerms',
      { partnershipId, terms: proposed[2] },
      { name },
    );
    for (const [at, by] of signed)
      first.did(at, by, 'SignPartnership', (told) => ({ partnershipId, version: 1, hash: told.hash(name) }));
    first.did(activated[0], activated[1], 'ActivatePartnership', { partnershipId });
  }
  // A broker brings two together, and does not sign for either.
  first.refused(
    '04-21 09:00',
    sietske,
    'SignPartnership',
    (told) => ({
      partnershipId: NETWORKING.doorstroom,
      version: 1,
      hash: told.hash(`terms-${NETWORKING.doorstroom}`),
    }),
    'NOT_A_CONTACT',
  );
}

/** From four prospects to three partnerships that go on, one of them after a rest. */
export function networkCoursePartnerships(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(1), year(2)];
  prospects(first);
  agreements(first);
  const { doorstroom, zorgpad, keuzegids } = NETWORKING;
  first.did('02-09 10:00', bastiaan, 'ExplorePartnership', {
    partnershipId: keuzegids,
    question: 'Willen leerlingen een gids, of liever iemand die zij kennen?',
  });
  first.did('03-02 15:00', odile, 'EndPartnership', {
    partnershipId: keuzegids,
    reason: 'Leerlingen willen geen gids maar een gesprek; dat doen we in de andere partnerschappen.',
  });
  first.did('04-24 10:00', sietske, 'AppraiseLearningPotential', {
    partnershipId: doorstroom,
    scores: scored([4, 4, 5, 4]),
    note: 'Na de cursus: meer te leren door elkaars blik dan we eerst dachten.',
  });
  first.did('07-06 09:30', tineke, 'RestPartnership', {
    partnershipId: zorgpad,
    reason: 'De begeleiders van De Sluis zijn met zwangerschapsverlof; zonder hen geen maandelijks gesprek.',
  });
  second.did('09-21 09:00', odile, 'RevivePartnership', {
    partnershipId: zorgpad,
    reason: 'Twee nieuwe begeleiders zijn ingewerkt door leerlingen van vorig jaar.',
  });
  second.did(
    '10-05 10:00',
    bastiaan,
    'ProposePartnershipTerms',
    {
      partnershipId: doorstroom,
      terms: 'Als vorig jaar, en een leerling van elke school zit bij het kwartaaloverleg.',
    },
    { name: 'terms-2' },
  );
  const sign = (at: string, by: Teller) =>
    second.did(at, by, 'SignPartnership', (told) => ({
      partnershipId: doorstroom,
      version: 2,
      hash: told.hash('terms-2'),
    }));
  sign('10-08 09:15', bastiaan);
  sign('10-12 13:00', petra);
  return steps;
}
