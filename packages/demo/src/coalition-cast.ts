// Ids of the coalition on educational innovation, and who speaks in which capacity.
import { INSTITUTION, institution, team } from './cast.js';
import { people, type PersonKey } from './people.js';
import type { Role, UnitRef } from '@traject/domain';
import type { Teller } from './step.js';

export const INNOVATION = {
  programme: 'programme-innovatie',
  theme: 'theme-innovatie',
  coalition: 'coalition-innovatie',
};
export const coalition = { coalitionId: INNOVATION.coalition };

/** The institutions that take part besides the host, each with one team of which somebody is a member. */
export const elsewhere = {
  rijnoever: {
    name: 'Rijnoever College',
    brin: '97RO',
    team: 'team-media-rijnoever',
    teamName: 'Team Media',
  },
  waterlanden: {
    name: 'De Waterlanden',
    brin: '96WL',
    team: 'team-techniek-waterlanden',
    teamName: 'Team Techniek',
  },
  veldlaan: { name: 'Veldlaan College', brin: '95VL', team: 'team-zorg-veldlaan', teamName: 'Team Zorg' },
} as const;
export type Elsewhere = keyof typeof elsewhere;

const of = (id: Elsewhere): UnitRef => ({ kind: 'institution', id });
const teamOf = (id: Elsewhere): UnitRef => ({ kind: 'team', id: elsewhere[id].team });
const as = (person: PersonKey, role: Role, unit: UnitRef): Teller => ({
  personId: people[person].id,
  role,
  unit,
});

export const fenna = as('facilitator', 'facilitator', institution);
export const mirthe = as('zeewaardQuality', 'quality', institution);
export const xander = as('i1', 'member', team('ict'));
export const wouter = as('wouter', 'partner', team('ict'));
export const nadia = as('rijnoeverQuality', 'quality', of('rijnoever'));
export const teun = as('teun', 'member', teamOf('rijnoever'));
export const hilde = as('hilde', 'manager', of('rijnoever'));
export const ilse = as('ilse', 'facilitator', of('waterlanden'));
export const ruben = as('ruben', 'teamLead', teamOf('waterlanden'));
export const fatima = as('fatima', 'quality', of('veldlaan'));
export const jeroen = as('jeroen', 'member', teamOf('veldlaan'));
export const marit = as('marit', 'member', teamOf('veldlaan'));

/** Each member: of which institution, and with what part. */
export const memberships = {
  facilitator: [INSTITUTION, 'guidance'],
  i1: [INSTITUTION, 'practice'],
  teun: ['rijnoever', 'practice'],
  ilse: ['waterlanden', 'expertise'],
  ruben: ['waterlanden', 'practice'],
  jeroen: ['veldlaan', 'practice'],
  zeewaardQuality: [INSTITUTION, 'quality'],
  rijnoeverQuality: ['rijnoever', 'quality'],
  fatima: ['veldlaan', 'quality'],
  wouter: [null, 'partner'],
  marit: ['veldlaan', 'practice'],
} as const;
export type MemberKey = keyof typeof memberships;
/** The membership of a person in the coalition. */
export const membership = (key: MemberKey): string => `coalition-member-${people[key].id}`;
