// Every setting, from the environment, checked before anything starts. See docs/settings.md.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalDate } from '@traject/domain';
import { z } from 'zod';
import {
  EVENT_STORE_NAMESPACE,
  EVENT_STORE_TAKES,
  isEventStoreSetting,
} from './infrastructure/event-store-setting.js';
import { StartFailure } from './start-failure.js';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const onOff = z.enum(['on', 'off']);
const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  EVENT_STORE: z.string().refine(isEventStoreSetting).optional(),
  EVENT_STORE_NAMESPACE: z.string().regex(EVENT_STORE_NAMESPACE).default('traject'),
  TRAJECT_SESSION_SECRET: z
    .string()
    .regex(/^(?:[0-9a-f]{2}){32,}$/i)
    .optional(),
  TRAJECT_DATA: z.string().min(1).default('.traject'),
  TRAJECT_PERSONAS: onOff.optional(),
  TRAJECT_DEMO: onOff.optional(),
  TRAJECT_DEMO_ENDS: z.iso.date().optional(),
  CHROME_PATH: z.string().optional(),
  TRAJECT_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

const accepted: Record<keyof z.infer<typeof environment>, string> = {
  NODE_ENV: 'production, development or test',
  PORT: 'a port from 0 to 65535 (0 takes any free one)',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATABASE_URL: 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or nothing for the embedded server',
  EVENT_STORE: EVENT_STORE_TAKES,
  EVENT_STORE_NAMESPACE: 'a letter and up to 40 letters and digits',
  TRAJECT_SESSION_SECRET:
    'at least 32 random bytes as hexadecimal digits (openssl rand -hex 32), or nothing for one of its own in TRAJECT_DATA',
  TRAJECT_DATA: 'a folder for the embedded database and the session secret',
  TRAJECT_PERSONAS: 'on or off',
  TRAJECT_DEMO: 'on or off',
  TRAJECT_DEMO_ENDS: 'a day that has passed, such as 2026-11-20, or nothing for today',
  CHROME_PATH: 'the path of Chromium or Chrome, or nothing for the one that is found',
  TRAJECT_LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
};

export interface Settings {
  production: boolean;
  port: number;
  host: string;
  /** Of another server; null for the embedded one. Holds a password: never logged. */
  databaseUrl: string | null;
  /** The KurrentDB that holds the log; null for PostgreSQL. Holds a password: never logged. */
  eventStore: string | null;
  /** Begins the names of the log's streams in KurrentDB. */
  eventStoreNamespace: string;
  /** Signs sessions, hexadecimal; null for the one kept in the data folder. */
  sessionSecret: string | null;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** Whether the personas of the demo can be signed in as. */
  personas: boolean;
  /** Whether an empty log is filled with the demo. */
  demo: boolean;
  /** The last day of the demo's story; null for today. Tests fix it, so that the story is the same whenever they run. */
  demoEnds: LocalDate | null;
  /** The browser that makes PDFs; null for the one that is found. */
  chrome: string | null;
  logLevel: z.infer<typeof environment>['TRAJECT_LOG_LEVEL'];
}

/** Reads the settings; empty values count as not given. Throws a StartFailure that names each wrong setting. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    throw new StartFailure(
      names
        .map((name) => `${name} is not valid: it takes ${accepted[name as keyof typeof accepted]}.`)
        .join('\n'),
    );
  }
  const { NODE_ENV, PORT, HOST, DATABASE_URL, TRAJECT_DATA, TRAJECT_PERSONAS, TRAJECT_DEMO } = parsed.data;
  const production = NODE_ENV === 'production';
  if (production && TRAJECT_PERSONAS === 'on') {
    throw new StartFailure(
      'TRAJECT_PERSONAS=on is refused with NODE_ENV=production: anyone could sign in as anyone.',
    );
  }
  if (TRAJECT_PERSONAS === 'on' && !LOOPBACK.has(HOST)) {
    throw new StartFailure(
      `TRAJECT_PERSONAS=on is refused on HOST=${HOST}: personas sign in on loopback only.`,
    );
  }
  const local = !production && LOOPBACK.has(HOST);
  return {
    production,
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    eventStore: parsed.data.EVENT_STORE ?? null,
    eventStoreNamespace: parsed.data.EVENT_STORE_NAMESPACE,
    sessionSecret: parsed.data.TRAJECT_SESSION_SECRET ?? null,
    dataFolder: resolve(projectRoot, TRAJECT_DATA),
    personas: TRAJECT_PERSONAS ? TRAJECT_PERSONAS === 'on' : local,
    demo: TRAJECT_DEMO ? TRAJECT_DEMO === 'on' : local,
    demoEnds: parsed.data.TRAJECT_DEMO_ENDS ?? null,
    chrome: parsed.data.CHROME_PATH ?? null,
    logLevel: parsed.data.TRAJECT_LOG_LEVEL,
  };
}
