// Databases with a generated log and the read model of it, on an embedded server that is durable as in production.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { migrateLog, PostgresEventStore, startEmbedded } from '@traject/event-store-postgres';
import { prepareReadModel } from '@traject/read-model';
import { appendGeneratedLog } from '@traject/read-model/testing';
import pg from 'pg';
import { withDataFolder } from './serve.mjs';

const run = promisify(execFile);
const once = fileURLToPath(new URL('rebuild-once.mjs', import.meta.url));

/**
 * @typedef {object} Rebuilt
 * @property {number} events
 * @property {number} seconds of the whole rebuild
 * @property {Record<string, number>} phases seconds of each
 * @property {number} memory the most that the process had, in MB
 */

/**
 * Gives `work` a server on which it can make databases.
 * @template T
 * @param {(make: (events: number) => Promise<string>) => Promise<T>} work `make` gives the URL of a database with so
 * many events and tables that hold them
 * @returns {Promise<T>}
 */
export async function withGeneratedDatabases(work) {
  return withDataFolder(async (folder) => {
    const server = await startEmbedded({ folder });
    try {
      return await work(async (events) => {
        const name = `events_${events}`;
        await query(server.connectionString, `CREATE DATABASE ${name}`);
        const url = new URL(server.connectionString);
        url.pathname = name;
        await fill(url.href, events);
        return url.href;
      });
    } finally {
      await server.stop();
    }
  });
}

/**
 * @param {string} url
 * @param {string} sql
 * @returns {Promise<any[]>}
 */
export async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {number} events
 */
async function fill(url, events) {
  const pool = new pg.Pool({ connectionString: url });
  await migrateLog(pool);
  await prepareReadModel(pool);
  await pool.end();
  const store = new PostgresEventStore({ connectionString: url });
  await appendGeneratedLog(store, { events });
  await store.close();
  await query(url, 'VACUUM ANALYZE');
  // As if an older release had made the tables: they are replaced by a rebuild from the first event on.
  await query(url, `UPDATE traject_read.checkpoint SET version = '0.generated'`);
  await rebuildOnce(url);
}

/**
 * Rebuilds in a process of its own.
 * @param {string} url
 * @returns {Promise<Rebuilt>}
 */
export async function rebuildOnce(url) {
  const { stdout } = await run(process.execPath, [once], { env: { ...process.env, DATABASE_URL: url } });
  return JSON.parse(stdout);
}
