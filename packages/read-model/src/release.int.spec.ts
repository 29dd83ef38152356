// A release that changes a projection: what was live answers until it is rebuilt, by one process, and never backwards.
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore } from '@traject/event-store';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTablesCurrent } from './keep-tables-current.js';
import { countEvents, projectionStatus } from './projection-status.js';
import { startProjector, type Projector } from './projector.js';
import { readPosition } from './read-position.js';
import { rebuild } from './rebuild.js';
import { rebuildStatus } from './rebuild-record.js';
import { LIVE, prepareReadModel, shape } from './schema.js';
import { digests } from './table-digests.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';
import { appraisalsOfThemes } from './theme/queries.js';

let database: TestDatabase;
let pool: pg.Pool;
let store: InMemoryEventStore;
const running: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  store = newStore();
  const projector = startProjector({ pool, store, codec, leaseMs: 400 });
  await append(
    'theme-a',
    themeNamed('a'),
    themeAppraised('t', 2),
    themeAppraised('t', 3, '2025-01-12T09:00:00.000Z'),
  );
  await eventually(async () => (await projectionStatus(pool)).position === 3);
  await projector.stop();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await pool.end();
  await database.drop();
});

const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });
const clocks = { validAt: '2025-02-01T00:00:00.000Z', knownPosition: Number.MAX_SAFE_INTEGER };
const urgencies = async () => (await appraisalsOfThemes(pool, clocks, ['a'])).map(({ urgency }) => urgency);

/** Makes the live tables those of another release, which gave other rows for the same events. */
async function madeBy(version: string): Promise<void> {
  await pool.query(`UPDATE ${LIVE}.checkpoint SET version = $1`, [version]);
  await pool.query(`UPDATE ${LIVE}.theme_appraisal SET urgency = 1`);
}
const project = (): Projector => {
  const projector = startProjector({ pool, store, codec, leaseMs: 400 });
  running.push(projector);
  return projector;
};
const keep = (options: Partial<Parameters<typeof keepTablesCurrent>[0]> = {}) => {
  // Its lease is not lost in the middle of a test, however busy this machine is; who ends gives it up.
  const keeping = keepTablesCurrent({ pool, store, codec, leaseMs: 60_000, everyMs: 20, ...options });
  running.push(keeping);
  return keeping;
};
/** A store from which the log is read once `open` was called. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    open: () => open(),
    store: {
      head: () => store.head(),
      readAll: (options: Parameters<typeof store.readAll>[0]) => store.readAll(options),
      readStream: (stream: string, options: Parameters<typeof store.readStream>[1]) =>
        store.readStream(stream, options),
      async *readByStream(options: Parameters<typeof store.readByStream>[0]) {
        await opened;
        yield* store.readByStream(options);
      },
    },
  };
}

describe('a release that gives other rows', () => {
  it('lets the tables of before answer, standing still, until its own are complete', async () => {
    await madeBy(`1.${shape}`);
    await prepareReadModel(pool);
    const projector = project();
    const { open, store: slow } = gate();
    keep({ store: slow });
    await eventually(async () => (await rebuildStatus(pool))?.state === 'running');
    await append('theme-a', themeAppraised('t', 4, '2025-01-13T09:00:00.000Z'));
    expect(await readPosition(pool).current()).toBe(3);
    expect(await urgencies()).toEqual([1]);
    expect(await projectionStatus(pool)).toMatchObject({
      ...{ position: 3, tables: 'older', readable: true, holder: null },
      rebuild: { state: 'running', phase: 'folding', own: true },
    });
    expect(projector.state()).toBe('waiting');

    open();
    await eventually(async () => (await projectionStatus(pool)).tables === 'own');
    await eventually(async () => (await projectionStatus(pool)).position === 4);
    expect(await urgencies()).toEqual([4]);
    expect(await countEvents(pool)).toEqual({ events: 4, position: 4 });
  });

  it('equals, once rebuilt, what is projected event by event', async () => {
    const before = await digests(pool, LIVE);
    await madeBy(`1.${shape}`);
    const keeping = keep();
    await eventually(async () => (await projectionStatus(pool)).tables === 'own');
    await keeping.stop();
    expect(await digests(pool, LIVE)).toEqual(before);
    expect(await rebuildStatus(pool)).toMatchObject({ state: 'ended', errorCode: null, differing: [] });
  });

  it('never lets readers go back: what the release before projected meanwhile is in its tables', async () => {
    await madeBy(`1.${shape}`);
    const { open, store: slow } = gate();
    keep({ store: slow });
    await eventually(async () => (await rebuildStatus(pool))?.state === 'running');
    // A process of the release before goes on projecting.
    await append('theme-a', themeAppraised('t', 4, '2025-01-13T09:00:00.000Z'));
    await pool.query(`UPDATE ${LIVE}.checkpoint SET position = 4, events = 4`);
    open();
    await eventually(async () => (await projectionStatus(pool)).tables === 'own');
    expect((await projectionStatus(pool)).position).toBe(4);
  });

  it('is taken over, where it was, by another process', async () => {
    await madeBy(`1.${shape}`);
    const { open, store: slow } = gate();
    keep({ store: slow, holder: 'first' });
    await eventually(async () => (await rebuildStatus(pool))?.holder === 'first');
    keep({ holder: 'second' });
    // The first one is gone without a word: its lease runs out.
    await pool.query(
      `UPDATE traject_projection.lease SET expires_at = clock_timestamp() WHERE name = 'rebuild'`,
    );
    await eventually(async () => (await projectionStatus(pool)).tables === 'own');
    expect(await urgencies()).toEqual([3]);
    const rebuilt = await digests(pool, LIVE);
    // It wakes up and has nothing to write any more.
    open();
    await Promise.all(running.splice(0).map((one) => one.stop()));
    expect(await digests(pool, LIVE)).toEqual(rebuilt);
  });
});

describe('of several processes that start at once', () => {
  /** Waits until `holder` has asked for the lease on rebuilding: it saw tables of before. */
  const asks = (holder: string) => {
    const queries = vi.spyOn(pool, 'query');
    return eventually(() =>
      queries.mock.calls.some(([, values]) => Array.isArray(values) && values[1] === holder),
    );
  };

  it('one rebuilds, and who waited for it does not do it again', async () => {
    await madeBy(`1.${shape}`);
    const { open, store: slow } = gate();
    const [begun, current]: [string[], string[]] = [[], []];
    const start = (holder: string, options: Parameters<typeof keep>[0]) =>
      keep({
        ...{ holder, ...options },
        onBegin: () => begun.push(holder),
        onCurrent: () => current.push(holder),
      });
    start('first', { store: slow });
    await eventually(async () => (await rebuildStatus(pool))?.holder === 'first');
    const asked = asks('second');
    start('second', {});
    await asked;
    open();
    await eventually(() => current.length === 2);
    expect(begun).toEqual(['first']);
  });

  it('one that waited leaves tables alone that a later release made meanwhile', async () => {
    await madeBy(`1.${shape}`);
    await pool.query(
      `INSERT INTO traject_projection.lease VALUES ('rebuild', 'later', 1, clock_timestamp() + interval '1 hour')`,
    );
    const asked = asks('earlier');
    keep({ holder: 'earlier' });
    await asked;
    await pool.query(
      `UPDATE ${LIVE}.checkpoint SET version = '99.${shape}';
       UPDATE traject_projection.lease SET expires_at = clock_timestamp() WHERE name = 'rebuild'`,
    );
    await eventually(async () => {
      const { rows } = await pool.query(
        `SELECT FROM traject_projection.lease WHERE holder = 'earlier' AND expires_at <= clock_timestamp()`,
      );
      return rows.length === 1;
    });
    expect((await projectionStatus(pool)).tables).toBe('newer');
    expect(await rebuildStatus(pool)).toBeNull();
  });

  it('each drops what a process that was killed right after its swap left', async () => {
    await pool.query('CREATE SCHEMA traject_read_old CREATE TABLE norm (sufficient int)');
    keep();
    await eventually(async () => {
      const { rows } = await pool.query(`SELECT FROM pg_namespace WHERE nspname = 'traject_read_old'`);
      return rows.length === 0;
    });
    expect((await projectionStatus(pool)).tables).toBe('own');
  });
});

