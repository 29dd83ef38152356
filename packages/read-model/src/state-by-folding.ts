import { wordOf, type Clocks } from '@traject/domain';
import type { EventCodec, EventStore } from '@traject/event-store';
import { stateUntil, type AnyFolder } from '@traject/history';

/**
 * The state of a stream at `clocks`, folded from the log: what no table holds, because it lasted no time. Of the events
 * exactly on `asOf` only those up to order position `at` count (all when absent). Undefined for a word without a folder.
 */
export async function stateByFolding(
  { store, codec }: { store: Pick<EventStore, 'readStream'>; codec: Pick<EventCodec, 'decode'> },
  folders: Readonly<Record<string, AnyFolder>>,
  stream: string,
  clocks: Clocks,
  at?: number,
): Promise<unknown> {
  const folder = folders[wordOf(stream)];
  if (!folder) return undefined;
  const events = (await store.readStream(stream)).map((event) => codec.decode(event));
  return stateUntil(folder, events, clocks, at);
}
