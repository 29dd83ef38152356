import type { DecideContext, Decision } from '../kernel/decider.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import type { Basis } from '../kernel/envelope.js';
import { accept, reject } from '../kernel/refusal.js';
import { brokers, namedSide, speaksFor, type SideFacts } from '../reciprocity-exchange/side.js';
import { hostIsAnother } from '../reciprocity-exchange/side-refusals.js';
import type { DevelopmentQuestionCommand } from './commands.js';
import type { DevelopmentQuestionEvent } from './events.js';
import * as no from './refusals.js';
import type { DevelopmentQuestionState, KnownQuestion } from './state.js';
import { weigh, type CandidateExchange, type CandidatePartner } from './suggest.js';

/** What the partner that helps brings, as it is on `effectiveAt`. */
export interface HelperFact {
  partner: CandidatePartner;
  /** The offer that the command names, whoever made it; null where it names none or it is not open. */
  offer: CandidateExchange | null;
  basis: Basis[];
}
/**
 * `named`: for RaiseDevelopmentQuestion, whether the theme and the programme are the host's. `network`: of the partner
 * that the command names. `ownNetwork`: of the asker, for all else.
 */
export interface DevelopmentQuestionFacts extends NamedFacts, SideFacts {
  /** For RaiseDevelopmentQuestion: the region of the network, a code. */
  region?: string | null;
  /** For MatchDevelopmentQuestion: who would help. */
  helper?: HelperFact;
}
type Context = DecideContext<DevelopmentQuestionFacts>;
type CommandFor<T extends DevelopmentQuestionCommand['type']> = Extract<
  DevelopmentQuestionCommand,
  { type: T }
>;
type Decided = Decision<DevelopmentQuestionEvent>;

export function raiseDevelopmentQuestion(
  { type: _, networkId: _network, partnerId: _partner, ...about }: CommandFor<'RaiseDevelopmentQuestion'>,
  context: Context,
): Decided {
  const { facts } = context;
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  const asker = namedSide(facts);
  if (!asker.ok) return asker;
  const { hostId, basis } = gathered(facts.network, 'network');
  if (hostId !== about.institutionId) return reject(hostIsAnother());
  if (!speaksFor(asker.value, context) && !brokers(context)) return reject(no.askerOnly());
  const region = gathered(facts.region, 'region');
  return accept([
    {
      type: 'DevelopmentQuestionRaised',
      data: { ...about, region, asker: asker.value },
      basis: [...basisOfNamed(facts), ...basis],
    },
  ]);
}

/** Keeps what spoke for the match on that date, also where the broker saw more than the suggestions did. */
export function matchDevelopmentQuestion(
  { helper, into, why }: CommandFor<'MatchDevelopmentQuestion'>,
  state: KnownQuestion,
  { facts }: Context,
): Decided {
  const side = namedSide(facts);
  if (!side.ok) return side;
  const { partner, offer, basis } = gathered(facts.helper, 'helper');
  if (helper.exchangeId !== null && offer?.partnerId !== helper.partnerId) return reject(no.offerNotOpen());
  const { networkId, partnerId } = state.asker;
  const suggestion = weigh({ ...state, networkId, partnerId }, partner, offer, offer ? [offer] : []);
  const reasons = suggestion?.reasons ?? [];
  const data = { helper: side.value, offerId: helper.exchangeId, into, reasons, why };
  return accept([{ type: 'DevelopmentQuestionMatched', data, basis }]);
}

export function decide(
  command: DevelopmentQuestionCommand,
  state: DevelopmentQuestionState,
  context: Context,
): Decided {
  if (command.type === 'RaiseDevelopmentQuestion') return raiseDevelopmentQuestion(command, context);
  if (state.status === 'unknown') return reject(no.questionUnknown());
  const byBroker = brokers(context);
  switch (command.type) {
    case 'AnswerDevelopmentQuestion':
      if (!speaksFor(state.asker, context) && !byBroker) return reject(no.askerOnly());
      return accept([{ type: 'DevelopmentQuestionAnswered', data: { answer: command.answer } }]);
    case 'WithdrawDevelopmentQuestion':
      if (!speaksFor(state.asker, context) && !byBroker) return reject(no.askerOnly());
      return accept([{ type: 'DevelopmentQuestionWithdrawn', data: {}, reason: command.reason }]);
    case 'DismissMatchSuggestion':
      if (!byBroker) return reject(no.brokerDecides());
      return accept([
        { type: 'MatchSuggestionDismissed', data: { helper: command.helper }, reason: command.reason },
      ]);
    case 'ReopenDevelopmentQuestion':
      if (!byBroker) return reject(no.brokerDecides());
      return accept([{ type: 'DevelopmentQuestionReopened', data: {}, reason: command.reason }]);
    case 'MatchDevelopmentQuestion':
      if (!byBroker) return reject(no.brokerDecides());
      return matchDevelopmentQuestion(command, state, context);
    default:
      return command satisfies never;
  }
}
