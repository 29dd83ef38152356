// Events of whole streams, kept once they were read: an opening of a replay asks for the same ones several times, and so does who
// opens it next. An event never changes; who meets it is judged each time.
import { eventsBeyond, type HistoryEvent, type Sql, type StreamEnd } from '@traject/read-model';
import { MOST_ROWS, tooLarge } from '../graphql/budget.js';

/** So many events are kept; the streams that were asked for longest ago go first. Some 50 MB. */
const MOST_KEPT = 40_000;

interface Kept {
  /** The stream is here up to this position at least. */
  upTo: number;
  events: Promise<HistoryEvent[]>;
  /** How many they are; 0 while they are on their way. */
  size: number;
}

/** One per process. Nothing in what it gives may be changed: operations share it. */
export class KeptStreams {
  readonly #most: number;
  #tables = '';
  #kept = new Map<string, Kept>();
  #size = 0;

  constructor(most: number = MOST_KEPT) {
    this.#most = most;
  }

  /**
   * Everything recorded in these streams, in order of recording, private answers of others included; of `tables`: those that took the
   * place of others are read anew. Throws QUERY_TOO_LARGE where it is more than an answer holds.
   */
  async of(sql: Sql, tables: string, ends: readonly StreamEnd[]): Promise<HistoryEvent[]> {
    if (tables !== this.#tables) {
      this.#tables = tables;
      this.#kept = new Map();
      this.#size = 0;
    }
    const missing = ends.filter(({ stream, lastPosition }) => !this.#holds(stream, lastPosition));
    if (missing.length > 0) this.#read(sql, missing);
    const asked = ends.flatMap(({ stream }) => this.#kept.get(stream) ?? []);
    const events = (await Promise.all(asked.map((kept) => kept.events))).flat();
    return events.sort((a, b) => a.position - b.position);
  }

  /** Whether a stream is here so far; it is then among what was asked for last. */
  #holds(stream: string, upTo: number): boolean {
    const kept = this.#kept.get(stream);
    if (!kept) return false;
    this.#kept.delete(stream);
    this.#kept.set(stream, kept);
    return kept.upTo >= upTo;
  }

  /** Reads what is missing of streams, all at once. What was here of them is kept. */
  #read(sql: Sql, missing: readonly StreamEnd[]): void {
    const before = missing.map(({ stream }) => this.#kept.get(stream));
    const read = this.#beyond(sql, missing, before);
    for (const [at, { stream, lastPosition }] of missing.entries()) {
      const size = before[at]?.size ?? 0;
      const kept: Kept = { upTo: lastPosition, events: read.then((all) => all.get(stream) ?? []), size };
      this.#kept.delete(stream);
      this.#kept.set(stream, kept);
      kept.events.then(
        ({ length }) => this.#counted(stream, kept, length),
        () => this.#forget(stream, kept),
      );
    }
  }

  async #beyond(
    sql: Sql,
    missing: readonly StreamEnd[],
    before: readonly (Kept | undefined)[],
  ): Promise<Map<string, HistoryEvent[]>> {
    // What could not be read before is read from the beginning.
    const held = await Promise.all(before.map(async (kept) => (kept ? kept.events.catch(() => []) : [])));
    const wanted = missing.map(({ stream }, at) => ({ stream, beyond: held[at]?.at(-1)?.position ?? 0 }));
    const fresh = await eventsBeyond(sql, wanted, MOST_ROWS + 1);
    if (fresh.length > MOST_ROWS) throw tooLarge(MOST_ROWS);
    const found = new Map(missing.map(({ stream }, at) => [stream, [...(held[at] ?? [])]]));
    fresh.sort((a, b) => a.position - b.position);
    for (const one of fresh) found.get(one.event.stream)?.push(one);
    return found;
  }

  #counted(stream: string, kept: Kept, size: number): void {
    if (this.#kept.get(stream) !== kept) return;
    this.#size += size - kept.size;
    kept.size = size;
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(oldest);
      this.#size -= freed;
    }
  }

  #forget(stream: string, kept: Kept): void {
    if (this.#kept.get(stream) !== kept) return;
    this.#kept.delete(stream);
    this.#size -= kept.size;
  }
}
