// A database with the demo in it, as it stood on a fixed day. For tests only.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { pino } from 'pino';
import { caughtUp, firstContents } from '../first-contents.js';
import { openServices } from '../infrastructure/services.js';
import { readSettings } from '../settings.js';

/** The last day of the demo's story in the tests. */
export const STORY_ENDS = '2026-11-20';

/**
 * Makes a database that holds the demo, and a read model that shows it, as a server leaves them that stops before it took
 * a request. The demo is loaded once per test run; every database is a copy.
 */
export const demoDatabase = (): Promise<TestDatabase> =>
  freshDatabase({ migrate: { key: 'demo', run: (_, url) => loadInto(url) } });

async function loadInto(url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'traject-demo-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: url,
    TRAJECT_DATA: folder,
    TRAJECT_DEMO_ENDS: STORY_ENDS,
  });
  const quiet = () => undefined;
  const services = await openServices(settings, pino({ level: 'silent' }));
  try {
    await firstContents(settings, services, quiet);
    await caughtUp(services, quiet);
  } finally {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}
