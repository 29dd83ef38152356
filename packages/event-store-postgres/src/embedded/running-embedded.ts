import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE, filesIn, passwordOf, USER } from './cluster.js';
import { readyOn } from './postmaster.js';

/**
 * The connection string of the embedded server that runs in `folder`, for a second process beside the one that owns it;
 * null when none runs there. Holds a password: never log it. When the owner ends, so does the server.
 */
export async function runningEmbedded(folder: string): Promise<string | null> {
  const files = filesIn(path.resolve(folder));
  if (!existsSync(files.data) || !existsSync(files.password)) return null;
  const running = await readyOn(files.data);
  if (!running) return null;
  return `postgresql://${USER}:${await passwordOf(files)}@127.0.0.1:${running.port}/${DATABASE}`;
}