describe('a release with other columns', () => {
  it('answers nothing until its own tables are there, instead of something wrong', async () => {
    await madeBy('1.othercolumns');
    const { open, store: slow } = gate();
    keep({ store: slow });
    await eventually(async () => (await rebuildStatus(pool))?.state === 'running');
    expect(await projectionStatus(pool)).toMatchObject({ tables: 'older', readable: false });
    await expect(readPosition(pool).current()).rejects.toMatchObject({ code: 'OTHER_VERSION' });
    open();
    await eventually(async () => (await projectionStatus(pool)).readable);
    expect(await readPosition(pool).current()).toBe(3);
  });
});

describe('tables of a later release', () => {
  it('are left alone by a process of an earlier one, and replaced when somebody asks for it', async () => {
    await madeBy(`99.${shape}`);
    keep();
    const projector = project();
    await append('theme-a', themeAppraised('t', 4, '2025-01-13T09:00:00.000Z'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await rebuildStatus(pool)).toBeNull();
    expect(await projectionStatus(pool)).toMatchObject({ position: 3, tables: 'newer', holder: null });
    expect(projector.state()).toBe('waiting');

    expect(await rebuild({ pool, store, codec })).toEqual({ position: 4, compared: false, differing: [] });
    expect((await projectionStatus(pool)).tables).toBe('own');
    expect(await urgencies()).toEqual([4]);
  });

  it('make a projector that stood still at an event give its lease up', async () => {
    const projector = project();
    await append('theme-a', themeAppraised('t', 2 ** 40));
    await eventually(() => projector.state() === 'stopped');
    await pool.query(`UPDATE ${LIVE}.checkpoint SET version = $1`, [`99.${shape}`]);
    await eventually(async () => (await projectionStatus(pool)).holder === null);
    await eventually(() => projector.state() === 'waiting');
  });
});
