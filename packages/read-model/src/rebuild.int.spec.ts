import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore } from '@traject/event-store';
import fc from 'fast-check';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countEvents, projectionStatus } from './projection-status.js';
import { startProjector, type Projector } from './projector.js';
import { rebuild, type RebuildProgress } from './rebuild.js';
import { LIVE, prepareReadModel } from './schema.js';
import { digests } from './table-digests.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';
import { anyAct } from './testing/any-act.js';
import { historyOf } from './testing/random-history.js';
import { wordTables } from './word-tables.js';

let database: TestDatabase;
let pool: pg.Pool;
let store: InMemoryEventStore;
let projector: Projector;

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  store = newStore();
  projector = startProjector({ pool, store, codec, leaseMs: 500 });
});
afterEach(async () => {
  await projector.stop();
  await pool.end();
  await database.drop();
});

const caughtUp = () =>
  eventually(async () => (await projectionStatus(pool)).position === (await store.head()).position);

/** A log of several histories with events of every word, late, corrected and planned. */
async function fill(histories: number): Promise<void> {
  const drawn = fc.sample(fc.array(anyAct, { minLength: 160, maxLength: 160 }), {
    seed: 1701,
    numRuns: histories,
  });
  for (const [history, acts] of drawn.entries()) {
    const head = (await store.head()).position;
    const { events } = historyOf(acts, { prefix: `r${history}.`, kpi: `R${history}` }, head);
    for (const { stream, revision: _, position: __, recordedAt: ___, ...event } of events) {
      await store.append({ stream, expected: 'any', events: [event] });
    }
  }
}
const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });

describe('a rebuild', () => {
  it('equals what was projected event by event, in every table', async () => {
    await fill(12);
    await caughtUp();
    const before = await digests(pool, LIVE);
    const phases: RebuildProgress['phase'][] = [];
    const outcome = await rebuild({ pool, store, codec, onProgress: ({ phase }) => phases.push(phase) });
    expect(outcome).toEqual({ position: (await store.head()).position, differing: [] });
    expect(await digests(pool, LIVE)).toEqual(before);
    const empty = [...before].filter(([, digest]) => digest.startsWith('0 ')).map(([name]) => name);
    expect(empty.filter((name) => wordTables.some((table) => table.name === name)).sort()).toEqual([
      'college',
      'delivery',
      'institution',
      'programme_partner',
      'team_crebo',
      'team_provider_unit',
    ]);
    expect(new Set(phases)).toEqual(new Set(['folding', 'comparing', 'swapping']));
  });

  it('equals it also while writing goes on, and the projector goes on in the new tables', async () => {
    await fill(3);
    await caughtUp();
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing || n < 50; n += 1) {
        await append(`theme-w${n % 7}`, n < 7 ? themeNamed(`w${n}`) : themeAppraised('t', (n % 5) + 1));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const outcome = await rebuild({ pool, store, codec });
    expect(outcome.differing).toEqual([]);
    writing = false;
    await writer;
    await caughtUp();
    const live = await digests(pool, LIVE);
    const { events, position } = await countEvents(pool);
    expect(events).toBe(position);
    expect((await rebuild({ pool, store, codec })).differing).toEqual([]);
    expect(await digests(pool, LIVE)).toEqual(live);
  });

  it('does not take the place of tables that differ, unless it is told to', async () => {
    await fill(1);
    await caughtUp();
    await pool.query(`UPDATE ${LIVE}.norm SET sufficient = sufficient + 1`);
    const spoilt = await digests(pool, LIVE);
    await expect(rebuild({ pool, store, codec })).rejects.toMatchObject({ code: 'REBUILD_DIFFERS' });
    expect(await digests(pool, LIVE)).toEqual(spoilt);

    const outcome = await rebuild({ pool, store, codec, replaceDiffering: true });
    expect(outcome.differing).toEqual(['norm']);
    expect(await digests(pool, LIVE)).not.toEqual(spoilt);
    expect((await rebuild({ pool, store, codec })).differing).toEqual([]);
  });

  it('can be ended on the way, and leaves the live tables as they are and nothing beside them', async () => {
    await fill(2);
    await caughtUp();
    const before = await digests(pool, LIVE);
    const ending = new AbortController();
    const ended = rebuild({
      pool,
      store,
      codec,
      signal: ending.signal,
      onProgress: ({ phase }) => phase === 'comparing' && ending.abort(),
    });
    await expect(ended).rejects.toMatchObject({ code: 'ABORTED' });
    expect(await digests(pool, LIVE)).toEqual(before);
    const { rows } = await pool.query(
      `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'traject_read%' ORDER BY 1`,
    );
    expect(rows).toEqual([{ nspname: 'traject_read' }]);
    await append('theme-x', themeNamed('x'));
    await caughtUp();
  });
});

describe('preparing the read model', () => {
  it('keeps tables of this version, and makes those of another anew', async () => {
    await append('theme-a', themeNamed('a'));
    await caughtUp();
    await prepareReadModel(pool);
    expect((await projectionStatus(pool)).position).toBe(1);
    await projector.stop();
    await pool.query(`UPDATE ${LIVE}.checkpoint SET version = 'another'`);
    await prepareReadModel(pool);
    expect((await projectionStatus(pool)).position).toBe(0);
    projector = startProjector({ pool, store, codec, leaseMs: 500 });
    await caughtUp();
    expect((await countEvents(pool)).events).toBe(1);
  });
});
