// Who brings and who fetches: a partner of a network, with the person who speaks for it.
import { z } from 'zod';
import { id, text } from '../kernel/fields.js';
import type { Basis } from '../kernel/envelope.js';
import type { DecideContext, SharedWith } from '../kernel/decider.js';
import { gathered } from '../kernel/facts.js';
import type { Instant } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import { reject, type Result, accept } from '../kernel/refusal.js';
import { networkPartnersOn } from '../network/evolve.js';
import { distinct, takesPart, type StandingFacts } from '../network/takes-part.js';
import type { NetworkState } from '../network/state.js';
import * as no from './side-refusals.js';

/** Where bringing and fetching takes place; it always does so at all three. */
export const RECIPROCITY_LEVELS = ['relation', 'process', 'content'] as const;
export const reciprocityLevel = () => z.enum(RECIPROCITY_LEVELS);
export type ReciprocityLevel = z.infer<ReturnType<typeof reciprocityLevel>>;

/** A partner as it took part when it was named; `contactId` is the person who speaks for it. */
export const side = () =>
  z.object({
    networkId: id(),
    partnerId: id(),
    institutionId: id().nullable(),
    contactId: id(),
    name: text(),
  });
export type ExchangeSide = z.infer<ReturnType<typeof side>>;

/** A network that a command names a partner of, as it is on `effectiveAt`. */
export interface NetworkOfSide {
  /** The institution that owns it; null where it does not exist or is closed. */
  hostId: string | null;
  sharedWith: SharedWith;
  /** The partner that is named, where it takes part; null where it does not, or where nobody speaks for it. */
  side: ExchangeSide | null;
  /** It takes part, but nobody speaks for it. */
  speechless: boolean;
  basis: Basis[];
}

/** Facts of a command on bringing and fetching. `standing`: where the actor holds a role. */
export interface SideFacts extends StandingFacts {
  /** The network of the partner that the command names. */
  network?: NetworkOfSide;
  /** The network of the partner that stands in the stream already. */
  ownNetwork?: NetworkOfSide;
}
type Context = Pick<DecideContext<SideFacts>, 'actor' | 'capacity' | 'facts'>;

/** The partner that takes part in `network` at `at`, with who speaks for it. */
export function sideOf(
  network: NetworkState,
  partnerId: string,
  at: Instant,
): Pick<NetworkOfSide, 'side' | 'speechless'> {
  const partner = networkPartnersOn(network, at).find((one) => one.partnerId === partnerId);
  if (!partner || network.status === 'unknown') return { side: null, speechless: false };
  const { institutionId, contactId, name } = partner;
  if (contactId === null) return { side: null, speechless: true };
  const { networkId } = network;
  return { side: { networkId, partnerId, institutionId, contactId, name }, speechless: false };
}

/** The partner that the command names, or why it cannot be it. Throws when the program did not look. */
export function namedSide(facts: SideFacts): Result<ExchangeSide> {
  const { hostId, side: found, speechless } = gathered(facts.network, 'network');
  if (hostId === null) return reject(no.networkNotOpen());
  if (speechless) return reject(no.nobodySpeaks());
  return found ? accept(found) : reject(no.notInNetwork());
}

/** True for the person who speaks for `of`. */
export const speaksFor = (of: ExchangeSide | null, { actor }: Pick<Context, 'actor'>): boolean =>
  of !== null && of.contactId === personOf(actor);

/** True for a broker who takes part in one of the networks that are concerned. */
export function brokers({ actor, capacity, facts }: Context): boolean {
  if (capacity?.role !== 'broker') return false;
  return [facts.network, facts.ownNetwork].some(
    (network) =>
      network !== undefined &&
      network.hostId !== null &&
      takesPart(network.sharedWith, network.hostId, { actor, facts }),
  );
}

/** The institutions of `sides`, and the persons who speak for them. */
export const sharedWithSides = (sides: readonly (ExchangeSide | null)[]): SharedWith => ({
  institutionIds: distinct(sides.map((one) => one?.institutionId ?? null)),
  personIds: distinct(sides.map((one) => one?.contactId ?? null)),
});
