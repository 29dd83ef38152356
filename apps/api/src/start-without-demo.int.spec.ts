import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@traject/event-store-postgres/testing';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readSettings } from './settings.js';
import { startApi } from './start-api.js';

it('gives an installation without the demo the national definitions and norms, and nothing else, once', async () => {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const environment = { PORT: '0', DATABASE_URL: database.url, TRAJECT_DATA: folder, TRAJECT_DEMO: 'off' };
  const held = async () => {
    const { services, stop } = await startApi(readSettings(environment), pino({ level: 'silent' }));
    const types = new Set<string>();
    for await (const { type } of services.store.readAll()) types.add(type);
    const { position } = await services.store.head();
    await stop();
    return { types: [...types].sort(), position };
  };
  try {
    const first = await held();
    expect(first.types).toEqual(['HoursNormSet', 'KpiDefined', 'NormSet']);
    expect(await held()).toEqual(first);
  } finally {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
