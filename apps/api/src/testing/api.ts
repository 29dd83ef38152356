// A running API on a database of its own, with the demo as it stood on a fixed day. For tests only.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { ApiServices } from '../api-services.js';
import { readSettings } from '../settings.js';
import { startApi } from '../start-api.js';
import { demoDatabase, STORY_ENDS } from './demo-database.js';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The people of the demo, by what they do. */
export const who = {
  board: 'person-001',
  manager: 'person-002',
  hr: 'person-005',
  quality: 'person-006',
  analyst: 'person-008',
  partner: 'person-010',
  lead: 'person-020',
  member: 'person-021',
} as const;

/**
 * Lets who waits for the read model wait until the test's own limit. By itself the API answers after five seconds from what
 * is there, which on a busy machine is not yet what the test is about.
 */
export function waitAsLongAsItTakes({ position }: Pick<ApiServices, 'position'>): void {
  const waitFor = position.waitFor.bind(position);
  position.waitFor = (reached, options) => waitFor(reached, { timeoutMs: 60_000, ...options });
}

/** Starts the API with the demo. Stop it after use. */
export async function runningApi() {
  const database = await demoDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const lines: string[] = [];
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: database.url,
    TRAJECT_DATA: folder,
    TRAJECT_DEMO_ENDS: STORY_ENDS,
  });
  const api = await startApi(settings, pino({ level: 'trace' }, kept));
  waitAsLongAsItTakes(api.services);
  const cookies = new Map<string, string>();

  async function signIn(personId: string): Promise<string> {
    const known = cookies.get(personId);
    if (known) return known;
    const response = await fetch(`${api.url}/session/persona`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    cookies.set(personId, cookie);
    return cookie;
  }
  /** Asks as a person of the demo, or as nobody. */
  async function ask(personId: string | null, query: string, variables: object = {}): Promise<Answer> {
    const cookie = personId === null ? '' : await signIn(personId);
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }
  return {
    ...api,
    /** What a second server on the same database is started with. */
    settings,
    ask,
    signIn,
    /** What the log holds. */
    log: () => lines.join(''),
    async end() {
      await api.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
