// Random operation sequences on two stores of one log, against a model: an array.
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { InMemoryEventStore, InMemoryLog, type EventStore, type StoredEvent } from '@traject/event-store';
import { nothingCounted, type Drill, type DrillOptions, type Finding } from '../drill.js';
import { openBench } from '../ground/bench.js';
import { ArrayLog } from '../model/array-log.js';
import { compare, nowOf, type Clock, type Compared } from '../model/compare.js';
import { operation } from '../model/operations.js';

/** Opens a store on the log of one sequence, with the sequence's clock. */
type Open = (now: () => string) => Promise<EventStore>;

export const model: Drill = {
  name: 'model',
  what: 'random operations on two stores of one log, restarts and resumed subscriptions among them, against an array',
  rounds: 200,
  sabotage: 'every seventh event is left out when the log is followed',
  async run(options) {
    const finding = nothingCounted();
    await compareAdapter('in-memory', options, finding, () => {
      const log = new InMemoryLog();
      return Promise.resolve((now) => Promise.resolve(new InMemoryEventStore({ now, log })));
    });
    const bench = await openBench(options.ground);
    await compareAdapter(options.ground.store.kind, options, finding, async () => {
      await bench.clear();
      return (now) => bench.open(now);
    });
    return finding;
  },
};

async function compareAdapter(
  name: string,
  { rounds, seed, sabotage, log }: DrillOptions,
  finding: Finding,
  fresh: () => Promise<Open>,
): Promise<void> {
  let operations = 0;
  const sequences = fc.array(operation, { minLength: 10, maxLength: 60 });
  const property = fc.asyncProperty(sequences, async (sequence) => {
    const open = await fresh();
    const clock: Clock = { minutes: 0 };
    const wrapped = sabotage
      ? async () => forgetful(await open(() => nowOf(clock)))
      : () => open(() => nowOf(clock));
    const compared = async (): Promise<Compared> => ({
      store: await wrapped(),
      reopen: wrapped,
      followed: 0,
    });
    const stores = [await compared(), await compared()];
    const array = new ArrayLog();
    try {
      for (const next of sequence) {
        const on = stores[next.store];
        if (on) await compare(on, array, next, clock);
        operations += 1;
      }
      // Whatever the sequence had of it, each store is followed to the end.
      for (const on of stores) await compare(on, array, { kind: 'follow', store: 0 }, clock);
      const events: StoredEvent[] = [];
      const [first] = stores;
      if (first) for await (const event of first.store.readAll()) events.push(event);
      deepStrictEqual(events, array.events);
    } finally {
      await Promise.all(stores.map(({ store }) => store.close()));
    }
    finding.acknowledged += array.events.length;
  });
  const details = await fc.check(property, { seed, numRuns: rounds, endOnFailure: sabotage });
  log(`${name}: ${operations} operations in ${details.numRuns} sequences`);
  if (details.failed) {
    const { counterexample, counterexamplePath: path } = details;
    const shrunk = JSON.stringify(counterexample).slice(0, 800);
    finding.failures.push(`${name} differs from the model (seed ${seed}, path ${path}): ${shrunk}`);
    log(details.errorInstance instanceof Error ? details.errorInstance.message.slice(0, 1500) : '');
  }
  finding.figures = { ...finding.figures, [name]: operations };
}

/** The store as it is, but for what its subscriptions deliver. */
function forgetful(store: EventStore): EventStore {
  const original = store.subscribe.bind(store);
  return Object.assign(store, {
    async *subscribe(options: Parameters<EventStore['subscribe']>[0]) {
      for await (const message of original(options)) {
        if (message.kind === 'event' && message.event.position % 7 === 0) continue;
        yield message;
      }
    },
  });
}
