import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rebuild } from './rebuild.js';
import { rebuildStatus } from './rebuild-record.js';
import { NEXT, prepareReadModel } from './schema.js';
import { codec, eventually, store as newStore } from './testing/log.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

it('keeps its lease while an index takes longer than that lasts', async () => {
  const store = newStore();
  const client = await pool.connect();
  const rebuilding = rebuild({
    ...{ pool, codec, leaseMs: 1000 },
    store: {
      head: () => store.head(),
      readAll: (options) => store.readAll(options),
      readStream: (stream, options) => store.readStream(stream, options),
      async *readByStream(options) {
        // Rows can be written, and no index can be made.
        await client.query(`BEGIN; LOCK TABLE ${NEXT}.norm IN ROW EXCLUSIVE MODE`);
        yield* store.readByStream(options);
      },
    },
  });
  const expiry = async () => {
    const { rows } = await pool.query<{ expires_at: Date }>(
      `SELECT expires_at FROM traject_projection.lease WHERE name = 'rebuild'`,
    );
    return rows[0]?.expires_at.getTime() ?? 0;
  };
  const waits = async () => {
    const { rows } = await pool.query(
      `SELECT FROM pg_stat_activity
       WHERE wait_event_type = 'Lock' AND query LIKE '%INDEX%norm%' AND datname = current_database()`,
    );
    return rows.length > 0;
  };
  try {
    await eventually(waits);
    const first = await expiry();
    // One that was under way when the index began may still come through, two do not.
    await eventually(async () => (await expiry()) > first);
    const second = await expiry();
    await eventually(async () => (await expiry()) > second);
    expect(await rebuildStatus(pool)).toMatchObject({ state: 'running', phase: 'indexing' });
  } finally {
    await client.query('COMMIT');
    client.release();
  }
  expect((await rebuilding).differing).toEqual([]);
});
