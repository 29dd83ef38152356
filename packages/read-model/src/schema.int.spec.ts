// The tables are made where there are none, at once or not at all; what is there stays.
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectionStatus } from './projection-status.js';
import { LIVE, prepareReadModel, schemaVersion } from './schema.js';
import { digests } from './table-digests.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

describe('preparing the read model', () => {
  it('keeps the tables that are there, of whichever release', async () => {
    await pool.query(`UPDATE ${LIVE}.checkpoint SET position = 3, events = 3`);
    const before = await digests(pool, LIVE);
    await prepareReadModel(pool);
    expect(await digests(pool, LIVE)).toEqual(before);
    await pool.query(`UPDATE ${LIVE}.checkpoint SET version = 'another'`);
    await prepareReadModel(pool);
    expect(await projectionStatus(pool)).toMatchObject({ position: 3, tables: 'older' });
  });

  it('cut off at any statement has done nothing, and is done whole by the next', async () => {
    await pool.query('DROP SCHEMA traject_read CASCADE; DROP SCHEMA traject_projection CASCADE');
    let statements = 0;
    const cut = async (after: number): Promise<boolean> => {
      const cutting = new pg.Pool({ connectionString: database.url, max: 1 });
      let sent = 0;
      const ended: Promise<unknown>[] = [];
      cutting.on('error', () => undefined);
      cutting.on('connect', (client) => {
        client.on('error', () => undefined);
        const query = client.query.bind(client) as (...args: unknown[]) => unknown;
        Object.assign(client, {
          query(...args: unknown[]) {
            sent += 1;
            // The connection is lost with the statement under way.
            if (sent > after) ended.push(client.end());
            return query(...args);
          },
        });
      });
      const done = await prepareReadModel(cutting).then(
        () => true,
        () => false,
      );
      await Promise.all(ended);
      await cutting.end();
      statements = Math.max(statements, sent);
      return done;
    };
    const exist = async () =>
      (await pool.query(`SELECT FROM pg_namespace WHERE nspname LIKE 'traject_read%'`)).rowCount;
    for (const after of [1, 2, 3, 4, 5, 8, 13, 21, 34]) {
      expect(await cut(after)).toBe(false);
      expect(await exist()).toBe(0);
    }
    expect(await cut(Infinity)).toBe(true);
    expect(statements).toBeGreaterThan(34);
    const { rows } = await pool.query(`SELECT version, position FROM ${LIVE}.checkpoint`);
    expect(rows).toEqual([{ version: schemaVersion, position: '0' }]);
  });
});
