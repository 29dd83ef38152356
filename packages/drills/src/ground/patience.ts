import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/** Waits until `check` holds, looking again every few milliseconds; false after `ms` milliseconds, a minute when absent. */
export async function eventually(check: () => boolean | Promise<boolean>, ms = 60_000): Promise<boolean> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    if (await check()) return true;
    await pause(10);
  }
  return false;
}

/** The `code` of an error: a SQLSTATE, a system's or our own; else the kind of error. Never its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  if (error instanceof Error && /^(Connection terminated|timeout)/.test(error.message))
    return 'CONNECTION_LOST';
  return error instanceof Error ? error.name : 'unknown';
}
