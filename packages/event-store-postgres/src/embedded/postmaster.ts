// Whether a server runs on a cluster's data, whoever started it.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Postmaster {
  pid: number;
  port: number;
  /** It accepts connections. */
  ready: boolean;
}

export const pidFile = (data: string) => path.join(data, 'postmaster.pid');

/** The server that runs on `data` according to its `postmaster.pid`, if that process lives; else null. */
export function runningOn(data: string): Postmaster | null {
  const found = readPidFile(data);
  return found && isPostgres(found.pid) ? found : null;
}

/** As `runningOn`, once it accepts connections; null when there is none, or it ended meanwhile. */
export async function readyOn(data: string): Promise<Postmaster | null> {
  for (let found = runningOn(data); found; found = runningOn(data)) {
    if (found.ready) return found;
    await pause(5);
  }
  return null;
}

/**
 * Removes the `postmaster.pid` of a server that is gone. PostgreSQL does so itself, unless its process id now belongs
 * to another program, as happens in containers, where ids are few.
 */
export async function forgetDead(data: string): Promise<void> {
  if (readPidFile(data) && !runningOn(data)) await rm(pidFile(data), { force: true });
}

/** Signals server `pid` of `data`, if it still runs. */
export function tell(data: string, pid: number, signal: NodeJS.Signals): void {
  if (runningOn(data)?.pid !== pid) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended in between.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Makes server `pid` of `data` end, and resolves when it has: in order; at once when that takes too long, as it can
 * without end while it recovers from a kill; and with force when something holds it up even then. After the last two it
 * recovers at its next start. Milliseconds; ten seconds each when absent.
 */
export async function makeEnd(
  data: string,
  pid: number,
  { inOrder = 10_000, atOnce = 10_000 }: { inOrder?: number; atOnce?: number } = {},
): Promise<void> {
  const gone = () => runningOn(data)?.pid !== pid;
  for (const [signal, patience] of [
    ['SIGINT', inOrder],
    ['SIGQUIT', atOnce],
    ['SIGKILL', Infinity],
  ] as const) {
    tell(data, pid, signal);
    const until = performance.now() + patience;
    while (!gone() && performance.now() < until) await pause(5);
    if (gone()) return;
  }
}

function readPidFile(data: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** True for a living process that is PostgreSQL; where the system does not tell which program it is, for any. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    // A process that nobody waited for (Z) is dead, although it has its id still.
    return /^\d+ \(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
