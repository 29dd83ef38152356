// The files of one embedded server: <folder>/postgres (its data), password, log.
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync } from 'node:fs';
import { access, constants, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { DataFolderError } from './data-folder-error.js';
import type { Runner } from './run-as.js';

export const USER = 'traject';
export const DATABASE = 'traject';

export interface ClusterFiles {
  folder: string;
  data: string;
  password: string;
  log: string;
}

export const filesIn = (folder: string): ClusterFiles => ({
  folder,
  data: path.join(folder, 'postgres'),
  password: path.join(folder, 'postgres.password'),
  log: path.join(folder, 'postgres.log'),
});

/** Makes the folder if need be and makes sure that it can be written. Throws DATA_FOLDER_UNWRITABLE. */
export async function writableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new DataFolderError(
      'DATA_FOLDER_UNWRITABLE',
      `the data folder ${folder} cannot be written (${why})`,
    );
  }
}

/** The password that only this folder's owner can read; made the first time. */
export async function passwordOf(files: ClusterFiles): Promise<string> {
  try {
    // Exclusive, so that of two processes that start at once one makes it and the other reads it.
    const made = await open(files.password, 'wx', 0o600);
    await made.writeFile(randomBytes(24).toString('base64url'));
    await made.sync();
    await made.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(files.password, 'utf8')).trim();
}

/** Makes the cluster when there is none: aside, then renamed, so that a half-made one is never taken for whole. */
export async function ensureCluster(
  files: ClusterFiles,
  { initdb }: Binaries,
  runner: Runner,
  { password, durable }: { password: string; durable: boolean },
): Promise<boolean> {
  if (existsSync(path.join(files.data, 'PG_VERSION'))) return false;
  const making = `${files.data}.making-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${making}.password`;
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runner.ids)
      for (const place of [making, passwordFile]) chownSync(place, runner.ids.uid, runner.ids.gid);
    const log = await open(files.log, 'a', 0o600);
    const child = runner.run(
      initdb,
      [
        ...['-D', making, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'],
        ...(durable ? [] : ['--no-sync']),
      ],
      { stdio: ['ignore', log.fd, log.fd], cwd: files.folder },
    );
    const [code] = await once(child, 'exit');
    await log.close();
    if (code !== 0) throw startFailed(files);
    await rename(making, files.data).catch((error: unknown) => {
      // Another process was first; its cluster is as good.
      if (!existsSync(path.join(files.data, 'PG_VERSION'))) throw error;
    });
    return true;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}

export const startFailed = (files: ClusterFiles) =>
  new DataFolderError('EMBEDDED_START_FAILED', `the embedded PostgreSQL did not start; see ${files.log}`);
