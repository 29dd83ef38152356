// Work in which several institutions take part: whose roles count, who owns the events, and who corrects what.
import { describe, expect, it } from 'vitest';
import { correctEvent } from './correct-event.js';
import { school } from './testing/school.js';

const coalitionId = 'coalition-1';
const year = { from: '2025-01-06', until: '2025-09-01' };
const refusedWith = (code: string) => ({ kind: 'refused', refusal: { code } });

/** The school hosts a coalition; Nia is a quality officer at inst-2, Tom teaches there, Zoë minds quality at inst-3. */
async function coalition() {
  const all = await school();
  const { set, by } = all;
  for (const institutionId of ['inst-2', 'inst-3'])
    await set(
      'RegisterInstitution',
      { institutionId, name: institutionId, brin: '27YY', sector: 'mbo' },
      { effectiveAt: '2020-01-01' },
    );
  const at = (id: string) => ({ kind: 'institution', id });
  const long = { from: '2024-08-01', until: null };
  const team = {
    teamId: 'team-9',
    institutionId: 'inst-2',
    name: 'Media',
    parent: at('inst-2'),
    period: long,
  };
  await set('FormTeam', team);
  await set('AddMember', { teamId: 'team-9', personId: 'tom', period: long, fte: 1 });
  for (const [personId, role, unit] of [
    ['fay', 'facilitator', at('inst-1')],
    ['fred', 'facilitator', at('inst-2')],
    ['nia', 'quality', at('inst-2')],
    ['zoe', 'quality', at('inst-3')],
  ] as const)
    await set('GrantRole', { personId, role, unit, period: long });
  const named = { programmeId: null, themeId: null, title: 'Samen', question: 'Wat werkt?' };
  const input = { coalitionId, institutionId: 'inst-1', unit: at('inst-1'), ...named, period: year };
  await set('FormCoalition', input, by('fay'));
  const add = (personId: string, institutionId: string | null, part: string) =>
    all.give(
      'AddCoalitionMember',
      { coalitionId, memberId: `m-${personId}`, personId, institutionId, part, period: year },
      by('fay'),
    );
  await add('nia', 'inst-2', 'quality');
  await add('tom', 'inst-2', 'practice');
  return { ...all, add };
}
const bring = { coalitionId, contributionId: 'c-1', meetingId: null, what: 'Onze vragenlijst.' };

describe('shared work', () => {
  it('is owned by its host, whoever acts', async () => {
    const { give, by } = await coalition();
    const done = await give('BringToCoalition', bring, by('nia'));
    expect(done).toMatchObject({ kind: 'done', events: [{ institutionId: 'inst-1' }] });
  });

  it('lets a member act in a role held elsewhere, and a team’s member where the team is named', async () => {
    const { give, by } = await coalition();
    const inTeam = { ...by('tom'), teamIds: ['team-9'] };
    expect(await give('BringToCoalition', bring, inTeam)).toMatchObject({
      events: [{ capacity: { role: 'member', unit: { kind: 'team', id: 'team-9' } } }],
    });
    expect(await give('BringToCoalition', bring, by('zoe'))).toMatchObject(
      refusedWith('COALITION_NOT_A_MEMBER'),
    );
    expect(await give('BringToCoalition', bring, by('nobody'))).toMatchObject(
      refusedWith('ROLE_NOT_ALLOWED'),
    );
  });

  it('is guided by the facilitator of its host, and not by that of another institution', async () => {
    const { give, by } = await coalition();
    const plan = { coalitionId, onDate: '2025-02-03', place: null, agenda: 'Begin.' };
    expect(await give('PlanCoalitionMeeting', plan, by('fred'))).toMatchObject(
      refusedWith('ROLE_NOT_ALLOWED'),
    );
    expect(await give('PlanCoalitionMeeting', plan, by('fay'))).toMatchObject({ kind: 'done' });
  });

  it('counts the roles of a unit that takes part where a command is about it, and of no other institution', async () => {
    const { give, by } = await coalition();
    const confirm = (personId: string, institutionId: string) =>
      give('ConfirmCoalitionTransfer', { coalitionId, institutionId, use: 'A', context: 'B' }, by(personId));
    // Decided, and refused for its state: the role was accepted.
    expect(await confirm('nia', 'inst-2')).toMatchObject(refusedWith('COALITION_NOT_CLOSED'));
    expect(await confirm('nia', 'inst-1')).toMatchObject(refusedWith('ROLE_NOT_ALLOWED'));
    expect(await confirm('zoe', 'inst-3')).toMatchObject(refusedWith('OTHER_INSTITUTION'));
  });

  it('asks that quality is spoken for by a quality officer, and an institution that is registered', async () => {
    const { add } = await coalition();
    expect(await add('m-1', 'inst-1', 'quality')).toMatchObject(
      refusedWith('COALITION_NOT_A_QUALITY_OFFICER'),
    );
    expect(await add('m-1', 'inst-9', 'practice')).toMatchObject(refusedWith('INSTITUTION_NOT_FOUND'));
  });

  it('is corrected by who recorded it, in a role held elsewhere, and not by others there', async () => {
    const { set, by, deps } = await coalition();
    const { events } = await set('BringToCoalition', bring, by('nia'));
    const [event] = events;
    if (!event) throw new Error('nothing was brought');
    const retract = (personId: string, commandId: string) =>
      correctEvent(deps, {
        ...{ commandId, stream: event.stream, eventId: event.id, kind: 'retract', reason: 'Niet van ons.' },
        actor: { kind: 'person', personId },
      });
    expect(await retract('zoe', 'c-1')).toMatchObject(refusedWith('ROLE_NOT_ALLOWED'));
    expect(await retract('fay', 'c-2')).toMatchObject(refusedWith('CORRECTION_ONLY_BY_AUTHOR'));
    expect(await retract('nia', 'c-3')).toMatchObject({
      kind: 'done',
      events: [{ institutionId: 'inst-1' }],
    });
  });
});
