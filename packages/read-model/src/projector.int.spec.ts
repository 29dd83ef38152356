import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore } from '@traject/event-store';
import pg from 'pg';
import type { Recorded } from '@traject/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventProjector } from './project-events.js';
import { countEvents, projectionStatus } from './projection-status.js';
import { startProjector, type Projector, type ProjectorOptions } from './projector.js';
import { readPosition } from './read-position.js';
import { rebuild } from './rebuild.js';
import { LIVE, prepareReadModel } from './schema.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';
import { themesByIds, appraisalsOfThemes } from './theme/queries.js';
import type { WordRows } from './word-rows.js';
import { rowsByWord } from './word-tables.js';

let database: TestDatabase;
let pool: pg.Pool;
let store: InMemoryEventStore;
const running: Projector[] = [];

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = newStore();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((projector) => projector.stop()));
  await pool.end();
  await database.drop();
});

const start = (options: Partial<ProjectorOptions> = {}): Projector => {
  const projector = startProjector({ pool, store, codec, leaseMs: 400, ...options });
  running.push(projector);
  return projector;
};
const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });
const clocks = { validAt: '2025-02-01T00:00:00.000Z', knownPosition: Number.MAX_SAFE_INTEGER };
const position = async () => (await projectionStatus(pool)).position;
/** However busy the machine is. */
const patience = { timeoutMs: 40_000 };
/** The rows come first; that nothing failed any more is noted a moment later. */
const withoutFailure = () => eventually(async () => (await projectionStatus(pool)).failure === null);

/** The words, of which theme fails on an event that says so. */
function failingOn(bad: () => boolean): ReadonlyMap<string, WordRows> {
  const theme = rowsByWord.get('theme');
  if (!theme) throw new Error('no theme');
  return new Map([
    ...rowsByWord,
    [
      'theme',
      {
        ...theme,
        begin(earlier) {
          const check = (events: readonly Recorded[]) => {
            if (bad() && events.some((event) => JSON.stringify(event.data).includes('"urgency":5'))) {
              throw new Error('personal words that must not be shown');
            }
          };
          check(earlier);
          const rows = theme.begin(earlier);
          return {
            held: rows.held,
            sharedWith: rows.sharedWith,
            add(event) {
              check([event]);
              return rows.add(event);
            },
          };
        },
      },
    ],
  ]);
}

