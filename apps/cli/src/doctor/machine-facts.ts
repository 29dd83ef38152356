// Looks at the data folder and its disk; changes nothing.
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface DataFolderFacts {
  folder: string;
  exists: boolean;
  writable: boolean;
  /** Files with a secret that others than their owner may read. */
  exposed: string[];
  freeBytes: number;
  totalBytes: number;
}

export async function dataFolderFacts(folder: string): Promise<DataFolderFacts> {
  const exists = await has(folder);
  const { bavail, bsize, blocks } = await statfs(exists ? folder : await nearest(folder));
  return {
    folder,
    exists,
    writable: exists && (await access(folder, constants.W_OK | constants.X_OK).then(yes, no)),
    exposed: await exposedIn(folder),
    freeBytes: bavail * bsize,
    totalBytes: blocks * bsize,
  };
}

const yes = () => true;
const no = () => false;
const has = (path: string): Promise<boolean> => stat(path).then(yes, no);

/** The first folder above that exists. */
async function nearest(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await has(above)) ? above : nearest(above);
}

async function exposedIn(folder: string): Promise<string[]> {
  // Windows keeps who may read a file elsewhere than in its mode.
  if (process.platform === 'win32') return [];
  const exposed: string[] = [];
  for (const name of ['session-secret', 'postgres.password']) {
    const file = join(folder, name);
    const mode = await stat(file).then(
      (found) => found.mode,
      () => 0,
    );
    if ((mode & 0o077) !== 0) exposed.push(file);
  }
  return exposed;
}
