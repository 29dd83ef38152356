// A start after a process was killed: its lease still runs, and the log is ahead of the read model.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executeCommand } from '@traject/commands';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openLog } from './infrastructure/log.js';
import { readSettings } from './settings.js';
import { startApi } from './start-api.js';
import { who } from './testing/api.js';
import { demoDatabase } from './testing/demo-database.js';

it('is ready only when the read model shows everything that was acknowledged', async () => {
  const database = await demoDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: database.url,
    TRAJECT_DATA: folder,
    TRAJECT_LOG_LEVEL: 'silent',
  });
  const first = await startApi(settings, openLog(settings));
  await first.services.projector.stop();
  const result = await executeCommand(first.services.commands, {
    command: 'AppraiseTheme',
    commandId: 'acknowledged',
    actor: { kind: 'person', personId: who.lead },
    teamIds: ['team-mobiliteit'],
    input: { themeId: 'theme-lob', teamId: 'team-mobiliteit', urgency: 1, adoption: 'knowledge' },
  });
  expect(result.kind).toBe('done');
  const { position: head } = await first.services.store.head();
  expect(await first.services.position.current()).toBeLessThan(head);
  await first.stop();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `update traject_projection.lease set holder = 'killed', expires_at = clock_timestamp() + interval '2 s'`,
  );
  await client.end();
  const second = await startApi(settings, openLog(settings));
  expect(await second.services.position.current()).toBeGreaterThanOrEqual(head);
  expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
  await second.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});
