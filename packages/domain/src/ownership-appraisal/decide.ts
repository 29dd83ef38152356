import type { DecideContext, Decision } from '../kernel/decider.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { OwnershipAppraisalCommand } from './commands.js';
import type { OwnershipAppraisalEvent } from './events.js';
import type { AppraisalRoundState } from './state.js';

/** `named`: for OpenAppraisalRound, whether its theme is there. */
export type OwnershipAppraisalFacts = NamedFacts;
type Context = DecideContext<OwnershipAppraisalFacts>;
type CommandFor<T extends OwnershipAppraisalCommand['type']> = Extract<
  OwnershipAppraisalCommand,
  { type: T }
>;
type Decided = Decision<OwnershipAppraisalEvent>;

export function openAppraisalRound(
  { type: _, ...data }: CommandFor<'OpenAppraisalRound'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return accept([{ type: 'AppraisalRoundOpened', data, basis: basisOfNamed(facts) }]);
}
/** A person answers again to change the answer while the round is open. */
export function answerAppraisal({ scores }: CommandFor<'AnswerAppraisal'>): Decided {
  return accept([{ type: 'AppraisalAnswered', data: { scores } }]);
}
export function closeAppraisalRound(_: CommandFor<'CloseAppraisalRound'>): Decided {
  return accept([{ type: 'AppraisalRoundClosed', data: {} }]);
}

export function decide(
  command: OwnershipAppraisalCommand,
  _state: AppraisalRoundState,
  context: Context,
): Decided {
  switch (command.type) {
    case 'OpenAppraisalRound':
      return openAppraisalRound(command, context);
    case 'AnswerAppraisal':
      return answerAppraisal(command);
    case 'CloseAppraisalRound':
      return closeAppraisalRound(command);
    default:
      return command satisfies never;
  }
}
