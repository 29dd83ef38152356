// Whether the connection that tells what is recorded stands, for screens that say so.
import { useSyncExternalStore } from 'react';

/** `closed`: nobody follows anything, so that there is none. */
type Connection = 'closed' | 'stands' | 'lost';

let connection: Connection = 'closed';
const listeners = new Set<() => void>();

/** Told by the client when its connection opens and closes. */
export function connectionIs(now: Connection): void {
  connection = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The connection, kept up to date. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

/** Whether what is recorded now is told now; false while the connection is lost, until it is back. */
export const useConnected = (): boolean => useConnection() === 'stands';
