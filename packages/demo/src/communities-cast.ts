// Ids of the programme on learning communities, its two networks and their partners, and who speaks for whom.
import type { Role, UnitRef } from '@traject/domain';
import { INSTITUTION, leadOf } from './cast.js';
import { people, type PersonKey } from './people.js';
import type { Teller } from './step.js';

/** The advisory organisation that hosts the networks: an institution of its own. */
export const BUREAU = 'wisselwerk';
export const COMMUNITIES = {
  programme: 'programme-leergemeenschappen',
  inquiry: 'theme-onderzoekend-leren',
  ownership: 'theme-regie-van-partners',
  north: 'network-onderzoek-noord',
  south: 'network-opdrachten-zuidwest',
  team: 'team-adviseurs',
};
export const underCommunities = { institutionId: BUREAU, programmeId: COMMUNITIES.programme };
export const bureau: UnitRef = { kind: 'institution', id: BUREAU };
export const advisers: UnitRef = { kind: 'team', id: COMMUNITIES.team };

/** The schools that come into Traject with this story. */
export const schools = {
  havikslaan: { name: 'Lyceum Havikslaan', brin: '91HL' },
  duinoord: { name: 'Scholengroep Duinoord', brin: '90DU' },
  esdoorn: { name: 'Esdoorn College', brin: '89EC' },
  merwezoom: { name: 'Vakschool Merwezoom', brin: '88MZ' },
} as const;

const as = (person: PersonKey, role: Role, unit: UnitRef): Teller => ({
  personId: people[person].id,
  role,
  unit,
});
const institutionOf = (id: string): UnitRef => ({ kind: 'institution', id });

export const mirthe = as('mirthe', 'broker', bureau);
export const casper = as('casper', 'facilitator', bureau);
export const lieselot = as('lieselot', 'manager', bureau);
export const casperLead = as('casper', 'teamLead', advisers);

interface PartnerTold {
  network: string;
  kind: 'school' | 'company' | 'other';
  institutionId: string | null;
  name: string;
  contact: PersonKey;
  /** In which capacity the contact speaks. */
  by: Teller;
}
const { north, south } = COMMUNITIES;

/** The partners of both networks, with who speaks for each. */
export const partners = {
  zeewaard: {
    ...{ network: north, kind: 'school', institutionId: INSTITUTION, name: 'Zeewaard College' },
    ...{ contact: 'leadTech', by: leadOf('leadTech', 'tech') },
  },
  havikslaan: {
    ...{ network: north, kind: 'school', institutionId: 'havikslaan', name: schools.havikslaan.name },
    ...{ contact: 'tessel', by: as('tessel', 'manager', institutionOf('havikslaan')) },
  },
  duinoord: {
    ...{ network: north, kind: 'school', institutionId: 'duinoord', name: schools.duinoord.name },
    ...{ contact: 'ruud', by: as('ruud', 'manager', institutionOf('duinoord')) },
  },
  kassen: {
    ...{ network: north, kind: 'company', institutionId: null, name: 'Kassenbouw De Linde' },
    ...{ contact: 'sander', by: as('sander', 'partner', bureau) },
  },
  waterschap: {
    ...{ network: north, kind: 'other', institutionId: null, name: 'Waterschap Lage Weiden' },
    ...{ contact: 'ineke', by: as('ineke', 'partner', bureau) },
  },
  esdoorn: {
    ...{ network: south, kind: 'school', institutionId: 'esdoorn', name: schools.esdoorn.name },
    ...{ contact: 'gijs', by: as('gijs', 'manager', institutionOf('esdoorn')) },
  },
  merwezoom: {
    ...{ network: south, kind: 'school', institutionId: 'merwezoom', name: schools.merwezoom.name },
    ...{ contact: 'rania', by: as('rania', 'manager', institutionOf('merwezoom')) },
  },
  werf: {
    ...{ network: south, kind: 'company', institutionId: null, name: 'Scheepswerf Breedveld' },
    ...{ contact: 'joost', by: as('joost', 'partner', bureau) },
  },
  hogeschool: {
    ...{ network: south, kind: 'other', institutionId: null, name: 'Lerarenopleiding Delta' },
    ...{ contact: 'nadia', by: as('nadia', 'partner', bureau) },
  },
} satisfies Record<string, PartnerTold>;
export type PartnerKey = keyof typeof partners;
export const partnerKeys = Object.keys(partners) as PartnerKey[];

export const partnerId = (key: PartnerKey): string => `leergemeenschap-${key}`;
/** A partner in its network, as commands name it. */
export const sideInput = (key: PartnerKey) => ({
  networkId: partners[key].network,
  partnerId: partnerId(key),
});
export const contactId = (key: PartnerKey): string => people[partners[key].contact].id;
/** Whoever speaks for a partner, as the partner of the advisory organisation that it is. */
export const asPartner = (key: PartnerKey): Teller => as(partners[key].contact, 'partner', bureau);
