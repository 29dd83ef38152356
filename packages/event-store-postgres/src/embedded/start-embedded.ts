// PostgreSQL as a child process, in a folder of its own. See docs/adr/0002-embedded-postgresql.md.
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { onceConnected } from '../connection-lost.js';
import { findBinaries } from './binaries.js';
import {
  DATABASE,
  ensureCluster,
  filesIn,
  passwordOf,
  startFailed,
  USER,
  writableFolder,
  type ClusterFiles,
} from './cluster.js';
import { DataFolderError } from './data-folder-error.js';
import { freePort } from './free-port.js';
import { forgetDead, makeEnd, readyOn, runningOn, tell } from './postmaster.js';
import { runnerFor, type Runner } from './run-as.js';

export interface EmbeddedOptions {
  /** Where the server keeps its data, password and log; made when it does not exist. */
  folder: string;
  /** Hears in a few words what is being done, for people. */
  log?: (line: string) => void;
  /** False only in tests: nothing is flushed to disk, and a crash of the machine loses data. */
  durable?: boolean;
  /** 100 when absent. */
  maxConnections?: number;
}

export interface EmbeddedServer {
  /** Of the database `traject`, on loopback, with the password in it: never log it. */
  connectionString: string;
  /**
   * Ends open connections and stops the server; resolves when it is gone. After ten seconds it is made to go without
   * writing everything out, and recovers at its next start: nothing that was committed is lost.
   */
  stop(): Promise<void>;
}

/** Held by the process that uses the server, for as long as it lives: a killed process cannot keep it. */
export const OWNER_LOCK = 7_236_272;

/**
 * Starts the embedded server of `folder`, or takes over the one that a killed process left running there. Throws a
 * DataFolderError: DATA_FOLDER_IN_USE, DATA_FOLDER_UNWRITABLE, DATA_FOLDER_UNREACHABLE, EMBEDDED_BINARIES_MISSING or
 * EMBEDDED_START_FAILED.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log = () => undefined, durable = true } = options;
  const folder = path.resolve(options.folder);
  const files = filesIn(folder);
  const binaries = findBinaries();
  await writableFolder(folder);
  const runner = runnerFor(files.data, Object.values(binaries));
  const password = await passwordOf(files);
  if (await ensureCluster(files, binaries, runner, { password, durable })) log('made a new database folder');

  const urlAt = (port: number, database: string) =>
    `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  const running = async () => {
    const left = await readyOn(files.data);
    if (left) log('found a running database server');
    const { pid, port } = left ?? (await launch(files, binaries.postgres, runner, options));
    return { pid, port, owner: await own(urlAt(port, 'postgres'), folder) };
  };
  // A server that was killed a moment ago still takes connections, and drops them: the next attempt finds it gone.
  const { pid, port, owner } = await onceConnected(running);
  await ensureDatabase(owner);
  log('the database server is ready');

  // When the process ends without stopping it, the server is asked to go; after a kill the next start finds it.
  const leave = () => tell(files.data, pid, 'SIGINT');
  process.once('exit', leave);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    process.off('exit', leave);
    await owner.end().catch(() => undefined);
    await makeEnd(files.data, pid);
  };
  return { connectionString: urlAt(port, DATABASE), stop: () => (stopping ??= stop()) };
}

/**
 * What the log of a server that did not start says of an obstacle that passes: a process of its killed predecessor that
 * still ends, and a port that was free when it was chosen and is not any more.
 */
const PASSING = /is still in use|Address already in use/;

/** Starts a server; tries again for up to half a minute while what keeps it from starting passes. */
async function launch(
  files: ClusterFiles,
  postgres: string,
  runner: Runner,
  options: EmbeddedOptions,
): Promise<{ pid: number; port: number }> {
  await forgetDead(files.data);
  for (let attempt = 1; ; attempt += 1) {
    const started = await launchOnce(files, postgres, runner, options);
    if (started) return started;
    const why = await readFile(files.log, 'utf8');
    if (attempt >= 300 || !PASSING.test(why)) throw startFailed(files);
    await pause(100);
  }
}

async function launchOnce(
  files: ClusterFiles,
  postgres: string,
  runner: Runner,
  options: EmbeddedOptions,
): Promise<{ pid: number; port: number } | null> {
  const log = await open(files.log, 'w', 0o600);
  // In a group of its own, so that Ctrl-C in a terminal reaches us and we stop it when nothing needs it any more.
  const child = runner.run(postgres, ['-D', files.data, ...settings(await freePort(), options)], {
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    cwd: files.folder,
  });
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  child.unref();
  await log.close();
  while (!ended) {
    const found = runningOn(files.data);
    if (found?.ready && found.pid === child.pid) return found;
    await pause(5);
  }
  // Another process may have started a server on this data in the same moment.
  return readyOn(files.data);
}

function settings(port: number, { durable = true, maxConnections = 100 }: EmbeddedOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    // Statements and values can hold personal data; the server's log says what went wrong, not with what.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Takes the owner's lock on a connection of its own. Throws DATA_FOLDER_IN_USE when another process holds it. */
async function own(connectionString: string, folder: string): Promise<Client> {
  const client = new Client({ connectionString, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    OWNER_LOCK,
  ]);
  if (rows[0]?.taken === true) return client;
  await client.end();
  throw new DataFolderError(
    'DATA_FOLDER_IN_USE',
    `another Traject uses the data folder ${folder}; stop it, or choose another folder`,
  );
}

async function ensureDatabase(owner: Client): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`create database ${DATABASE}`);
}
