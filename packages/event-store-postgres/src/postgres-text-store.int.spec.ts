import { textStoreConformance } from '@traject/event-store/conformance';
import { Pool } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { PostgresTextStore } from './postgres-text-store.js';
import { freshDatabase } from './testing/testing.js';

const closing: (() => Promise<void>)[] = [];

async function freshPool(): Promise<Pool> {
  const database = await freshDatabase();
  const pool = new Pool({ connectionString: database.url, max: 4 });
  closing.push(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

textStoreConformance(
  'the PostgreSQL text store',
  async (now) => new PostgresTextStore(await freshPool(), now),
);

it('leaves nothing of an erased text in its table', async () => {
  const pool = await freshPool();
  const texts = new PostgresTextStore(pool);
  const { commitment } = await texts.put('text-1', 'erase me');
  await texts.erase('text-1');
  const { rows } = await pool.query<{ row: string }>('select text::text as row from traject_log.text');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.row).not.toContain('erase me');
  expect(rows[0]?.row).not.toContain(commitment);
});

it('cannot change, delete or truncate an event by accident', async () => {
  const pool = await freshPool();
  for (const sql of [
    'update traject_log.event set type = type',
    'delete from traject_log.event',
    'truncate traject_log.event',
  ]) {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: 'TR002' });
  }
});
