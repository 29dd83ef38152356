import { describe, expect, it } from 'vitest';
import { school } from './testing/school.js';

const refusedWith = (code: string) =>
  expect.objectContaining({ kind: 'refused', refusal: expect.objectContaining({ code }) });

const textIds = (data: object | undefined): string[] =>
  Object.values(data ?? {}).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'text' in value ? [String(value.text)] : [],
  );

describe('a command', () => {
  it('keeps words out of the log: the event holds an id and a commitment', async () => {
    const { set, by, need, texts } = await school();
    const { events } = await set('ProposeNeed', need, by('m-1'));
    expect(JSON.stringify(events)).not.toContain('Gesprekken');
    const kept = await texts.get(textIds(events[0]?.data));
    expect([...kept.values()].map((text) => (text.kind === 'kept' ? text.value : ''))).toContain(need.title);
  });

  it('given twice is carried out once and returns the first outcome', async () => {
    const { give, by, need, store } = await school();
    const twice = { ...by('m-1'), commandId: 'once' };
    const first = await give('ProposeNeed', need, twice);
    const head = await store.head();
    const second = await give('ProposeNeed', need, twice);
    expect(second).toEqual({ ...first, duplicate: true });
    expect(await store.head()).toEqual(head);
  });

  it('with the id of another command is refused', async () => {
    const { give, by, need } = await school();
    await give('ProposeNeed', need, { ...by('m-1'), commandId: 'once' });
    const again = { ...by('m-1'), commandId: 'once' };
    expect(await give('ProposeNeed', { ...need, title: 'Anders' }, again)).toEqual(
      refusedWith('COMMAND_ID_REUSED'),
    );
    const { title: _, ...rest } = need;
    expect(await give('ProposeNeed', { ...rest, title: need.title, themeId: 'theme-2' }, again)).toEqual(
      refusedWith('COMMAND_ID_REUSED'),
    );
  });

  it('makes the ids that are left out, the same for the same command', async () => {
    const { set, give, by, need } = await school();
    const { needId: _, ...rest } = need;
    const first = await set('ProposeNeed', rest, { ...by('m-1'), commandId: 'once' });
    const second = await give('ProposeNeed', rest, { ...by('m-1'), commandId: 'once' });
    expect(first.entityId).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toMatchObject({ entityId: first.entityId, duplicate: true });
  });

  it('writes one stream', async () => {
    const { set, by, need } = await school();
    await set('ProposeNeed', need, by('m-1'));
    await set('OpenDeliberation', { needId: 'need-1' }, by('lead'));
    await set('EndorseNeed', { needId: 'need-1' }, by('m-1'));
    await set('EndorseNeed', { needId: 'need-1' }, by('m-2'));
    const { events } = await set('EndorseNeed', { needId: 'need-1' }, by('m-3'));
    expect(events.map(({ type, stream }) => [type, stream])).toEqual([
      ['StanceTaken', 'trainingNeed-need-1'],
      ['NeedEndorsed', 'trainingNeed-need-1'],
    ]);
  });

  it('keeps the facts it rested on with the revision at which they were read', async () => {
    const { set, by, need } = await school();
    await set('ProposeNeed', need, by('m-1'));
    await set('OpenDeliberation', { needId: 'need-1' }, by('lead'));
    const { events } = await set('EndorseNeed', { needId: 'need-1' }, by('m-1'));
    expect(events[0]?.basis).toEqual([
      { fact: 'members', stream: 'team-team-1', revision: 5, value: ['lead', 'm-1', 'm-2', 'm-3'] },
      expect.objectContaining({ fact: 'quorum', stream: 'team-team-1', revision: 5 }),
    ]);
  });

  it('recorded late is decided on the members of that date', async () => {
    const { set, give, by, need, clock } = await school();
    await set('ProposeNeed', need, by('m-1'));
    await set('OpenDeliberation', { needId: 'need-1' }, by('lead'));
    clock.now = '2025-03-03T09:00:00.000Z';
    const from = { from: '2025-02-01', until: null };
    await set('AddMember', { teamId: 'team-1', personId: 'newcomer', period: from, fte: 1 });
    const late = { ...by('newcomer'), effectiveAt: '2025-01-20' };
    expect(await give('EndorseNeed', { needId: 'need-1' }, late)).toEqual(refusedWith('ROLE_NOT_HELD_THEN'));
    const { events } = await set(
      'EndorseNeed',
      { needId: 'need-1' },
      { ...by('m-2'), effectiveAt: '2025-01-20' },
    );
    expect(events[0]).toMatchObject({ effectiveAt: '2025-01-20T22:59:59.999Z', recordedAt: clock.now });
  });

  it('refused by the domain leaves a receipt that says in which capacity it was given and what was told', async () => {
    const { give, by, need, store } = await school();
    await give('ProposeNeed', need, by('m-1'));
    await give('OpenDeliberation', { needId: 'need-1' }, by('lead'));
    await give('OpenDeliberation', { needId: 'need-1' }, { ...by('lead'), commandId: 'again' });
    const [receipt] = await store.readStream('receipt-again');
    expect(receipt).toMatchObject({
      type: 'CommandRefused',
      actor: { kind: 'person', personId: 'lead' },
      capacity: { role: 'teamLead', unit: { kind: 'team' } },
      data: { commandType: 'OpenDeliberation', sentence: { nl: expect.stringContaining('in beraad') } },
    });
  });

  it('refused by the domain leaves a receipt without words of who gave it', async () => {
    const { give, by, need, store } = await school();
    await give('ProposeNeed', need, by('m-1'));
    const before = (await store.head()).position;
    await give(
      'EndorseNeed',
      { needId: 'need-1', note: 'Geheim' },
      { ...by('manager'), commandId: 'refused' },
    );
    const receipts = [];
    for await (const event of store.readAll({ after: before })) receipts.push(event);
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({ type: 'CommandRefused', institutionId: 'inst-1' });
    expect(JSON.stringify(receipts)).not.toContain('Geheim');
  });

  it('on what does not exist says so', async () => {
    const { give, by } = await school();
    expect(await give('OpenDeliberation', { needId: 'nowhere' }, by('lead'))).toEqual(
      refusedWith('NEED_UNKNOWN'),
    );
  });
});

