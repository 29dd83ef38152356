import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import { NOT_SHARED, type Decider, type Permission } from '../kernel/decider.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import { takingPart } from '../network/network.js';
import type { ReciprocityExchangeCommand } from './commands.js';
import { decide, type ReciprocityExchangeFacts } from './decide.js';
import type { ReciprocityExchangeEvent } from './events.js';
import { at, boundaries, evolve } from './evolve.js';
import { legal } from './legal.js';
import { sharedWithSides } from './side.js';
import type { ReciprocityExchangeState } from './state.js';

type Of = Decider<
  ReciprocityExchangeState,
  ReciprocityExchangeCommand,
  ReciprocityExchangeEvent,
  ReciprocityExchangeFacts
>;

const byBroker: Permission = { roles: ['broker'], anyInstitution: true };
const personally: Permission = { ...takingPart, personal: true };

const permissions: Of['permissions'] = {
  OfferExchange: takingPart,
  RequestExchange: { ...takingPart, policy: true },
  MatchExchange: { ...byBroker, policy: true },
  DeliverExchange: personally,
  AcknowledgeExchange: personally,
  DisputeExchange: personally,
  ResolveExchangeDispute: byBroker,
  ValueExchange: personally,
  LapseExchange: byBroker,
  ChangeExchangeContact: byBroker,
};

const PERSONAL: readonly ReciprocityExchangeEvent['type'][] = [
  'ExchangeDelivered',
  'ExchangeAcknowledged',
  'ExchangeDisputed',
  'ExchangeValued',
];
/** What somebody said for a partner: put right by who said it. */
const OWN_WORDS: readonly ReciprocityExchangeEvent['type'][] = [
  ...PERSONAL,
  'ExchangeOffered',
  'ExchangeRequested',
];
const FIXED = ['exchangeId', 'institutionId', 'giver', 'receiver', 'with', 'partnerId'];

const correctable: Of['correctable'] = (event, _state, context, change) => {
  const identity = keepsIdentity(event, change, FIXED);
  if (identity) return identity;
  // What a policy recorded goes with the decision that it came from.
  if (event.actor.kind === 'policy') return onlyBy({ ...byBroker, policy: true }, context);
  return OWN_WORDS.includes(event.type) ? onlyItsAuthor(event, context) : onlyBy(byBroker, context);
};

/** Bringing and fetching (halen en brengen) between two partners, at the level of relation, process or content. */
export const reciprocityExchangeDecider: Of = {
  word: 'reciprocityExchange',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'OfferExchange' || command.type === 'RequestExchange')
      return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  sharedWith: (state) =>
    state.status === 'unknown' ? NOT_SHARED : sharedWithSides([state.giver, state.receiver]),
  decide,
  legal,
  correctable,
  personalActs: PERSONAL,
  evolve,
  at,
  boundaries,
};
