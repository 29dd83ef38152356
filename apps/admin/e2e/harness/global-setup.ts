// Vitest's global setup of the browser tests: one server with the demo for the whole run.
import type { TestProject } from 'vitest/node';
import { dataFolder } from './data-folder.js';
import { startServer } from './start-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server under test answers. */
    trajectOrigin: string;
    /** Its data folder. */
    trajectData: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await dataFolder();
  const server = await startServer(folder.path).catch(async (error: unknown) => {
    await folder.remove();
    throw error;
  });
  project.provide('trajectOrigin', server.origin);
  project.provide('trajectData', folder.path);
  return async () => {
    await server.stop();
    await folder.remove();
  };
}
