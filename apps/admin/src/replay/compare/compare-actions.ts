// Entering, leaving and turning round a comparison; what it shows is fetched when there is one.
import { addDays, dateOf, endOfDay } from '@traject/domain';
import type { ActionContext, Elsewhere, ReplayAction } from '../action.js';
import { writeAddress, type ReplayAddress } from '../logic/address.js';
import type { EventBuffer } from '../logic/event-buffer.js';
import { endsOf, type ScopeDensity } from '../logic/part.js';
import { thenAt } from '../logic/hindsight.js';
import { KNOWN_NOW, NO_TEAM } from '../logic/versus.js';
import type { Replay } from '../use-replay.js';

const YEAR = 365;

/** Where one stands when one begins to compare, or turns it round. */
interface Looked {
  replay: Pick<Replay, 'address' | 'now' | 'place' | 'events' | 'seen' | 'isLive'> & {
    density: ScopeDensity | null;
  };
}

/**
 * What the address becomes when one begins to compare: under a ceiling what was known then with what is known now, in
 * the past that moment with the present, and live the present with a year ago (or with before the first event).
 */
export function entered({ replay }: Looked): Partial<ReplayAddress> {
  const { address, now, place, events, density, seen, isLive } = replay;
  if (seen.showing === 'then') return { vs: KNOWN_NOW };
  // Of a history of which only a part is held the first is that of the whole.
  const held = density ? endsOf(density) : events;
  const first = held.reduce((least, { effectiveAt }) => (effectiveAt < least ? effectiveAt : least), now);
  const yearAgo = endOfDay(addDays(dateOf(now), -YEAR));
  const begin = yearAgo > first ? yearAgo : endOfDay(addDays(dateOf(first), -1));
  return {
    asOf: isLive ? begin : place.asOf,
    at: isLive ? null : address.at,
    vs: { kind: 'moment', asOf: now },
  };
}

/** What the address becomes when the two sides change places; null where they cannot (two teams have two addresses). */
export function swapped({
  replay,
  history,
}: Looked & { history: { buffer: Pick<EventBuffer, 'upTo'> } }): Partial<ReplayAddress> | null {
  const { address, now, place } = replay;
  const { vs } = address;
  if (vs?.kind === 'moment') return { asOf: vs.asOf, at: null, vs: { kind: 'moment', asOf: place.asOf } };
  if (vs?.kind !== 'known') return null;
  const { known, kpos } = vs;
  const isNow = known === null && kpos === null;
  return {
    ...(isNow ? { known: now, kpos: history.buffer.upTo } : { known, kpos }),
    vs: { kind: 'known', ...thenAt(address, place.asOf) },
  };
}

/** Where two teams that change places are found: in the replay of the other; null where no other team is named. */
export function swappedTeams({
  scope,
  id,
  replay: { address },
}: Pick<ActionContext, 'scope' | 'id'> & { replay: Pick<Replay, 'address'> }): Elsewhere | null {
  if (address.vs?.kind !== 'team' || address.vs.teamId === NO_TEAM) return null;
  const search = writeAddress({ ...address, ev: null, vs: { kind: 'team', teamId: id } });
  return { scope, id: address.vs.teamId, search };
}

/** What the address becomes when the comparison is closed. */
export const LEFT: Partial<ReplayAddress> = { vs: null, view: null };

export const compareActions: readonly ReplayAction[] = [
  {
    key: 'c',
    label: 'compare.enter',
    run: (context) => context.replay.push(context.replay.address.vs === null ? entered(context) : LEFT),
  },
  {
    key: 's',
    label: 'compare.swap',
    available: ({ replay: { address } }) =>
      address.vs !== null && !(address.vs.kind === 'team' && address.vs.teamId === NO_TEAM),
    leadsTo: swappedTeams,
    run(context) {
      const next = swapped(context);
      if (next) context.replay.push(next);
    },
  },
];
