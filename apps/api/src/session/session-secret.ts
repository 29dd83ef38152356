import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.js';

/**
 * The secret that signs sessions: the one given (hexadecimal), which several processes need so that a session of one holds
 * at the others; else the one kept in the data folder for its owner only, made the first time.
 */
export async function sessionSecret(given: string | null, dataFolder: string): Promise<Buffer> {
  if (given !== null) return Buffer.from(given, 'hex');
  const file = join(dataFolder, 'session-secret');
  try {
    await makeFolder(dataFolder);
    // Exclusive: of two processes that start together, one makes it and both read it.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(ignoreExisting);
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartFailure(
      `TRAJECT_DATA: the folder ${dataFolder} cannot be written (${code}). Choose another, or change its rights.`,
    );
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Makes a folder and those above it. Node's own `recursive` never ends where a file system refuses with ENOENT (/proc). */
async function makeFolder(folder: string): Promise<void> {
  const exists = await stat(folder).catch(() => null);
  if (exists) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(ignoreExisting);
}
