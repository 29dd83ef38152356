// The built server as a process of its own, to be ended as by a power cut; and asking it as a person of the demo.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer } from './api.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const json = { 'content-type': 'application/json' };

export interface ApiProcess {
  url: string;
  /** Everything that it wrote until now. */
  output(): string;
  signIn(personId: string): Promise<string>;
  /** Asks under a cookie. Throws where the answer has no data. */
  ask(cookie: string, query: string, variables?: object): Promise<Record<string, unknown>>;
  /** Ends it at once. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with these settings, and nothing else of ours from the environment; resolves when it is ready. */
export async function apiProcess(settings: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const url = await readyAt(child, lines);
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    url,
    output: () => lines.join('\n'),
    async signIn(personId) {
      const body = JSON.stringify({ personId });
      const answer = await fetch(`${url}/session/persona`, { method: 'POST', headers: json, body });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    async ask(cookie, query, variables = {}) {
      const body = JSON.stringify({ query, variables });
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...json, cookie }, body });
      const { data, errors } = (await answer.json()) as Answer;
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
  };
}

/** Where it says that it is ready. Throws with its output when it ends first. */
async function readyAt(child: ChildProcess, lines: string[]): Promise<string> {
  if (!child.stdout) throw new Error('the child has a pipe');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /ready at (\S+)/.exec(line)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error(`the server did not start; it wrote:\n${lines.join('\n')}`);
}
