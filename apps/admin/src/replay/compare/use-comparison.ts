// From the address to what is compared: the two pairs of clocks, and where both are folded: here where everything is held, and
// else by the server, which says what differs.
import { world, type Stand } from '@traject/history';
import { useDeferredValue, useMemo } from 'react';
import { folderOf, folders } from '../folders.js';
import type { Scope } from '../logic/address.js';
import { positionKnownAt } from '../logic/event-buffer.js';
import { recordedAt } from '../logic/hindsight.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { Versus } from '../logic/versus.js';
import type { History } from '../use-history.js';
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

type Sides = Pick<Replay, 'address' | 'place' | 'events' | 'seen'>;

/** The frame that comparing with `vs` means; null where that is nothing, or another team. */
export function frameOf({ address, place, events, seen }: Sides, vs: Versus | null): Frame | null {
  if (vs === null || vs.kind === 'team') return null;
  const ceiling = address.known !== null || address.kpos !== null;
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
      known: vs.kpos ?? Number.MAX_SAFE_INTEGER,
      knownAt: vs.kpos === null ? null : recordedAt(events, vs.kpos),
    },
  };
}

/** The same sides as the server is asked them: what an instant means on the known clock only it can say. */
function askedSides(
  { address, place }: Sides,
  vs: Exclude<Versus, { kind: 'team' }>,
): [AskedSide, AskedSide] {
  const { known, kpos } = address;
  const { asOf, at } = place;
  const ceiling = { knownAt: kpos === null ? known : null, knownPosition: kpos };
  if (vs.kind === 'moment')
    return [
      { asOf, at, ...ceiling },
      { asOf: vs.asOf, at: null, ...ceiling },
    ];
  const isSet = known !== null || kpos !== null;
  return [
    { asOf, at, ...(isSet ? ceiling : { knownAt: asOf, knownPosition: null }) },
    { asOf, at, knownAt: null, knownPosition: vs.kpos },
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
): { compared: Compared | null; served: ServerDifference | null; again: () => void } {
  const { world: held, events, shows } = replay;
  const { complete, part, folded, total } = history;
  const here = part === null;
  // The same frame for the same values: a comparison is made once for each.
  const frame = JSON.stringify(here && !complete ? null : frameOf(replay, vs));
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
  return { compared: here ? own : theirs, served: difference, again };
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
