import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runningOn } from './embedded/postmaster.js';
import { startEmbedded } from './embedded/start-embedded.js';
import { migrateLog } from './log-migrations.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { childProgram, type ChildProgram, type RunningChild } from './testing/child-program.js';
import { freshDatabase } from './testing/testing.js';

/** Every acknowledged command is there whole, and the log has neither gap nor double. */
async function expectAllThere(connectionString: string, acknowledged: readonly string[]): Promise<void> {
  const store = new PostgresEventStore({ connectionString });
  const eventsOf = new Map<string, number>();
  let position = 0;
  for await (const event of store.readAll()) {
    position += 1;
    expect(event.position).toBe(position);
    eventsOf.set(event.commandId, (eventsOf.get(event.commandId) ?? 0) + 1);
  }
  await store.close();
  expect(acknowledged.filter((commandId) => eventsOf.get(commandId) !== 3)).toEqual([]);
  expect([...eventsOf.values()].filter((count) => count !== 3)).toEqual([]);
}

let appending: ChildProgram;
let embedded: ChildProgram;

beforeAll(async () => {
  const program = (name: string) => childProgram(new URL(`./testing/${name}.program.ts`, import.meta.url));
  [appending, embedded] = await Promise.all([program('appending'), program('embedded')]);
});

afterAll(async () => {
  await Promise.all([appending.remove(), embedded.remove()]);
});

describe('kill -9 of a process that appends', () => {
  it('loses nothing that was acknowledged and leaves nothing half done, five times', async () => {
    const database = await freshDatabase();
    const acknowledged: string[] = [];
    for (const lines of [1, 4, 13, 29, 60]) {
      const child = appending.start(database.url);
      await child.printed(lines);
      await child.kill();
      acknowledged.push(...child.lines);
      await expectAllThere(database.url, acknowledged);
    }
    await database.drop();
  });
});

describe('the embedded server', () => {
  let folder: string;
  const children: RunningChild[] = [];
  const startChild = async () => {
    const child = embedded.start(folder);
    children.push(child);
    await child.printed(1);
    return child;
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'traject-killed-'));
  });

  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
    const server = await startEmbedded({ folder });
    await server.stop();
    expect(runningOn(path.join(folder, 'postgres'))).toBeNull();
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses a folder that a living process uses, and takes over the server of a killed one', async () => {
    const child = await startChild();
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    const left = runningOn(path.join(folder, 'postgres'));
    await child.kill();
    const server = await startEmbedded({ folder });
    expect([server.connectionString]).toEqual(child.lines);
    expect(runningOn(path.join(folder, 'postgres'))?.pid).toBe(left?.pid);
    await server.stop();
  });

  it('keeps what was acknowledged when it is killed itself, with its users', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const child = await startChild();
      const url = child.lines[0] ?? '';
      const pool = new Pool({ connectionString: url, max: 1 });
      await migrateLog(pool);
      await pool.end();
      const writer = appending.start(url);
      await writer.printed(20);
      const server = runningOn(path.join(folder, 'postgres'));
      if (!server) throw new Error('the server runs');
      process.kill(server.pid, 'SIGKILL');
      await Promise.all([child.kill(), writer.kill()]);
      acknowledged.push(...writer.lines);
    }
    const again = await startEmbedded({ folder });
    await expectAllThere(again.connectionString, acknowledged);
    await again.stop();
  });
});
