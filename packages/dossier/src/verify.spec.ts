import { createHash } from 'node:crypto';
import { commitmentOf } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import { DOSSIER_FORMAT, type Dossier, type DossierEvent } from './dossier.js';
import { digestOf } from './event-digest.js';
import { verify } from './verify.js';

const SALT = 'ab'.repeat(32);
const words = 'Het team heeft te weinig begeleiders.';
const reason = { text: 'text-1', commitment: commitmentOf(SALT, words) };
const unread = { text: 'text-2', commitment: '0'.repeat(64) };

const happened = (position: number, revision: number, more: Partial<DossierEvent> = {}): DossierEvent => ({
  id: `event-${position}`,
  position,
  stream: 'kpiAgreement-vsv',
  revision,
  type: 'KpiTargetSet',
  schemaVersion: 1,
  data: { value: 85, level: 3 },
  redacted: false,
  institutionId: 'zeewaard',
  actor: { kind: 'person', personId: 'person-020' },
  capacity: { role: 'teamLead', unit: { kind: 'team', id: 'team-a' } },
  reportedBy: null,
  effectiveAt: `2025-03-0${position}T09:00:00.000Z`,
  recordedAt: `2025-03-0${position}T10:00:00.000Z`,
  reason: null,
  corrects: null,
  causationId: null,
  correlationId: 'c-1',
  commandId: `command-${position}`,
  imported: false,
  ...more,
});

const subject: Dossier['subject'] = {
  scope: { kind: 'team', id: 'team-a' },
  asOf: '2025-03-05T22:59:59.999Z',
  at: null,
  from: null,
  knownPosition: 9,
};

const note = happened(8, 0, { stream: 'auditNote-1', type: 'AuditNoteWritten', data: { text: reason } });

function dossierOf(events: DossierEvent[], asked = subject): Dossier {
  return {
    format: DOSSIER_FORMAT,
    madeAt: '2026-01-01T00:00:00.000Z',
    subject: asked,
    names: { 'person-020': 'Iemand' },
    events,
    notes: [note],
    texts: { 'text-1': { value: words, salt: SALT }, 'text-2': { withheld: true } },
    digest: digestOf(asked, events),
    notesDigest: digestOf(asked, [note]),
    signatures: [],
  };
}

const whole = () =>
  dossierOf([
    happened(1, 0, { reason }),
    happened(3, 1, { data: { note: unread, value: 80 } }),
    happened(4, 2, { data: { value: 81 }, redacted: true }),
  ]);

const codesOf = (dossier: unknown, given?: string) => verify(dossier, given).findings.map(({ code }) => code);

/** As it comes back from a file, changed by `edit`. */
function edited(edit: (dossier: Dossier) => void): Dossier {
  const copy = structuredClone(whole());
  edit(copy);
  return copy;
}
const eventAt = (dossier: Dossier, index: number): DossierEvent => {
  const event = dossier.events[index];
  if (!event) throw new Error(`no event ${index}`);
  return event;
};

describe('a dossier that nobody changed', () => {
  it('has no findings, says what it holds, and has the digest that stands on paper', () => {
    const { digest } = whole();
    const { findings, contents, sha256 } = verify(JSON.parse(JSON.stringify(whole())), digest.sha256);
    expect(findings).toEqual([]);
    expect(sha256).toBe(digest.sha256);
    expect(contents).toMatchObject({
      events: 3,
      notes: 1,
      redacted: 1,
      texts: { checked: 1, erased: 0, withheld: 1 },
    });
  });

  it('has a digest that is computed as its rule says', () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const one = dossierOf([happened(1, 0)]);
    // Keys in the order of RFC 8785, written out by hand.
    const canonical =
      '{"actor":{"kind":"person","personId":"person-020"},"capacity":{"role":"teamLead","unit":{"id":"team-a","kind":"team"}},"causationId":null,"commandId":"command-1","corrects":null,"correlationId":"c-1","data":{"level":3,"value":85},"effectiveAt":"2025-03-01T09:00:00.000Z","id":"event-1","imported":false,"institutionId":"zeewaard","position":1,"reason":null,"recordedAt":"2025-03-01T10:00:00.000Z","redacted":false,"reportedBy":null,"revision":0,"schemaVersion":1,"stream":"kpiAgreement-vsv","type":"KpiTargetSet"}';
    const asked =
      '{"asOf":"2025-03-05T22:59:59.999Z","at":null,"from":null,"knownPosition":9,"scope":{"id":"team-a","kind":"team"}}';
    expect(one.digest.sha256).toBe(sha(`traject-events-1\n${asked}\n1 ${sha(canonical)}\n`));
  });

  it('keeps its digest when a text in it is erased or a name changes', () => {
    const later = edited((dossier) => {
      dossier.texts['text-1'] = { erasedAt: '2026-02-01T00:00:00.000Z' };
      dossier.names = {};
    });
    expect(verify(later, whole().digest.sha256).findings).toEqual([]);
  });
});

