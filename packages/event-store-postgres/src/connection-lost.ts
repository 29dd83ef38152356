// Telling a lost connection from a wrong statement, and trying again.
import { setTimeout as pause } from 'node:timers/promises';
import { backoff } from '@traject/event-store';

const SYSTEM = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/** True for an error after which the same work can succeed on a new connection. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  // Class 08: connection; 57P01-57P03: the server shuts down, crashed, or starts.
  if (code !== null) return SYSTEM.has(code) || code.startsWith('08') || /^57P0[123]$/.test(code);
  // The last: none came free in time, and nothing was said on any.
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  );
}

/**
 * Does `work` again, up to five times in under a second, when the connection was lost. Only for work that does no harm
 * twice: reading, and an append, which its command ids protect.
 */
export async function onceConnected<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt > 5 || !isConnectionLost(error)) throw error;
      await pause(backoff(attempt));
    }
  }
}
