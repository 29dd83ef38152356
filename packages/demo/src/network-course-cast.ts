// Ids of the programme on forming networks, and who speaks in which capacity.
import type { Role, UnitRef } from '@traject/domain';
import { INSTITUTION, institution, team } from './cast.js';
import { people, type PersonKey } from './people.js';
import type { Teller } from './step.js';

export const NETWORKING = {
  programme: 'programme-netwerkvorming',
  theme: 'theme-netwerkvorming',
  network: 'network-kustroute',
  course: 'course-netwerkvorming',
  doorstroom: 'partnership-doorstroom',
  praktijk: 'partnership-praktijklokaal',
  zorgpad: 'partnership-zorgpad',
  keuzegids: 'partnership-keuzegids',
};
/** What begins under the programme is named so. */
export const underProgramme = { institutionId: INSTITUTION, programmeId: NETWORKING.programme };
export const network = { networkId: NETWORKING.network };
export const course = { courseId: NETWORKING.course };

/** The vmbo schools of the network, each with a team of which somebody is a member. */
export const vmbo = {
  'de-vaart': { name: 'Vmbo De Vaart', brin: '94DV', team: 'team-techniek-vaart', teamName: 'Team Techniek' },
  'het-baken': { name: 'Het Baken', brin: '93HB', team: 'team-zorg-baken', teamName: 'Team Zorg & Welzijn' },
} as const;
export type Vmbo = keyof typeof vmbo;

export const school = (id: Vmbo): UnitRef => ({ kind: 'institution', id });
export const teamOf = (id: Vmbo): UnitRef => ({ kind: 'team', id: vmbo[id].team });
const as = (person: PersonKey, role: Role, unit: UnitRef): Teller => ({
  personId: people[person].id,
  role,
  unit,
});

export const fenna = as('facilitator', 'facilitator', institution);
export const sietske = as('sietske', 'broker', institution);
export const bastiaan = as('bastiaan', 'manager', team('tech'));
export const berend = as('k1', 'member', team('tech'));
export const lieke = as('c1', 'member', team('care'));
export const govert = as('govert', 'manager', school('de-vaart'));
export const petra = as('petra', 'manager', teamOf('de-vaart'));
export const kamiel = as('kamiel', 'member', teamOf('de-vaart'));
export const odile = as('odile', 'manager', school('het-baken'));
export const henk = as('henk', 'manager', teamOf('het-baken'));
export const malika = as('malika', 'member', teamOf('het-baken'));
export const jorn = as('jorn', 'partner', institution);
export const tineke = as('tineke', 'partner', institution);

/** The partners of the network, with who speaks for each. */
export const partners = {
  zeewaard: ['school', INSTITUTION, 'Zeewaard College', 'bastiaan'],
  vaart: ['school', 'de-vaart', 'Vmbo De Vaart', 'petra'],
  baken: ['school', 'het-baken', 'Het Baken', 'odile'],
  noordpunt: ['company', null, 'Installatiebedrijf Noordpunt', 'jorn'],
  sluis: ['company', null, 'Zorggroep De Sluis', 'tineke'],
} as const satisfies Record<string, readonly [string, string | null, string, PersonKey]>;
export type PartnerKey = keyof typeof partners;

/** A partner as commands name it. */
export const partnerInput = (key: PartnerKey) => {
  const [kind, institutionId, name, contact] = partners[key];
  return { partnerId: `netwerk-${key}`, kind, institutionId, name, contactId: people[contact].id };
};
export const partnerId = (key: PartnerKey): string => `netwerk-${key}`;