describe('what was changed is found', () => {
  it.each<[string, (dossier: Dossier) => void, string[]]>([
    ['a figure', (d) => (eventAt(d, 0).data['value'] = 90), ['EVENT_CHANGED', 'DIGEST_DIFFERS']],
    [
      'who did it',
      (d) => (eventAt(d, 1).actor = { kind: 'person', personId: 'person-021' }),
      ['EVENT_CHANGED', 'DIGEST_DIFFERS'],
    ],
    [
      'an event and its own hash',
      (d) => {
        eventAt(d, 1).type = 'KpiTargetAgreed';
        d.digest.events = digestOf(d.subject, d.events).events;
      },
      ['DIGEST_DIFFERS'],
    ],
    [
      'an event left out at the end',
      (d) => {
        d.events.pop();
        d.digest.events.pop();
      },
      ['DIGEST_DIFFERS'],
    ],
    ['what was asked', (d) => (d.subject.knownPosition = 8), ['DIGEST_DIFFERS', 'DIGEST_DIFFERS']],
    ['an event left out', (d) => d.events.splice(1, 1), ['EVENT_MISSING', 'DIGEST_DIFFERS']],
    ['an event added', (d) => d.events.push(happened(5, 3)), ['EVENT_ADDED', 'DIGEST_DIFFERS']],
    [
      'an event moved',
      (d) => d.events.push(...d.events.splice(0, 1)),
      ['DIGEST_DIFFERS', 'OUT_OF_ORDER', 'OUT_OF_ORDER', 'OUT_OF_ORDER'],
    ],
    ['a note left out', (d) => d.notes.pop(), ['EVENT_MISSING', 'DIGEST_DIFFERS']],
    [
      'the words of a text',
      (d) => (d.texts['text-1'] = { value: 'Iets anders.', salt: SALT }),
      ['TEXT_CHANGED', 'TEXT_CHANGED'],
    ],
    ['a text left out', (d) => delete d.texts['text-2'], ['TEXT_MISSING']],
  ])('%s', (_, edit, codes) => {
    expect(codesOf(edited(edit))).toEqual(codes);
  });

  it('names the event that was changed', () => {
    const { findings } = verify(edited((d) => (eventAt(d, 1).data['value'] = 90)));
    expect(findings[0]).toEqual({ code: 'EVENT_CHANGED', position: 3 });
  });

  it('says after which event another is missing', () => {
    const { findings } = verify(edited((d) => d.events.splice(1, 1)));
    expect(findings[0]).toEqual({ code: 'EVENT_MISSING', after: 1 });
  });

  it('a file made anew with a digest of its own, only by the digest from elsewhere', () => {
    const forged = dossierOf([happened(1, 0, { data: { value: 99 } })]);
    expect(codesOf(forged)).toEqual([]);
    expect(codesOf(forged, whole().digest.sha256)).toEqual(['DIGEST_NOT_THE_GIVEN']);
  });
});

describe('what cannot be in a log is found', () => {
  it.each<[string, DossierEvent[], string[]]>([
    ['a position that does not rise', [happened(3, 0), happened(2, 1)], ['OUT_OF_ORDER', 'OUT_OF_ORDER']],
    ['a revision twice', [happened(1, 0), happened(2, 0)], ['OUT_OF_ORDER']],
    [
      'an earlier recording after a later one',
      [happened(1, 0, { recordedAt: '2025-03-09T10:00:00.000Z' }), happened(2, 1)],
      ['OUT_OF_ORDER'],
    ],
    ['an event after the moment', [happened(6, 0)], ['NOT_WITHIN']],
    [
      'an event that was not known',
      [happened(9, 0, { position: 10, effectiveAt: subject.asOf })],
      ['NOT_WITHIN'],
    ],
  ])('%s', (_, events, codes) => {
    expect(codesOf(dossierOf(events))).toEqual(codes);
  });

  it('an event before the first moment, or after the last event of the moment', () => {
    const from = { ...subject, from: '2025-03-02T00:00:00.000Z' };
    expect(verify(dossierOf([happened(1, 0)], from)).findings).toEqual([
      { code: 'NOT_WITHIN', position: 1, clock: 'from' },
    ]);
    const at = { ...subject, at: 2 };
    const two = [2, 3].map((position) => happened(position, position, { effectiveAt: subject.asOf }));
    expect(verify(dossierOf(two, at)).findings).toEqual([{ code: 'NOT_WITHIN', position: 3, clock: 'at' }]);
  });
});

describe('what is no dossier', () => {
  it.each([
    ['no object', 'dossier', ''],
    ['another file', { ...whole(), format: 'another' }, 'format'],
    ['a field too many', { ...whole(), events: [{ ...happened(1, 0), secret: 1 }] }, 'events.0'],
    ['a moment that is none', { ...whole(), madeAt: 'yesterday' }, 'madeAt'],
  ])('%s is said with its field', (_, json, field) => {
    const { findings, contents } = verify(json);
    expect(findings[0]).toMatchObject({ code: 'NOT_A_DOSSIER', field });
    expect(contents).toBeNull();
  });

  it.each([
    ['format', { ...whole(), format: 'traject-dossier-9' }, 'traject-dossier-9', 'traject-dossier-1'],
    [
      'digest.rule',
      { ...whole(), digest: { ...whole().digest, rule: 'traject-events-9' } },
      'traject-events-9',
      'traject-events-1',
    ],
  ])(
    'of another version of %s it is said which version it is and which is known',
    (field, json, stated, known) => {
      expect(verify(json)).toEqual({
        findings: [{ code: 'UNKNOWN_VERSION', field, stated, known }],
        sha256: null,
        contents: null,
      });
    },
  );
});