describe('an institution', () => {
  it('keeps what is its own: a team of another one neither appraises nor claims its theme', async () => {
    const { set, give, by } = await school();
    const always = { from: '2024-08-01', until: null };
    const other = { institutionId: 'inst-2', name: 'Noorderhaven', brin: '28YY', sector: 'mbo' };
    await set('RegisterInstitution', other, { effectiveAt: '2020-01-01' });
    const parent = { kind: 'institution', id: 'inst-2' };
    const form = { teamId: 'team-9', institutionId: 'inst-2', name: 'Bouw', parent, period: always };
    await set('FormTeam', form);
    await set('AppointLead', { teamId: 'team-9', personId: 'stranger', period: always });
    const view = { themeId: 'theme-1', teamId: 'team-9', urgency: 1, adoption: 'knowledge', note: null };
    expect(await give('AppraiseTheme', view, by('stranger'))).toEqual(refusedWith('OTHER_INSTITUTION'));
    const claim = { themeId: 'theme-1', teamId: 'team-9' };
    expect(await give('ClaimOwnership', claim, by('stranger'))).toMatchObject({ kind: 'refused' });
    await set('ClaimOwnership', { ...claim, teamId: 'team-1' }, by('lead'));
  });
});

describe('a college', () => {
  it('is closed once no team hangs under it, now or on a day ahead', async () => {
    const { give, set, clock } = await school();
    const close = { collegeId: 'college-1' };
    expect(await give('CloseCollege', close)).toEqual(refusedWith('COLLEGE_HAS_TEAMS'));
    const parent = { kind: 'institution', id: 'inst-1' };
    await set('MoveTeam', { teamId: 'team-1', parent, from: '2025-01-01' });
    await set('MoveTeam', { teamId: 'team-2', parent, from: '2025-02-01' });
    expect(await give('CloseCollege', close)).toMatchObject({ refusal: { params: { teams: 1 } } });
    clock.now = '2025-02-03T09:00:00.000Z';
    await set('CloseCollege', close);
  });
});

describe('an input', () => {
  it('that has not the form asked names the field and what is accepted there', async () => {
    const { give, by, need, store } = await school();
    const head = await store.head();
    const wrong = { ...need, title: '  ', surplus: 1, teamId: 'a b' };
    const result = await give('ProposeNeed', wrong, by('m-1'));
    expect(result).toMatchObject({ kind: 'invalid' });
    const paths = result.kind === 'invalid' ? result.issues.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(['title', 'surplus']));
    expect(await give('ProposeNeed', { ...need, teamId: 'a b' }, by('m-1'))).toMatchObject({
      issues: [{ path: 'teamId', accepted: { en: expect.stringContaining('letters, digits') } }],
    });
    expect(await store.head()).toEqual(head);
  });

  it('never comes back in what is said of it', async () => {
    const { give, by, need } = await school();
    const result = await give('ProposeNeed', { ...need, teamId: 'Jan Jansen' }, by('m-1'));
    expect(JSON.stringify(result)).not.toContain('Jansen');
  });

  it('with a moment that is none is refused before anything happens', async () => {
    const { give, by, need } = await school();
    expect(await give('ProposeNeed', need, { ...by('m-1'), effectiveAt: 'yesterday' })).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'effectiveAt' }],
    });
  });
});
