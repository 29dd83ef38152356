// Two networks in two regions: who takes part, what people do in them, how far they have come, and where the lead lies.
import type { DevelopmentPhase, NetworkRole } from '@traject/domain';
import type { Calendar } from './calendar.js';
import {
  bureau,
  casper,
  COMMUNITIES,
  contactId,
  lieselot,
  mirthe,
  partnerId,
  partnerKeys,
  partners,
  underCommunities,
  type PartnerKey,
} from './communities-cast.js';
import { people, type PersonKey } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

const { north, south } = COMMUNITIES;
const inNorth = { networkId: north };
const inSouth = { networkId: south };

const JOINED: Record<PartnerKey, string> = {
  zeewaard: '09-26',
  havikslaan: '09-26',
  duinoord: '09-26',
  kassen: '10-03',
  waterschap: '10-10',
  esdoorn: '10-03',
  merwezoom: '10-03',
  werf: '10-10',
  hogeschool: '10-17',
};
/** What people do in the networks: more than one part can be played, and not by advisers alone. */
const ROLES: [string, PersonKey, NetworkRole, PartnerKey | null][] = [
  [north, 'mirthe', 'coordinator', null],
  [north, 'casper', 'facilitator', null],
  [north, 'yasemin', 'researcher', null],
  [north, 'leadTech', 'contributor', 'zeewaard'],
  [north, 'tessel', 'contributor', 'havikslaan'],
  [north, 'ruud', 'ambassador', 'duinoord'],
  [north, 'sander', 'contributor', 'kassen'],
  [north, 'ineke', 'contributor', 'waterschap'],
  [south, 'mirthe', 'coordinator', null],
  [south, 'casper', 'facilitator', null],
  [south, 'gijs', 'contributor', 'esdoorn'],
  [south, 'rania', 'contributor', 'merwezoom'],
  [south, 'joost', 'ambassador', 'werf'],
  [south, 'nadia', 'researcher', 'hogeschool'],
];

function begin(first: SchoolYear, calendar: Calendar): void {
  const themes: [string, string, string][] = [
    [
      COMMUNITIES.inquiry,
      'Leren in de echte wereld',
      'Leerlingen onderzoeken en ontwerpen voor opdrachtgevers in hun eigen regio.',
    ],
    [
      COMMUNITIES.ownership,
      'Regie van partners',
      'Partners sturen hun netwerk zelf; de adviseur verbindt en neemt niet over.',
    ],
  ];
  themes.forEach(([themeId, name, description], index) =>
    first.did(`09-02 10:1${index}`, lieselot, 'NameTheme', {
      ...{ themeId, institutionId: bureau.id, name, description },
    }),
  );
  first.did('09-05 09:30', lieselot, 'StartProgramme', {
    ...underCommunities,
    unit: bureau,
    title: 'Van netwerk naar leergemeenschap',
    purpose:
      'Twee netwerken onderzoeken wat zij van elkaar kunnen halen en aan elkaar kunnen brengen, tot de partners het zelf dragen.',
    period: { from: calendar.date(0, '09-01'), until: null },
    themeIds: [COMMUNITIES.inquiry, COMMUNITIES.ownership],
    teamIds: [COMMUNITIES.team],
  });
  const networks: [string, string, string, string, string][] = [
    [
      ...([north, 'Netwerk Onderzoekend Leren Noord', 'NH-NOORD', '09-12'] as const),
      'Leerlingen doen onderzoek dat iemand in de regio echt nodig heeft.',
    ],
    [
      ...([south, 'Netwerk Opdrachten Zuidwest', 'ZH-ZUID', '09-19'] as const),
      'Bedrijven en scholen geven samen opdrachten waar leerlingen aan groeien.',
    ],
  ];
  for (const [networkId, name, region, from, purpose] of networks)
    first.did(`${from} 10:00`, mirthe, 'FormNetwork', {
      ...{ ...underCommunities, networkId, name, purpose, region },
      themeIds: [COMMUNITIES.inquiry],
      lead: { personId: people.mirthe.id, partnerId: null },
      from: calendar.date(0, from),
    });
}

function gather(first: SchoolYear, calendar: Calendar): void {
  const minutes = (index: number) => String(10 + index).padStart(2, '0');
  partnerKeys.forEach((key, index) => {
    const { network, kind, institutionId, name } = partners[key];
    const period = { from: calendar.date(0, JOINED[key]), until: null };
    const who = { partnerId: partnerId(key), name, contactId: contactId(key), period };
    first.did(`${JOINED[key]} 13:${minutes(index)}`, mirthe, 'JoinNetwork', {
      ...{ networkId: network, kind, institutionId, ...who },
    });
    first.did(`10-18 09:${minutes(index)}`, lieselot, 'AddProgrammePartner', {
      ...{ programmeId: COMMUNITIES.programme, ...who },
    });
  });
  ROLES.forEach(([networkId, key, role, of], index) =>
    first.did(`10-20 15:${minutes(index)}`, mirthe, 'GiveNetworkRole', {
      ...{ networkId, assignmentId: `rol-${networkId}-${people[key].id}`, personId: people[key].id },
      ...{ partnerId: of && partnerId(of), role, period: { from: calendar.date(0, '10-20'), until: null } },
    }),
  );
}

type Appraisal = [
  at: string,
  by: Teller,
  PartnerKey | string,
  DevelopmentPhase,
  string | null,
  held?: string,
];
const by = (key: PartnerKey): Teller => partners[key].by;

