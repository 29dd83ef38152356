// Units, people and programmes of the first day, recorded by the policy that sets an installation up.
import { streamOf, type CommandName, type Instant, type Role, type UnitRef } from '@traject/domain';
import { words, type Act, type Told } from './act.js';
import {
  board,
  collegeId,
  collegeThemeId,
  hr,
  INSTITUTION,
  institution,
  managerOf,
  programmeId,
  quality,
  setup,
  teamsOf,
  themeId,
  THEMES,
  THEMES_OF_COLLEGE,
  type Team,
} from './cast.js';
import { firstDay, momentOn } from './moments.js';
import type { Size } from './size.js';

/** Everything that stands on the first day of the first school year, in the order in which it is recorded. */
export function organisation(size: Size): Act[] {
  const from = firstDay(size.firstYear);
  const period = { from, until: null };
  const at = momentOn(size.firstYear, 0, 0);
  const act = (command: CommandName, stream: string, input: Act['input'], told: Told): Act => ({
    at,
    by: setup,
    command,
    stream,
    input,
    events: [told],
  });
  const role = (personId: string, named: Role, unit: UnitRef): Act => {
    const data = { personId, grantId: `grant-${personId}`, role: named, unit, period };
    return act('GrantRole', streamOf('person', personId), data, { type: 'RoleGranted', data });
  };
  const theme = (id: string, named: string): Act => {
    const data = { themeId: id, institutionId: INSTITUTION, name: words(named), description: null };
    return act('NameTheme', streamOf('theme', id), data, { type: 'ThemeNamed', data });
  };
  const registered = {
    institutionId: INSTITUTION,
    name: words('Instelling van de meting'),
    brin: '99ZZ',
    sector: 'mbo',
  };
  return [
    act('RegisterInstitution', streamOf('institution', INSTITUTION), registered, {
      type: 'InstitutionRegistered',
      data: registered,
    }),
    ...numbers(size.colleges).map((number) => {
      const data = {
        collegeId: collegeId(number),
        institutionId: INSTITUTION,
        name: words(`College ${number + 1}`),
      };
      return act('FoundCollege', streamOf('college', collegeId(number)), data, {
        type: 'CollegeFounded',
        data,
      });
    }),
    ...[hr, quality, board].flatMap((doer) =>
      'personId' in doer ? [role(doer.personId, doer.role, institution)] : [],
    ),
    ...numbers(size.colleges).flatMap((number) => {
      const doer = managerOf(number);
      return 'personId' in doer ? [role(doer.personId, doer.role, doer.unit)] : [];
    }),
    ...numbers(THEMES).map((number) => theme(themeId(number), `Thema ${number + 1}`)),
    ...numbers(size.colleges).flatMap((college) =>
      themesOf(college).map((id, number) => theme(id, `Thema ${number + 1} van college ${college + 1}`)),
    ),
    ...teamsOf(size).flatMap((team) => teamWithMembers(team, at, from)),
    ...numbers(size.colleges).map((number) => programme(size, number, at)),
  ];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** The themes of a college's own. */
const themesOf = (college: number): string[] =>
  numbers(THEMES_OF_COLLEGE).map((number) => collegeThemeId(college, number));

/** A team with its lead and members; every third of them works part of the week. */
function teamWithMembers(team: Team, at: Instant, from: string): Act[] {
  const stream = streamOf('team', team.id);
  const period = { from, until: null };
  const formed = {
    teamId: team.id,
    institutionId: INSTITUTION,
    name: words(`Team ${team.number + 1}`),
    parent: { kind: 'college', id: collegeId(team.college) },
    period,
  };
  const own = (command: CommandName, type: string, data: object): Act => ({
    at,
    by: setup,
    command,
    stream,
    input: { teamId: team.id, ...data },
    events: [{ type, data }],
  });
  return [
    {
      at,
      by: setup,
      command: 'FormTeam',
      stream,
      input: formed,
      events: [{ type: 'TeamFormed', data: formed }],
    },
    ...team.members.map((personId, member) =>
      own('AddMember', 'MemberJoined', {
        membershipId: `membership-${personId}`,
        personId,
        period,
        fte: fteOf(member),
      }),
    ),
    own('AppointLead', 'LeadAppointed', {
      appointmentId: `appointment-${team.id}`,
      personId: team.members[0],
      period,
    }),
  ];
}

/** What share of a full week the n-th member of a team works. */
export const fteOf = (member: number): number => [1, 0.8, 0.6][member % 3] ?? 1;

/** A college's programme with all of its teams, over all years. */
function programme(size: Size, college: number, at: Instant): Act {
  const teamIds = teamsOf(size).flatMap((team) => (team.college === college ? [team.id] : []));
  const data = {
    programmeId: programmeId(college),
    institutionId: INSTITUTION,
    unit: { kind: 'college', id: collegeId(college) },
    title: words(`Programma van college ${college + 1}`),
    purpose: words('Samen vaststellen wat er te leren is.'),
    period: { from: firstDay(size.firstYear), until: firstDay(size.firstYear + size.years) },
    themeIds: [themeId(college % THEMES), themeId((college + 1) % THEMES), ...themesOf(college)],
    teamIds,
  };
  return {
    at,
    by: managerOf(college),
    command: 'StartProgramme',
    stream: streamOf('programme', programmeId(college)),
    input: data,
    events: [{ type: 'ProgrammeStarted', data }],
  };
}
