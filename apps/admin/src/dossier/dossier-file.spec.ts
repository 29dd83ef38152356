import { digestOf, type Dossier } from '@traject/dossier';
import { describe, expect, it } from 'vitest';
import { LIVE } from '../replay/logic/address.js';
import { dossierAddress, groupsOf, rowsOf, type DossierFile, type FiledEvent } from './dossier-file.js';

const reason = { text: 'text-1', commitment: 'c'.repeat(64) };
const event = (position: number, more: Partial<FiledEvent> = {}): Dossier['events'][number] => ({
  id: `event-${position}`,
  position,
  stream: 'kpiAgreement-vsv',
  revision: position,
  type: 'KpiTargetSet',
  schemaVersion: 1,
  data: { value: 85 },
  redacted: false,
  institutionId: 'zeewaard',
  actor: { kind: 'person', personId: 'person-1' },
  capacity: { role: 'manager', unit: { kind: 'institution', id: 'zeewaard' } },
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
const subject = {
  scope: { kind: 'team', id: 'team-a' },
  asOf: '2025-03-09T22:59:59.999Z',
  at: null,
  from: null,
  knownPosition: 9,
};
/** A file as the server makes it: what is read here of it has the form that is verified. */
function fileOf(events: Dossier['events']): DossierFile {
  const file: Dossier = {
    format: 'traject-dossier-1',
    madeAt: '2026-01-01T00:00:00.000Z',
    subject,
    names: { 'person-1': 'Noor Bakker' },
    events,
    notes: [],
    texts: {
      'text-1': { value: 'Zij-instroom vanaf februari.', salt: 'ab'.repeat(32) },
      'text-2': { withheld: true },
    },
    digest: digestOf(subject, events),
    notesDigest: digestOf(subject, []),
    signatures: [],
  };
  return file;
}

describe('the rows of a dossier', () => {
  it('stand in the order in which things took place, with what was recorded late or corrected marked', () => {
    const rows = rowsOf(
      fileOf([
        event(2),
        event(3, {
          effectiveAt: '2025-03-01T09:00:00.000Z',
          corrects: { kind: 'replace', eventId: 'event-2' },
        }),
      ]),
    );
    expect(rows.map(({ event: { id }, late, corrected }) => [id, late, corrected])).toEqual([
      ['event-3', true, false],
      ['event-2', false, true],
    ]);
  });

  it('have the words of their texts, where the file has them, and the names of who acted', () => {
    const unread = { text: 'text-2', commitment: 'd'.repeat(64) };
    const [first, second] = rowsOf(
      fileOf([event(1, { reason, data: { why: [reason] } }), event(2, { reason: unread })]),
    );
    expect(first?.reason).toBe('Zij-instroom vanaf februari.');
    expect(first?.told.data).toEqual({ why: [{ ...reason, value: 'Zij-instroom vanaf februari.' }] });
    expect(first?.told.actor.person).toEqual({ id: 'person-1', name: 'Noor Bakker' });
    expect(second?.reason).toBeNull();
  });

  it('say of nobody who did what is not to be known', () => {
    const [row] = rowsOf(fileOf([event(1, { redacted: true })]));
    expect(row?.told).toMatchObject({ redacted: true, actor: { person: null } });
  });
});

describe('a dossier', () => {
  it('is asked of the server with the clocks of the replay', () => {
    const address = { ...LIVE, asOf: '2025-03-01T22:59:59.999Z', at: 7, kpos: 9 };
    expect(dossierAddress('team', 'team a', address)).toBe(
      '/dossiers/team/team%20a?asOf=2025-03-01T22%3A59%3A59.999Z&at=7&knownPosition=9',
    );
  });

  it('has a digest that people compare in groups of eight', () => {
    expect(groupsOf('0123456789abcdef')).toEqual(['01234567', '89abcdef']);
  });
});
