import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commitmentOf } from '@traject/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOSSIER_FORMAT, type Dossier, type DossierEvent } from './dossier.js';
import { digestOf } from './event-digest.js';
import { verify } from './verify.js';

const SCRIPT = fileURLToPath(new URL('../../../docs/examples/check-dossier.mjs', import.meta.url));
const SALT = 'cd'.repeat(32);
const WORDS = 'Wat in de knel kwam: “€ 3” en 𝄞.';

const subject: Dossier['subject'] = {
  scope: { kind: 'team', id: 'team-a' },
  asOf: '2025-03-05T22:59:59.999Z',
  at: null,
  from: null,
  knownPosition: 9,
};

/** An event whose payload has names and figures that are easily written in another way. */
const event: DossierEvent = {
  id: 'event-1',
  position: 4,
  stream: 'kpiAgreement-vsv',
  revision: 0,
  type: 'KpiTargetSet',
  schemaVersion: 1,
  data: {
    // By code units U+10000 comes before U+FFFF.
    '\uFFFF': 1,
    '\u{10000}': 2,
    Z: [0.1 + 0.2, 1e21, 1e-7, -0, 100],
    é: { b: null, a: true, '"': '\u2028\n\t' },
    why: { text: 'text-1', commitment: commitmentOf(SALT, WORDS) },
  },
  redacted: false,
  institutionId: 'zeewaard',
  actor: { kind: 'person', personId: 'person-020' },
  capacity: null,
  reportedBy: null,
  effectiveAt: '2025-03-01T09:00:00.000Z',
  recordedAt: '2025-03-01T10:00:00.000Z',
  reason: null,
  corrects: null,
  causationId: null,
  correlationId: 'c-1',
  commandId: 'command-1',
  imported: false,
};

const dossier: Dossier = {
  format: DOSSIER_FORMAT,
  madeAt: '2026-01-01T00:00:00.000Z',
  subject,
  names: {},
  events: [event],
  notes: [],
  texts: { 'text-1': { value: WORDS, salt: SALT } },
  digest: digestOf(subject, [event]),
  notesDigest: digestOf(subject, []),
  signatures: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traject-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the script of docs/dossier.md says of a file, and with which exit code it ends. */
async function checked(file: Dossier): Promise<{ code: unknown; said: string }> {
  const path = join(folder, 'dossier.json');
  await writeFile(path, JSON.stringify(file));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, path]);
    return { code: 0, said: stdout };
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error) || !('code' in error)) throw error;
    return { code: error.code, said: String(error.stdout) };
  }
}

describe('a dossier checked by the script in the docs, which knows nothing of ours', () => {
  it('has the digest that `verify` computes', async () => {
    const { code, said } = await checked(dossier);
    expect(verify(JSON.parse(JSON.stringify(dossier))).findings).toEqual([]);
    expect(said).toContain(`digest of the history ${dossier.digest.sha256}\n`);
    expect(said).toContain(`digest of the notes   ${dossier.notesDigest.sha256}\n`);
    expect(code).toBe(0);
  });

  it('is told to differ where it was changed', async () => {
    const value = await checked({ ...dossier, events: [{ ...event, type: 'KpiTargetAgreed' }] });
    expect(value.said).toContain('DIFFERS');
    const text = await checked({ ...dossier, texts: { 'text-1': { value: 'Anders.', salt: SALT } } });
    expect(text.said).toContain('text text-1 CHANGED');
    expect([value.code, text.code]).toEqual([1, 1]);
  });
});
