// The drills' programs, bundled from TypeScript on the spot: a test never runs against a stale build.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { started, type Programs } from '../ground/child.js';

export interface BundledPrograms extends Programs {
  remove(): Promise<void>;
}

/** Bundles the programs of these names. */
export async function bundledPrograms(...names: readonly string[]): Promise<BundledPrograms> {
  // Below the package, so that what is not bundled is found from there.
  const parent = fileURLToPath(new URL('../../node_modules/.test-programs', import.meta.url));
  await mkdir(parent, { recursive: true });
  const outDir = await mkdtemp(`${parent}/`);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@traject/source', 'node'] },
    ssr: { noExternal: [/^@traject\//], resolve: { conditions: ['@traject/source', 'node'] } },
    build: {
      ssr: true,
      outDir,
      rollupOptions: {
        input: Object.fromEntries(
          names.map((name) => [
            name,
            fileURLToPath(new URL(`../victims/${name}.program.ts`, import.meta.url)),
          ]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return {
    start: (program, ...args) => started(path.join(outDir, `${program}.mjs`), args),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}
