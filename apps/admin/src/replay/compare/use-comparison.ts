// From the address to what is compared: the two pairs of clocks, and the three things that can stand on the other side.
import { useDeferredValue, useMemo } from 'react';
import { folderOf } from '../folders.js';
import { positionKnownAt } from '../logic/event-buffer.js';
import { recordedAt } from '../logic/hindsight.js';
import type { Versus } from '../logic/versus.js';
import type { History } from '../use-history.js';
import type { Replay } from '../use-replay.js';
import { compare, type Comparison } from './comparison.js';
import type { Frame } from './frame.js';

/** The frame that comparing with `vs` means; null where that is nothing, or another team. */
function frameOf({ address, place, events, seen }: Replay, vs: Versus | null): Frame | null {
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

/**
 * The comparison with `vs`; while one drags it follows as fast as it can be made. Null until everything is there, and of a
 * history of which only a part is held: what lies outside it cannot be compared.
 */
export function useComparison(
  replay: Replay,
  { complete, part }: Pick<History, 'complete' | 'part'>,
  vs: Versus | null,
): { frame: Frame; comparison: Comparison } | null {
  const { world, events, shows } = replay;
  const wanted = complete && part === null ? frameOf(replay, vs) : null;
  // The same frame for the same values: a comparison is made once for each.
  const key = JSON.stringify(wanted);
  const settled = useDeferredValue(key);
  return useMemo(() => {
    const frame = JSON.parse(settled) as Frame | null;
    if (frame === null) return null;
    return { frame, comparison: compare({ world, events, folderOf, shows }, frame.first, frame.second) };
  }, [settled, world, events, shows]);
}
