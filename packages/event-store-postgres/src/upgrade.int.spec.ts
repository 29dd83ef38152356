// A log of the first version, with events in it, and what later versions make of it.
import { Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logMigrations, migrateLog } from './log-migrations.js';
import { migrate } from './migrate.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { emptyDatabase, type TestDatabase } from './testing/testing.js';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await emptyDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
  await migrate(pool, 'event-log', logMigrations.slice(0, 1));
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** Appends one event as the first version did. */
const appendAsBefore = async (name: string, expected: number) => {
  const { rows } = await pool.query<{ outcome: string; first_position: string }>(
    'select outcome, first_position from traject_log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    [
      ...[
        '2025-03-01T09:00:00.000Z',
        null,
        [1],
        ['need-1'],
        [expected],
        [1],
        [`event-${name}`],
        ['NeedRaised'],
        [1],
      ],
      ...[['inst-1'], [`command-${name}`]],
      [
        `{"actor":{"kind":"policy","name":"test"},"capacity":null,"effectiveAt":"2025-01-01T00:00:00.000Z","commandDigest":"","causationId":null,"correlationId":"c-1"}`,
      ],
      [`{"name":"${name}"}`],
    ],
  );
  return rows[0];
};

it('keeps its events, goes on where they end, and lets processes of the version before go on beside', async () => {
  expect(await appendAsBefore('first', -1)).toEqual({ outcome: 'appended', first_position: '1' });
  expect(await migrateLog(pool)).toBe(logMigrations.length - 1);
  const store = new PostgresEventStore({
    connectionString: database.url,
    now: () => '2025-03-01T10:00:00.000Z',
  });
  const [first] = await store.readStream('need-1');
  if (!first) throw new Error('the event is there');
  expect(first).toMatchObject({ position: 1, revision: 0, data: { name: 'first' } });
  const { revision, position, recordedAt, stream, ...given } = first;
  expect(await store.append({ stream, expected: 0, events: [given] })).toEqual({
    kind: 'duplicate',
    events: [first],
  });
  const next = { ...given, id: 'event-second', commandId: 'command-second' };
  expect(await store.append({ stream, expected: 0, events: [next] })).toMatchObject({
    kind: 'appended',
    events: [{ position: 2, revision: 1 }],
  });
  expect(await appendAsBefore('third', 1)).toEqual({ outcome: 'appended', first_position: '3' });
  await store.close();
});
