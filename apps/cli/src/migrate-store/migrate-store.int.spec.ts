import { eventIdOf } from '@traject/event-store';
import { PostgresEventStore, PostgresTextStore } from '@traject/event-store-postgres';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { migrateDirectory } from '@traject/open-log';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { rememberedTerminal } from '../testing/college.js';

const MANY = 1300;

let source: TestDatabase;
let target: TestDatabase;
let from: pg.Pool;
let to: pg.Pool;

beforeEach(async () => {
  [source, target] = await Promise.all([freshDatabase(), freshDatabase()]);
  from = new pg.Pool({ connectionString: source.url, max: 2 });
  to = new pg.Pool({ connectionString: target.url, max: 2 });
  await migrateDirectory(from);
  await record(MANY);
  const texts = new PostgresTextStore(from);
  for (const id of ['text-1', 'text-2', 'text-3']) await texts.put(id, `Woorden van ${id}`);
  await texts.erase('text-2');
  await from.query(`insert into traject_directory.person (id, name, language, erased_at)
    values ('p-1', 'Anouk Verbeek', 'nl', null), ('p-2', null, 'nl', now())`);
});
afterEach(async () => {
  await Promise.all([from.end(), to.end()]);
  await Promise.all([source.drop(), target.drop()]);
});

let commands = 0;

/** Records events in the source, ten at a time, the first ten as imported. */
async function record(count: number): Promise<void> {
  const store = new PostgresEventStore({ connectionString: source.url });
  const request = () => {
    const commandId = `command-${(commands += 1)}`;
    const events = Array.from({ length: Math.min(10, count) }, (_, index) => ({
      id: eventIdOf(commandId, index),
      type: 'NeedRaised',
      schemaVersion: 1,
      institutionId: 'inst-1',
      actor: { kind: 'person' as const, personId: 'p-1' },
      capacity: null,
      effectiveAt: '2025-02-01T00:00:00.000Z',
      ...{ commandId, commandDigest: 'a'.repeat(64), causationId: null, correlationId: 'c-1' },
      data: { title: { text: 'text-1', commitment: 'c' }, 'é\u0000😀': index },
    }));
    return { stream: `need-${commands % 7}`, expected: 'any' as const, events };
  };
  try {
    if ((await store.head()).position === 0) {
      await store.exclusively((session) => session.append(request(), '2023-05-01T09:00:00.000Z'));
      count -= 10;
    }
    for (; count > 0; count -= 10) await store.append(request());
  } finally {
    await store.close();
  }
}

async function migrateStore(
  options: { args?: readonly string[]; onProgress?: (line: string, interrupt: () => void) => void } = {},
) {
  const terminal = rememberedTerminal(
    { LANG: 'en_GB.UTF-8' },
    { onProgress: (line) => options.onProgress?.(line, () => terminal.interrupt()) },
  );
  const args = options.args ?? ['--from', source.url, '--to', target.url];
  const code = await run(['migrate-store', ...args], terminal);
  return { code, shown: terminal.shown() };
}

/** Everything that is kept of a log, in order. */
const kept = async (pool: pg.Pool) => ({
  events: (await pool.query('select * from traject_log.event order by position')).rows,
  texts: (await pool.query('select * from traject_log.text order by id')).rows,
  persons: (await pool.query('select * from traject_directory.person order by id')).rows,
});

describe('traject migrate-store', () => {
  it('copies events, texts and names with what was erased, and proves that both are equal', async () => {
    const { code, shown } = await migrateStore();
    expect(code).toBe(EXIT.ok);
    expect(await kept(to)).toEqual(await kept(from));
    expect((await kept(to)).events).toHaveLength(MANY);
    const digests = [...shown.matchAll(/1300 events, positions 1 to 1300, SHA-256 ([0-9a-f]{64})/g)];
    expect(digests.map(([, digest]) => digest)).toEqual([digests[0]?.[1], digests[0]?.[1]]);
    expect(shown.match(/3 texts, 1 of them erased, SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
    expect(shown.match(/2 persons, 1 of them erased, SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
    expect(shown).toContain('Equal: count, order and contents of both were read back and compared.');
  });

  it('goes on after Ctrl-C, and brings over what happened since when it is given again', async () => {
    const stopped = await migrateStore({
      onProgress: (line, interrupt) => /^Copied: 500/.test(line) && interrupt(),
    });
    expect(stopped.code).toBe(EXIT.interrupted);
    expect(stopped.shown).toMatch(/Interrupted after position 1000\./);
    expect((await migrateStore()).shown).toContain('300 events copied.');
    await record(10);
    await new PostgresTextStore(from).erase('text-3');
    await new PostgresTextStore(from).put('text-4', 'Nieuw');
    await from.query(`update traject_directory.person set language = 'en' where id = 'p-1'`);
    const again = await migrateStore();
    expect(again.code).toBe(EXIT.ok);
    expect(again.shown).toContain('10 events copied.');
    expect(await kept(to)).toEqual(await kept(from));
  });

  it('refuses a target that holds anything else, in events, texts or names, and copies nothing', async () => {
    await migrateDirectory(to);
    const store = new PostgresTextStore(to);
    await store.put('text-of-another', 'x');
    const refused = await migrateStore();
    expect(refused.code).toBe(EXIT.refused);
    expect(refused.shown).toContain('the target holds texts that the source does not know');
    expect(await kept(to)).toMatchObject({ events: [], persons: [] });

    const taken = await freshDatabase();
    const other = new PostgresEventStore({ connectionString: taken.url });
    await other.append({ ...(await firstRequest()), stream: 'need-of-another' });
    await other.close();
    const differs = await migrateStore({ args: ['--from', source.url, '--to', taken.url] });
    expect(differs.code).toBe(EXIT.refused);
    expect(differs.shown).toContain('at position 1 the target holds something else');
    await taken.drop();
  });

  it('says that both are not equal when a text was erased in the target, and does not bring it back', async () => {
    await migrateStore();
    await new PostgresTextStore(to).erase('text-1');
    const { code, shown } = await migrateStore();
    expect(code).toBe(EXIT.failed);
    expect(shown).toContain('NOT equal');
    expect((await kept(to)).texts[0]).toMatchObject({ id: 'text-1', value: null });
  });

  it('refuses one log as both, by whatever name, and shows no password', async () => {
    const otherName = source.url.replace('127.0.0.1', 'localhost');
    expect(otherName).not.toBe(source.url);
    const same = await migrateStore({ args: ['--from', source.url, '--to', otherName] });
    expect(same).toMatchObject({
      code: EXIT.refused,
      shown: 'Source and target are one log; nothing was done.',
    });
    const wrong = await migrateStore({ args: ['--from', source.url, '--to', 'mysql://u:hunter2@h/d'] });
    expect(wrong.code).toBe(EXIT.refused);
    expect(wrong.shown).toMatch(/^--to: (?!.*hunter2)/s);
    expect((await migrateStore({ args: ['--from', source.url] })).code).toBe(EXIT.refused);
  });

  it('says it in Dutch', async () => {
    const { shown } = await migrateStore({
      args: ['--from', source.url, '--to', target.url, '--language', 'nl'],
    });
    expect(shown).toContain('Gelijk: aantal, volgorde en inhoud van beide zijn teruggelezen en vergeleken.');
  });
});

async function firstRequest() {
  const store = new PostgresEventStore({ connectionString: source.url });
  const [event] = await store.readStream('need-1', { limit: 1 });
  await store.close();
  if (!event) throw new Error('the source holds events');
  const { stream, revision, position, recordedAt, imported, ...envelope } = event;
  return { expected: 'any' as const, events: [envelope] };
}
