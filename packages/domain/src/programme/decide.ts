import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { heldFrom } from '../kernel/periods.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { ProgrammeCommand } from './commands.js';
import type { ProgrammeEvent } from './events.js';
import { programmeRefusals } from './refusals.js';

type Given<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;
type Context = DecideContext<ProgrammeDecisionFacts>;
type ProgrammeDecision = Decision<ProgrammeEvent>;

/** Needed where a command names themes (`StartProgramme`, `AddProgrammeTheme`) or teams (`StartProgramme`, `JoinProgramme`). */
export interface ProgrammeDecisionFacts {
  /** Those of the themes named that did not exist, or were retired, at `effectiveAt`. */
  missingThemeIds?: readonly string[];
  /** Those of the teams named that did not exist, or were dissolved, on the first day of the period. */
  missingTeamIds?: readonly string[];
  basis: Basis[];
}

function refuseThemes({ facts }: Context): Refusal | null {
  const missing = gathered(facts.missingThemeIds, 'missingThemeIds');
  return missing.length > 0 ? programmeRefusals.THEME_NOT_FOUND(missing) : null;
}
function refuseTeams({ facts }: Context): Refusal | null {
  const missing = gathered(facts.missingTeamIds, 'missingTeamIds');
  return missing.length > 0 ? programmeRefusals.TEAM_NOT_FOUND(missing) : null;
}

/** Starts a programme for a period, which may lie ahead, with its first themes and teams. */
export function startProgramme(
  { type: _, ...data }: Given<'StartProgramme'>,
  context: Context,
): ProgrammeDecision {
  const refusal = refuseThemes(context) ?? refuseTeams(context);
  if (refusal) return reject(refusal);
  const effectiveAt = heldFrom(data.period.from, context.effectiveAt);
  return accept([{ type: 'ProgrammeStarted', data, effectiveAt, basis: context.facts.basis }]);
}

/** Gives a programme another title and purpose from `effectiveAt` on. */
export function renameProgramme({ title, purpose }: Given<'RenameProgramme'>): ProgrammeDecision {
  return accept([{ type: 'ProgrammeRenamed', data: { title, purpose } }]);
}

/** Shortens, lengthens or shifts the programme, with a reason; teams that were there from its first day follow it. */
export function changeProgrammePeriod({ period, reason }: Given<'ChangeProgrammePeriod'>): ProgrammeDecision {
  return accept([{ type: 'ProgrammePeriodChanged', data: { period }, reason }]);
}

/** Adds what the programme is about. */
export function addProgrammeTheme(
  { themeId }: Given<'AddProgrammeTheme'>,
  context: Context,
): ProgrammeDecision {
  const refusal = refuseThemes(context);
  if (refusal) return reject(refusal);
  return accept([{ type: 'ProgrammeThemeAdded', data: { themeId }, basis: context.facts.basis }]);
}

/** Drops a theme, with a reason; never the last. */
export function dropProgrammeTheme({ themeId, reason }: Given<'DropProgrammeTheme'>): ProgrammeDecision {
  return accept([{ type: 'ProgrammeThemeDropped', data: { themeId }, reason }]);
}

/** Lets a team take part for a period. */
export function joinProgramme(command: Given<'JoinProgramme'>, context: Context): ProgrammeDecision {
  const refusal = refuseTeams(context);
  if (refusal) return reject(refusal);
  const { teamId, period } = command;
  const effectiveAt = heldFrom(period.from, context.effectiveAt);
  return accept([
    { type: 'ProgrammeTeamJoined', data: { teamId, period }, effectiveAt, basis: context.facts.basis },
  ]);
}

/** Ends a team's part on a day, with a reason. */
export function leaveProgramme(command: Given<'LeaveProgramme'>, context: Context): ProgrammeDecision {
  const { teamId, until, reason } = command;
  const effectiveAt = heldFrom(until, context.effectiveAt);
  return accept([{ type: 'ProgrammeTeamLeft', data: { teamId, until }, effectiveAt, reason }]);
}

/** Lets a partner (a company, parents, another school) take part for a period. */
export function addProgrammePartner(
  command: Given<'AddProgrammePartner'>,
  context: Context,
): ProgrammeDecision {
  const { type: _type, programmeId: _programmeId, ...data } = command;
  const effectiveAt = heldFrom(data.period.from, context.effectiveAt);
  return accept([{ type: 'ProgrammePartnerJoined', data, effectiveAt }]);
}

/** Ends a partner's part on a day, with a reason. */
export function endProgrammePartner(
  command: Given<'EndProgrammePartner'>,
  context: Context,
): ProgrammeDecision {
  const { partnerId, until, reason } = command;
  const effectiveAt = heldFrom(until, context.effectiveAt);
  return accept([{ type: 'ProgrammePartnerLeft', data: { partnerId, until }, effectiveAt, reason }]);
}

/** Closes the programme with what was found. */
export function closeProgramme({ findings }: Given<'CloseProgramme'>): ProgrammeDecision {
  return accept([{ type: 'ProgrammeClosed', data: { findings } }]);
}

export function decideProgramme(
  command: ProgrammeCommand,
  _state: unknown,
  context: Context,
): ProgrammeDecision {
  switch (command.type) {
    case 'StartProgramme':
      return startProgramme(command, context);
    case 'RenameProgramme':
      return renameProgramme(command);
    case 'ChangeProgrammePeriod':
      return changeProgrammePeriod(command);
    case 'AddProgrammeTheme':
      return addProgrammeTheme(command, context);
    case 'DropProgrammeTheme':
      return dropProgrammeTheme(command);
    case 'JoinProgramme':
      return joinProgramme(command, context);
    case 'LeaveProgramme':
      return leaveProgramme(command, context);
    case 'AddProgrammePartner':
      return addProgrammePartner(command, context);
    case 'EndProgrammePartner':
      return endProgrammePartner(command, context);
    case 'CloseProgramme':
      return closeProgramme(command);
    default:
      return command satisfies never;
  }
}
