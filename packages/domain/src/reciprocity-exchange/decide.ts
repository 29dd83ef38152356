import type { DecideContext, Decision } from '../kernel/decider.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { ReciprocityExchangeCommand } from './commands.js';
import type { ReciprocityExchangeEvent } from './events.js';
import * as no from './refusals.js';
import { brokers, namedSide, speaksFor, type SideFacts } from './side.js';
import { hostIsAnother } from './side-refusals.js';
import type { KnownExchange, ReciprocityExchangeState } from './state.js';

/**
 * `named`: for OfferExchange and RequestExchange, whether the theme and the programme are the host's. `network`: of the
 * partner that the command names. `ownNetwork`: of the partner that offered or asked, for what a broker does.
 */
export interface ReciprocityExchangeFacts extends NamedFacts, SideFacts {}
type Context = DecideContext<ReciprocityExchangeFacts>;
type CommandFor<T extends ReciprocityExchangeCommand['type']> = Extract<
  ReciprocityExchangeCommand,
  { type: T }
>;
type Decided = Decision<ReciprocityExchangeEvent>;

const record = (draft: ReciprocityExchangeEvent): Decided => accept([draft]);

/** Offers or asks, by who speaks for the partner or by a broker of the network. */
export function beginExchange(
  command: CommandFor<'OfferExchange' | 'RequestExchange'>,
  context: Context,
): Decided {
  const { type, networkId: _networkId, partnerId: _partnerId, ...about } = command;
  const { facts } = context;
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  const side = namedSide(facts);
  if (!side.ok) return side;
  const { hostId, basis: there } = gathered(facts.network, 'network');
  if (hostId !== about.institutionId) return reject(hostIsAnother());
  // A policy asks on behalf of who was matched.
  const own = context.actor.kind === 'policy' || speaksFor(side.value, context);
  if (!own && !brokers(context)) return reject(no.notYourOffer());
  const basis = [...basisOfNamed(facts), ...there];
  return accept([
    type === 'OfferExchange'
      ? { type: 'ExchangeOffered', data: { ...about, giver: side.value }, basis }
      : { type: 'ExchangeRequested', data: { ...about, receiver: side.value }, basis },
  ]);
}

export function matchExchange(
  { why, until }: CommandFor<'MatchExchange'>,
  state: KnownExchange,
  context: Context,
): Decided {
  const side = namedSide(context.facts);
  if (!side.ok) return side;
  const { basis } = gathered(context.facts.network, 'network');
  // Left open, what was said of its end stays.
  const end = until ?? state.until;
  return accept([{ type: 'ExchangeMatched', data: { with: side.value, why, until: end }, basis }]);
}

export function decide(
  command: ReciprocityExchangeCommand,
  state: ReciprocityExchangeState,
  context: Context,
): Decided {
  if (command.type === 'OfferExchange' || command.type === 'RequestExchange')
    return beginExchange(command, context);
  if (state.status === 'unknown') return reject(no.exchangeUnknown());
  switch (command.type) {
    case 'DeliverExchange':
      return record({ type: 'ExchangeDelivered', data: { note: command.note } });
    case 'AcknowledgeExchange':
      return record({ type: 'ExchangeAcknowledged', data: { note: command.note } });
    case 'DisputeExchange':
      return accept([{ type: 'ExchangeDisputed', data: {}, reason: command.reason }]);
    case 'ValueExchange':
      return record({ type: 'ExchangeValued', data: { score: command.score, note: command.note } });
    default:
      return decideAsBroker(command, state, context);
  }
}

type ByBroker = 'MatchExchange' | 'ResolveExchangeDispute' | 'LapseExchange' | 'ChangeExchangeContact';

function decideAsBroker(command: CommandFor<ByBroker>, state: KnownExchange, context: Context): Decided {
  // A policy carries out what a broker decided on a question.
  if (context.actor.kind === 'person' && !brokers(context)) return reject(no.brokersOnly());
  switch (command.type) {
    case 'MatchExchange':
      return matchExchange(command, state, context);
    case 'ResolveExchangeDispute': {
      const { outcome, how } = command;
      return record({ type: 'ExchangeDisputeResolved', data: { outcome, how } });
    }
    case 'LapseExchange':
      return accept([{ type: 'ExchangeLapsed', data: {}, reason: command.reason }]);
    case 'ChangeExchangeContact': {
      const { partnerId, contactId, reason } = command;
      return accept([{ type: 'ExchangeContactChanged', data: { partnerId, contactId }, reason }]);
    }
    default:
      return command satisfies never;
  }
}
