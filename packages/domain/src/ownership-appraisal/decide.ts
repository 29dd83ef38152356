import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject } from '../kernel/refusal.js';
import type { OwnershipAppraisalCommand } from './commands.js';
import type { OwnershipAppraisalEvent } from './events.js';
import * as no from './refusals.js';
import type { AppraisalRoundState } from './state.js';

/** `named`: for OpenAppraisalRound, whether its theme and the programme of its partners are there. */
export interface OwnershipAppraisalFacts extends NamedFacts {
  /** For AnswerAppraisal of a round that asks partners: the contacts of the programme's partners on that date. */
  partners?: { contactIds: readonly string[]; basis: Basis[] };
}
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
/**
 * A person answers again to change the answer while the round is open. Who acts as a partner is asked where the round
 * asks partners, and is the contact of one on that date.
 */
export function answerAppraisal(
  { scores }: CommandFor<'AnswerAppraisal'>,
  state: AppraisalRoundState,
  { actor, capacity, facts }: Context,
): Decided {
  const data = { scores };
  if (state.status === 'unknown' || capacity?.role !== 'partner') {
    return accept([{ type: 'AppraisalAnswered', data }]);
  }
  if (state.partnersOfProgrammeId === null) return reject(no.partnersNotAsked());
  const { contactIds, basis } = gathered(facts.partners, 'partners');
  if (!contactIds.includes(personOf(actor) ?? '')) return reject(no.notAPartner());
  return accept([{ type: 'AppraisalAnswered', data, basis }]);
}
export function closeAppraisalRound(_: CommandFor<'CloseAppraisalRound'>): Decided {
  return accept([{ type: 'AppraisalRoundClosed', data: {} }]);
}

export function decide(
  command: OwnershipAppraisalCommand,
  state: AppraisalRoundState,
  context: Context,
): Decided {
  switch (command.type) {
    case 'OpenAppraisalRound':
      return openAppraisalRound(command, context);
    case 'AnswerAppraisal':
      return answerAppraisal(command, state, context);
    case 'CloseAppraisalRound':
      return closeAppraisalRound(command);
    default:
      return command satisfies never;
  }
}
