import type { Decision } from '../kernel/decider.js';
import { accept } from '../kernel/refusal.js';
import type { OwnershipAppraisalCommand } from './commands.js';
import type { OwnershipAppraisalEvent } from './events.js';

type CommandFor<T extends OwnershipAppraisalCommand['type']> = Extract<
  OwnershipAppraisalCommand,
  { type: T }
>;
type Decided = Decision<OwnershipAppraisalEvent>;

export function openAppraisalRound({ type: _, ...data }: CommandFor<'OpenAppraisalRound'>): Decided {
  return accept([{ type: 'AppraisalRoundOpened', data }]);
}
/** A person answers again to change the answer while the round is open. */
export function answerAppraisal({ scores }: CommandFor<'AnswerAppraisal'>): Decided {
  return accept([{ type: 'AppraisalAnswered', data: { scores } }]);
}
export function closeAppraisalRound(_: CommandFor<'CloseAppraisalRound'>): Decided {
  return accept([{ type: 'AppraisalRoundClosed', data: {} }]);
}

export function decide(command: OwnershipAppraisalCommand): Decided {
  switch (command.type) {
    case 'OpenAppraisalRound':
      return openAppraisalRound(command);
    case 'AnswerAppraisal':
      return answerAppraisal(command);
    case 'CloseAppraisalRound':
      return closeAppraisalRound(command);
    default:
      return command satisfies never;
  }
}
