import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore } from '@traject/event-store';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countEvents, projectionStatus } from './projection-status.js';
import { startProjector, type Projector } from './projector.js';
import { rebuild } from './rebuild.js';
import type { RebuildProgress } from './rebuild-options.js';
import { rebuildStatus } from './rebuild-record.js';
import { LIVE, prepareReadModel } from './schema.js';
import { digests } from './table-digests.js';
import { fillEveryTable, fillWithHistories } from './testing/fill.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';
import { rowsByWord, wordTables } from './word-tables.js';

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

const fill = (histories: number) => fillWithHistories(store, histories);
const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });

describe('a rebuild', () => {
  it('equals what was projected event by event, in every table', async () => {
    await fill(12);
    await fillEveryTable(store);
    await caughtUp();
    const before = await digests(pool, LIVE);
    const phases: RebuildProgress['phase'][] = [];
    const outcome = await rebuild({ pool, store, codec, onProgress: ({ phase }) => phases.push(phase) });
    expect(outcome).toEqual({ position: (await store.head()).position, compared: true, differing: [] });
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
    expect(new Set(phases)).toEqual(new Set(['folding', 'indexing', 'comparing', 'swapping']));
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
    const outcome = await rebuild({ pool, store, codec }).finally(() => (writing = false));
    await writer;
    expect(outcome.differing).toEqual([]);
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

  it('shows how far it is to every process, and how it ended', async () => {
    await fill(2);
    await caughtUp();
    expect(await rebuildStatus(pool)).toBeNull();
    const holding = await pool.connect();
    const rebuilding = rebuild({
      // Not lost, however busy this machine is.
      ...{ pool, codec, holder: 'me', leaseMs: 60_000 },
      store: {
        head: () => store.head(),
        readAll: (options) => store.readAll(options),
        readStream: (stream, options) => store.readStream(stream, options),
        async *readByStream(options) {
          expect(await rebuildStatus(pool)).toMatchObject({
            ...{ state: 'running', phase: 'folding', holder: 'me' },
          });
          // Rows can be written beside this lock, and no index be made.
          await holding.query('BEGIN; LOCK TABLE traject_read_next.event_index IN ROW EXCLUSIVE MODE');
          yield* store.readByStream(options);
        },
      },
    });
    await eventually(async () => (await rebuildStatus(pool))?.phase === 'indexing');
    expect(await rebuildStatus(pool)).toMatchObject({ state: 'running', phase: 'indexing', holder: 'me' });
    await holding.query('COMMIT');
    holding.release();
    await rebuilding;
    expect(await rebuildStatus(pool)).toMatchObject({
      state: 'ended',
      done: 320,
      total: 320,
      own: true,
      errorCode: null,
      differing: [],
    });
  });

  it('refuses while another one runs, saying since when', async () => {
    await fill(1);
    await caughtUp();
    let other: Promise<unknown> = Promise.resolve();
    const first = rebuild({
      // Not lost, however busy this machine is.
      ...{ pool, codec, leaseMs: 60_000 },
      store: {
        head: () => store.head(),
        readAll: (options) => store.readAll(options),
        readStream: (stream, options) => store.readStream(stream, options),
        // Folding does not begin before the other has been refused.
        async *readByStream(options) {
          other = rebuild({ pool, store, codec, leaseMs: 300 });
          await other.catch(() => undefined);
          yield* store.readByStream(options);
        },
      },
    });
    expect((await first).differing).toEqual([]);
    const since = (await rebuildStatus(pool))?.startedAt;
    await expect(other).rejects.toMatchObject({ code: 'REBUILD_RUNNING', details: { since } });
  });

  it('finds also what differs of the events that came after it compared', async () => {
    await fill(2);
    await caughtUp();
    const client = await pool.connect();
    await client.query(`BEGIN; LOCK TABLE ${LIVE}.norm IN ACCESS EXCLUSIVE MODE`);
    const rebuilding = rebuild({ pool, store, codec });
    await eventually(async () => (await rebuildStatus(pool))?.phase === 'comparing');
    await append('theme-x', themeNamed('x'), themeAppraised('t', 2));
    await caughtUp();
    // Not in the snapshot with which everything is compared.
    await pool.query(`UPDATE ${LIVE}.theme_appraisal SET urgency = 5 WHERE stream = 'theme-x'`);
    await client.query('COMMIT');
    client.release();
    await expect(rebuilding).rejects.toMatchObject({
      code: 'REBUILD_DIFFERS',
      details: { tables: ['theme_appraisal'] },
    });
    expect((await rebuild({ pool, store, codec, replaceDiffering: true })).differing).toEqual([
      'theme_appraisal',
    ]);
  });

  it('lets the projector go on while it compares', async () => {
    await fill(2);
    await caughtUp();
    const client = await pool.connect();
    // Comparing cannot end before this lock does; themes are projected without this table.
    await client.query(`BEGIN; LOCK TABLE ${LIVE}.norm IN ACCESS EXCLUSIVE MODE`);
    const rebuilding = rebuild({ pool, store, codec });
    await eventually(async () => (await rebuildStatus(pool))?.phase === 'comparing');
    await append('theme-x', themeNamed('x'));
    await caughtUp();
    expect(await projectionStatus(pool)).toMatchObject({ position: 321, rebuild: { phase: 'comparing' } });
    await client.query('COMMIT');
    client.release();
    expect(await rebuilding).toEqual({ position: 321, compared: true, differing: [] });
    expect(await countEvents(pool)).toEqual({ events: 321, position: 321 });
  });
});

describe('a rebuild that was interrupted', () => {
  const schemas = async () =>
    (
      await pool.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'traject_read%' ORDER BY 1`)
    ).rows.map(({ nspname }) => String(nspname));

  it.each(['folding', 'indexing', 'comparing', 'swapping'] as const)(
    'while %s leaves the live tables as they are, and goes on where it stopped',
    async (at) => {
      await fill(14);
      await caughtUp();
      const before = await digests(pool, LIVE);
      const ending = new AbortController();
      const ended = rebuild({
        pool,
        store,
        codec,
        signal: ending.signal,
        onProgress: ({ phase, done }) => phase === at && done > 0 && ending.abort(),
      });
      await expect(ended).rejects.toMatchObject({ code: 'ABORTED' });
      expect(await digests(pool, LIVE)).toEqual(before);
      expect(await schemas()).toEqual(['traject_read', 'traject_read_next']);
      const stopped = await rebuildStatus(pool);
      expect(stopped).toMatchObject({ state: 'interrupted', holder: null });
      expect(stopped?.done).toBeGreaterThan(0);
      await append('theme-x', themeNamed('x'));
      await caughtUp();

      const first: RebuildProgress[] = [];
      const outcome = await rebuild({ pool, store, codec, onProgress: (progress) => first.push(progress) });
      expect(outcome).toMatchObject({ position: 2241, compared: true, differing: [] });
      // It does not begin with nothing.
      expect(first[0]?.done).toBeGreaterThanOrEqual(stopped?.done ?? 0);
      expect(await schemas()).toEqual(['traject_read']);
      expect(await countEvents(pool)).toEqual({ events: 2241, position: 2241 });
    },
  );

  it('begins again when it is told to, and when what it made is of another release', async () => {
    await fill(14);
    await caughtUp();
    const begun = async (options: { anew?: boolean }) => {
      const ending = new AbortController();
      const seen: number[] = [];
      const onProgress = ({ done }: RebuildProgress) => {
        seen.push(done);
        if (done > 0) ending.abort();
      };
      await rebuild({ pool, store, codec, signal: ending.signal, onProgress, ...options }).catch(
        () => undefined,
      );
      return seen[0];
    };
    expect(await begun({})).toBe(0);
    expect(await begun({})).toBeGreaterThan(0);
    expect(await begun({ anew: true })).toBe(0);
    await pool.query(`UPDATE traject_projection.rebuild SET version = '1.another'`);
    expect(await begun({})).toBe(0);
    expect((await rebuild({ pool, store, codec })).differing).toEqual([]);
  });

  it('writes nothing any more once another process took it over', async () => {
    await fill(14);
    await caughtUp();
    const before = await digests(pool, LIVE);
    let taken = false;
    const onProgress = ({ phase, done }: RebuildProgress) => {
      if (taken || phase !== 'folding' || done === 0) return;
      taken = true;
      // As if this process had been asleep for longer than its lease: it does not know.
      void pool.query(`UPDATE traject_projection.lease SET token = token + 1 WHERE name = 'rebuild'`);
    };
    const asleep = rebuild({ pool, store, codec, onProgress, leaseMs: 60_000 });
    await expect(asleep).rejects.toMatchObject({ code: 'FENCED' });
    expect(await digests(pool, LIVE)).toEqual(before);
    const { rows } = await pool.query(`SELECT count(*)::int AS written FROM traject_read_next.event_index`);
    expect(rows[0].written).toBe((await rebuildStatus(pool))?.done);
  });

  it('names what could not be folded, and goes on once that is mended', async () => {
    await fill(1);
    await caughtUp();
    const theme = rowsByWord.get('theme');
    if (!theme) throw new Error('no theme');
    const begin = (): never => {
      throw new Error('personal words that must not be shown');
    };
    const words = new Map([...rowsByWord, ['theme', { ...theme, begin }]]);
    const failed = await rebuild({ pool, store, codec, words }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'REBUILD_FAILED', details: { cause: 'FOLD_FAILED' } });
    expect(String(failed)).not.toContain('personal words');
    expect(await rebuildStatus(pool)).toMatchObject({ state: 'interrupted', errorCode: 'FOLD_FAILED' });
    expect((await rebuild({ pool, store, codec })).differing).toEqual([]);
  });
});
