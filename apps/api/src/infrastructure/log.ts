import { pino, type Logger } from 'pino';
import type { Settings } from '../settings.js';

export type Log = Logger;

/**
 * The log: what the program did, for those who run it. Holds codes, ids of requests and types of events; texts, names,
 * inputs and payloads have no place in it, and what looks like a secret is struck out all the same.
 */
export const openLog = ({ logLevel }: Pick<Settings, 'logLevel'>): Log =>
  pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.password',
        '*.connectionString',
        '*.cookie',
        '*.authorization',
        '*.variables',
        '*.input',
        '*.name',
      ],
      censor: '-',
    },
  });

/** What can be said of a surprise: its class and code, and where it came from; never its message, which may hold values. */
export function traceOf(error: unknown): { kind: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return { kind: error.name, code, at };
}
