import { measurementStreamId } from '@traject/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusedIn, school, tableOf, type School } from './testing/school.js';

let it_: School;
beforeEach(async () => {
  it_ = await school();
});

describe('a list of activities', () => {
  const HEADINGS = 'Activiteit;Soort;Teams;Datum;Begintijd;Eindtijd;Uren;Plaats;Plaatsen;Kosten';
  const evening = (date: string, end = '17:00', cost = '1.250,50') =>
    `Rekenen in het beroep;cursus;Team Zorg|Team Techniek;${date};13.30;${end};3,5;Lokaal 2;20;${cost}`;
  const requestOf = async (...rows: string[]) =>
    it_.requestOf('activities', await tableOf([HEADINGS, ...rows]));
  const proposed = async () => {
    const found: string[] = [];
    for await (const { stream, type } of it_.store.readAll()) {
      if (type === 'ActivityProposed') found.push(stream.slice(stream.indexOf('-') + 1));
    }
    return found;
  };

  it('makes one activity of rows with one title, teams and school year, with a session for each', async () => {
    const request = await requestOf(evening('3-3-2025'), evening('7-4-2025'), evening('1-9-2025'));
    expect(await it_.carryOut(request)).toMatchObject({ kind: 'done', recorded: 3 });
    const ids = await proposed();
    expect(ids).toHaveLength(2);
    const activities = await Promise.all(ids.map((id) => it_.activity(id)));
    expect(activities.find(({ sessions }) => sessions.length === 2)).toMatchObject({
      kind: 'course',
      teamIds: ['techniek', 'zorg'],
      capacity: 20,
      cost: { amount: 1250.5, per: 'activity' },
      hours: 7,
      period: { from: '2024-08-01', until: '2025-08-01' },
      // Before and after the clocks went forward, on 30 March.
      sessions: [{ startsAt: '2025-03-03T12:30:00.000Z' }, { startsAt: '2025-04-07T11:30:00.000Z' }],
    });
  });
  it('knows what is there, adds what is not, and refuses what differs', async () => {
    await it_.carryOut(await requestOf(evening('3-3-2025')));
    const more = await requestOf(evening('3-3-2025'), evening('4-3-2025'), evening('3-3-2025', '18:00'));
    const plan = await it_.plan(more);
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['known', 'accepted', 'refused']);
    expect(refusedIn(plan)).toEqual([[4, 'SESSION_DIFFERS', 'date']]);
    await it_.carryOut(more);
    const [id = ''] = await proposed();
    expect((await it_.activity(id)).sessions).toHaveLength(2);
  });
  it('refuses the session that cannot be and takes the others', async () => {
    const plan = await it_.plan(await requestOf(evening('3-3-2025'), evening('4-3-2025', '13:00')));
    expect(refusedIn(plan)).toEqual([[3, 'SESSION_ENDS_BEFORE_START', 'endTime']]);
    expect(plan.counts.accepted).toBe(1);
  });
  it('refuses rows of one activity that say different things of it', async () => {
    const plan = await it_.plan(
      await requestOf(
        evening('3-3-2025'),
        evening('4-3-2025', '17:00', '100'),
        evening('1-9-2025', '17:00', '-1'),
      ),
    );
    expect(refusedIn(plan)).toEqual([
      [2, 'ACTIVITY_DIFFERS', 'activity'],
      [3, 'ACTIVITY_DIFFERS', 'activity'],
      [4, 'ACTIVITY_NEGATIVE_MONEY', 'cost'],
    ]);
  });
});

describe('a list of KPI values', () => {
  const HEADINGS = 'Team;KPI;Level;From;Until;Value;Numerator;Denominator;Status;Source';
  const value = (figures: string, status = 'voorlopig', kpi = 'JR') =>
    `Team Zorg;${kpi};niveau 4;1-8-2023;1-8-2024;${figures};${status};Studiesucces 2024`;
  const requestOf = async (...rows: string[]) =>
    it_.requestOf('kpiValues', await tableOf([HEADINGS, ...rows]));
  const measured = async () =>
    (await it_.deps.store.readStream(`measurement-${measurementStreamId('zorg', 'JR', 4)}`)).length;

  it('records a value, or a numerator and a denominator', async () => {
    expect(await it_.carryOut(await requestOf(value(';70;100')))).toMatchObject({ recorded: 1 });
    expect(await measured()).toBe(1);
    const again = await requestOf(value('70;70;100'));
    expect((await it_.plan(again)).counts).toEqual({ accepted: 0, known: 1, refused: 0 });
  });
  it('lets a definitive figure correct the provisional one, and nothing correct a definitive one', async () => {
    await it_.carryOut(await requestOf(value(';70;100')));
    expect(await it_.carryOut(await requestOf(value(';72;100', 'definitief')))).toMatchObject({
      recorded: 1,
    });
    expect(await measured()).toBe(2);
    const late = await it_.plan(await requestOf(value(';71;100')));
    expect(refusedIn(late)).toEqual([[2, 'MEASUREMENT_DIFFERS', 'value']]);
    expect((await it_.plan(await requestOf(value(';72;100', 'definitief')))).counts.known).toBe(1);
  });
  it('refuses what the KPI does not know', async () => {
    const plan = await it_.plan(
      await requestOf(
        value(';70;100', 'voorlopig', 'XYZ'),
        value('65;70;100'),
        value(';;', 'voorlopig', 'DR'),
        value(';70;100', 'ongeveer', 'SR'),
      ),
    );
    expect(refusedIn(plan).map(([line, code]) => [line, code])).toEqual([
      [2, 'KPI_NOT_DEFINED'],
      [3, 'VALUE_DISAGREES'],
      [4, 'VALUE_NEEDED'],
      [5, 'VALUE_UNKNOWN'],
    ]);
  });
  it('is for quality', async () => {
    const request = { ...(await requestOf(value(';70;100'))), personId: 'director' };
    expect(refusedIn(await it_.plan(request))).toEqual([[2, 'ROLE_NOT_ALLOWED', null]]);
  });
});
