import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { ProgrammeCommand } from './commands.js';
import { decideProgramme, type ProgrammeDecisionFacts } from './decide.js';
import type { ProgrammeEvent } from './events.js';
import { at, boundaries, evolve } from './evolve.js';
import { legal } from './legal.js';
import type { ProgrammeState } from './state.js';

const running: Permission = { roles: ['manager', 'board', 'facilitator'] };

const permissions: Decider<ProgrammeState, ProgrammeCommand, ProgrammeEvent>['permissions'] = {
  StartProgramme: running,
  RenameProgramme: running,
  ChangeProgrammePeriod: running,
  AddProgrammeTheme: running,
  DropProgrammeTheme: running,
  JoinProgramme: running,
  LeaveProgramme: running,
  AddProgrammePartner: running,
  EndProgrammePartner: running,
  CloseProgramme: running,
};

const byItsRecorders = correctedByItsRecorders<ProgrammeCommand, ProgrammeEvent>(permissions, {
  ProgrammeStarted: 'StartProgramme',
  ProgrammeRenamed: 'RenameProgramme',
  ProgrammePeriodChanged: 'ChangeProgrammePeriod',
  ProgrammeThemeAdded: 'AddProgrammeTheme',
  ProgrammeThemeDropped: 'DropProgrammeTheme',
  ProgrammeTeamJoined: 'JoinProgramme',
  ProgrammeTeamLeft: 'LeaveProgramme',
  ProgrammePartnerJoined: 'AddProgrammePartner',
  ProgrammePartnerLeft: 'EndProgrammePartner',
  ProgrammeClosed: 'CloseProgramme',
});

/** A programme (professionaliseringstraject): what a board audits, with its themes, teams, partners and period. */
export const programmeDecider: Decider<
  ProgrammeState,
  ProgrammeCommand,
  ProgrammeEvent,
  ProgrammeDecisionFacts
> = {
  word: 'programme',
  initialState: { status: 'unknown' },
  evolve,
  at,
  boundaries,
  legal,
  decide: decideProgramme,
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'StartProgramme') return command.unit;
    return state.status === 'unknown' ? null : state.unit;
  },
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ??
    keepsIdentity(event, change, ['programmeId', 'institutionId', 'unit']),
};
