import { beforeEach, describe, expect, it } from 'vitest';
import { refusedIn, school, tableOf, unit, type School } from './testing/school.js';

const HEADINGS = 'Personeelsnummer,E-mail,Naam,Cao,Lesgevend,Fte,Vanaf,Tot en met';
const anna = '1001,anna@zuiderpoort.example,Anna Zorvik,mbo,ja,"0,8",1-8-2024,';
const bram = '1002,,Bram Teunisse,mbo,nee,1,2024-08-01,31-7-2025';

let it_: School;
beforeEach(async () => {
  it_ = await school();
});
const requestOf = async (...rows: string[]) => it_.requestOf('persons', await tableOf([HEADINGS, ...rows]));
const idOf = async (number: string) =>
  (await it_.directory.identified(unit.id, 'staffNumber', [number])).get(number) ?? '';

describe('a list of persons', () => {
  it('gives each an id and an employment; the name and the numbers go to the directory only', async () => {
    const request = await requestOf(anna, bram);
    expect((await it_.plan(request)).counts).toEqual({ accepted: 2, known: 0, refused: 0 });
    expect(await idOf('1001')).toBe('');
    expect(await it_.carryOut(request)).toMatchObject({ kind: 'done', recorded: 2 });
    const id = await idOf('1001');
    expect((await it_.directory.get([id])).get(id)?.name).toBe('Anna Zorvik');
    const terms = { cao: 'mbo', teaching: true, fte: 0.8, from: '2024-08-01' };
    expect((await it_.person(id)).employments).toMatchObject([
      { institutionId: unit.id, period: { from: '2024-08-01', until: null }, terms: [terms] },
    ]);
    const period = { from: '2024-08-01', until: '2025-08-01' };
    expect((await it_.person(await idOf('1002'))).employments).toMatchObject([{ period }]);
    const logged: unknown[] = [];
    for await (const event of it_.store.readAll()) logged.push(event);
    expect(JSON.stringify(logged)).not.toMatch(
      // As a word of its own: digits of an id or a digest may happen to be these.
      /zorvik|teunisse|(?<![0-9a-f-])100[12](?![0-9a-f-])|example/i,
    );
  });
  it('changes nothing when it is imported again', async () => {
    await it_.carryOut(await requestOf(anna, bram));
    const before = await it_.position();
    const again = await requestOf(anna, bram);
    expect((await it_.plan(again)).counts).toEqual({ accepted: 0, known: 2, refused: 0 });
    await it_.carryOut(again);
    expect(await it_.position()).toBe(before);
  });
  it('records what changed: other terms from a day on, and an end', async () => {
    await it_.carryOut(await requestOf(anna));
    const changed = '1001,,,mbo,ja,"0,6",1-1-2025,30-6-2025';
    expect(await it_.carryOut(await requestOf(changed))).toMatchObject({ kind: 'done', recorded: 1 });
    expect((await it_.person(await idOf('1001'))).employments).toMatchObject([
      { period: { until: '2025-07-01' }, terms: [{ fte: 0.8 }, { fte: 0.6, from: '2025-01-01' }] },
    ]);
    expect((await it_.plan(await requestOf(changed))).counts.known).toBe(1);
  });
  it('refuses every row of a person who stands in it with different data', async () => {
    const other = '1001,,Anna Zorvik,mbo,ja,"0,5",1-8-2024,';
    const namesake = '1002,,Bram Timmer,mbo,nee,1,2024-09-01,';
    expect(refusedIn(await it_.plan(await requestOf(anna, other, bram, namesake)))).toEqual([
      [2, 'DUPLICATE_PERSON', 'staffNumber'],
      [3, 'DUPLICATE_PERSON', 'staffNumber'],
      [4, 'DUPLICATE_PERSON', 'staffNumber'],
      [5, 'DUPLICATE_PERSON', 'staffNumber'],
    ]);
  });
  it('takes a row that stands in it twice once', async () => {
    const plan = await it_.plan(await requestOf(anna, anna));
    expect(plan.counts).toEqual({ accepted: 1, known: 1, refused: 0 });
  });
  it('refuses what cannot be, with the column', async () => {
    await it_.carryOut(await requestOf(anna));
    expect(
      refusedIn(
        await it_.plan(
          await requestOf(
            ',,Cor Baan,mbo,ja,1,1-8-2024,',
            '1003,,,mbo,ja,1,1-8-2024,',
            '1004,,Dirk Loo,hbo,ja,1,1-8-2024,',
            '1005,,Els Moor,mbo,ja,2,1-8-2024,',
            '1006,,Fien Roo,mbo,ja,1,1-8-2024,1-7-2024',
            '1001,,Iemand Anders,mbo,ja,1,1-8-2025,',
            '1001,,Anna Zorvik,mbo,ja,1,1-8-2024,',
          ),
        ),
      ).map(([line, code, field]) => `${line} ${code} ${field ?? ''}`),
    ).toEqual([
      '2 PERSON_NOT_IDENTIFIED staffNumber',
      '3 CELL_MISSING name',
      '4 VALUE_UNKNOWN cao',
      '5 EMPLOYMENT_FTE_OUT_OF_RANGE fte',
      '6 INVALID_VALUE from',
      '7 DUPLICATE_PERSON staffNumber',
      '8 DUPLICATE_PERSON staffNumber',
    ]);
    const alone = await it_.plan(await requestOf('1001,,Iemand Anders,mbo,ja,1,1-8-2025,'));
    expect(refusedIn(alone)).toEqual([[2, 'PERSON_NAME_DIFFERS', 'name']]);
    const otherwise = await it_.plan(await requestOf('1001,,,mbo,ja,1,1-8-2024,'));
    expect(refusedIn(otherwise)).toEqual([[2, 'EMPLOYMENT_DIFFERS', 'from']]);
  });
  it('gives a number to one person when two lists are imported at once', async () => {
    const [one, two] = [await requestOf(bram), await requestOf(bram)];
    const { digest } = await it_.plan(two);
    await it_.carryOut(one);
    expect(await it_.carryOut(two, { digest })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'IMPORT_PLAN_CHANGED' },
    });
  });
  it('recognises who was employed before the first list, by name and first day, and gives the number', async () => {
    const terms = { cao: 'mbo', teaching: true, fte: 0.8, institutionId: unit.id };
    const period = { from: '2024-08-01', until: null };
    for (const personId of ['old', 'namesake']) {
      const from = personId === 'old' ? '2024-08-01' : '2023-08-01';
      await it_.set('StartEmployment', { personId, ...terms, period: { ...period, from } });
    }
    const name = 'Anna Zorvik';
    await it_.directory.put([
      { id: 'old', name, language: 'en', persona: true },
      { id: 'namesake', name, language: 'nl' },
    ]);
    expect(await it_.carryOut(await requestOf(anna))).toMatchObject({ kind: 'done', recorded: 1 });
    expect(await idOf('1001')).toBe('old');
    expect((await it_.person('old')).employments).toHaveLength(1);
    // What was known of the person stays as it was.
    expect((await it_.directory.get(['old'])).get('old')).toMatchObject({ language: 'en', persona: true });
    expect((await it_.plan(await requestOf(anna))).counts.known).toBe(1);
    const next = await requestOf('1009,,Anna Zorvik,mbo,ja,1,1-8-2024,');
    await it_.carryOut(next);
    expect(await idOf('1009')).not.toBe('old');
  });
  it('knows nothing any more of who was erased', async () => {
    await it_.carryOut(await requestOf(bram));
    await it_.directory.erase(await idOf('1002'));
    expect(await idOf('1002')).toBe('');
  });
});

