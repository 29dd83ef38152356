// From the address to what is compared: the two pairs of clocks, and where both are folded: here where everything is held, and
// else by the server, which says what differs.
import type { Instant } from '@traject/domain';
import { world, type Stand } from '@traject/history';
import { useDeferredValue, useMemo } from 'react';
import { folderOf, folders } from '../folders.js';
import type { Scope } from '../logic/address.js';
import { positionKnownAt } from '../logic/event-buffer.js';
import { ceilingOf, hasCeiling, recordedAt, thenAt, type Logged } from '../logic/hindsight.js';
import type { Ceiling } from '../load-history.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { Versus } from '../logic/versus.js';
import type { History } from '../use-history.js';
import { useKnown } from '../use-known.js';
import type { Replay } from '../use-replay.js';
import { compare, type Comparison } from './comparison.js';
import type { Frame, Side } from './frame.js';
import { laterBetween } from './later-list.js';
import type { AskedDifference, AskedSide } from './load-difference.js';
import { useServerDifference, type ServerDifference } from './use-server-difference.js';

/** A comparison as it is shown. */
export interface Compared {
  frame: Frame;
  comparison: Comparison;
  /** What was recorded later about the moment; null where not what was known is compared. */
  later: ReplayEvent[] | null;
}

/** A comparison that is there, or on its way. */
export interface Comparing {
  compared: Compared | null;
  /** When what the other side knows had been recorded; null where all that is known now counts, and until it is known. */
  second: Instant | null;
  served: ServerDifference | null;
  again: () => void;
}

type Sides = Pick<Replay, 'address' | 'place' | 'seen'> & { world: { events: readonly Logged[] } };

/** The frame that comparing with `vs` means; null where that is nothing, or another team. */
export function frameOf({ address, place, world: { events }, seen }: Sides, vs: Versus | null): Frame | null {
  if (vs === null || vs.kind === 'team') return null;
  const ceiling = hasCeiling(address);
  const known = ceiling ? seen.then.kpos : Number.MAX_SAFE_INTEGER;
  const knownAt = ceiling ? seen.then.known : null;
  if (vs.kind === 'moment') {
    return {
      differing: 'world',
      first: { asOf: place.asOf, ...(place.at !== null && { at: place.at }), known, knownAt },
      second: { asOf: vs.asOf, known, knownAt },
    };
  }
  // Without a ceiling, what was known then is what was known on the moment itself.
  const then = ceiling
    ? { known, knownAt }
    : { known: positionKnownAt(events, place.asOf), knownAt: place.asOf };
  const moment = { asOf: place.asOf, ...(place.at !== null && { at: place.at }) };
  return {
    differing: 'known',
    first: { ...moment, ...then },
    second: {
      ...moment,
      known: ceilingOf(vs, events),
      knownAt: knownIn(vs, events),
    },
  };
}

const knownIn = ({ known, kpos }: Ceiling, events: readonly Logged[]): Instant | null =>
  known ?? (kpos === null ? null : recordedAt(events, kpos));

/** The same sides as the server is asked them: what an instant means on the known clock only it can say. */
function askedSides(
  { address, place }: Sides,
  vs: Exclude<Versus, { kind: 'team' }>,
): [AskedSide, AskedSide] {
  const { asOf, at } = place;
  const asked = ({ known, kpos }: Ceiling) => ({
    knownAt: kpos === null ? known : null,
    knownPosition: kpos,
  });
  if (vs.kind === 'moment') {
    return [
      { asOf, at, ...asked(address) },
      { asOf: vs.asOf, at: null, ...asked(address) },
    ];
  }
  return [
    { asOf, at, ...asked(thenAt(address, asOf)) },
    { asOf, at, ...asked(vs) },
  ];
}

/**
 * The comparison with `vs`; while one drags it follows as fast as it can be made. Null until everything is there. Of a history of
 * which only a part is held the server is asked, and `served` says how far that is.
 */
export function useComparison(
  scope: Scope,
  id: string,
  replay: Replay,
  history: Pick<History, 'complete' | 'part' | 'folded' | 'total'>,
  vs: Versus | null,
): Comparing {
  const { world: held, events, shows, address } = replay;
  const { complete, part, folded, total } = history;
  const here = part === null;
  // Of a part only the server knows when a position was recorded.
  const isPosition = !here && vs?.kind === 'known' && vs.known === null && vs.kpos !== null;
  const said = useKnown(isPosition ? vs : null);
  const other = isPosition ? said && { ...vs, known: said.known } : vs;
  const isSaid = address.known !== null || address.kpos === null || replay.exact !== null;
  // The same frame for the same values: a comparison is made once for each.
  const frame = JSON.stringify((here ? complete : isSaid) ? frameOf(replay, other) : null);
  const settled = useDeferredValue(frame);
  const own = useMemo((): Compared | null => {
    const wanted = here ? (JSON.parse(settled) as Frame | null) : null;
    return wanted && comparedIn({ world: held, events, folderOf, shows }, wanted);
  }, [here, settled, held, events, shows]);

  // What arrived since may change what differs: then it is asked anew.
  const asked =
    here || vs === null || vs.kind === 'team'
      ? null
      : JSON.stringify({ ...askedOf({ kind: scope, id }, replay, vs, folded !== null), total });
  const { difference, again } = useServerDifference(asked);
  const found = difference?.status === 'ready' ? difference.found : null;
  const theirs = useMemo((): Compared | null => {
    const wanted = found && (JSON.parse(frame) as Frame | null);
    if (!wanted) return null;
    const compared = comparedIn(
      { world: world(found.events, folders), events: found.events, folderOf, shows: () => true },
      {
        ...wanted,
        first: { ...wanted.first, known: found.known[0] },
        second: { ...wanted.second, known: found.known[1] },
      },
    );
    return { ...compared, comparison: { ...compared.comparison, unread: found.unread } };
  }, [found, frame]);
  const second = other?.kind === 'known' ? knownIn(other, events) : null;
  return { compared: here ? own : theirs, second, served: difference, again };
}

const askedOf = (
  scope: AskedDifference['scope'],
  sides: Sides,
  vs: Exclude<Versus, { kind: 'team' }>,
  touched: boolean,
): AskedDifference => {
  const [a, b] = askedSides(sides, vs);
  return { scope, a, b, touched };
};

function comparedIn(of: Parameters<typeof compare>[0], frame: Frame): Compared {
  const stand = ({ asOf, at, known }: Side): Stand => ({ asOf, at, known });
  return {
    frame,
    comparison: compare(of, stand(frame.first), stand(frame.second)),
    later: frame.differing === 'known' ? laterBetween(of.events, frame) : null,
  };
}
