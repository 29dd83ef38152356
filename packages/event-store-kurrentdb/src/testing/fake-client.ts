// Stands in for the client: answers as it was told, and remembers what it was asked.
import type { KurrentClient, Place, ReadAll, Resolved, Subscribed } from '../kurrent-client.js';

type Append = Parameters<KurrentClient['appendToStream']>;
type Several = Parameters<KurrentClient['multiStreamAppend']>[0];

/** An error as the client throws it: known by `type`, with an empty message. */
export const clientError = (type: string, over: object = {}): Error =>
  Object.assign(new Error(''), { type, ...over });

export class FakeSubscription implements Subscribed {
  readonly #listeners = new Map<string, ((value?: unknown) => void)[]>();
  unsubscribed = 0;

  on(event: string, listener: (value: never) => void): this {
    const heard = (value?: unknown) => Reflect.apply(listener, undefined, [value]);
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), heard]);
    return this;
  }

  emit(event: string, value?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }

  async unsubscribe(): Promise<void> {
    this.unsubscribed += 1;
  }
}

export class FakeClient implements KurrentClient {
  readonly appends: Append[] = [];
  readonly severals: Several[] = [];
  readonly reads: ReadAll[] = [];
  readonly subscriptions: FakeSubscription[] = [];
  readonly subscribed: Parameters<KurrentClient['subscribeToAll']>[0][] = [];
  /** What the next appends answer, one after the other; afterwards they succeed. */
  answers: (Error | Place)[] = [];
  /** What reading $all finds: applied to by place, direction and count as the server does. */
  log: Resolved[] = [];

  async appendToStream(...append: Append): Promise<{ position?: Place }> {
    this.appends.push(append);
    const answer = this.answers.shift() ?? { commit: 1n, prepare: 1n };
    if (answer instanceof Error) throw answer;
    return { position: answer };
  }

  async multiStreamAppend(requests: Several): Promise<{ position?: bigint }> {
    this.severals.push(requests);
    const answer = this.answers.shift();
    if (answer instanceof Error) throw answer;
    return { position: 1n };
  }

  async *readAll(options: ReadAll): AsyncIterable<Resolved> {
    this.reads.push(options);
    const { fromPosition: from, maxCount, filter } = options;
    const passing = this.log.filter(({ event }) => {
      if (!filter) return true;
      const name = filter.filterOn === 'streamName' ? event?.streamId : event?.type;
      // A link to what is gone has no event; the server goes by the link's own stream.
      return name === undefined || filter.prefixes.some((prefix) => name.startsWith(prefix));
    });
    const at = typeof from === 'string' ? -1n : from.commit;
    yield* passing.filter(({ event }) => (event?.position?.commit ?? at) >= at).slice(0, maxCount);
  }

  /** What reading any stream finds. */
  stream: Resolved[] = [];

  async *readStream(): AsyncIterable<Resolved> {
    yield* this.stream;
  }

  subscribeToStream(): FakeSubscription {
    const subscription = new FakeSubscription();
    setImmediate(() => {
      for (const record of this.stream) subscription.emit('data', record);
      subscription.emit('caughtUp');
    });
    return subscription;
  }

  /** From the end it is silent until told; from elsewhere it gives what the log holds, and has caught up. */
  subscribeToAll(options: Parameters<KurrentClient['subscribeToAll']>[0]): FakeSubscription {
    const subscription = new FakeSubscription();
    this.subscriptions.push(subscription);
    this.subscribed.push(options);
    const { fromPosition: from, filter } = options;
    if (from === 'end') return subscription;
    setImmediate(() => {
      for (const record of this.log) {
        const { event } = record;
        // A link to what is gone has no event; the server goes by the link's own stream.
        const passes = !event || filter.prefixes.some((prefix) => event.streamId.startsWith(prefix));
        const after = from === 'start' || (event?.position?.commit ?? from.commit) > from.commit;
        if (passes && after) subscription.emit('data', record);
      }
      subscription.emit('caughtUp');
    });
    return subscription;
  }

  async dispose(): Promise<void> {}
}
