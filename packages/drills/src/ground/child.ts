// A process that a drill kills: what it prints is heard line by line, also what it printed in the moment it was killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly pid: number;
  /** Everything that it printed until now. */
  readonly lines: readonly string[];
  /** Resolves when a line begins with `start`; rejects when it ends before, or after three minutes. */
  printed(start: string): Promise<void>;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it at once, as a power cut does; resolves when it is gone and everything it printed was read. */
  kill(): Promise<void>;
  /** Resolves with its exit code when it ended by itself; rejects after three minutes. */
  ended(): Promise<number | null>;
}

export interface Programs {
  start(program: string, ...args: string[]): Child;
}

/** The programs as they were built, beside this file's folder. */
export const builtPrograms: Programs = {
  start: (program, ...args) =>
    started(fileURLToPath(new URL(`../victims/${program}.program.js`, import.meta.url)), args),
};

const PATIENCE = 180_000;

/** Starts a script as a process of its own, which ends when this one does. */
export function started(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Child {
  // The fourth stream is a channel that only says, by closing, that the parent is gone.
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  if (!child.stdout || !child.stderr) throw new Error('a program has pipes');
  const lines: string[] = [];
  let complaints = '';
  const gone = once(child, 'close');
  const reader = createInterface({ input: child.stdout });
  const waiting = new Set<() => void>();
  reader.on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const within = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const late = new AbortController();
    const limit = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what} in time`)), PATIENCE);
      late.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    return Promise.race([work, limit]).finally(() => late.abort());
  };
  return {
    pid: child.pid ?? 0,
    lines,
    async printed(start) {
      let look = () => undefined as void;
      const found = new Promise<void>((resolve) => {
        look = () => {
          if (lines.some((line) => line.startsWith(start))) resolve();
        };
      });
      waiting.add(look);
      look();
      const ended = gone.then(() => {
        if (!lines.some((line) => line.startsWith(start))) {
          throw new Error(`a program ended before it printed '${start}': ${complaints.slice(0, 500)}`);
        }
      });
      try {
        await within(`a program did not print '${start}'`, Promise.race([found, ended]));
      } finally {
        waiting.delete(look);
      }
    },
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async ended() {
      await within('a program did not end', gone);
      return child.exitCode;
    },
  };
}
