// Who and what there is in the generated institution, by number: ids only, since people live in the directory.
import type { Role, UnitRef } from '@traject/domain';
import type { Doer } from './act.js';
import type { Size } from './size.js';

export const INSTITUTION = 'large-institution';
export const institution: UnitRef = { kind: 'institution', id: INSTITUTION };

const padded = (number: number): string => String(number).padStart(4, '0');
export const collegeId = (number: number): string => `college-${padded(number)}`;
export const teamId = (number: number): string => `team-${padded(number)}`;
export const themeId = (number: number): string => `theme-${padded(number)}`;
export const programmeId = (number: number): string => `programme-${padded(number)}`;
export const THEMES = 10;
/** Themes of a college's own, besides those of the whole institution. */
export const THEMES_OF_COLLEGE = 2;
export const collegeThemeId = (college: number, number: number): string =>
  `theme-${padded(college)}-${number + 1}`;

const unit = (kind: UnitRef['kind'], id: string): UnitRef => ({ kind, id });
const as = (personId: string, role: Role, of: UnitRef): Doer => ({ personId, role, unit: of });

/** Sets the installation up. */
export const setup: Doer = { policy: 'setup' };
export const hr = as('hr', 'hr', institution);
export const quality = as('quality', 'quality', institution);
export const board = as('board', 'board', institution);
export const managerOf = (college: number): Doer =>
  as(`manager-${padded(college)}`, 'manager', unit('college', collegeId(college)));

/** A team of the generated institution. */
export interface Team {
  number: number;
  id: string;
  /** The number of the college under which it hangs. */
  college: number;
  /** Its members by person id; the first one leads it. */
  members: readonly [string, ...string[]];
}

export const teamsOf = (size: Size): Team[] =>
  Array.from({ length: size.teams }, (_, number) => {
    const person = (member: number): string => `staff-${padded(number)}-${padded(member)}`;
    const rest = Array.from({ length: size.membersPerTeam - 1 }, (__, member) => person(member + 1));
    return { number, id: teamId(number), college: number % size.colleges, members: [person(0), ...rest] };
  });

export const leadOf = (team: Team): Doer => as(team.members[0], 'teamLead', unit('team', team.id));
export const memberOf = (team: Team, personId: string): Doer => as(personId, 'member', unit('team', team.id));

/** Everybody of the institution by person id: HR, quality, the board, the managers of the colleges, the members of the teams. */
export const peopleOf = (size: Size): string[] =>
  [hr, quality, board, ...Array.from({ length: size.colleges }, (_, number) => managerOf(number))]
    .flatMap((doer) => ('personId' in doer ? [doer.personId] : []))
    .concat(teamsOf(size).flatMap(({ members }) => members));
