import { executeCommand } from '@traject/commands';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusedRowsCsv } from './refused-rows.js';
import { refusedIn, school, tableOf, unit, type School } from './testing/school.js';

const HEADINGS = 'Activiteit;Datum;Personeelsnummer;Aanwezigheid;Uren';
const row = (number: number, attendance = 'aanwezig', hours = '3', date = '3-3-2025') =>
  `Studiedag maart;${date};${number};${attendance};${hours}`;

let it_: School;
beforeEach(async () => {
  it_ = await school();
});

/** Ten evenings, and forty who take part. */
const DAYS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];

describe('a list of 400 rows with two that are wrong', () => {
  const list = async () => {
    await it_.studyDay(40, { days: DAYS });
    const rows = DAYS.flatMap((day) =>
      Array.from({ length: 40 }, (_, index) => row(1000 + index, 'aanwezig', '3', `${day}-03-2025`)),
    );
    // Somebody who was never enrolled, and more hours than a day has.
    rows[17] = row(9999, 'aanwezig', '3', '01-03-2025');
    rows[399] = row(1039, 'aanwezig', '25', '10-03-2025');
    return tableOf([HEADINGS, ...rows]);
  };
  it('is judged row by row, in words, and nothing is recorded', async () => {
    const table = await list();
    const before = await it_.position();
    const plan = await it_.plan(it_.requestOf('attendance', table));
    expect(plan.counts).toEqual({ accepted: 398, known: 0, refused: 2 });
    expect(refusedIn(plan)).toEqual([
      [19, 'PERSON_NOT_FOUND', 'staffNumber'],
      [401, 'ATTENDANCE_HOURS', 'hours'],
    ]);
    expect(await it_.position()).toBe(before);
  });
  it('records exactly the rows that the preview accepted, and nothing when it is imported again', async () => {
    const table = await list();
    const outcome = await it_.carryOut(it_.requestOf('attendance', table));
    expect(outcome).toMatchObject({ kind: 'done', recorded: 398 });
    const { attendance, sessions } = await it_.activity('day-zorg');
    expect(attendance).toHaveLength(398);
    expect(attendance.filter(({ hours }) => hours !== 3)).toEqual([]);
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['held']));
    const again = it_.requestOf('attendance', table);
    const plan = await it_.plan(again);
    expect([plan.counts, plan.steps]).toEqual([{ accepted: 0, known: 398, refused: 2 }, []]);
    const before = await it_.position();
    expect(await it_.carryOut(again)).toMatchObject({ kind: 'done', recorded: 0 });
    expect(await it_.position()).toBe(before);
  });
  it('goes on where it was interrupted', async () => {
    const table = await list();
    const stop = new AbortController();
    const stopped = await it_.carryOut(it_.requestOf('attendance', table), {
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    });
    expect(stopped.kind).toBe('interrupted');
    const halfway = (await it_.activity('day-zorg')).attendance.length;
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(398);
    const rest = it_.requestOf('attendance', table);
    expect((await it_.plan(rest)).counts).toEqual({ accepted: 398 - halfway, known: halfway, refused: 2 });
    expect(await it_.carryOut(rest)).toMatchObject({ kind: 'done', recorded: 398 - halfway });
    expect((await it_.activity('day-zorg')).attendance).toHaveLength(398);
  });
  it('goes on after a crash between recording and answering', async () => {
    const table = await list();
    const request = it_.requestOf('attendance', table);
    const [first] = (await it_.plan(request)).steps;
    if (first?.what !== 'command') throw new Error('it begins with a command');
    // Recorded, and nobody heard: the process ended.
    await executeCommand(it_.deps, first.request);
    const done = first.rows.length;
    expect((await it_.plan(request)).counts).toEqual({ accepted: 398 - done, known: done, refused: 2 });
    await it_.carryOut(request);
    expect((await it_.activity('day-zorg')).attendance).toHaveLength(398);
  });
  it('gives the refused rows with why, to be mended and imported again', async () => {
    const table = await list();
    const request = it_.requestOf('attendance', table);
    const plan = await it_.plan(request);
    await it_.carryOut(request);
    const csv = refusedRowsCsv(table.headings, plan.rows, 'nl');
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      `\uFEFF${HEADINGS};Waarom geweigerd`,
      'Studiedag maart;01-03-2025;9999;aanwezig;3;"Deze persoon is hier niet bekend; controleer de schrijfwijze, of importeer eerst de personen."',
    ]);
    const mended = await tableOf(csv.replace(';9999;', ';1017;').replace(';25;', ';2,5;').split('\r\n'));
    const again = it_.requestOf('attendance', mended);
    expect((await it_.plan(again)).counts).toEqual({ accepted: 2, known: 0, refused: 0 });
    await it_.carryOut(again);
    const { attendance } = await it_.activity('day-zorg');
    expect(attendance.find(({ personId, hours }) => personId === 'zorg-39' && hours === 2.5)).toBeDefined();
  });
  it('records nothing when all or nothing was chosen', async () => {
    const table = await list();
    const before = await it_.position();
    const outcome = await it_.carryOut(it_.requestOf('attendance', table, { allOrNothing: true }));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'IMPORT_HAS_REFUSED_ROWS' } });
    expect(await it_.position()).toBe(before);
  });
});

