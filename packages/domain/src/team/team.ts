import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { TeamCommand } from './commands.js';
import { decideTeam, type TeamFacts } from './decide.js';
import type { TeamEvent } from './events.js';
import { at, boundaries, evolve } from './evolve.js';
import { legal } from './legal.js';
import { teamRefusals } from './refusals.js';
import type { TeamState } from './state.js';

const byHr: Permission = { roles: ['hr', 'board'], policy: true };
const byQuality: Permission = { roles: ['quality', 'hr'], policy: true };

const permissions: Decider<TeamState, TeamCommand, TeamEvent, TeamFacts>['permissions'] = {
  FormTeam: byHr,
  RenameTeam: byHr,
  MoveTeam: byHr,
  DissolveTeam: byHr,
  AddMember: byHr,
  EndMembership: byHr,
  AppointLead: byHr,
  StandLeadDown: byHr,
  TeachCrebo: byHr,
  DropCrebo: byHr,
  MapProviderUnit: byQuality,
  UnmapProviderUnit: byQuality,
  // A manager who set the quorum would decide what the team endorses.
  SetQuorum: {
    roles: ['teamLead', 'member'],
    policy: true,
    refused: { manager: teamRefusals.QUORUM_IS_THE_TEAMS_OWN() },
  },
};

const byItsRecorders = correctedByItsRecorders<TeamCommand, TeamEvent>(permissions, {
  TeamFormed: 'FormTeam',
  TeamRenamed: 'RenameTeam',
  TeamMoved: 'MoveTeam',
  TeamDissolved: 'DissolveTeam',
  MemberJoined: 'AddMember',
  MemberLeft: 'EndMembership',
  LeadAppointed: 'AppointLead',
  LeadStoodDown: 'StandLeadDown',
  CreboTaught: 'TeachCrebo',
  CreboDropped: 'DropCrebo',
  ProviderUnitMapped: 'MapProviderUnit',
  ProviderUnitUnmapped: 'UnmapProviderUnit',
  QuorumSet: 'SetQuorum',
});

/** What rests on other aggregates is not replaced: it is retracted and decided anew. */
const decidedOn = (type: TeamEvent['type']): string[] =>
  type === 'TeamMoved' ? ['parent'] : type === 'ProviderUnitMapped' ? ['providerUnit', 'level', 'crebo'] : [];

/** A team: its parent, members, leads, programmes and rule for endorsing, each for a period. */
export const teamDecider: Decider<TeamState, TeamCommand, TeamEvent, TeamFacts> = {
  word: 'team',
  initialState: { status: 'unknown' },
  evolve,
  at,
  boundaries,
  legal,
  decide: decideTeam,
  permissions,
  unitOf: (command) => (command.type === 'FormTeam' ? command.parent : { kind: 'team', id: command.teamId }),
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ??
    keepsIdentity(event, change, ['teamId', 'institutionId', ...decidedOn(event.type)]),
};