describe('the projector', () => {
  it('makes what is appended visible, and waits for a position', async () => {
    const read = readPosition(pool);
    start({ onProgress: read.reached });
    await append('theme-a', themeNamed('a'));
    expect(await read.waitFor(1, patience)).toBe(true);
    expect(await themesByIds(pool, clocks, ['a'])).toMatchObject([
      {
        themeId: 'a',
        status: 'named',
        validFrom: '2025-01-10T09:00:00.000Z',
        validUntil: null,
        knownFrom: 1,
      },
    ]);
    expect(await read.waitFor(2, { timeoutMs: 50 })).toBe(false);
  });

  it('lets another process wait for a position that it did not project itself', async () => {
    start();
    const elsewhere = readPosition(pool);
    const waited = elsewhere.waitFor(1, patience);
    await append('theme-a', themeNamed('a'));
    expect(await waited).toBe(true);
  });

  it('states that every event is in the tables, also those of words without tables', async () => {
    start();
    await append('theme-a', themeNamed('a'), themeAppraised('t', 3));
    await append('unheardOf-1', themeAppraised('t', 3));
    await eventually(async () => (await position()) === 3);
    expect(await projectionStatus(pool)).toMatchObject({
      complete: true,
      statement: '3 of 3 events to position 3',
    });
    expect(await countEvents(pool)).toEqual({ events: 3, position: 3 });
  });

  it('stops before an event that fails, says where and with which code, and skips nothing', async () => {
    let bad = true;
    const projector = start({ words: failingOn(() => bad) });
    await append('theme-a', themeNamed('a'), themeAppraised('t', 4));
    await append('theme-b', themeNamed('b'), themeAppraised('t', 5));
    await append('theme-c', themeNamed('c'));
    await eventually(() => projector.state() === 'stopped');

    const status = await projectionStatus(pool);
    expect(status).toMatchObject({
      state: 'stopped',
      position: 3,
      complete: true,
      failure: { position: 4, eventType: 'ThemeAppraised', code: 'FOLD_FAILED' },
    });
    expect(JSON.stringify(status)).not.toContain('personal words');
    expect(await themesByIds(pool, clocks, ['a', 'b', 'c'])).toHaveLength(2);

    projector.resume();
    await eventually(async () => projector.state() === 'stopped' && (await position()) === 3);

    bad = false;
    projector.resume();
    await eventually(async () => (await position()) === 5);
    await withoutFailure();
    expect(await projectionStatus(pool)).toMatchObject({ state: 'running', position: 5 });
    expect(await appraisalsOfThemes(pool, clocks, ['b'])).toMatchObject([{ urgency: 5 }]);
  });

  it('stops at an event that the database refuses, after writing what came before it', async () => {
    const projector = start();
    await append('theme-a', themeNamed('a'), themeAppraised('t', 2), themeAppraised('t', 2 ** 40));
    await eventually(() => projector.state() === 'stopped');
    expect(await projectionStatus(pool)).toMatchObject({
      position: 2,
      failure: { position: 3, code: '22003' },
    });
  });

  it('stops where a row that it closes is gone, and goes on by itself once the tables were rebuilt', async () => {
    const projector = start();
    await append('theme-a', themeNamed('a'), themeAppraised('t', 2));
    await eventually(async () => (await position()) === 2);
    await pool.query(`DELETE FROM ${LIVE}.theme_appraisal`);
    await append('theme-b', themeNamed('b'));
    await append('theme-a', themeAppraised('t', 3, '2025-01-11T09:00:00.000Z'));
    await eventually(() => projector.state() === 'stopped');
    expect(await projectionStatus(pool)).toMatchObject({
      ...{ state: 'stopped', position: 3 },
      failure: { position: 4, eventType: 'ThemeAppraised', code: 'READ_MODEL_DIVERGED' },
    });
    const outcome = await rebuild({ pool, store, codec, replaceDiffering: true });
    expect(outcome.differing).toEqual(['theme_appraisal']);
    await eventually(async () => (await position()) === 4);
    await eventually(async () => (await projectionStatus(pool)).state === 'running');
    expect(await appraisalsOfThemes(pool, clocks, ['a'])).toMatchObject([{ urgency: 3 }]);
  });

  it('blames no event where no connection can be had in time', async () => {
    await append('theme-a', themeNamed('a'));
    const events = await store.readStream('theme-a');
    const busy = new pg.Pool({ connectionString: database.url, max: 1 });
    const client = await busy.connect();
    // Only now: the one connection is made, however long that takes.
    busy.options.connectionTimeoutMillis = 20;
    const projector = new EventProjector({ pool: busy, store, codec, schema: LIVE, words: rowsByWord });
    await expect(projector.project(events, 0)).rejects.toThrow('timeout');
    client.release();
    expect(await projector.project(events, 0)).toBeNull();
    await busy.end();
  });

  it('resumes at the same event after a restart', async () => {
    let bad = true;
    const first = start({ words: failingOn(() => bad) });
    await append('theme-a', themeNamed('a'), themeAppraised('t', 5));
    await eventually(() => first.state() === 'stopped');
    await first.stop();
    bad = false;
    expect((await projectionStatus(pool)).failure).toMatchObject({ position: 2 });
    start();
    await eventually(async () => (await position()) === 2);
    await withoutFailure();
  });

  it('runs in one process, and in another as soon as that one is gone', async () => {
    // Not lost before it stops, however busy this machine is.
    const first = start({ holder: 'first', leaseMs: 60_000 });
    await append('theme-a', themeNamed('a'));
    await eventually(async () => (await position()) === 1);
    const second = start({ holder: 'second' });
    await append('theme-a', themeAppraised('t', 2));
    await eventually(async () => (await position()) === 2);
    expect([first.state(), second.state()]).toEqual(['running', 'waiting']);

    await first.stop();
    await append('theme-a', themeAppraised('t', 3));
    await eventually(async () => (await position()) === 3);
    await eventually(() => second.state() === 'running');
    await eventually(async () => (await projectionStatus(pool)).holder === 'second');
  });

  it('stops writing when its lease is taken away, and goes on once it has it again', async () => {
    const troubles: string[] = [];
    start({ onTrouble: ({ code }) => troubles.push(code) });
    await append('theme-a', themeNamed('a'));
    await eventually(async () => (await position()) === 1);
    await pool.query(
      `UPDATE traject_projection.lease SET token = token + 1, expires_at = clock_timestamp() + interval '50 ms'`,
    );
    await append('theme-a', themeAppraised('t', 3));
    await eventually(async () => (await position()) === 2);
    expect(troubles.filter((code) => code !== 'FENCED')).toEqual([]);
  });

  it('goes on after every connection to the database was cut', async () => {
    pool.on('error', () => undefined);
    start();
    await append('theme-a', themeNamed('a'));
    await eventually(async () => (await position()) === 1);
    await database.breakConnections();
    await append('theme-a', themeAppraised('t', 3));
    await eventually(() =>
      position().then(
        (reached) => reached === 2,
        () => false,
      ),
    );
    expect(await appraisalsOfThemes(pool, clocks, ['a'])).toHaveLength(1);
  });
});

it('leaves the tables of another version alone', async () => {
  const troubles = new Set<string>();
  await pool.query(`UPDATE ${LIVE}.checkpoint SET version = 'newer'`);
  start({ onTrouble: ({ code }) => troubles.add(code) });
  await append('theme-a', themeNamed('a'));
  await eventually(() => troubles.has('OTHER_VERSION'));
  const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
  const [event] = await store.readStream('theme-a');
  await expect(projector.project(event ? [event] : [], 0)).rejects.toMatchObject({
    code: 'READ_MODEL_MOVED',
  });
  expect(await position()).toBe(0);
});
