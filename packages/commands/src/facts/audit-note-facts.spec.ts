// A note names what it is on and about: whether that is there, and may be known to its author, is a fact.
import { expect, it } from 'vitest';
import { school } from '../testing/school.js';

const refusedWith = (code: string, field?: string) => ({
  kind: 'refused',
  refusal: { code, ...(field !== undefined && { field }) },
});
const at = '2024-10-01T10:00:00.000Z';

/** The school with an auditor and a note to write, and another institution with a team and an auditor of its own. */
async function audited() {
  const all = await school();
  const { set, by, give } = all;
  const year = { from: '2024-08-01', until: null };
  const there = { kind: 'institution', id: 'inst-2' };
  const other = { institutionId: 'inst-2', name: 'Noorderpoort', brin: '28ZZ', sector: 'mbo' };
  await set('RegisterInstitution', other, { effectiveAt: '2020-01-01' });
  const formed = await set('FormTeam', {
    ...{ teamId: 'team-9', institutionId: 'inst-2', name: 'Rekenen', parent: there, period: year },
  });
  for (const [personId, unit] of [
    ['ivo', { kind: 'institution', id: 'inst-1' }],
    ['ines', { kind: 'institution', id: 'inst-1' }],
    ['olga', there],
  ] as const)
    await set('GrantRole', { personId, role: 'auditor', unit, period: year });
  const needed = await set('ProposeNeed', all.need, by('m-1'));
  const note = {
    ...{ noteId: 'note-1', institutionId: 'inst-1', scope: { kind: 'team', id: 'team-1' } },
    ...{ from: at, until: null, seen: { asOf: at, at: null, known: at, position: 3 }, events: [] },
    ...{ text: 'Dit valt op.', visibility: 'author', refersTo: null },
  };
  const write = (more: object, who = 'ivo') => give('WriteAuditNote', { ...note, ...more }, by(who));
  const about = (result: typeof needed) => {
    const [event] = result.events;
    return { eventId: String(event?.id), stream: String(event?.stream) };
  };
  return { ...all, write, need: about(needed), elsewhere: about(formed) };
}

it('lets who audits write on what is there, and nobody else', async () => {
  const { write } = await audited();
  for (const scope of [
    { kind: 'team', id: 'team-2' },
    { kind: 'institution', id: 'inst-1' },
    { kind: 'person', id: 'manager' },
  ])
    expect(await write({ noteId: scope.kind, scope })).toMatchObject({ kind: 'done' });
  expect(await write({}, 'quality')).toMatchObject({ kind: 'done', events: [{ institutionId: 'inst-1' }] });
  for (const who of ['m-1', 'manager', 'olga'])
    expect(await write({ noteId: 'not' }, who)).toMatchObject(refusedWith('ROLE_NOT_ALLOWED'));
});

it('refuses what is not there, or is another institution’s', async () => {
  const { write } = await audited();
  for (const scope of [
    { kind: 'programme', id: 'nowhere' },
    { kind: 'institution', id: 'inst-2' },
    { kind: 'person', id: 'olga' },
  ])
    expect(await write({ scope })).toMatchObject(refusedWith('AUDIT_NOTE_SCOPE_NOT_FOUND', 'scope.id'));
  const team = { kind: 'team', id: 'team-9' };
  expect(await write({ scope: team }, 'olga')).toMatchObject(
    refusedWith('AUDIT_NOTE_SCOPE_NOT_FOUND', 'scope.id'),
  );
});

it('is about events of its institution, by which a member of a team is known there as well', async () => {
  const { write, need, elsewhere } = await audited();
  const member = { kind: 'person', id: 'm-1' };
  expect(await write({ scope: member })).toMatchObject(refusedWith('AUDIT_NOTE_SCOPE_NOT_FOUND'));
  expect(await write({ scope: member, events: [need] })).toMatchObject({ kind: 'done' });
  for (const event of [elsewhere, { ...need, eventId: 'nothing' }, { ...need, stream: 'guild-1' }])
    expect(await write({ noteId: 'not', events: [event] })).toMatchObject(
      refusedWith('AUDIT_NOTE_EVENT_NOT_FOUND', 'events'),
    );
});

it('refers to a note that its author may read', async () => {
  const { write } = await audited();
  await write({});
  expect(await write({ noteId: 'note-2', refersTo: 'note-1' })).toMatchObject({ kind: 'done' });
  for (const [refersTo, who] of [
    ['note-1', 'ines'],
    ['note-0', 'ivo'],
  ] as const)
    expect(await write({ noteId: 'not', refersTo }, who)).toMatchObject(
      refusedWith('AUDIT_NOTE_REFERENCE_NOT_FOUND', 'refersTo'),
    );
});

it('is not about another note, nor about what is private: a refusal tells nobody that it is there', async () => {
  const { write } = await audited();
  const written = await write({});
  const [event] = written.kind === 'done' ? written.events : [];
  const about = { eventId: String(event?.id), stream: String(event?.stream) };
  expect(await write({ noteId: 'note-2', events: [about] })).toMatchObject(
    refusedWith('AUDIT_NOTE_EVENT_NOT_FOUND'),
  );
});

it('is edited and withdrawn by its author only, who keeps to its editable time', async () => {
  const { write, give, by, clock } = await audited();
  await write({ visibility: 'scope' });
  const words = { noteId: 'note-1', text: 'Anders.', visibility: 'auditors' };
  const edit = (who: string) => give('EditAuditNote', words, by(who));
  expect(await edit('ines')).toMatchObject(refusedWith('AUDIT_NOTE_IS_ITS_AUTHORS'));
  expect(await edit('ivo')).toMatchObject({ kind: 'done' });
  clock.now = '2025-01-07T09:00:00.001Z';
  expect(await edit('ivo')).toMatchObject(refusedWith('AUDIT_NOTE_EDIT_TIME_OVER', 'text'));
  const withdraw = { noteId: 'note-1', reason: 'Vergist.' };
  expect(
    await give('WithdrawAuditNote', withdraw, { ...by('ivo'), effectiveAt: '2025-01-06' }),
  ).toMatchObject(refusedWith('AUDIT_NOTE_IS_WRITTEN_NOW'));
  expect(await give('WithdrawAuditNote', withdraw, by('ivo'))).toMatchObject({ kind: 'done' });
});