describe('a title', () => {
  beforeEach(() => it_.studyDay(1));
  const planned = async (title: string) => {
    const table = await tableOf([HEADINGS, `${title};3-3-2025;1000;aanwezig;3`]);
    return refusedIn(await it_.plan(it_.requestOf('attendance', table))).map(([, code]) => code);
  };
  it('is found that was given since an earlier list, and the earlier ones still are', async () => {
    expect(await planned('Studiedag maart')).toEqual([]);
    expect(await planned('Studiedag later')).toEqual(['ACTIVITY_NOT_FOUND']);
    await it_.studyDay(1, { teamId: 'techniek', title: 'Studiedag later' });
    // Found, and this person takes part in the other one.
    expect(await planned('Studiedag later')).toEqual(['ATTENDANCE_NOT_ENROLLED']);
    expect(await planned('Studiedag maart')).toEqual([]);
  });
  it('is known no longer once it was erased', async () => {
    expect(await planned('Studiedag maart')).toEqual([]);
    await it_.deps.texts.erase((await it_.activity('day-zorg')).title.text);
    expect(await planned('Studiedag maart')).toEqual(['ACTIVITY_NOT_FOUND']);
  });
});

describe('a row of attendance', () => {
  const judged = async (rows: string[], more = {}, headings = HEADINGS) => {
    const plan = await it_.plan(it_.requestOf('attendance', await tableOf([headings, ...rows]), more));
    return refusedIn(plan);
  };
  beforeEach(async () => {
    await it_.studyDay(5);
  });
  it('is refused by the rules that recording has', async () => {
    await it_.set('AddMember', { teamId: 'zorg', personId: 'late', period: since2025, fte: null });
    await it_.directory.identify([
      { institutionId: unit.id, kind: 'staffNumber', value: '2000', personId: 'late' },
    ]);
    expect(
      await judged([
        row(1000, 'afwezig', '3'),
        row(2000),
        row(1001, 'misschien'),
        row(1002, 'aanwezig', 'drie'),
        row(1003, 'aanwezig', '3', '31-2-2025'),
        row(1004, 'aanwezig', '3', '5-3-2025'),
        'Onbekende dag;3-3-2025;1000;aanwezig;3',
        'Studiedag maart;3-3-2025;;aanwezig;3',
      ]),
    ).toEqual([
      [2, 'ATTENDANCE_HOURS_OF_ABSENT', 'hours'],
      [3, 'ATTENDANCE_NOT_ENROLLED', 'staffNumber'],
      [4, 'VALUE_UNKNOWN', 'attendance'],
      [5, 'NUMBER_UNREADABLE', 'hours'],
      [6, 'DATE_UNREADABLE', 'date'],
      [7, 'SESSION_NOT_FOUND', 'date'],
      [8, 'ACTIVITY_NOT_FOUND', 'activity'],
      [9, 'PERSON_NOT_NAMED', null],
    ]);
  });
  it('finds who took part by name, whatever the capitals', async () => {
    const headings = 'Activity;Date;Time;Name;Attendance';
    const by = (name: string) => `Studiedag maart;2025-03-03;13:00;${name};present`;
    expect(await judged([by('deelnemer  NUMMER 1'), by('Niemand')], {}, headings)).toEqual([
      [3, 'PERSON_NOT_FOUND', 'name'],
    ]);
  });
  it('is refused with every other row that says something else of the same person', async () => {
    expect(await judged([row(1000), row(1001), row(1000, 'afwezig', '0'), row(1001)])).toEqual([
      [2, 'TWICE_IN_LIST', null],
      [4, 'TWICE_IN_LIST', null],
    ]);
  });
  it('is refused when it was recorded otherwise', async () => {
    const request = it_.requestOf('attendance', await tableOf([HEADINGS, row(1000)]));
    await it_.carryOut(request);
    expect(await judged([row(1000, 'aanwezig', '2')])).toEqual([
      [2, 'ATTENDANCE_RECORDED_ALREADY', 'staffNumber'],
    ]);
  });
  it('can be of the own team for a team lead, and of no other', async () => {
    await it_.studyDay(2, { teamId: 'techniek', title: 'Dag techniek' });
    const rows = [row(1000), 'Dag techniek;3-3-2025;;aanwezig;3'];
    const lead = { personId: 'lead-zorg', role: 'teamLead', teamIds: ['zorg'] } as const;
    const headings = `${HEADINGS};Naam`;
    const named = rows.map((line, index) => `${line};${index === 1 ? 'Deelnemer Nummer 1' : ''}`);
    expect(await judged(named, lead, headings)).toEqual([[3, 'PARTICIPANT_ONLY_YOUR_TEAM', 'staffNumber']]);
    const manager = { personId: 'director', role: 'hr' } as const;
    expect(await judged([row(1000)], manager)).toEqual([[2, 'ROLE_NOT_ALLOWED', null]]);
  });
});
const since2025 = { from: '2025-03-05', until: null };
