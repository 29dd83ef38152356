import type { DecideContext, Decision } from '../kernel/decider.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { DriveScanCommand } from './commands.js';
import type { DriveScanEvent } from './events.js';
import type { DriveScanState } from './state.js';

/** `named`: for OpenDriveScan, whether its programme is there. */
export type DriveScanFacts = NamedFacts;
type Context = DecideContext<DriveScanFacts>;
type CommandFor<T extends DriveScanCommand['type']> = Extract<DriveScanCommand, { type: T }>;

/** Asks a team how it sees its drives, until a day. */
export function openDriveScan(
  { type: _, ...data }: CommandFor<'OpenDriveScan'>,
  { facts }: Context,
): Decision<DriveScanEvent> {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return accept([{ type: 'DriveScanOpened', data, basis: basisOfNamed(facts) }]);
}

export function decide(
  command: DriveScanCommand,
  _state: DriveScanState,
  context: Context,
): Decision<DriveScanEvent> {
  switch (command.type) {
    case 'OpenDriveScan':
      return openDriveScan(command, context);
    case 'AnswerDriveScan':
      return accept([{ type: 'DriveScanAnswered', data: { scores: command.scores } }]);
    case 'CloseDriveScan':
      return accept([{ type: 'DriveScanClosed', data: {} }]);
    default:
      return command satisfies never;
  }
}
