// A rebuild in a process of its own, killed in the middle; another goes on with it.
import {
  childProgram,
  freshDatabase,
  type ChildProgram,
  type RunningChild,
  type TestDatabase,
} from '@traject/event-store-postgres/testing';
import { PostgresEventStore } from '@traject/event-store-postgres';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countEvents, projectionStatus } from './projection-status.js';
import { startProjector } from './projector.js';
import { rebuild } from './rebuild.js';
import type { RebuildProgress } from './rebuild-options.js';
import { rebuildStatus } from './rebuild-record.js';
import { LIVE, prepareReadModel } from './schema.js';
import { digests } from './table-digests.js';
import { anyAct } from './testing/any-act.js';
import { codec, eventually } from './testing/log.js';
import { historyOf } from './testing/random-history.js';

let program: ChildProgram;
let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;

beforeAll(async () => {
  program = await childProgram(new URL('./testing/rebuilding.program.ts', import.meta.url));
});
afterAll(() => program.remove());
beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = new PostgresEventStore({ connectionString: database.url });
  await fill(15);
  const projector = startProjector({ pool, store, codec, leaseMs: 500 });
  await eventually(async () => (await projectionStatus(pool)).position === 2400);
  await projector.stop();
});
afterEach(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

/** A log of several histories with events of every word, each stream appended at once. */
async function fill(histories: number): Promise<void> {
  const drawn = fc.sample(fc.array(anyAct, { minLength: 160, maxLength: 160 }), {
    seed: 9,
    numRuns: histories,
  });
  for (const [history, acts] of drawn.entries()) {
    const { events } = historyOf(acts, { prefix: `k${history}.`, kpi: `K${history}` }, 160 * history);
    for (const stream of new Set(events.map((event) => event.stream))) {
      const own = events.filter((event) => event.stream === stream);
      const fresh = own.map(
        ({ stream: _, revision: __, position: ___, recordedAt: ____, ...event }) => event,
      );
      await store.append({ stream, expected: 'no-stream', events: fresh });
    }
  }
}

/** Waits until the program says that it is at `place`. */
async function says(child: RunningChild, place: string): Promise<void> {
  for (let lines = 1; ; lines += 1) {
    await child.printed(lines);
    if (child.lines[lines - 1]?.startsWith(place)) return;
  }
}

/** Waits until the server has ended what a killed process left behind: until then a commit can still come. */
const letGo = () =>
  eventually(async () => {
    const left = await pool.query(`SELECT FROM pg_stat_activity WHERE application_name = 'rebuilding'`);
    return left.rowCount === 0;
  });

describe('a rebuild whose process is killed', () => {
  // Folding takes two batches: the line after the first is about a transaction that may or may not have been committed.
  it.each(['folding 2', 'indexing', 'comparing', 'swapping'])('at "%s" is gone on with', async (place) => {
    const before = await digests(pool, LIVE);
    const child = program.start(database.url);
    await says(child, place);
    await child.kill();
    await letGo();
    const left = await rebuildStatus(pool);
    expect(await digests(pool, LIVE)).toEqual(before);
    expect(await countEvents(pool)).toEqual({ events: 2400, position: 2400 });

    const progress: RebuildProgress[] = [];
    const outcome = await rebuild({
      ...{ pool, store, codec, leaseMs: 300 },
      onProgress: (step) => progress.push(step),
    });
    expect(outcome).toEqual({ position: 2400, compared: true, differing: [] });
    // Where the swap was committed before the signal came, there is nothing to go on with.
    if (left?.phase !== 'ended') expect(progress[0]?.done).toBe(left?.done);
    expect(await digests(pool, LIVE)).toEqual(before);
    const { rows } = await pool.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'traject_read%'`);
    expect(rows).toEqual([{ nspname: LIVE }]);
  });
});
