// The known clock of a replay: what its ceiling means where only a part is held, what it hides, and how one goes to and fro.
import { useMemo, useState } from 'react';
import { LIVE, type ReplayAddress } from './logic/address.js';
import { hasCeiling, hindsight, thenAt, type Hindsight, type Logged } from './logic/hindsight.js';
import { presentOf } from './logic/present.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Place } from './logic/sequence.js';
import type { Ceiling } from './load-history.js';
import type { History } from './use-history.js';
import { useKnown } from './use-known.js';

/** `events` are those of the scope that are held, `held` these and what lies round them; `goTo` moves to another ceiling. */
export function useCeiling(
  { buffer, part, now }: Pick<History, 'buffer' | 'part' | 'now'>,
  events: readonly ReplayEvent[],
  held: readonly Logged[],
  address: ReplayAddress,
  { asOf }: Place,
  goTo: (next: Ceiling) => void,
) {
  const [seenThen, setSeenThen] = useState<Hindsight['then'] | null>(null);
  const [asideThen, setAsideThen] = useState<Ceiling | null>(null);
  // Of a part, and beside another team, only the server knows which position an instant means.
  const whole = part === null && address.vs?.kind !== 'team';
  const isThen = hasCeiling(address) || address.vs?.kind === 'known';
  const isBoth = address.known !== null && address.kpos !== null;
  const exact = useKnown(whole || isBoth || !isThen ? null : thenAt(address, asOf));
  const ceiling = useMemo(
    () =>
      exact && hasCeiling(address)
        ? { ...address, known: address.known ?? exact.known, kpos: exact.kpos }
        : address,
    [address, exact],
  );
  const seen = useMemo(
    () => hindsight(ceiling, events, held, asOf, seenThen),
    [ceiling, events, held, asOf, seenThen],
  );
  return {
    /** What the server says of the ceiling, where what is held does not say it all. */
    exact,
    /** The address with both forms of its ceiling, as soon as they are known. */
    ceiling,
    seen,
    /** What an absolute address needs to know. */
    log: presentOf({ whole, events: held, upTo: buffer.upTo, now, exact }),
    toggleHindsight() {
      if (seen.showing === 'then') {
        setSeenThen(seen.then);
        setAsideThen({ known: address.known, kpos: address.kpos });
        goTo({ known: null, kpos: null });
        // Of a part the events that are held do not tell the position: what the address said, or the instant alone.
      } else goTo(part === null ? seen.then : (asideThen ?? thenAt(LIVE, asOf)));
    },
  };
}
