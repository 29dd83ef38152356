// A primary and its streaming standby, in folders of their own below one that is removed at the end.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const DEBIAN = '/usr/lib/postgresql';

/** The folder that holds initdb, postgres and pg_basebackup. */
export function findServerPrograms() {
  const debian = existing(DEBIAN).map((version) => join(DEBIAN, version, 'bin'));
  const places = [...(process.env.PATH ?? '').split(delimiter), ...debian.toReversed()];
  const found = places.find((place) =>
    ['initdb', 'postgres', 'pg_basebackup'].every((name) => has(place, name)),
  );
  if (!found)
    throw new Error('initdb, postgres and pg_basebackup were not found (Debian: apt-get install postgresql)');
  return found;
}

/** @param {string} folder */
function existing(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function has(folder, name) {
  try {
    accessSync(join(folder, name));
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL does not run as root: then as the user `postgres`. */
function runAs() {
  if (process.getuid?.() !== 0) return {};
  /** @param {string} option */
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Starts both; the standby connects through `line`.
 * @param {string} programs
 * @param {{ port: number, to: (port: number) => void }} line
 */
export async function startPair(programs, line) {
  const ids = runAs();
  const folder = mkdtempSync(join(tmpdir(), 'traject-standby-'));
  chmodSync(folder, 0o755);
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid);
  const [primary, standby] = [join(folder, 'primary'), join(folder, 'standby')];
  /**
   * @param {string} name
   * @param {string[]} args
   */
  const runOnce = (name, args) => promisify(execFile)(join(programs, name), args, { ...ids, cwd: folder });
  /**
   * @param {string} data
   * @param {number} port
   */
  const start = (data, port) =>
    spawn(
      join(programs, 'postgres'),
      [
        '-D',
        data,
        '-c',
        `port=${port}`,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
      ],
      { ...ids, cwd: folder, stdio: 'ignore' },
    );
  const { default: pg } = await import('pg');
  const [port, standbyPort] = [await freePort(), await freePort()];
  const url = `postgresql://bench@127.0.0.1:${port}/postgres`;
  await runOnce('initdb', ['-D', primary, '-U', 'bench', '--auth=trust', '--encoding=UTF8', '--locale=C']);
  const running = [start(primary, port)];
  const admin = await connected(() => new pg.Client({ connectionString: url }));
  line.to(port);
  const source = `host=127.0.0.1 port=${line.port} user=bench application_name=standby`;
  await runOnce('pg_basebackup', ['-d', source, '-D', standby, '-R', '-X', 'stream', '--checkpoint=fast']);
  running.push(start(standby, standbyPort));
  return {
    url,
    /**
     * Lets commits wait for the standby of this name, or for none when it is empty.
     * @param {string} name
     */
    async waitFor(name) {
      await admin.query(`alter system set synchronous_standby_names = '${name}'`);
      await admin.query('select pg_reload_conf()');
      const state = name === '' ? 'async' : 'sync';
      for (;;) {
        const { rows } = await admin.query('select sync_state from pg_stat_replication');
        if (rows[0]?.sync_state === state) return;
        await pause(20);
      }
    },
    async stop() {
      await admin.end();
      for (const server of running.toReversed()) {
        const ended = once(server, 'exit');
        server.kill('SIGQUIT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {() => import('pg').Client} make */
async function connected(make) {
  for (let attempt = 1; ; attempt += 1) {
    const client = make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt > 100) throw error;
      await pause(50);
    }
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
