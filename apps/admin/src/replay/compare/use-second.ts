// The other side of a comparison: moved at once, written into the address (as a step one can go back from) when it rests.
import { useEffect, useState } from 'react';
import type { Versus } from '../logic/versus.js';
import type { Replay } from '../use-replay.js';

/** How long it rests before the address is written, in milliseconds. */
const SETTLE = 400;

/** What stands on the other side, and how to move it. `setHeld` says whether a pointer holds the slider. */
export function useSecond({ address, push }: Pick<Replay, 'address' | 'push'>) {
  const written = address.vs;
  const [moving, setMoving] = useState<Versus | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (moving === null || held) return undefined;
    const timer = setTimeout(() => {
      push({ vs: moving });
      setMoving(null);
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [moving, held, push]);
  return { vs: moving ?? written, isMoving: moving !== null, move: setMoving, setHeld };
}
