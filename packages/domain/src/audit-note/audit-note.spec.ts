import { describe, expect, it } from 'vitest';
import type { UnitRef } from '../kernel/fields.js';
import { by, byPolicy, NOW, specOf, words, type Happened } from '../testing/scenario.js';
import { auditNoteDecider } from './audit-note.js';
import { AUDIT_NOTE_EDITABLE_HOURS } from './decide.js';
import type { AuditNoteEvent } from './events.js';
import { readersOfNote } from './readers.js';

const { given } = specOf(auditNoteDecider);
type E = Happened<AuditNoteEvent>;
const inst: UnitRef = { kind: 'institution', id: 'inst-1' };
const ivo = by('auditor', 'ivo', inst);
const bea = by('board', 'bea', inst);
const reason = words('reason');
const seen = { asOf: '2024-10-01T10:00:00.000Z', at: null, known: '2025-01-02T10:00:00.000Z', position: 40 };
const noted: Extract<AuditNoteEvent, { type: 'AuditNoteWritten' }>['data'] = {
  ...{ noteId: '1', institutionId: 'inst-1', scope: { kind: 'programme', id: 'pr-1' } },
  ...{ from: seen.asOf, until: null, seen, events: [{ eventId: 'ev-1', stream: 'kpiAgreement-1' }] },
  ...{ text: words('changed after the first measurement'), visibility: 'auditors', refersTo: null },
};
const basis = [{ fact: 'scope', stream: 'programme-pr-1', revision: 0, value: true }];
const named = { scope: true, events: true, referred: null, basis };
const facts = { named };
const written = (): E => ({ type: 'AuditNoteWritten', data: noted, by: ivo });
const withdrawn: E = { type: 'AuditNoteWithdrawn', data: {}, by: ivo, reason };

const write = { type: 'WriteAuditNote', ...noted } as const;
const again = { text: words('other words'), visibility: 'scope' } as const;
const edit = { type: 'EditAuditNote', noteId: '1', ...again } as const;
const withdraw = { type: 'WithdrawAuditNote', noteId: '1', reason } as const;
const hoursAfter = (hours: number) =>
  new Date(Date.parse('2025-01-01T09:00:00.000Z') + hours * 3_600_000).toISOString();

describe('a note', () => {
  it('is written on a moment, with the picture that its author looked at', () => {
    given().when(write, { by: ivo, facts }).then({ type: 'AuditNoteWritten', data: noted, basis });
    expect(given(written()).state()).toMatchObject({ status: 'standing', authorId: 'ivo', editedAt: null });
  });
  it('is written on a period, which ends after it begins', () => {
    const until = '2024-12-01T00:00:00.000Z';
    given()
      .when({ ...write, until }, { by: ivo, facts })
      .then({ type: 'AuditNoteWritten', data: { until } });
    for (const end of [seen.asOf, '2024-01-01T00:00:00.000Z'])
      given()
        .when({ ...write, until: end }, { by: ivo, facts })
        .thenRefused('AUDIT_NOTE_PERIOD_REVERSED', 'until');
  });
  it('is written once, and only of what is there', () => {
    given(written()).when(write, { by: ivo, facts }).thenRefused('AUDIT_NOTE_EXISTS');
    given()
      .when(write, { by: ivo, facts: { named: { ...named, scope: false } } })
      .thenRefused('AUDIT_NOTE_SCOPE_NOT_FOUND', 'scope.id');
    given()
      .when(write, { by: ivo, facts: { named: { ...named, events: false } } })
      .thenRefused('AUDIT_NOTE_EVENT_NOT_FOUND', 'events');
    for (const command of [edit, withdraw])
      given().when(command, { by: ivo }).thenRefused('AUDIT_NOTE_UNKNOWN');
  });
  it('was not seen with what is known only later', () =>
    given()
      .when({ ...write, seen: { ...seen, known: '2025-03-15T00:00:00.000Z' } }, { by: ivo, facts })
      .thenRefused('AUDIT_NOTE_SEEN_LATER', 'seen.known'));
  it('refers to another one that its author may read', () => {
    const refers = { ...write, refersTo: 'n0' };
    const referring = (referred: { authorId: string; visibility: 'author' | 'scope' } | null) =>
      given().when(refers, { by: ivo, facts: { named: { ...named, referred } } });
    referring({ authorId: 'ivo', visibility: 'author' }).then({
      data: { refersTo: 'n0' },
      type: 'AuditNoteWritten',
    });
    referring({ authorId: 'bea', visibility: 'scope' }).then({ type: 'AuditNoteWritten' });
    for (const referred of [null, { authorId: 'bea', visibility: 'author' } as const])
      referring(referred).thenRefused('AUDIT_NOTE_REFERENCE_NOT_FOUND', 'refersTo');
  });
  it('is for who audits, and for no policy', () => {
    for (const permission of Object.values(auditNoteDecider.permissions))
      expect(permission).toEqual({ roles: ['auditor', 'board', 'quality'], personal: true });
    expect(auditNoteDecider.unitOf(write, { status: 'unknown' })).toEqual(inst);
    const team = { kind: 'team', id: 'team-1' } as const;
    expect(auditNoteDecider.unitOf({ ...write, scope: team }, { status: 'unknown' })).toEqual(team);
    expect(auditNoteDecider.unitOf(edit, given(written()).state())).toEqual(inst);
  });
});

