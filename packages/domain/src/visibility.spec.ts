import { describe, expect, it } from 'vitest';
import type { AuditNoteVisibility } from './audit-note/events.js';
import { AUDITING_ROLES, readersOfNote } from './audit-note/readers.js';
import type { TrajectEvent } from './catalogue.js';
import { REFERENCE, type Recorded } from './kernel/envelope.js';
import { ROLES, type Role } from './kernel/fields.js';
import { by, recorded, words, type Happened } from './testing/scenario.js';
import { actionsReadIn, personsNamedIn, redact, REDACTED, visibilityOf, type Viewer } from './visibility.js';

const one = (stream: string, event: Happened<TrajectEvent>): Recorded<TrajectEvent> => {
  const [first] = recorded<TrajectEvent>(stream, event);
  if (!first) throw new Error('no event');
  return first;
};
const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  personId: 'me',
  capacities: [{ role, unit: { kind: 'institution', id: 'inst-1' } }],
  teamIds: ['team-1'],
  institutionIds: ['inst-1'],
  ...more,
});
const ann = by('member', 'ann');
const answer = one('ownershipAppraisal-1', {
  type: 'AppraisalAnswered',
  data: { scores: [1, 2, 3, 4, 5, 6, 7] },
  by: ann,
});
const appraised = (teamId: string) =>
  one('theme-1', { type: 'ThemeAppraised', data: { teamId, urgency: 3, adoption: 'decision', note: null } });
const refused = one('receipt-1', {
  type: 'CommandRefused',
  data: {
    ...{ commandType: 'EndorseNeed', code: 'NEED_NOT_A_MEMBER', stream: 'trainingNeed-1' },
    sentence: null,
  },
  by: ann,
});
const granted = one('person-ann', {
  type: 'RoleGranted',
  data: {
    grantId: 'g',
    personId: 'ann',
    role: 'member',
    unit: { kind: 'team', id: 'team-1' },
    period: { from: '2025-01-01', until: null },
  },
});
const signed = one('kpiAgreement-1', {
  type: 'KpiVersionSigned',
  data: { version: 1, hash: 'a'.repeat(64), side: 'team' },
  by: ann,
});
const programme = one('programme-1', {
  type: 'ProgrammeRenamed',
  data: { title: words('title'), purpose: words('purpose') },
});
const joined = one('team-team-1', {
  type: 'MemberJoined',
  data: { membershipId: 'm', personId: 'ann', period: { from: '2025-01-01', until: null }, fte: 0.8 },
});
const opened = one('calendarFeed-1', {
  type: 'CalendarFeedOpened',
  data: {
    feedId: '1',
    unit: { kind: 'team', id: 'team-1' },
    of: { kind: 'person', id: 'ann' },
    secretHash: 'a'.repeat(64),
  },
  by: ann,
});
const participants = ROLES.filter((role) => role !== 'analyst' && role !== 'partner');

const employed = one('person-ann', {
  type: 'EmploymentChanged',
  data: { employmentId: 'e', from: '2025-01-01', cao: 'mbo', teaching: true, fte: 0.8 },
});

describe('an employment', () => {
  const readers: Role[] = ['hr', 'manager', 'board', 'auditor', 'dpo'];
  it.each(ROLES)('is met by a %s when it is theirs to know', (role) =>
    expect(visibilityOf(employed, viewer(role))).toBe(readers.includes(role) ? 'full' : 'hidden'),
  );
  it('is met by the person whose it is', () =>
    expect(visibilityOf(employed, viewer('member', { personId: 'ann' }))).toBe('full'));
});

describe('an answer to an appraisal', () => {
  it.each(ROLES)('is hidden from every %s but its author', (role) => {
    expect(visibilityOf(answer, viewer(role))).toBe('hidden');
    expect(visibilityOf(answer, viewer(role, { personId: 'ann' }))).toBe('full');
  });
});

describe('a learning goal', () => {
  const noted = one('learningGoal-1', {
    type: 'GoalProgressNoted',
    data: { note: words('asked first') },
    by: ann,
  });
  const sharedWith = (personIds: string[], ...institutionIds: string[]) => ({ personIds, institutionIds });
  it.each(ROLES)('is hidden from a %s, also of the institution, unless it is shared', (role) => {
    expect(visibilityOf(noted, viewer(role))).toBe('hidden');
    expect(visibilityOf(noted, viewer(role), null, sharedWith(['ann', 'fay'], 'inst-2'))).toBe('hidden');
    expect(visibilityOf(noted, viewer(role), null, sharedWith(['me']))).toBe('full');
  });
  it('is met by its owner, and by who works for an institution with which it is shared', () => {
    expect(visibilityOf(noted, viewer('member', { personId: 'ann', institutionIds: [] }))).toBe('full');
    const shared = sharedWith([], 'inst-1');
    expect(visibilityOf(noted, viewer('auditor'), null, shared)).toBe('full');
    expect(visibilityOf(noted, viewer('analyst'), null, shared)).toBe('redacted');
  });
});

