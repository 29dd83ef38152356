// What people and machines see of the read model while it is rebuilt for a release.
import { rebuild, rebuildStatus } from '@traject/read-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from './infrastructure/log.js';
import { startApi } from './start-api.js';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const PROJECTION = `{ projection {
  status tables readable position behind
  rebuild { phase running done total startedAt eventsPerSecond secondsLeft }
} }`;
const health = async () => {
  const response = await fetch(`${api.url}/health/ready`);
  return { code: response.status, body: (await response.json()) as Record<string, unknown> };
};
/** Makes the live tables those of a release with another number, and perhaps with other columns. */
const madeBy = (version: (own: string) => string) =>
  api.services.pool
    .query(`SELECT version FROM traject_read.checkpoint`)
    .then(({ rows }) => String(rows[0].version))
    .then((own) =>
      api.services.pool
        .query('UPDATE traject_read.checkpoint SET version = $1', [version(own)])
        .then(() => () => api.services.pool.query('UPDATE traject_read.checkpoint SET version = $1', [own])),
    );
/** A rebuild that was begun and interrupted. */
async function interruptedRebuild() {
  const ending = new AbortController();
  const { pool, store, commands } = api.services;
  const interrupted = rebuild({
    ...{ pool, store, codec: commands.codec, signal: ending.signal },
    onProgress: ({ done }) => done > 0 && ending.abort(),
  });
  await expect(interrupted).rejects.toMatchObject({ code: 'ABORTED' });
}

describe('the read model', () => {
  it('is current, and nothing is rebuilt', async () => {
    const { data } = await api.ask(who.lead, PROJECTION);
    expect(data).toMatchObject({ projection: { tables: 'current', readable: true, rebuild: null } });
    expect(await health()).toMatchObject({ code: 200, body: { status: 'ready' } });
  });

  it('shows a rebuild to who works here, not to a partner, and not to who is not signed in', async () => {
    await interruptedRebuild();
    const { data } = await api.ask(who.lead, PROJECTION);
    const { position: head } = await api.services.store.head();
    expect(data?.['projection']).toMatchObject({
      rebuild: { running: false, done: expect.any(Number) as number, total: head },
    });
    expect((await api.ask(who.partner, PROJECTION)).data).toMatchObject({ projection: { rebuild: null } });
    expect((await api.ask(null, PROJECTION)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await health()).toMatchObject({
      code: 200,
      body: { rebuild: { state: 'interrupted', total: head } },
    });
    const { pool, store, commands } = api.services;
    expect((await rebuild({ pool, store, codec: commands.codec })).differing).toEqual([]);
  });

  it('answers from the tables of another release that have the same columns', async () => {
    const back = await madeBy((own) => `99.${own.split('.')[1]}`);
    const { data } = await api.ask(who.lead, `{ viewer { person { id } } projection { tables readable } }`);
    expect(data).toMatchObject({
      viewer: { person: { id: who.lead } },
      projection: { tables: 'later', readable: true },
    });
    // Nobody writes in them any more, and nobody says that it follows.
    await api.services.pool.query(
      'UPDATE traject_projection.lease SET token = token + 1, expires_at = now()',
    );
    await expect
      .poll(async () => (await api.ask(who.lead, PROJECTION)).data, { timeout: 40_000 })
      .toMatchObject({ projection: { status: 'waiting' } });
    expect((await health()).code).toBe(200);
    await back();
  });

  it('answers nothing from tables with other columns, and says so', async () => {
    const back = await madeBy(() => '99.other');
    const { errors } = await api.ask(who.lead, '{ viewer { person { id } } }');
    expect(errors?.[0]?.extensions['code']).toBe('READ_MODEL_REBUILDING');
    expect((await api.ask(who.lead, PROJECTION)).data).toMatchObject({
      projection: { tables: 'later', readable: false },
    });
    expect(await health()).toMatchObject({ code: 503, body: { status: 'other release' } });
    await back();
    expect((await api.ask(who.lead, '{ viewer { person { id } } }')).errors).toBeUndefined();
  });
});

describe('a start after a release', () => {
  it.each(['1.other', 'before versions had a number'])(
    'on tables of %s rebuilds them by itself, with everything that was recorded',
    async (version) => {
      const { pool, store } = api.services;
      const { position: head } = await store.head();
      await pool.query('UPDATE traject_read.checkpoint SET version = $1', [version]);
      const told: string[] = [];
      const second = await startApi(api.settings, openLog({ ...api.settings, logLevel: 'silent' }), (line) =>
        told.push(line),
      );
      expect(await second.services.position.waitFor(head, { timeoutMs: 30_000 })).toBe(true);
      const ready = await fetch(`${second.url}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready', behind: 0 }]);
      expect(await rebuildStatus(pool)).toMatchObject({ state: 'ended', done: head, errorCode: null });
      await second.stop();
    },
  );
});
