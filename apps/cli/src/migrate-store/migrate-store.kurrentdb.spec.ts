// From PostgreSQL to a real KurrentDB and back: nothing of the log changes on the way.
import { randomBytes } from 'node:crypto';
import { eventIdOf, type StoredEvent } from '@traject/event-store';
import { PostgresEventStore, PostgresTextStore } from '@traject/event-store-postgres';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { openLog } from '@traject/open-log';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { rememberedTerminal } from '../testing/college.js';

const SERVER = process.env['KURRENTDB_TEST_URL'] ?? 'kurrentdb://127.0.0.1:2113?tls=false';

let databases: TestDatabase[];
let source: TestDatabase;
let beside: TestDatabase;
let back: TestDatabase;
let namespace: string;

beforeEach(async () => {
  databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()]);
  const [first, second, third] = databases;
  if (!first || !second || !third) throw new Error('three databases were made');
  [source, beside, back] = [first, second, third];
  namespace = `copy${randomBytes(6).toString('hex')}`;
});
afterEach(() => Promise.all(databases.map((database) => database.drop())));

let commands = 0;

/** Records events in the source: imported ones, then of one command several, in streams that take turns. */
async function record(imported: number, live: number): Promise<void> {
  const store = new PostgresEventStore({ connectionString: source.url });
  const request = (count: number) => {
    const commandId = `command-${(commands += 1)}`;
    const events = Array.from({ length: count }, (_, index) => ({
      id: eventIdOf(commandId, index),
      type: 'NeedRaised',
      schemaVersion: 1,
      institutionId: 'inst-1',
      actor: { kind: 'person' as const, personId: 'p-1' },
      capacity: null,
      effectiveAt: '2025-02-01T00:00:00.000Z',
      ...{ commandId, commandDigest: 'a'.repeat(64), causationId: null, correlationId: 'c-1' },
      reason: { text: 'text-1', commitment: 'c'.repeat(64) },
      data: { index, 'é\u0000😀': [1.5, null, ''] },
    }));
    return { stream: `need-${commands % 3}`, expected: 'any' as const, events };
  };
  await store.exclusively(async (session) => {
    for (let n = 0; n < imported; n += 1) await session.append(request(1), '2023-05-01T09:00:00.000Z');
  });
  for (let n = 0; n < live; n += 1) await store.append(request(2));
  await store.close();
}

/** Keeps a text in the source, and another that is erased. */
async function writeTexts(): Promise<void> {
  const pool = new pg.Pool({ connectionString: source.url, max: 1 });
  const texts = new PostgresTextStore(pool);
  await texts.put('text-1', 'Waarom wij dit willen');
  await texts.put('text-2', 'Wat is gewist');
  await texts.erase('text-2');
  await pool.end();
}

async function events(database: TestDatabase, eventStore: string | null): Promise<StoredEvent[]> {
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const store = await openLog({ eventStore, namespace, connectionString: database.url, pool });
  const found: StoredEvent[] = [];
  for await (const event of store.readAll()) found.push(event);
  await store.close();
  await pool.end();
  return found;
}

async function migrateStore(from: string, to: string, ...args: string[]) {
  const terminal = rememberedTerminal({ LANG: 'en_GB.UTF-8', DATABASE_URL: beside.url });
  const code = await run(
    ['migrate-store', '--from', from, '--to', to, '--to-namespace', namespace, ...args],
    terminal,
  );
  return { code, shown: terminal.shown() };
}

describe('traject migrate-store with KurrentDB', () => {
  it('copies a log there and back: positions, ids, times and marks are the same, and so is the digest', async () => {
    await record(5, 12);
    await writeTexts();
    const there = await migrateStore(source.url, SERVER);
    expect(there.shown).toContain('Equal');
    expect(there.code).toBe(EXIT.ok);
    const written = await events(source, null);
    expect(written).toHaveLength(29);
    expect(await events(beside, SERVER)).toEqual(written);

    // What was recorded since goes over too; what is there stays.
    await record(0, 3);
    expect((await migrateStore(source.url, SERVER)).shown).toContain('6 events copied.');

    const again = await migrateStore(SERVER, back.url, '--from-namespace', namespace);
    expect(again.code).toBe(EXIT.ok);
    expect(await events(back, null)).toEqual(await events(source, null));
    const digests = [...there.shown.matchAll(/29 events, positions 1 to 29, SHA-256 (\S+)/g)];
    expect(digests).toHaveLength(2);
    expect(digests[0]?.[1]).toBe(digests[1]?.[1]);
    expect(again.shown.match(/2 texts, 1 of them erased/g)).toHaveLength(2);
  });

  it('refuses a KurrentDB that holds another log in that namespace', async () => {
    await record(0, 2);
    await migrateStore(source.url, SERVER);
    const other = new PostgresEventStore({ connectionString: back.url });
    const [first] = await events(source, null);
    if (!first) throw new Error('the source holds events');
    await other.exclusively((session) => session.copy([{ ...first, id: eventIdOf('another', 0) }]));
    await other.close();
    const { code, shown } = await migrateStore(back.url, SERVER);
    expect(code).toBe(EXIT.refused);
    expect(shown).toMatch(/Refused: (the target holds texts|at position 1 )/);
  });

  it('says in both languages which KurrentDB cannot be reached, and shows no password', async () => {
    const nowhere = 'esdb://admin:hunter2@127.0.0.1:9?tls=false';
    const { code, shown } = await migrateStore(source.url, nowhere);
    expect(code).toBe(EXIT.failed);
    expect(shown).toContain('The KurrentDB at 127.0.0.1:9 cannot be used: nothing answers there.');
    const dutch = await migrateStore(source.url, nowhere, '--language', 'nl');
    expect(dutch.shown).toContain('De KurrentDB op 127.0.0.1:9 is niet te gebruiken: er antwoordt niets.');
    expect(shown + dutch.shown).not.toContain('hunter2');
  });
});
