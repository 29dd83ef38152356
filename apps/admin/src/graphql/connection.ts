// Whether the connection that tells what is recorded stands, for screens that say so.
import { useSyncExternalStore } from 'react';

let stands = false;
const listeners = new Set<() => void>();

/** Told by the client when its connection opens and closes. */
export function connectionStands(now: boolean): void {
  stands = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether what is recorded now is told now; false while the connection is lost, until it is back. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => stands);