describe('a note of who audits', () => {
  const written = one('auditNote-1', { type: 'AuditNoteWithdrawn', data: {}, by: by('auditor', 'ann') });
  const of = { institutionId: 'inst-1', authorId: 'ann', scope: { kind: 'team', id: 'team-1' } } as const;
  const met = (role: Role, visibility: AuditNoteVisibility, more: Partial<Viewer> = {}) =>
    visibilityOf(written, viewer(role, more), 'team-1', readersOfNote({ ...of, visibility }));
  it.each(ROLES)('is met by a %s as its author chose', (role) => {
    expect(met(role, 'author')).toBe('hidden');
    expect(met(role, 'auditors')).toBe(AUDITING_ROLES.includes(role) ? 'full' : 'hidden');
    expect(met(role, 'scope')).toBe(role === 'analyst' || role === 'partner' ? 'hidden' : 'full');
    expect(met(role, 'scope', { institutionIds: ['inst-2'] })).toBe('hidden');
    // Where nothing is known of with whom it is shared, it is met by nobody.
    expect(visibilityOf(written, viewer(role))).toBe('hidden');
  });
  it('is met by its author always', () => {
    for (const visibility of ['author', 'auditors', 'scope'] as const)
      expect(met('quality', visibility, { personId: 'ann' })).toBe('full');
  });
});

describe('a receipt of a refusal', () => {
  it.each(ROLES)('is for auditor, board and who gave the command: %s', (role) => {
    expect(visibilityOf(refused, viewer(role))).toBe(
      role === 'auditor' || role === 'board' ? 'full' : 'hidden',
    );
    expect(visibilityOf(refused, viewer(role, { personId: 'ann' }))).toBe('full');
  });
});

describe('everything else', () => {
  it.each(participants)('is met in full by a %s of the institution', (role) => {
    for (const event of [appraised('team-2'), granted, signed, programme, joined])
      expect(visibilityOf(event, viewer(role))).toBe('full');
  });
  it.each(ROLES)('is hidden from a %s of another institution', (role) => {
    for (const event of [appraised('team-1'), signed, programme])
      expect(visibilityOf(event, viewer(role, { institutionIds: ['inst-2'] }))).toBe('hidden');
  });
  it.each(participants)('is met by a %s anywhere when it is national reference data', (role) => {
    const norm = { ...programme, institutionId: REFERENCE };
    expect(visibilityOf(norm, viewer(role, { institutionIds: [] }))).toBe('full');
  });
  it('is hidden from who holds no role', () =>
    expect(visibilityOf(programme, viewer('member', { capacities: [] }))).toBe('hidden'));
  it('is met by the role that shows most', () => {
    const both = viewer('analyst', {
      capacities: [...viewer('analyst').capacities, ...viewer('hr').capacities],
    });
    expect(visibilityOf(granted, both)).toBe('full');
  });
});

describe('a partner', () => {
  const partner = viewer('partner');
  it('meets the appraisals of the teams it takes part with, and not those of another team', () => {
    expect(visibilityOf(appraised('team-1'), partner)).toBe('full');
    expect(visibilityOf(appraised('team-2'), partner)).toBe('hidden');
  });
  it('meets an event that names no team only when its team is known', () => {
    expect(visibilityOf(signed, partner)).toBe('hidden');
    expect(visibilityOf(signed, partner, 'team-2')).toBe('hidden');
    expect(visibilityOf(signed, partner, 'team-1')).toBe('full');
  });
  it('meets programmes, another team without its persons, and no roles', () => {
    expect(visibilityOf(programme, partner)).toBe('full');
    expect(visibilityOf(joined, partner)).toBe('redacted');
    expect(visibilityOf(granted, partner, 'team-1')).toBe('hidden');
  });
});

describe('an analyst', () => {
  it('meets figures without persons, and no roles at all', () => {
    for (const event of [appraised('team-2'), signed, programme, joined])
      expect(visibilityOf(event, viewer('analyst'))).toBe('redacted');
    expect(visibilityOf(granted, viewer('analyst'))).toBe('hidden');
  });
});

