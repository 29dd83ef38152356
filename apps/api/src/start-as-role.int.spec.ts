// The server as a role that owns nothing of the log (docs/postgresql.md).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, freshRole } from '@traject/event-store-postgres/testing';
import { grantApplication, migrateDatabase } from '@traject/open-log';
import { LIVE, NEXT } from '@traject/read-model';
import { Pool } from 'pg';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readSettings } from './settings.js';
import { startApi } from './start-api.js';
import { StartFailure } from './start-failure.js';

it('refuses to start on a schema that lacks steps, and starts once the owner has migrated', async () => {
  const database = await emptyDatabase();
  const role = await freshRole();
  const folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: role.urlOf(database),
    TRAJECT_DATA: folder,
    // A short story: of each kind of write there is some.
    TRAJECT_DEMO_ENDS: '2024-12-20',
  });
  const log = pino({ level: 'silent' });
  try {
    const refusal = await startApi(settings, log).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartFailure);
    expect(String(refusal)).toMatch(/lacks event-log 1 \(event, text, append\).*run `traject migrate`/);

    const owner = new Pool({ connectionString: database.url, max: 1 });
    await migrateDatabase(owner, null);
    await grantApplication(owner, role.name, [LIVE, NEXT]);
    await owner.end();
    const api = await startApi(settings, log);
    const answer = await fetch(`${api.url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
    await api.stop();
  } finally {
    await database.drop();
    await role.drop();
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
