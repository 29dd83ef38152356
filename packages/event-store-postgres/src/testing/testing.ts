// Databases for tests: cloned from a migrated template, one for each test or file.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { inject } from 'vitest';
import { migrateLog } from '../log-migrations.js';
import './global-setup.js';

export { startPgbouncer, type TestPooler } from './pgbouncer.js';

export interface TestDatabase {
  /** Connection string of an empty, migrated database. */
  url: string;
  /** Removes it once its connections are closed; after two seconds it ends those that are left. */
  drop(): Promise<void>;
  /** Removes it and ends its connections: for one behind a pooler, which keeps them when its clients have left. */
  dropAtOnce(): Promise<void>;
  /** Ends every connection to it, as a failing network would. */
  breakConnections(): Promise<void>;
}

export interface FreshDatabaseOptions {
  /**
   * What it holds beyond the log's schema: further migrations, or contents. Run once per key and test run, on a database
   * with a pool and its connection string; every database is a copy.
   */
  migrate?: { key: string; run(pool: Pool, url: string): Promise<unknown> };
}

export interface TestRole {
  name: string;
  /** Connection string of a database as this role. */
  urlOf(database: TestDatabase): string;
  /** Removes it, after the databases in which it was given rights. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_236_273;

/** Makes a role that may sign in and nothing else: it owns nothing and is a member of nothing. */
export async function freshRole(): Promise<TestRole> {
  const name = `role_${randomBytes(8).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create role ${name} login password '${name}'`));
  return {
    name,
    urlOf({ url }) {
      const own = new URL(url);
      own.username = own.password = name;
      return own.href;
    },
    drop: () => asAdmin((admin) => admin.query(`drop role if exists ${name}`)),
  };
}

/** Makes a database with the log's schema, and with what `migrate` adds. Takes tens of milliseconds. */
export async function freshDatabase({ migrate }: FreshDatabaseOptions = {}): Promise<TestDatabase> {
  const template = `${inject('trajectTestRun')}_${(migrate?.key ?? 'log').replaceAll(/\W/g, '_')}`;
  const name = newName();
  await asAdmin(async (admin) => {
    await ensureTemplate(admin, template, migrate?.run);
    await admin.query(`create database ${name} template ${template}`);
  });
  return databaseOf(name);
}

/** Makes a database without any schema of ours, as an installation begins. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = newName();
  await asAdmin((admin) => admin.query(`create database ${name}`));
  return databaseOf(name);
}

const newName = () => `test_${randomBytes(8).toString('hex')}`;

function databaseOf(name: string): TestDatabase {
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (admin) => {
        await leftByAll(admin, name);
        await drop(admin, name);
      }),
    dropAtOnce: () => asAdmin((admin) => drop(admin, name)),
    breakConnections: () =>
      asAdmin((admin) =>
        admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      ),
  };
}

const drop = (admin: Client, name: string) => admin.query(`drop database if exists ${name} with (force)`);

// `Pool.end` resolves while its connections still close; ending one then would throw in the middle of another test.
async function leftByAll(admin: Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rows } = await admin.query('select from pg_stat_activity where datname = $1 limit 1', [name]);
    if (rows.length === 0) return;
    await pause(10);
  }
}

async function ensureTemplate(
  admin: Client,
  template: string,
  run: ((pool: Pool, url: string) => Promise<unknown>) | undefined,
) {
  // Each template has a lock of its own: who makes one for seconds does not keep those waiting who need another.
  await admin.query('select pg_advisory_lock($1, hashtext($2))', [TEMPLATE_LOCK, template]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const making = `${template}_${randomBytes(4).toString('hex')}`;
    await admin.query(`create database ${making}`);
    const url = urlOf(making);
    const pool = new Pool({ connectionString: url, max: 2 });
    try {
      await migrateLog(pool);
      await run?.(pool, url);
    } finally {
      await pool.end();
    }
    await leftByAll(admin, making);
    await admin.query(`alter database ${making} rename to ${template}`);
  } finally {
    await admin.query('select pg_advisory_unlock($1, hashtext($2))', [TEMPLATE_LOCK, template]);
  }
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: inject('trajectTestServer') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('trajectTestServer'));
  url.pathname = `/${database}`;
  return url.href;
}

export { childProgram, type ChildProgram, type RunningChild } from './child-program.js';