describe('editing and withdrawing', () => {
  it('is its author’s, whoever else audits', () => {
    for (const command of [edit, withdraw])
      for (const who of [bea, byPolicy('robot')])
        given(written())
          .when(command, { by: who, now: hoursAfter(1) })
          .thenRefused('AUDIT_NOTE_IS_ITS_AUTHORS', 'capacity');
  });
  it('changes words and readers within its editable time, and keeps who wrote it and when', () => {
    given(written())
      .when(edit, { by: ivo, now: hoursAfter(AUDIT_NOTE_EDITABLE_HOURS) })
      .then({
        type: 'AuditNoteEdited',
        data: again,
      });
    const edited: E = { type: 'AuditNoteEdited', data: again, by: ivo };
    expect(given(written(), edited).state()).toMatchObject({
      ...{ ...again, authorId: 'ivo', from: noted.from, seen, writtenAt: '2025-01-01T09:00:00.000Z' },
      editedAt: '2025-01-01T09:01:00.000Z',
    });
  });
  it('is refused after that, counted on the recording clock', () =>
    given(written())
      .when(edit, { by: ivo, now: new Date(Date.parse(hoursAfter(24)) + 1).toISOString() })
      .thenRefused('AUDIT_NOTE_EDIT_TIME_OVER', 'text'));
  it('is withdrawn at any time with a reason, once, and then no longer edited', () => {
    given(written()).when(withdraw, { by: ivo }).then({ type: 'AuditNoteWithdrawn', reason });
    expect(given(written(), withdrawn).state()).toMatchObject({
      status: 'withdrawn',
      reason,
      text: noted.text,
    });
    for (const command of [edit, withdraw])
      given(written(), withdrawn)
        .when(command, { by: ivo, now: hoursAfter(1) })
        .thenRefused('AUDIT_NOTE_WITHDRAWN');
  });
});

describe('late and corrected', () => {
  it('is never recorded late: what it is about stands in it', () => {
    for (const command of [write, edit, withdraw])
      given(written())
        .when(command, { by: ivo, at: '2025-01-20', facts })
        .thenRefused('AUDIT_NOTE_IS_WRITTEN_NOW', 'effectiveAt');
  });
  it('is corrected by nobody, its author included', () => {
    for (const kind of ['retract', 'replace'] as const)
      for (const who of [ivo, bea])
        given(written())
          .whenCorrected({ kind, eventId: 'e1', reason }, { by: who })
          .thenRefused('AUDIT_NOTE_NOT_CORRECTED');
  });
});

describe('who reads a note', () => {
  const of = { institutionId: 'inst-1', authorId: 'ivo', scope: noted.scope };
  it('is its author only while it is private', () => {
    expect(readersOfNote({ ...of, visibility: 'author' })).toEqual({
      institutionIds: [],
      personIds: ['ivo'],
    });
    expect(auditNoteDecider.sharedWith?.({ status: 'unknown' })).toEqual({
      institutionIds: [],
      personIds: [],
    });
  });
  it('is who audits there, or everybody there who reads words', () => {
    const auditing = readersOfNote({ ...of, visibility: 'auditors' });
    expect(auditing).toMatchObject({ institutionIds: ['inst-1'], roles: ['auditor', 'board', 'quality'] });
    const all = readersOfNote({ ...of, visibility: 'scope' }).roles;
    expect(all).toContain('member');
    for (const role of ['analyst', 'partner'] as const) expect(all).not.toContain(role);
  });
  it('is the person whose history it is on, with who audits, where it is for who sees that', () => {
    const person = { kind: 'person', id: 'ann' } as const;
    expect(readersOfNote({ ...of, scope: person, visibility: 'scope' })).toEqual({
      ...{ institutionIds: ['inst-1'], personIds: ['ivo', 'ann'] },
      roles: ['auditor', 'board', 'quality'],
    });
    expect(readersOfNote({ ...of, scope: person, visibility: 'auditors' }).personIds).toEqual(['ivo']);
  });
  it('is said on every event of a note, so that none is met by more', () => {
    const edited: E = { type: 'AuditNoteEdited', data: { ...again, visibility: 'author' }, by: ivo };
    expect(auditNoteDecider.sharedWith?.(given(written(), edited).state(NOW))?.institutionIds).toEqual([]);
  });
});
