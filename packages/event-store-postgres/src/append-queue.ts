// Group commit: what arrives while others are being written is written with what else arrived, in one call.
import { EventStoreError, type AppendOutcome } from '@traject/event-store';
import type { AppendUnit } from './append-unit.js';

export interface AppendQueueOptions {
  /** Records units that name no stream or command twice; an outcome or an error for each, in their order. Never rejects. */
  write: (units: readonly AppendUnit[]) => Promise<(AppendOutcome | Error)[]>;
  /** How long a unit may wait for its turn, in milliseconds. */
  patience: number;
  /** Calls at a time: while one is being committed, the next is on its way. 2 when absent. */
  flights?: number;
  /** How much may wait; 2,000 units and 64 MB when absent. */
  maximum?: { units: number; bytes: number };
}

/** One call holds at most so much, and at least one unit. */
const CALL = { units: 512, events: 2000, bytes: 4_000_000 };
interface Waiting {
  unit: AppendUnit;
  /** By `performance.now()`. */
  since: number;
  answer: (outcome: AppendOutcome | Error) => void;
}

/**
 * Folds units of one moment into calls. A unit that finds nobody else is written at once. Beyond its bounds, in number,
 * bytes or time, a unit is answered `busy`: then nothing of it was recorded.
 */
export class AppendQueue {
  readonly #options: Required<AppendQueueOptions>;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #flights = 0;
  #called = false;
  #expiry: NodeJS.Timeout | null = null;
  #closing: { promise: Promise<void>; drained: () => void } | null = null;

  constructor(options: AppendQueueOptions) {
    this.#options = { flights: 2, maximum: { units: 2000, bytes: 64_000_000 }, ...options };
  }

  /** How many units wait; those that are being written are not among them. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The answer for a unit that was not recorded because too many others were before it. */
  busy(): AppendOutcome {
    return { kind: 'busy', waiting: this.#waiting.length, maximum: this.#options.maximum.units };
  }

  async add(unit: AppendUnit): Promise<AppendOutcome> {
    if (this.#closing) throw new EventStoreError('STORE_CLOSED', 'the event store is closed');
    const { maximum } = this.#options;
    if (this.#waiting.length >= maximum.units || this.#waitingBytes + unit.bytes > maximum.bytes) {
      return this.busy();
    }
    const outcome = await new Promise<AppendOutcome | Error>((answer) => {
      this.#waiting.push({ unit, since: performance.now(), answer });
      this.#waitingBytes += unit.bytes;
      this.#next();
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Takes no more; resolves when everything that was taken has its answer. */
  async close(): Promise<void> {
    if (!this.#closing) {
      let drained = () => {};
      const promise = new Promise<void>((resolve) => (drained = resolve));
      this.#closing = { promise, drained };
      this.#settle();
    }
    await this.#closing.promise;
  }

  /**
   * Lets everyone come along whom the same answer set going: their promises go on before this tick does, and a lone writer
   * loses nothing by it. While a call is in flight there is time for whoever arrives in this turn of the event loop.
   */
  #next(): void {
    if (this.#flights >= this.#options.flights) {
      this.#expiry ??= this.#expireIn(this.#options.patience);
      return;
    }
    if (this.#called) return;
    this.#called = true;
    const fly = () => {
      this.#called = false;
      if (this.#waiting.length > 0) void this.#fly(this.#take());
    };
    if (this.#flights === 0) process.nextTick(fly);
    else setImmediate(fly);
  }

  async #fly(taken: Waiting[]): Promise<void> {
    this.#flights += 1;
    const outcomes = await this.#options.write(taken.map(({ unit }) => unit));
    this.#flights -= 1;
    for (const [index, { answer }] of taken.entries()) {
      answer(outcomes[index] ?? new Error('every unit that is written has an outcome'));
    }
    if (this.#waiting.length > 0) this.#next();
    this.#settle();
  }

  /** The units of the next call: those that come first, but for those that name what another of them names. */
  #take(): Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    const named = new Set<string>();
    const sum = { units: 0, events: 0, bytes: 0 };
    let full = false;
    for (const entry of this.#waiting) {
      const { unit } = entry;
      const names = namesOf(unit);
      const next = {
        units: sum.units + 1,
        events: sum.events + unit.payloads.length,
        bytes: sum.bytes + unit.bytes,
      };
      full ||=
        taken.length > 0 && (next.units > CALL.units || next.events > CALL.events || next.bytes > CALL.bytes);
      // One that is left keeps its names, so that those behind it for the same stream stay behind it.
      const apart = full || names.some((name) => named.has(name));
      for (const name of names) named.add(name);
      if (apart) {
        left.push(entry);
        continue;
      }
      taken.push(entry);
      Object.assign(sum, next);
    }
    this.#waiting = left;
    this.#waitingBytes -= sum.bytes;
    return taken;
  }

  /** Answers those that have waited too long. One timer serves all: nobody waits longer than twice the patience. */
  #expireIn(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#expiry = null;
      const since = performance.now() - this.#options.patience;
      const late = this.#waiting.filter((entry) => entry.since <= since);
      this.#waiting = this.#waiting.filter((entry) => entry.since > since);
      for (const { unit } of late) this.#waitingBytes -= unit.bytes;
      for (const { answer } of late) answer(this.busy());
      const [oldest] = this.#waiting;
      if (oldest) this.#expiry = this.#expireIn(Math.max(1, oldest.since - since));
      this.#settle();
    }, milliseconds);
  }

  #settle(): void {
    if (this.#waiting.length > 0 || this.#flights > 0) return;
    if (this.#expiry) clearTimeout(this.#expiry);
    this.#expiry = null;
    this.#closing?.drained();
  }
}

/** What at most one unit of a call may name: streams, which hold a hyphen after a letter, and commands behind a space. */
const namesOf = (unit: AppendUnit): string[] => [
  ...unit.requests.map(({ stream }) => stream),
  ...unit.commandIds.map((commandId) => ` ${commandId}`),
];
