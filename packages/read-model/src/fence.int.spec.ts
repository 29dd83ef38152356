import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore, StoredEvent } from '@traject/event-store';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Changes, remember } from './changes.js';
import { fence, takeLease } from './lease.js';
import { EventProjector } from './project-events.js';
import { countEvents, projectionStatus, PROJECTOR } from './projection-status.js';
import { LIVE, prepareReadModel } from './schema.js';
import { isTransient, transaction } from './sql.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';
import { themesByIds } from './theme/queries.js';
import { rowsByWord } from './word-tables.js';
import { writeChanges } from './write-changes.js';

let database: TestDatabase;
let pool: pg.Pool;
let store: InMemoryEventStore;

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = newStore();
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });
const clocks = { validAt: '2025-02-01T00:00:00.000Z', knownPosition: Number.MAX_SAFE_INTEGER };
const position = async () => (await projectionStatus(pool)).position;

describe('the fence', () => {
  const guarded = (token: number) =>
    new EventProjector({
      pool,
      store,
      codec,
      schema: LIVE,
      words: rowsByWord,
      guard: (client) => fence(client, PROJECTOR, token),
    });
  const events = async (): Promise<StoredEvent[]> => {
    const all: StoredEvent[] = [];
    for await (const event of store.readAll()) all.push(event);
    return all;
  };

  it('keeps a projector from writing once another took its lease over', async () => {
    const options = { pool, name: PROJECTOR, leaseMs: 60_000 };
    const old = await takeLease({ ...options, holder: 'old' });
    expect(await takeLease({ ...options, holder: 'too early' })).toBeNull();
    // It was silent for that long.
    await pool.query('UPDATE traject_projection.lease SET expires_at = clock_timestamp()');
    const next = await takeLease({ ...options, holder: 'next' });
    expect(next?.token).toBe((old?.token ?? 0) + 1);
    expect(await old?.renew()).toBe(false);

    await append('theme-a', themeNamed('a'));
    const run = await events();
    await expect(guarded(old?.token ?? 0).project(run, 0)).rejects.toMatchObject({ code: 'FENCED' });
    expect(await position()).toBe(0);
    expect(await themesByIds(pool, clocks, ['a'])).toEqual([]);
    expect(await guarded(next?.token ?? 0).project(run, 0)).toBeNull();
    expect(await position()).toBe(1);
  });

  it('makes a take-over wait for the transaction that is under way', async () => {
    const options = { pool, name: PROJECTOR, leaseMs: 1 };
    const old = await takeLease({ ...options, holder: 'old' });
    const order: string[] = [];
    let taking: Promise<unknown> = Promise.resolve();
    await transaction(pool, async (client) => {
      await fence(client, PROJECTOR, old?.token ?? 0);
      taking = takeLease({ ...options, holder: 'next' }).then(() => order.push('taken over'));
      await eventually(async () => {
        // It is not silent, for which it would be ended.
        await client.query('SELECT');
        const { rows } = await pool.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return rows.length > 0;
      });
      order.push('written');
    });
    await taking;
    expect(order).toEqual(['written', 'taken over']);
  });

  it('is lost by a process that freezes in the middle of a transaction: another takes over, and it writes nothing', async () => {
    const options = { pool, name: PROJECTOR, leaseMs: 1 };
    const old = await takeLease({ ...options, holder: 'old' });
    await append('theme-a', themeNamed('a'));
    const projector = new EventProjector({
      ...{ pool, store, codec, schema: LIVE, words: rowsByWord },
      async guard(client) {
        await fence(client, PROJECTOR, old?.token ?? 0);
        // Stands still for as long as it takes.
        expect(await takeLease({ ...options, holder: 'next' })).toMatchObject({ token: 2 });
      },
    });
    const failure = await projector.project(await events(), 0).catch((error: unknown) => error);
    expect(isTransient(failure)).toBe(true);
    expect(await position()).toBe(0);
  });

  it('writes rows and checkpoint together or not at all', async () => {
    await append('theme-a', themeNamed('a'));
    const [first] = await events();
    if (!first) throw new Error('nothing appended');
    const changes = new Changes();
    const words = rowsByWord.get('theme');
    changes.add(codec.decode(first), remember([], words), words);
    const crash = transaction(pool, async (client) => {
      await writeChanges(client, LIVE, changes, 0);
      throw new Error('crash');
    });
    await expect(crash).rejects.toThrow('crash');
    expect(await position()).toBe(0);
    expect(await countEvents(pool)).toEqual({ events: 0, position: 0 });
    expect(await themesByIds(pool, clocks, ['a'])).toEqual([]);
  });

  it('notices that somebody else moved the checkpoint or the rows', async () => {
    await append(
      'theme-a',
      themeNamed('a'),
      themeAppraised('t', 1),
      themeAppraised('t', 2, '2025-01-11T09:00:00.000Z'),
    );
    const [one, two, three] = await events();
    if (!one || !two || !three) throw new Error('nothing appended');
    const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
    await projector.project([one, two], 0);
    await expect(projector.project([two], 1)).rejects.toMatchObject({ code: 'READ_MODEL_MOVED' });
    await pool.query(`DELETE FROM ${LIVE}.theme_appraisal`);
    expect(await projector.project([three], 2)).toMatchObject({ position: 3, code: 'READ_MODEL_DIVERGED' });
    expect(await position()).toBe(2);
  });

  it('does not go over a gap in the log', async () => {
    await append('theme-a', themeNamed('a'), themeAppraised('t', 1), themeAppraised('t', 2));
    const [one, , three] = await events();
    if (!one || !three) throw new Error('nothing appended');
    const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
    expect(await projector.project([one, three], 0)).toMatchObject({ position: 3, code: 'POSITION_GAP' });
    expect(await position()).toBe(1);
  });
});
