// Tries commands on what the log holds without recording anything: the very code that will carry them out, on a store
// that reads each stream once and keeps what is written to itself. So a preview refuses what recording would refuse.
import {
  correctEvent,
  executeCommand,
  type CommandDeps,
  type CommandResult,
  type CorrectionRequest,
  type CommandRequest,
} from '@traject/commands';
import {
  stateAt,
  type DomainEvent,
  type Folder,
  type Instant,
  type Recorded,
  type Text,
} from '@traject/domain';
import {
  InMemoryTextStore,
  type AppendOutcome,
  type AppendRequest,
  type CommandStore,
  type StoredEvent,
} from '@traject/event-store';

const HEAD = Number.MAX_SAFE_INTEGER;
/** Later than any position in a log: what was only rehearsed comes after what was recorded. */
const AFTER_THE_LOG = 2 ** 50;

interface Stream {
  recorded: number;
  events: StoredEvent[];
}

/** See above. One for each plan; what it read is as of its first reading. */
export class Rehearsal implements CommandStore {
  readonly #deps: CommandDeps;
  readonly #now: Instant;
  readonly #streams = new Map<string, Promise<Stream>>();
  readonly #decoded = new WeakMap<StoredEvent, Recorded>();
  /** Streams written since the last mark, with how long they were then. */
  #written = new Map<string, number>();
  #position = AFTER_THE_LOG;
  readonly #rehearsed: CommandDeps;

  constructor(deps: CommandDeps) {
    this.#deps = deps;
    this.#now = deps.clock();
    const texts = new InMemoryTextStore({ now: () => this.#now });
    this.#rehearsed = {
      store: this,
      texts: {
        put: (id, value) => texts.put(id, value),
        putAll: (given) => texts.putAll(given),
        get: (ids) => deps.texts.get(ids),
        erase: () => Promise.reject(new Error('a rehearsal erases nothing')),
        erasures: () => Promise.resolve([]),
      },
      codec: {
        encode: (event) => deps.codec.encode(event),
        decode: (event) => this.#decode(event),
      },
      clock: () => this.#now,
      readAll: deps.readAll,
    };
  }

  /** The moment at which everything is rehearsed. */
  get now(): Instant {
    return this.#now;
  }

  /** The deps with which commands are rehearsed. */
  get deps(): CommandDeps {
    return this.#rehearsed;
  }

  /** Tries to carry out commands in order: what the first that cannot be answered, or null. Then none counts. */
  async attempt(
    commands: readonly (() => Promise<CommandResult>)[],
  ): Promise<Exclude<CommandResult, { kind: 'done' }> | null> {
    this.#written = new Map();
    for (const run of commands) {
      const result = await run();
      if (result.kind === 'done') continue;
      await this.takeBack();
      return result;
    }
    return null;
  }

  /** Forgets what the last attempt wrote. */
  async takeBack(): Promise<void> {
    for (const [stream, length] of this.#written) {
      const { events } = await this.#stream(stream);
      events.length = length;
    }
    this.#written = new Map();
  }

  execute(request: CommandRequest): Promise<CommandResult> {
    return executeCommand(this.#rehearsed, request);
  }

  correct(request: CorrectionRequest): Promise<CommandResult> {
    return correctEvent(this.#rehearsed, request);
  }

  /** The state of a stream at `at`, with what was rehearsed. */
  async stateOf<S, E extends DomainEvent>(folder: Folder<S, E>, stream: string, at: Instant): Promise<S> {
    const { events } = await this.#stream(stream);
    const decoded: readonly Recorded[] = events.map((event) => this.#decode(event));
    // A stream's word names its folder; `evolve` leaves the state as it is for anything else.
    return stateAt<S, DomainEvent>(folder, decoded, { asOf: at, known: HEAD });
  }

  /** The last revision that the log has of a stream; -1 for none. */
  async revision(stream: string): Promise<number> {
    return (await this.#stream(stream)).recorded - 1;
  }

  /** Gives the rehearsal streams that were read another way, so that it does not read them again. */
  keep(stream: string, events: readonly StoredEvent[]): void {
    if (!this.#streams.has(stream))
      this.#streams.set(stream, Promise.resolve({ recorded: events.length, events: [...events] }));
  }

  async readStream(stream: string): Promise<StoredEvent[]> {
    return [...(await this.#stream(stream)).events];
  }

  /** A rehearsed command is never one that was given before: ids follow from what the log held. */
  readCommand(): Promise<StoredEvent[]> {
    return Promise.resolve([]);
  }

  async append({ stream: name, events: added }: AppendRequest): Promise<AppendOutcome> {
    const stream = await this.#stream(name);
    if (!this.#written.has(name)) this.#written.set(name, stream.events.length);
    const stored = added.map((event, index): StoredEvent => ({
      ...event,
      stream: name,
      revision: stream.events.length + index,
      position: (this.#position += 1),
      recordedAt: this.#now,
    }));
    stream.events.push(...stored);
    return { kind: 'appended', events: stored };
  }

  /** Words of the texts that are kept, by id. */
  async words(texts: readonly Text[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const ids = texts.map(({ text }) => text);
    for (let from = 0; from < ids.length; from += MOST_TEXTS) {
      for (const [id, kept] of await this.#deps.texts.get(ids.slice(from, from + MOST_TEXTS))) {
        if (kept.kind === 'kept') found.set(id, kept.value);
      }
    }
    return found;
  }

  #stream(name: string): Promise<Stream> {
    const known = this.#streams.get(name);
    if (known) return known;
    const reading = this.#deps.store
      .readStream(name)
      .then((events) => ({ recorded: events.length, events: [...events] }));
    this.#streams.set(name, reading);
    return reading;
  }

  #decode(event: StoredEvent): Recorded {
    const known = this.#decoded.get(event);
    if (known) return known;
    const decoded = this.#deps.codec.decode(event);
    this.#decoded.set(event, decoded);
    return decoded;
  }
}

const MOST_TEXTS = 5_000;
