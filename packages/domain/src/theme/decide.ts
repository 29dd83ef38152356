import type { DecideContext, Decision } from '../kernel/decider.js';
import { accept, reject } from '../kernel/refusal.js';
import type { ThemeCommand } from './commands.js';
import type { ThemeEvent } from './events.js';
import { themeRefusals } from './refusals.js';

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

/** Ends the use of a theme for new work; what was done on it stays. */
export function retireTheme({ reason }: Given<'RetireTheme'>): ThemeDecision {
  return accept([{ type: 'ThemeRetired', data: {}, reason }]);
}

export function decideTheme(command: ThemeCommand, _state: unknown, context: DecideContext): ThemeDecision {
  switch (command.type) {
    case 'NameTheme':
      return nameTheme(command);
    case 'RenameTheme':
      return renameTheme(command);
    case 'AppraiseTheme':
      return appraiseTheme(command, context);
    case 'RetireTheme':
      return retireTheme(command);
    default:
      return command satisfies never;
  }
}
