import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { freshDatabase, type TestDatabase } from './testing/testing.js';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new Pool({ connectionString: database.url, max: 6 });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

const first = { title: 'one', sql: 'create table one (n integer)' };
const second = { title: 'two', sql: 'create table two (n integer); insert into one values (2)' };

describe('migrating', () => {
  it('applies what is pending, once, also when several processes begin at the same moment', async () => {
    const counts = await Promise.all(Array.from({ length: 5 }, () => migrate(pool, 'mine', [first, second])));
    expect(counts.toSorted()).toEqual([0, 0, 0, 0, 2]);
    expect((await pool.query('select n from one')).rows).toEqual([{ n: 2 }]);
  });

  it('goes on where the schema stands, and keeps schemas of other names apart', async () => {
    expect(await migrate(pool, 'mine', [first])).toBe(1);
    expect(await migrate(pool, 'mine', [first, second])).toBe(1);
    expect(await migrate(pool, 'yours', [{ title: 'three', sql: 'create table three (n integer)' }])).toBe(1);
  });

  it('applies nothing when one step fails', async () => {
    const broken = { title: 'broken', sql: 'create table three (n nothing)' };
    await expect(migrate(pool, 'mine', [first, second, broken])).rejects.toMatchObject({ code: '42704' });
    expect((await pool.query(`select to_regclass('one') as one`)).rows).toEqual([{ one: null }]);
    expect(await migrate(pool, 'mine', [first])).toBe(1);
  });

  it('refuses a step that was edited after it was applied, and a database of a newer version', async () => {
    await migrate(pool, 'mine', [first, second]);
    const edited = { ...first, sql: 'create table one (n bigint)' };
    await expect(migrate(pool, 'mine', [edited, second])).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
    });
    await expect(migrate(pool, 'mine', [first])).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN' });
  });
});
