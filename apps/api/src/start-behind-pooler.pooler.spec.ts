// The server behind PgBouncer in transaction mode: it migrates, loads the demo, projects, and takes and shows a command.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, startPgbouncer } from '@traject/event-store-postgres/testing';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readSettings } from './settings.js';
import { startApi } from './start-api.js';

it('does everything behind a pooler', async () => {
  const pooler = await startPgbouncer();
  const database = await emptyDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: pooler.urlOf(database),
    TRAJECT_DATA: folder,
    TRAJECT_DEMO_ENDS: '2026-11-20',
  });
  try {
    const api = await startApi(settings, pino({ level: 'silent' }));
    const json = { 'content-type': 'application/json' };
    const session = await fetch(`${api.url}/session/persona`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ personId: 'person-021' }),
    });
    const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const ask = async (query: string, variables: object): Promise<unknown> => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { ...json, cookie },
        body,
      });
      return response.json();
    };
    const need = { teamId: 'team-mobiliteit', themeId: 'theme-lob', title: 'Gesprekken', gap: 'g' };
    const proposed = await ask(
      'mutation ($input: ProposeNeedInput!) { proposeNeed(input: $input) { ... on CommandDone { entityId position } } }',
      { input: { ...need, evidence: 'e', guidance: 'g' } },
    );
    expect(proposed).toMatchObject({ data: { proposeNeed: { entityId: expect.any(String) } } });
    const { entityId, position } = (
      proposed as { data: { proposeNeed: { entityId: string; position: string } } }
    ).data.proposeNeed;
    const shown = await ask(
      'query ($id: ID!, $position: Position!) { now(waitFor: $position) { trainingNeed(id: $id) { id } } }',
      { id: entityId, position },
    );
    expect(shown).toEqual({ data: { now: { trainingNeed: { id: entityId } } } });
    await api.stop();
  } finally {
    await database.dropAtOnce();
    await pooler.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
