// Programs that a test starts as processes of their own, to kill them: bundled from TypeScript on the spot.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface ChildProgram {
  /** Starts it with arguments; what it prints is given line by line. */
  start(...args: string[]): RunningChild;
  remove(): Promise<void>;
}

export interface RunningChild {
  lines: string[];
  /** Resolves when it has printed `count` lines; rejects when it ends before. */
  printed(count: number): Promise<void>;
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Stops it where it is, its connections open, until it is killed. */
  freeze(): void;
}

/** Bundles the program at `source` (a URL of a .ts file of this package). */
export async function childProgram(source: URL): Promise<ChildProgram> {
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
      ssr: fileURLToPath(source),
      outDir,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return {
    start: (...args) =>
      running(
        spawn(process.execPath, [path.join(outDir, 'program.mjs'), ...args], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      ),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}

function running(child: ChildProcess): RunningChild {
  const lines: string[] = [];
  const gone = once(child, 'close');
  if (!child.stdout) throw new Error('the child has a pipe');
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  return {
    lines,
    printed: async (count) => {
      const ended = gone.then(() => {
        if (lines.length < count) throw new Error(`the program ended after ${lines.length} lines`);
      });
      while (lines.length < count) await Promise.race([once(reader, 'line'), ended]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    freeze: () => void child.kill('SIGSTOP'),
  };
}
