// What a command hears and says. Tests give their own.
import { createInterface } from 'node:readline/promises';

export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  /** A line of results, to standard output. */
  say(line: string): void;
  /** A line about the work or what went wrong, to standard error. */
  tell(line: string): void;
  /** Shows how far the work is: replaces the line before in a terminal, otherwise only now and then. */
  progress(line: string): void;
  /** Whether a person can be asked. */
  canAsk: boolean;
  /** Asks for one line; rejects when `signal` aborts. */
  ask(question: string, signal: AbortSignal): Promise<string>;
  /** Aborts on Ctrl-C. */
  interrupted: AbortSignal;
}

/** Between two lines of progress where nobody looks on, in milliseconds. */
const SPARSE = 10_000;

/** The terminal of this process. The first Ctrl-C interrupts, a second one ends the process at once. */
export function processTerminal(): Terminal {
  const interrupting = new AbortController();
  process.on('SIGINT', () => {
    if (interrupting.signal.aborted) process.exit(130);
    interrupting.abort();
  });
  process.on('SIGTERM', () => interrupting.abort());
  const { stdin, stdout, stderr } = process;
  let open = false;
  let last = Date.now();
  const close = () => {
    if (open) stderr.write('\r\u001b[K');
    open = false;
  };
  return {
    env: process.env,
    say(line) {
      close();
      stdout.write(`${line}\n`);
    },
    tell(line) {
      close();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${line}`);
        open = true;
      } else if (Date.now() - last > SPARSE) {
        last = Date.now();
        stderr.write(`${line}\n`);
      }
    },
    canAsk: stdin.isTTY && stderr.isTTY,
    async ask(question, signal) {
      close();
      const lines = createInterface({ input: stdin, output: stderr });
      // In raw mode readline hears Ctrl-C itself.
      lines.on('SIGINT', () => interrupting.abort());
      try {
        return await lines.question(question, { signal });
      } finally {
        lines.close();
      }
    },
    interrupted: interrupting.signal,
  };
}
