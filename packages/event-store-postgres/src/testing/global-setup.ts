// Vitest's global setup of tests that need a database: one embedded server per run, told to the tests by `provide`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/start-embedded.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the test server's maintenance database; `freshDatabase` makes others. */
    trajectTestServer: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'traject-test-'));
  const server = await startEmbedded({ folder, durable: false, maxConnections: 300 });
  project.provide('trajectTestServer', server.connectionString);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
