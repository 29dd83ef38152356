import type { DecideContext, Decision } from '../kernel/decider.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { heldFrom } from '../kernel/periods.js';
import { accept, reject } from '../kernel/refusal.js';
import type { ThemeCommand } from './commands.js';
import type { ThemeEvent } from './events.js';
import { themeRefusals } from './refusals.js';
import type { ThemeState } from './state.js';

type Given<T extends ThemeCommand['type']> = Extract<ThemeCommand, { type: T }>;
type ThemeDecision = Decision<ThemeEvent>;

/** True when the role is held for the team itself, not for a unit above it. */
export const actsForTeam = ({ capacity }: Pick<DecideContext, 'capacity'>, teamId: string): boolean =>
  capacity?.unit.kind === 'team' && capacity.unit.id === teamId;

/** Names what a change is about. */
export function nameTheme({ type: _, ...data }: Given<'NameTheme'>): ThemeDecision {
  return accept([{ type: 'ThemeNamed', data }]);
}

/** Gives a theme another name from `effectiveAt` on. */
export function renameTheme({ name }: Given<'RenameTheme'>): ThemeDecision {
  return accept([{ type: 'ThemeRenamed', data: { name } }]);
}

/** Says how a team sees the theme at `effectiveAt`; only for one's own team. */
export function appraiseTheme(command: Given<'AppraiseTheme'>, context: DecideContext): ThemeDecision {
  const { teamId, urgency, adoption, note } = command;
  if (!actsForTeam(context, teamId)) return reject(themeRefusals.APPRAISAL_OF_OTHER_TEAM());
  return accept([{ type: 'ThemeAppraised', data: { teamId, urgency, adoption, note } }]);
}

/**
 * Puts a group or an organisation that has an interest on the map, from the first day of `period` on; that day may lie
 * before or after the moment of recording.
 */
export function mapStakeholder(
  { stakeholderId, kind, name, interest, period }: Given<'MapStakeholder'>,
  state: ThemeState,
  { effectiveAt }: Pick<DecideContext, 'effectiveAt'>,
): ThemeDecision {
  // Asked here too: recorded as of the first day of the period, the history would blame the one that was there first.
  const taken =
    state.status !== 'unknown' && state.stakeholders.some((other) => other.stakeholderId === stakeholderId);
  if (taken) return reject(refuseTakenId('stakeholderId'));
  const data = { stakeholderId, kind, name, interest, period };
  return accept([{ type: 'StakeholderMapped', data, effectiveAt: heldFrom(period.from, effectiveAt) }]);
}

/** Says anew who it is and what its interest is, from `effectiveAt` on. */
export function changeStakeholder({
  stakeholderId,
  name,
  interest,
}: Given<'ChangeStakeholder'>): ThemeDecision {
  return accept([{ type: 'StakeholderChanged', data: { stakeholderId, name, interest } }]);
}

/** Takes a stakeholder off the map from the day `until` on, with a reason; what was heard from it stays. */
export function dropStakeholder({ stakeholderId, until, reason }: Given<'DropStakeholder'>): ThemeDecision {
  return accept([{ type: 'StakeholderDropped', data: { stakeholderId, until }, reason }]);
}

/** Ends the use of a theme for new work; what was done on it stays. */
export function retireTheme({ reason }: Given<'RetireTheme'>): ThemeDecision {
  return accept([{ type: 'ThemeRetired', data: {}, reason }]);
}

export function decideTheme(command: ThemeCommand, state: ThemeState, context: DecideContext): ThemeDecision {
  switch (command.type) {
    case 'NameTheme':
      return nameTheme(command);
    case 'RenameTheme':
      return renameTheme(command);
    case 'AppraiseTheme':
      return appraiseTheme(command, context);
    case 'MapStakeholder':
      return mapStakeholder(command, state, context);
    case 'ChangeStakeholder':
      return changeStakeholder(command);
    case 'DropStakeholder':
      return dropStakeholder(command);
    case 'RetireTheme':
      return retireTheme(command);
    default:
      return command satisfies never;
  }
}
