// The programme and its network: who takes part, how far they have come, and how the lead moves to the partners.
import type { Calendar } from './calendar.js';
import { INSTITUTION, institution, teams } from './cast.js';
import {
  fenna,
  jorn,
  network,
  NETWORKING,
  odile,
  partnerId,
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

type Phase = 'orienting' | 'starting' | 'developing' | 'sustaining';

const joining: [PartnerKey, string][] = [
  ['zeewaard', '10-13'],
  ['vaart', '10-13'],
  ['baken', '10-20'],
  ['noordpunt', '10-20'],
  ['sluis', '11-03'],
];
const roles: [PersonKey, PartnerKey, string, string][] = [
  ['facilitator', 'zeewaard', 'facilitator', '10-20'],
  ['bastiaan', 'zeewaard', 'contributor', '10-20'],
  ['petra', 'vaart', 'contributor', '10-20'],
  ['odile', 'baken', 'ambassador', '10-27'],
  ['jorn', 'noordpunt', 'contributor', '10-27'],
  ['tineke', 'sluis', 'contributor', '11-03'],
];
const appraised: [string, Teller, PartnerKey | null, Phase, string | null][] = [
  ['11-10 09:00', sietske, null, 'orienting', 'We kennen elkaars namen, nog niet elkaars vragen.'],
  ['11-10 09:05', sietske, 'zeewaard', 'starting', null],
  ['11-11 10:00', petra, 'vaart', 'orienting', 'Wij zoeken aansluiting, maar weten nog niet waarop.'],
  ['11-11 11:30', odile, 'baken', 'orienting', null],
  ['11-12 08:20', jorn, 'noordpunt', 'orienting', 'Vooral stages; meer is nog niet besproken.'],
  ['11-12 16:00', tineke, 'sluis', 'orienting', null],
  ['04-20 09:00', petra, null, 'starting', 'De cursus gaf een gezamenlijke taal.'],
  ['04-20 09:10', petra, 'vaart', 'developing', 'Twee partnerschappen die we zelf kunnen dragen.'],
  ['04-21 14:00', odile, 'baken', 'starting', null],
  ['04-22 08:15', jorn, 'noordpunt', 'developing', 'Het praktijklokaal is van ons allebei.'],
  ['04-22 15:30', tineke, 'sluis', 'starting', null],
];

function begin(first: SchoolYear, calendar: Calendar): void {
  first.did('09-29 10:00', fenna, 'NameTheme', {
    themeId: NETWORKING.theme,
    institutionId: INSTITUTION,
    name: 'Netwerkvorming in het beroepsonderwijs',
    description: 'Scholen en bedrijven leren van elkaar op de grens van hun praktijken.',
  });
  first.did('10-05 09:30', fenna, 'StartProgramme', {
    ...underProgramme,
    unit: institution,
    title: 'Netwerken die blijven',
    purpose:
      'Mbo, vmbo en bedrijven onderzoeken wat zij van elkaar kunnen leren en maken daar duurzame partnerschappen van.',
    period: { from: calendar.date(1, '10-01'), until: null },
    themeIds: [NETWORKING.theme],
    teamIds: [teams.tech, teams.care],
  });
  first.did('10-06 11:00', sietske, 'FormNetwork', {
    ...network,
    ...underProgramme,
    name: 'Netwerk Kustroute',
    purpose: 'Leerlingen gaan zonder omwegen van vmbo naar mbo en werk, omdat wie hen begeleidt elkaar kent.',
    region: 'NH-NOORD',
    themeIds: [NETWORKING.theme],
    lead: { personId: people.sietske.id, partnerId: null },
    from: calendar.date(1, '10-06'),
  });
}

/** From the first meeting to a network that its partners lead themselves. */
export function networkCourseNetwork(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(1), year(2)];
  begin(first, calendar);
  for (const [key, from] of joining)
    first.did(`${from} 13:0${joining.findIndex(([other]) => other === key)}`, sietske, 'JoinNetwork', {
      ...network,
      ...partnerInput(key),
      period: { from: calendar.date(1, from), until: null },
    });
  roles.forEach(([key, of, role, from], index) =>
    first.did(`${from} 15:1${index}`, sietske, 'GiveNetworkRole', {
      ...network,
      assignmentId: `netwerkrol-${people[key].id}`,
      personId: people[key].id,
      partnerId: partnerId(of),
      role,
      period: { from: calendar.date(1, from), until: null },
    }),
  );
  for (const [at, by, key, phase, note] of appraised)
    first.did(at, by, 'AppraiseDevelopmentPhase', {
      ...network,
      partnerId: key && partnerId(key),
      phase,
      note,
    });
  // The adviser hands the lead to a partner as soon as the course has ended.
  first.did('04-17 09:00', sietske, 'MoveLead', {
    ...network,
    to: { personId: people.petra.id, partnerId: partnerId('vaart') },
    from: calendar.date(1, '04-17'),
    reason:
      'De partners hebben tijdens de cursus laten zien dat zij het zelf kunnen; de adviseur doet een stap terug.',
  });
  first.did('06-15 10:00', petra, 'DescribeNetwork', {
    ...network,
    name: 'Netwerk Kustroute',
    purpose:
      'Elke leerling kent voor de overstap een docent en een bedrijf; wij leren van wat daarbij misgaat.',
    region: 'NH-NOORD',
    themeIds: [NETWORKING.theme],
  });
  second.did('09-07 09:00', petra, 'MoveLead', {
    ...network,
    to: { personId: null, partnerId: partnerId('noordpunt') },
    from: calendar.date(2, '09-07'),
    reason:
      'Afgesproken is dat het voortouw elk schooljaar naar een andere partner gaat; nu naar een bedrijf.',
  });
  second.did('09-14 09:30', sietske, 'EndNetworkRole', {
    ...network,
    assignmentId: `netwerkrol-${people.facilitator.id}`,
    until: calendar.date(2, '09-14'),
    reason: 'Het netwerk begeleidt zijn bijeenkomsten voortaan zelf.',
  });
  second.did('10-12 16:00', odile, 'AppraiseDevelopmentPhase', {
    ...network,
    partnerId: partnerId('baken'),
    phase: 'developing',
    note: 'Na de pauze van het zorgpad weten we beter waarvoor we elkaar nodig hebben.',
  });
  second.did('10-26 09:00', petra, 'AppraiseDevelopmentPhase', {
    ...network,
    partnerId: null,
    phase: 'developing',
    note: 'We leren van elkaars mislukkingen, niet alleen van de successen.',
  });
  return steps;
}
