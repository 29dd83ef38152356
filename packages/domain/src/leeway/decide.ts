import type { DecideContext, Decision } from '../kernel/decider.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { LeewayCommand } from './commands.js';
import type { LeewayEvent } from './events.js';
import type { LeewayState } from './state.js';

/** `named`: for GrantLeeway, whether the KPI of its bandwidth, its programme and its agreement are there. */
export type LeewayFacts = NamedFacts;
type Context = DecideContext<LeewayFacts>;
type CommandFor<T extends LeewayCommand['type']> = Extract<LeewayCommand, { type: T }>;
type Decided = Decision<LeewayEvent>;

export function grantLeeway(
  { type: _, reason, ...data }: CommandFor<'GrantLeeway'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return accept([{ type: 'LeewayGranted', data, reason, basis: basisOfNamed(facts) }]);
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

export function decide(command: LeewayCommand, _state: LeewayState, context: Context): Decided {
  switch (command.type) {
    case 'GrantLeeway':
      return grantLeeway(command, context);
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