describe('shared work of another institution', () => {
  const there = { institutionIds: ['inst-2', 'inst-3'], personIds: ['guest'] };
  const elsewhere = (role: Role, institutionId = 'inst-2', personId = 'me') =>
    viewer(role, { institutionIds: [institutionId], teamIds: [], personId });
  it.each(participants)('is met in full by a %s of an institution that takes part', (role) => {
    expect(visibilityOf(signed, elsewhere(role), null, there)).toBe('full');
  });
  it('is redacted for an analyst there, and hidden from a partner who takes no part', () => {
    expect(visibilityOf(signed, elsewhere('analyst'), null, there)).toBe('redacted');
    expect(visibilityOf(signed, elsewhere('partner'), null, there)).toBe('hidden');
  });
  it('is met in full by who takes part, whatever the role and of whatever institution', () => {
    expect(visibilityOf(signed, elsewhere('partner', 'inst-9', 'guest'), null, there)).toBe('full');
    const nowhere = viewer('partner', { capacities: [], institutionIds: [], personId: 'guest' });
    expect(visibilityOf(signed, nowhere, null, there)).toBe('full');
  });
  it('is hidden from who works for an institution that takes no part', () =>
    expect(visibilityOf(signed, elsewhere('board', 'inst-9'), null, there)).toBe('hidden'));
  it('shows nobody the private answer of another', () =>
    expect(visibilityOf(answer, elsewhere('board', 'inst-2', 'guest'), null, there)).toBe('hidden'));
});

describe('a redacted event', () => {
  it('names no person and leads to no text, and keeps figures, dates and commitments', () => {
    const event = {
      ...joined,
      actor: ann.actor,
      reason: words('because of ann'),
      reportedBy: {
        personId: 'bo',
        capacity: { role: 'hr' as const, unit: { kind: 'team' as const, id: 'team-1' } },
      },
      basis: [{ fact: 'members', stream: 's', revision: 1, value: ['ann'] }],
    };
    const shown = redact(event);
    expect(JSON.stringify(shown)).not.toMatch(/"ann"|"bo"|text-/);
    expect(shown).toMatchObject({
      data: { personId: REDACTED, fte: 0.8, membershipId: 'm' },
      reason: { commitment: words('because of ann').commitment },
    });
    expect(redact(programme).data).toEqual({
      title: { ...words('title'), text: REDACTED },
      purpose: { ...words('purpose'), text: REDACTED },
    });
  });
  it('keeps which policy acted', () =>
    expect(redact({ ...joined, actor: { kind: 'policy', name: 'setup' } }).actor).toEqual({
      kind: 'policy',
      name: 'setup',
    }));
});

describe('the persons whom something names', () => {
  it('are found wherever they stand, each once, and not where they were taken out', () => {
    const state = {
      proposedBy: 'ann',
      enrolments: { bo: { personId: 'bo', teamId: 'team-1' }, ann: { personId: 'ann' } },
      votes: [{ personIds: ['cas', 'bo'] }, { personId: null }],
      title: words('by dee'),
    };
    expect(personsNamedIn([state])).toEqual(['ann', 'bo', 'cas']);
    expect(personsNamedIn(joined.data)).toEqual(['ann']);
    expect(personsNamedIn(redact(joined).data)).toEqual([]);
  });
});

describe('a calendar address', () => {
  it('is met by who opened it, and by who can revoke it or audits that it was opened', () => {
    expect(visibilityOf(opened, viewer('member', { personId: 'ann' }))).toBe('full');
    for (const role of ROLES)
      expect(visibilityOf(opened, viewer(role)), role).toBe(
        ['hr', 'auditor', 'dpo'].includes(role) ? 'full' : 'hidden',
      );
  });
});

describe('reading what one person did everywhere', () => {
  const holding = (...capacities: [Role, string][]) => ({
    personId: 'me',
    capacities: capacities.map(([role, institutionId]) => ({ role, institutionId })),
  });

  it('is for the person, of all that they meet', () => expect(actionsReadIn('me', holding())).toBeNull());

  it.each<Role>(['board', 'auditor', 'dpo'])('is for the %s, of the institution of that role', (role) =>
    expect(actionsReadIn('another', holding([role, 'one'], ['member', 'two'], [role, 'one']))).toEqual([
      'one',
    ]),
  );

  it.each<Role>([
    'member',
    'teamLead',
    'manager',
    'hr',
    'quality',
    'facilitator',
    'broker',
    'partner',
    'analyst',
  ])('is not for a %s', (role) => expect(actionsReadIn('another', holding([role, 'one']))).toEqual([]));
});
