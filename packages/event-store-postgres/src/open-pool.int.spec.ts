import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openPool } from './open-pool.js';
import { freshDatabase } from './testing/testing.js';

it('outlives connections that are lost, idle or taken out', async () => {
  const database = await freshDatabase();
  const pool = openPool({ connectionString: database.url, max: 2 });
  const [idle, taken] = await Promise.all([pool.connect(), pool.connect()]);
  idle.release();
  const lost = [once(pool, 'error'), once(taken, 'error')];
  await database.breakConnections();
  await Promise.all(lost);
  await expect(taken.query('select 1')).rejects.toThrow();
  taken.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await database.drop();
});
