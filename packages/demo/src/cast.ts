import { people, type PersonKey } from './people.js';
import type { Role, UnitRef } from '@traject/domain';
import type { Teller } from './step.js';

export const INSTITUTION = 'zeewaard';
export const institution: UnitRef = { kind: 'institution', id: INSTITUTION };
export const colleges = {
  mobility: { kind: 'college', id: 'college-mobiliteit-techniek' },
  care: { kind: 'college', id: 'college-zorg-welzijn' },
  trade: { kind: 'college', id: 'college-economie-ict' },
} satisfies Record<string, UnitRef>;
export const teams = {
  mobility: 'team-mobiliteit',
  tech: 'team-installatietechniek',
  care: 'team-zorg',
  food: 'team-horeca',
  trade: 'team-handel',
  ict: 'team-ict',
};
export type TeamKey = keyof typeof teams;
export const team = (key: TeamKey): UnitRef => ({ kind: 'team', id: teams[key] });

/** The policy that sets an installation up. */
export const setup: Teller = { policy: 'setup' };

const as = (person: PersonKey, role: Role, unit: UnitRef): Teller => ({
  personId: people[person].id,
  role,
  unit,
});

export const board = as('board', 'board', institution);
export const director = as('director', 'manager', colleges.mobility);
export const directorCare = as('directorCare', 'manager', colleges.care);
export const directorTrade = as('directorTrade', 'manager', colleges.trade);
export const hr = as('hr', 'hr', institution);
export const quality = as('quality', 'quality', institution);
export const auditor = as('auditor', 'auditor', institution);
export const lead = as('lead', 'teamLead', team('mobility'));
export const leadCare = as('leadCare', 'teamLead', team('care'));
/** A member of Team Mobiliteit, unless told otherwise. */
export const member = (person: PersonKey, of: TeamKey = 'mobility'): Teller => as(person, 'member', team(of));
export const leadOf = (person: PersonKey, of: TeamKey): Teller => as(person, 'teamLead', team(of));