describe('a list of memberships', () => {
  const listOf = async (...rows: string[]) =>
    it_.requestOf('memberships', await tableOf(['Staff number\tName\tTeam\tFrom\tUntil\tFTE', ...rows]));
  beforeEach(async () => {
    await it_.carryOut(await requestOf(anna, bram));
  });
  it('adds members, found by number or by name, and ends memberships', async () => {
    const list = await listOf(
      '1001\t\tTeam Zorg\t2024-08-01\t\t0.5',
      '\tbram teunisse\ttechniek\t2024-08-01\t\t',
    );
    expect(await it_.carryOut(list)).toMatchObject({ kind: 'done', recorded: 2 });
    expect(await it_.team('zorg')).toMatchObject({ memberships: [{ fte: 0.5, period: { until: null } }] });
    const ended = await listOf('1001\t\tTeam Zorg\t2024-08-01\t2025-02-01\t0.5');
    expect(await it_.carryOut(ended)).toMatchObject({ kind: 'done', recorded: 1 });
    expect((await it_.plan(ended)).counts.known).toBe(1);
    expect(await it_.team('zorg')).toMatchObject({ memberships: [{ period: { until: '2025-02-01' } }] });
  });
  it('refuses who or what is not there, and what stands otherwise', async () => {
    await it_.carryOut(await listOf('1001\t\tTeam Zorg\t2024-08-01\t\t0.5'));
    const list = await listOf(
      '1009\t\tTeam Zorg\t2024-08-01\t\t',
      '1001\t\tTeam Handel\t2024-08-01\t\t',
      '1001\t\tTeam Zorg\t2024-09-01\t\t0.5',
      '1002\t\tTeam Zorg\t2024-08-01\t\t3',
    );
    expect(refusedIn(await it_.plan(list))).toEqual([
      [2, 'PERSON_NOT_FOUND', 'staffNumber'],
      [3, 'TEAM_NOT_FOUND', 'team'],
      [4, 'MEMBERSHIP_DIFFERS', 'from'],
      [5, 'INVALID_VALUE', 'fte'],
    ]);
  });
});
