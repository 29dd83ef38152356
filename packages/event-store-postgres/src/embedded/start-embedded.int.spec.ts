import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from './free-port.js';
import { makeEnd, runningOn } from './postmaster.js';
import { runningEmbedded } from './running-embedded.js';
import { startEmbedded } from './start-embedded.js';

vi.mock('./free-port.js', { spy: true });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-embedded-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function one(connectionString: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  it('flushes to disk, checks its pages, listens on loopback only, and keeps its data over a stop', async () => {
    const server = await startEmbedded({ folder });
    const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
      current_setting('server_encoding') as encoding`;
    expect(await one(server.connectionString, settings)).toEqual({
      fsync: 'on',
      commit: 'on',
      checksums: 'on',
      listens: '127.0.0.1',
      encoding: 'UTF8',
    });
    await one(server.connectionString, 'create table kept as select 7 as number');
    await server.stop();
    expect(runningOn(path.join(folder, 'postgres'))).toBeNull();

    const again = await startEmbedded({ folder });
    expect(await one(again.connectionString, 'select number from kept')).toEqual({ number: 7 });
    await again.stop();
  });

  it('asks for its password, which only the owner of the folder can read', async () => {
    const server = await startEmbedded({ folder, durable: false });
    const without = new URL(server.connectionString);
    without.password = 'guessed';
    await expect(one(without.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(path.join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('writes no statement and no value into its log', async () => {
    const server = await startEmbedded({ folder, durable: false });
    await one(server.connectionString, 'create table once (id text primary key)');
    const insert = `insert into once values ('Kim-Bovendeert')`;
    await one(server.connectionString, insert);
    await expect(one(server.connectionString, insert)).rejects.toMatchObject({ code: '23505' });
    await server.stop();
    const log = await readFile(path.join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Bovendeert');
  });

  it('lets one of two that start at the same moment have the folder', async () => {
    const [first, second] = await Promise.allSettled([startEmbedded({ folder }), startEmbedded({ folder })]);
    const started = [first, second].flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
    const refused = [first, second].flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    await Promise.all(started.map((server) => server.stop()));
    expect(started).toHaveLength(1);
    expect(refused).toMatchObject([{ code: 'DATA_FOLDER_IN_USE' }]);
  });

  it('tells a second process how to reach it while it runs, and only then', async () => {
    expect(await runningEmbedded(folder)).toBeNull();
    const server = await startEmbedded({ folder, durable: false });
    expect(await runningEmbedded(folder)).toBe(server.connectionString);
    await server.stop();
    expect(await runningEmbedded(folder)).toBeNull();
  });

  it('starts although a dead server left its pid file, whose number now belongs to another program', async () => {
    await (await startEmbedded({ folder, durable: false })).stop();
    const lines = [process.pid, path.join(folder, 'postgres'), 1, 1, '', '127.0.0.1', '', 'ready   '];
    await writeFile(path.join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    const server = await startEmbedded({ folder, durable: false });
    expect(await one(server.connectionString, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
  });

  it('takes another port when another program took the one that was free', async () => {
    const taken = await freePort();
    const other = createServer().listen(taken, '127.0.0.1');
    await once(other, 'listening');
    vi.mocked(freePort).mockResolvedValueOnce(taken);
    const server = await startEmbedded({ folder, durable: false });
    expect(await one(server.connectionString, 'select 1 as one')).toEqual({ one: 1 });
    expect(Number(new URL(server.connectionString).port)).not.toBe(taken);
    await server.stop();
    other.close();
  });

  it('is made to go at once when it does not stop in order, and keeps what was committed', async () => {
    const server = await startEmbedded({ folder });
    await one(server.connectionString, 'create table kept as select 7 as number');
    const data = path.join(folder, 'postgres');
    const pid = runningOn(data)?.pid ?? 0;
    const helper = await one(
      server.connectionString,
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    );
    // An orderly stop waits for it without end.
    process.kill(Number(helper['pid']), 'SIGSTOP');
    await makeEnd(data, pid, { inOrder: 200, atOnce: 60_000 });
    expect(runningOn(data)).toBeNull();
    expect(await readFile(path.join(folder, 'postgres.log'), 'utf8')).toContain('immediate shutdown');
    await server.stop();

    const again = await startEmbedded({ folder });
    expect(await one(again.connectionString, 'select number from kept')).toEqual({ number: 7 });
    await again.stop();
  });

  it('is ended by force when it hears nothing', async () => {
    const server = await startEmbedded({ folder, durable: false });
    const data = path.join(folder, 'postgres');
    const pid = runningOn(data)?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    await makeEnd(data, pid, { inOrder: 50, atOnce: 50 });
    expect(runningOn(data)).toBeNull();
    await server.stop();
  });

  it('refuses a folder that cannot be made', async () => {
    await mkdir(path.join(folder, 'a'));
    await writeFile(path.join(folder, 'a', 'file'), '');
    const impossible = startEmbedded({ folder: path.join(folder, 'a', 'file', 'data') });
    await expect(impossible).rejects.toMatchObject({ code: 'DATA_FOLDER_UNWRITABLE' });
  });
});
