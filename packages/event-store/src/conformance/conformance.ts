// The suite that every event store adapter passes; run it in a spec of the adapter's package.
import { afterEach, beforeEach, describe } from 'vitest';
import type { EventStore } from '../port.js';
import { appending } from './appending.js';
import type { Bench, Capabilities, TestLog } from './bench.js';
import { commandsTwice } from './commands-twice.js';
import { exclusiveSessions } from './exclusive-sessions.js';
import { order } from './order.js';
import { randomOperations } from './random-operations.js';
import { reading } from './reading.js';
import { subscribing } from './subscribing.js';

export type { Capabilities, TestLog } from './bench.js';
export { textStoreConformance } from './text-store.js';

/** Declares the suite for one adapter. `makeLog` gives a fresh, empty log each time. */
export function eventStoreConformance(
  name: string,
  makeLog: () => Promise<TestLog>,
  capabilities: Capabilities,
): void {
  describe(name, () => {
    const opened: EventStore[] = [];
    const logs: TestLog[] = [];
    let current: { log: TestLog; store: EventStore } | null = null;
    const present = () => {
      if (!current) throw new Error('the bench exists only while a test runs');
      return current;
    };
    const openOn = async (log: TestLog) => {
      const store = await log.open(() => bench.clock);
      opened.push(store);
      return store;
    };
    const freshLog = async () => {
      const log = await makeLog();
      logs.push(log);
      return log;
    };
    const bench: Bench = {
      get store() {
        return present().store;
      },
      get log() {
        return present().log;
      },
      clock: '2025-03-01T09:00:00.000Z',
      another: () => openOn(present().log),
      apart: async () => openOn(await freshLog()),
    };
    beforeEach(async () => {
      bench.clock = '2025-03-01T09:00:00.000Z';
      const log = await freshLog();
      current = { log, store: await openOn(log) };
    });
    afterEach(async () => {
      current = null;
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await Promise.all(logs.splice(0).map((log) => log.dispose()));
    });
    appending(bench, capabilities);
    reading(bench);
    commandsTwice(bench);
    order(bench, capabilities);
    exclusiveSessions(bench);
    subscribing(bench, capabilities);
    randomOperations(bench, capabilities);
  });
}
