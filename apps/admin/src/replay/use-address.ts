// The address of a replay: what it says, what has moved since, and how both come together again.
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { readAddress, writeAddress, type ReplayAddress } from './logic/address.js';

/** How long the playhead rests before the address is written, in milliseconds. */
const SETTLE = 250;

/**
 * `search` is what the address says. `goTo` moves at once, and is written (replacing) when nothing has moved for a while
 * and nothing is `underway`, as play or a drag; `push` is written at once, as a step that one can go back from. Both stay
 * the same functions.
 */
export function useAddress(search: Readonly<Record<string, unknown>>, underway: boolean) {
  const navigate = useNavigate({ from: '/replay/$scope/$id' });
  const written = useMemo(() => readAddress(search), [search]);
  const [moving, setMoving] = useState<Partial<ReplayAddress> | null>(null);
  const address = useMemo(() => (moving ? { ...written, ...moving } : written), [written, moving]);
  const writing = useRef(false);
  const write = useCallback(
    async (next: ReplayAddress, replace: boolean, moved: Partial<ReplayAddress> | null) => {
      writing.current = true;
      try {
        await navigate({ search: writeAddress(next), replace, resetScroll: false });
      } finally {
        writing.current = false;
      }
      // What has moved on meanwhile is not in it, and is written when that rests.
      setMoving((now) => (now === moved ? null : now));
    },
    [navigate],
  );
  useEffect(() => {
    if (moving === null || underway) return undefined;
    const timer = setTimeout(() => void write(address, true, moving), SETTLE);
    return () => clearTimeout(timer);
  }, [moving, underway, address, write]);
  // Back, Forward or a link: where one comes from is not written over it.
  useEffect(() => {
    if (!writing.current) setMoving(null);
  }, [search]);

  const latest = useRef({ address, moving });
  useLayoutEffect(() => {
    latest.current = { address, moving };
  }, [address, moving]);
  const push = useCallback(
    (next: Partial<ReplayAddress>) =>
      void write({ ...latest.current.address, ...next }, false, latest.current.moving),
    [write],
  );
  const goTo = useCallback((next: Partial<ReplayAddress>) => setMoving((old) => ({ ...old, ...next })), []);
  return { address, push, goTo };
}
