import type { Decision } from '../kernel/decider.js';
import { accept } from '../kernel/refusal.js';
import type { LeewayCommand } from './commands.js';
import type { LeewayEvent } from './events.js';

type CommandFor<T extends LeewayCommand['type']> = Extract<LeewayCommand, { type: T }>;
type Decided = Decision<LeewayEvent>;

export function grantLeeway({ type: _, reason, ...data }: CommandFor<'GrantLeeway'>): Decided {
  return accept([{ type: 'LeewayGranted', data, reason }]);
}
/** `until` is the new end; the same room with a later end is wider too. */
export function widenLeeway({
  bandwidth,
  decides,
  budgetUpTo,
  until,
  reason,
}: CommandFor<'WidenLeeway'>): Decided {
  return accept([{ type: 'LeewayWidened', data: { bandwidth, decides, budgetUpTo, until }, reason }]);
}
export function narrowLeeway({
  bandwidth,
  decides,
  budgetUpTo,
  until,
  reason,
}: CommandFor<'NarrowLeeway'>): Decided {
  return accept([{ type: 'LeewayNarrowed', data: { bandwidth, decides, budgetUpTo, until }, reason }]);
}
export function endLeeway({ until, reason }: CommandFor<'EndLeeway'>): Decided {
  return accept([{ type: 'LeewayEnded', data: { until }, reason }]);
}

export function decide(command: LeewayCommand): Decided {
  switch (command.type) {
    case 'GrantLeeway':
      return grantLeeway(command);
    case 'WidenLeeway':
      return widenLeeway(command);
    case 'NarrowLeeway':
      return narrowLeeway(command);
    case 'EndLeeway':
      return endLeeway(command);
    default:
      return command satisfies never;
  }
}
