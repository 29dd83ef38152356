// A durable PostgreSQL of the drill's own, that can be killed and brought back.
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { migrateLog, openPool, PostgresEventStore, startEmbedded } from '@traject/event-store-postgres';
import { prepareReadModel } from '@traject/read-model';
import { Client, type Pool } from 'pg';
import type { Ground } from './ground.js';
import { startProxy, type Proxy } from './proxy.js';

export interface Database {
  /** Of the server itself; another after each restart. */
  direct(): string;
  /** Through a proxy: the same for as long as the drill lasts. */
  url: string;
  proxy: Proxy;
  /** Where the server keeps its data. */
  folder: string;
  /** Whether the server lives. */
  running(): boolean;
  /** kill -9 of the server, with no warning to anybody. */
  kill(): Promise<void>;
  /** Process id of a connection's process on the server, or null when none is there but ours. */
  someBackend(choose: (count: number) => number, database?: string): Promise<number | null>;
  /** Brings the server back after `kill`, on the same data. */
  restart(): Promise<void>;
  /** A store through the proxy, closed at the end of the drill. */
  openStore(now?: () => string, patience?: number): PostgresEventStore;
  /** A pool through the proxy, ended at the end of the drill. */
  openPool(max?: number): Pool;
}

/** Starts a server in a folder of its own (or in `folder`), with the schemas of the log and of the read model. */
export async function startDatabase(ground: Ground, within?: string): Promise<Database> {
  const folder = path.join(within ?? (await ground.folder()), 'data');
  let server = await startEmbedded({ folder, maxConnections: 200 });
  ground.defer(() => server.stop());
  const proxy = await startProxy(portOf(server.connectionString));
  ground.defer(() => proxy.close());
  const url = new URL(server.connectionString);
  url.port = String(proxy.port);
  const database: Database = {
    direct: () => server.connectionString,
    url: url.href,
    proxy,
    folder,
    running() {
      try {
        return process.kill(pidOf(folder), 0);
      } catch {
        return false;
      }
    },
    async kill() {
      process.kill(pidOf(folder), 'SIGKILL');
      // Its handle holds nothing any more, but still listens to the end of this process.
      await server.stop();
    },
    async someBackend(choose, name) {
      const client = new Client({ connectionString: server.connectionString });
      // Killing any process of the server ends all its connections.
      client.on('error', () => undefined);
      await client.connect();
      try {
        const { rows } = await client.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = coalesce($1, current_database()) and pid <> pg_backend_pid()`,
          [name],
        );
        return rows[choose(rows.length)]?.pid ?? null;
      } finally {
        await client.end();
      }
    },
    async restart() {
      await server.stop();
      server = await startEmbedded({ folder, maxConnections: 200 });
      proxy.target = portOf(server.connectionString);
    },
    openStore(now, patience = 10_000) {
      const store = new PostgresEventStore({ connectionString: url.href, patience, ...(now && { now }) });
      ground.defer(() => store.close());
      return store;
    },
    openPool(max = 6) {
      const pool = openPool({ connectionString: url.href, max });
      ground.defer(() => pool.end());
      return pool;
    },
  };
  const pool = openPool({ connectionString: server.connectionString, max: 2 });
  await migrateLog(pool);
  await prepareReadModel(pool);
  await pool.end();
  return database;
}

const portOf = (connectionString: string) => Number(new URL(connectionString).port);

/** The postmaster's process id, from the file that it keeps with its data. */
function pidOf(folder: string): number {
  const pid = Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid < 2) throw new Error('the server has no process id');
  return pid;
}