const FIRST_YEAR: Appraisal[] = [
  ['11-06 16:00', mirthe, north, 'orienting', 'Iedereen komt graag; wij bepalen nog waar het over gaat.'],
  ['11-06 16:10', mirthe, south, 'orienting', 'Veel goede wil, weinig gedeelde taal.'],
  ['11-10 09:00', by('zeewaard'), 'zeewaard', 'starting', 'Twee docenten werken met echte opdrachtgevers.'],
  ['11-10 11:15', by('havikslaan'), 'havikslaan', 'orienting', 'We kijken vooral mee.'],
  ['11-11 08:30', by('duinoord'), 'duinoord', 'developing', 'Onderzoek zit bij ons in elk leerjaar.'],
  ['11-12 14:00', by('kassen'), 'kassen', 'orienting', null],
  ['11-12 15:30', by('waterschap'), 'waterschap', 'starting', null],
  ['11-13 10:00', by('esdoorn'), 'esdoorn', 'starting', 'Eén vaksectie trekt de kar.'],
  ['11-14 09:20', by('merwezoom'), 'merwezoom', 'orienting', 'We zoeken nog hoe dit in het rooster past.'],
  ['11-17 13:00', by('werf'), 'werf', 'starting', null],
  ['11-18 16:40', by('hogeschool'), 'hogeschool', 'developing', null],
];
const SECOND_YEAR: Appraisal[] = [
  ['10-08 16:00', by('zeewaard'), north, 'starting', 'We agenderen zelf; de adviseur schuift aan.'],
  ['10-09 09:00', by('zeewaard'), 'zeewaard', 'developing', 'Vijf docenten, en het team praat erover mee.'],
  // Said at the autumn meeting, written down when the minutes came round.
  [
    '11-20 10:30',
    by('duinoord'),
    'duinoord',
    'sustaining',
    'Ook zonder de starters van toen.',
    '10-08 15:00',
  ],
  ['10-13 12:00', by('havikslaan'), 'havikslaan', 'starting', null],
  ['01-14 09:30', by('merwezoom'), south, 'starting', 'Wij brengen zelf de vragen in.'],
  ['01-14 09:45', by('merwezoom'), 'merwezoom', 'starting', 'Een middag per week staat in het rooster.'],
  ['01-15 11:00', by('esdoorn'), 'esdoorn', 'developing', null],
  ['05-19 15:00', by('waterschap'), 'waterschap', 'developing', 'Wij leren nu ook van leerlingen.'],
];
const THIRD_YEAR: Appraisal[] = [
  [
    '09-22 16:00',
    by('havikslaan'),
    north,
    'developing',
    'Een gemeenschap: wie iets mist, vraagt het aan de ander.',
  ],
  ['09-24 10:00', by('merwezoom'), 'merwezoom', 'developing', null],
  ['10-06 13:30', by('kassen'), 'kassen', 'starting', 'De tweede poging werkte.'],
];

function appraise(year: SchoolYear, all: Appraisal[]): void {
  for (const [at, who, what, phase, note, held] of all) {
    const network = what === north || what === south;
    const key = what as PartnerKey;
    const networkId = network ? what : partners[key].network;
    const of = network ? null : partnerId(key);
    const input = { networkId, partnerId: of, phase, note };
    year.did(at, who, 'AppraiseDevelopmentPhase', input, held === undefined ? {} : { held });
  }
}

/** From networks that advisers lead to communities that their partners lead. */
export function communitiesNetworks(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  begin(first, calendar);
  gather(first, calendar);
  appraise(first, FIRST_YEAR);
  const lead = (key: PartnerKey) => ({ personId: contactId(key), partnerId: partnerId(key) });
  // The advisers found out that what partners own, they keep going: the lead goes to them, one network at a time.
  second.did('09-01 09:00', mirthe, 'MoveLead', {
    ...{ ...inNorth, to: lead('zeewaard'), from: calendar.date(1, '09-01') },
    reason: 'Wie de agenda maakt, heeft de regie. Die hoort bij de partners; ik blijf verbinden.',
  });
  appraise(second, SECOND_YEAR);
  second.did('01-12 09:00', mirthe, 'MoveLead', {
    ...{ ...inSouth, to: lead('merwezoom'), from: calendar.date(1, '01-12') },
    reason: 'De partners vroegen er zelf om, na wat zij bij het netwerk in het noorden zagen.',
  });
  second.did('01-20 10:00', by('merwezoom'), 'DescribeNetwork', {
    ...{ ...inSouth, name: 'Leergemeenschap Opdrachten Zuidwest', region: 'ZH-ZUID' },
    purpose: 'Wij geven elkaar opdrachten, ook de volwassenen.',
    themeIds: [COMMUNITIES.inquiry],
  });
  for (const [index, networkId] of [north, south].entries())
    second.did(`06-22 15:0${index}`, mirthe, 'EndNetworkRole', {
      ...{ networkId, assignmentId: `rol-${networkId}-${people.mirthe.id}` },
      until: calendar.date(1, '06-22'),
      reason: 'Het netwerk coördineert zichzelf; mijn rol is nu die van verbinder tussen netwerken.',
    });
  third.did('09-15 09:00', by('zeewaard'), 'MoveLead', {
    ...{ ...inNorth, to: lead('havikslaan'), from: calendar.date(2, '09-15') },
    reason: 'Na een jaar is een ander aan de beurt; Havikslaan wil het en is er klaar voor.',
  });
  third.did('09-15 09:30', casper, 'EndNetworkRole', {
    ...{ ...inNorth, assignmentId: `rol-${north}-${people.casper.id}`, until: calendar.date(2, '09-15') },
    reason: 'De partners begeleiden hun bijeenkomsten om beurten.',
  });
  appraise(third, THIRD_YEAR);
  return steps;
}
