import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOSSIER_FORMAT, digestOf, type Dossier } from '@traject/dossier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { rememberedTerminal } from '../testing/college.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traject-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

function dossier(): Dossier {
  const subject = {
    scope: { kind: 'team', id: 'team-a' },
    asOf: '2025-03-05T22:59:59.999Z',
    at: null,
    from: null,
    knownPosition: 9,
  };
  const event: Dossier['events'][number] = {
    id: 'event-1',
    position: 7,
    stream: 'leeway-1',
    revision: 0,
    type: 'LeewayGranted',
    schemaVersion: 1,
    data: { budgetUpTo: 500 },
    redacted: false,
    institutionId: 'zeewaard',
    actor: { kind: 'person', personId: 'person-002' },
    capacity: null,
    reportedBy: null,
    effectiveAt: '2025-03-01T09:00:00.000Z',
    recordedAt: '2025-03-01T09:00:00.000Z',
    reason: null,
    corrects: null,
    causationId: null,
    correlationId: 'c',
    commandId: 'm',
    imported: false,
  };
  const digest = digestOf(subject, [event]);
  const madeAt = '2026-01-01T00:00:00.000Z';
  return {
    format: DOSSIER_FORMAT,
    madeAt,
    subject,
    names: {},
    events: [event],
    notes: [],
    texts: {},
    digest,
    notesDigest: digestOf(subject, []),
    signatures: [],
  };
}

async function verified(content: string, ...args: string[]) {
  const file = join(folder, 'dossier.json');
  await writeFile(file, content);
  const terminal = rememberedTerminal({ LANG: 'en_GB.UTF-8' });
  return { code: await run(['verify', file, ...args], terminal), shown: terminal.shown() };
}

describe('traject verify', () => {
  it('says that nothing was changed, with the digest, and to compare it with the cover', async () => {
    const { digest } = dossier();
    const { code, shown } = await verified(JSON.stringify(dossier(), null, 2));
    expect(code).toBe(EXIT.ok);
    expect(shown).toContain(`Digest (traject-events-1): ${digest.sha256}`);
    expect(shown).toContain('Nothing was changed');
    expect(shown).toContain('with --digest');
  });

  it('takes the digest as it is printed, in groups', async () => {
    const printed = dossier()
      .digest.sha256.toUpperCase()
      .replaceAll(/(.{8})/g, '$1 ');
    const { code, shown } = await verified(JSON.stringify(dossier()), '--digest', printed);
    expect(code).toBe(EXIT.ok);
    expect(shown).not.toContain('with --digest');
  });

  it('names the event that was changed', async () => {
    const changed = JSON.stringify(dossier()).replace('"budgetUpTo":500', '"budgetUpTo":5000');
    const { code, shown } = await verified(changed);
    expect(code).toBe(EXIT.differs);
    expect(shown).toContain('EVENT_CHANGED: the event at position 7 is not what it was.');
  });

  it('finds a file that was made anew by the digest of the cover', async () => {
    const { code, shown } = await verified(JSON.stringify(dossier()), '--digest', 'f'.repeat(64));
    expect(code).toBe(EXIT.differs);
    expect(shown).toContain('This is another dossier.');
  });

  it.each([
    ['no JSON', 'PDF', [], 'is not JSON'],
    ['no dossier', '{}', [], 'NOT_A_DOSSIER: format'],
    ['no digest', JSON.stringify(dossier()), ['--digest', 'abc'], '--digest: 64 hexadecimal digits'],
  ])('refuses %s', async (_, content, args, sentence) => {
    const { code, shown } = await verified(content, ...args);
    expect(code).toBe(EXIT.refused);
    expect(shown).toContain(sentence);
  });

  it('refuses a file that is not there, in Dutch where that is asked for', async () => {
    const terminal = rememberedTerminal({});
    const code = await run(['verify', join(folder, 'none.json'), '--language', 'nl'], terminal);
    expect(code).toBe(EXIT.refused);
    expect(terminal.shown()).toContain('none.json is niet te lezen (ENOENT).');
  });
});
