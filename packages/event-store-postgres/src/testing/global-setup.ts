// Vitest's global setup of tests that need a database: one server per run, told to the tests by `provide`. An embedded
// one, or the server of your own that TRAJECT_TEST_DATABASE_URL names (as a superuser; see docs/postgresql.md).
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/start-embedded.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the test server's maintenance database; `freshDatabase` makes others. */
    trajectTestServer: string;
    /** How the names of this run's templates begin: a server of your own can outlive the run. */
    trajectTestRun: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TRAJECT_TEST_DATABASE_URL'];
  const server = given ? ownServer(given) : await embedded();
  const run = `template_${randomBytes(4).toString('hex')}`;
  project.provide('trajectTestServer', server.url);
  project.provide('trajectTestRun', run);
  return () => server.end(run);
}

interface TestServer {
  url: string;
  end(run: string): Promise<void>;
}

async function embedded(): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'traject-test-'));
  const server = await startEmbedded({ folder, durable: false, maxConnections: 300 });
  return {
    url: server.connectionString,
    async end() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that goes on after the run: the templates that the run made on it are removed. */
const ownServer = (url: string): TestServer => ({
  url,
  async end(run) {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [run],
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.end();
  },
});
