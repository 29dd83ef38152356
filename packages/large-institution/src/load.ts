// Writes the generated institution into an empty log, school year by school year, so that memory stays flat.
import type { Text } from '@traject/domain';
import type { EventStore, GivenValue, StoredEvent, TextStore } from '@traject/event-store';
import type { Act } from './act.js';
import type { Digest } from './agreements.js';
import { largeInstitution } from './large-institution.js';
import { Recorder } from './record.js';
import type { Size } from './size.js';

/** What `loadLargeInstitution` writes to. */
export interface LoadOptions {
  store: Pick<EventStore, 'exclusively'>;
  texts: Pick<TextStore, 'putAll'>;
  digest: Digest;
  size: Size;
  /** Told after each batch: events written so far. */
  onProgress?: (events: number) => void;
}

const BATCH = 2000;

/** Records the institution in one exclusive session after what the log holds; returns how many events were written. */
export async function loadLargeInstitution({
  store,
  texts,
  digest,
  size,
  onProgress,
}: LoadOptions): Promise<number> {
  return store.exclusively(async (session) => {
    const { position: begun } = await session.head();
    const recorder = new Recorder(begun);
    const committed = new Map<string, Text>();
    let written = 0;
    const write = async (acts: readonly Act[]): Promise<void> => {
      const given: GivenValue[] = [];
      const events = acts.flatMap((act) =>
        recorder.record(act, (value) => {
          given.push(value);
          return { text: value.id, commitment: '' };
        }),
      );
      for (const text of await texts.putAll(given)) committed.set(text.text, text);
      await session.copy(events.map((event) => withCommitments(event, committed)));
      for (const id of committed.keys()) if (!recorder.mayRepeat(id)) committed.delete(id);
      written += events.length;
      onProgress?.(written);
    };
    for (const acts of largeInstitution(size, digest)) {
      for (let from = 0; from < acts.length; from += BATCH) await write(acts.slice(from, from + BATCH));
    }
    return written;
  });
}

/** The event with its texts' commitments, which the text store gave. */
function withCommitments(event: StoredEvent, committed: ReadonlyMap<string, Text>): StoredEvent {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('commitment' in value && 'text' in value && typeof value.text === 'string') {
      return committed.get(value.text) ?? value;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  const { reason } = event;
  return {
    ...event,
    data: walk(event.data) as object,
    ...(reason && { reason: committed.get(reason.text) ?? reason }),
  };
}
