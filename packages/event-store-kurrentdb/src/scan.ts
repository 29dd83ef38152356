// Looking through $all for what has no ordinal yet: our events in the log's order, without what was deleted.
import type { KurrentClient, Place, ReadAll, Resolved } from './kurrent-client.js';
import { streamsBeginning, typesBeginning } from './kurrent-client.js';
import { caughtUp } from './catching-up.js';
import { within } from './failure.js';
import { readEventOf, type ReadEvent } from './record.js';

/** So many records are asked for at once. */
export const SCAN_RECORDS = 1000;
/** How long one read may take, in milliseconds; the client itself waits for ever. */
const READ_TIME = 15_000;

export interface Scan {
  /** In the order of the log. */
  events: ReadEvent[];
  deleted: number;
  others: number;
  /** Up to and including here everything was seen; null when nothing of ours lies after `from`. */
  to: Place | null;
  /** Whether there may be more. */
  more: boolean;
}

export const isAfter = (one: Place, other: Place): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);

/**
 * Reads to the end and leaves nothing unread: breaking off would leave the rest under way on the shared connection,
 * which it fills in the end.
 */
export async function drained(source: AsyncIterable<Resolved>): Promise<Resolved[]> {
  const records: Resolved[] = [];
  const reading = (async () => {
    for await (const record of source) records.push(record);
    return records;
  })();
  return within(READ_TIME, reading);
}

/** The next records after `from` (exclusive; null for the beginning) that pass `filter`. */
export async function readAfter(
  client: KurrentClient,
  from: Place | null,
  maxCount: number,
  filter: NonNullable<ReadAll['filter']>,
): Promise<{ records: Resolved[]; more: boolean }> {
  // Reading is inclusive, so the record at the place itself comes once more.
  const asked = from ? maxCount + 1 : maxCount;
  const found = await drained(
    client.readAll({
      fromPosition: from ?? 'start',
      direction: 'forwards',
      maxCount: asked,
      requiresLeader: true,
      filter,
    }),
  );
  const records = found.filter(({ event }) => !from || (event?.position && isAfter(event.position, from)));
  return { records, more: found.length >= asked };
}

/** What lies after `from` in the streams of `namespace`. What was deleted before it was ever seen is left out. */
export async function scan(client: KurrentClient, namespace: string, from: Place | null): Promise<Scan> {
  // The second prefix brings the streams' metadata, where the server notes that a stream was deleted or cut.
  const filter = streamsBeginning([`${namespace}.`, `$$${namespace}.`]);
  const { records, more } = await caughtUp(
    (alive) =>
      client.subscribeToAll({
        fromPosition: from ?? 'start',
        requiresLeader: true,
        // However much of others there is to leave out, the server says now and then how far it is.
        filter: { ...filter, checkpointReached: alive },
      }),
    SCAN_RECORDS,
  );
  const to = records.findLast(({ event }) => event?.position)?.event?.position ?? null;
  const cuts = new Map<string, number>();
  note(cuts, records);
  if (more && to) await noteLater(cuts, client, to);
  const events: ReadEvent[] = [];
  let deleted = 0;
  let others = 0;
  for (const record of records) {
    const name = record.event?.streamId;
    // A dangling link has no event at all.
    if (name === undefined || name.startsWith('$$') || record.event?.type === '$streamDeleted') continue;
    const read = readEventOf(record, namespace);
    if (!read) others += 1;
    else if (read.revision < (cuts.get(name) ?? 0)) deleted += 1;
    else events.push(read);
  }
  return { events, deleted, others, to, more };
}

/** The deletions after `from`, to the end: an event is left out however much later its stream was deleted. */
async function noteLater(cuts: Map<string, number>, client: KurrentClient, from: Place): Promise<void> {
  const filter = typesBeginning(['$metadata', '$streamDeleted']);
  for (let place = from; ;) {
    const { records, more } = await readAfter(client, place, SCAN_RECORDS, filter);
    note(cuts, records);
    const last = records.at(-1)?.event?.position;
    if (!more || !last) return;
    place = last;
  }
}

/** The revision from which on a stream still stands, by its full name; the last word counts, as on the server. */
function note(cuts: Map<string, number>, records: readonly Resolved[]): void {
  for (const { event } of records) {
    if (event?.type === '$streamDeleted') cuts.set(event.streamId, Infinity);
    if (event?.type !== '$metadata' || !event.streamId.startsWith('$$')) continue;
    const { data } = event;
    const before = typeof data === 'object' && data !== null && '$tb' in data ? data.$tb : undefined;
    cuts.set(event.streamId.slice(2), typeof before === 'number' ? before : 0);
  }
}
