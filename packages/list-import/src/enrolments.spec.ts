import { beforeEach, describe, expect, it } from 'vitest';
import { refusedIn, school, since, tableOf, type School } from './testing/school.js';

const HEADINGS = 'Activiteit;Personeelsnummer;Naam;Team;Ingeschreven op';
let it_: School;
beforeEach(async () => {
  it_ = await school();
});

const requestOf = async (rows: string[], more = {}, headings = HEADINGS) =>
  it_.requestOf('enrolments', await tableOf([headings, ...rows]), more);
const enrolled = async (id = 'day-zorg') => Object.values((await it_.activity(id)).enrolments);

describe('a list of enrolments', () => {
  it('enrols who has a place, puts the others on the waiting list, and changes nothing when it comes again', async () => {
    await it_.studyDay(4, { enrolled: 1, capacity: 3 });
    const rows = ['1000', '1001', '1002', '1003'].map((number) => `Studiedag maart;${number};;;`);
    const request = await requestOf(rows);
    expect((await it_.plan(request)).counts).toEqual({ accepted: 3, known: 1, refused: 0 });
    expect(await it_.carryOut(request)).toMatchObject({ kind: 'done', recorded: 3 });
    expect((await enrolled()).map(({ personId, teamId, status }) => [personId, teamId, status])).toEqual([
      ['zorg-0', 'zorg', 'enrolled'],
      ['zorg-1', 'zorg', 'enrolled'],
      ['zorg-2', 'zorg', 'enrolled'],
      ['zorg-3', 'zorg', 'waiting'],
    ]);
    const before = await it_.position();
    const again = await requestOf(rows);
    expect((await it_.plan(again)).counts).toEqual({ accepted: 0, known: 4, refused: 0 });
    await it_.carryOut(again);
    expect(await it_.position()).toBe(before);
  });

  it('finds people by name among members of the teams that take part, and takes a day of enrolling', async () => {
    await it_.studyDay(2, { enrolled: 0 });
    it_.clock.now = '2025-03-14T10:00:00.000Z';
    const rows = ['1;Team zorg;13-3-2025', '0;Team zorg;14-3-2025'];
    await it_.carryOut(await requestOf(rows.map((row) => `Studiedag maart;;Deelnemer Nummer ${row}`)));
    expect(await enrolled()).toMatchObject([
      { personId: 'zorg-1', since: '2025-03-12T23:00:00.000Z' },
      { personId: 'zorg-0', since: '2025-03-14T10:00:00.000Z' },
    ]);
  });

  it('takes a row that stands twice once, and refuses rows that contradict each other', async () => {
    await it_.studyDay(2, { enrolled: 0, guestsAllowed: true });
    const twice = ['Studiedag maart;1000;;;', 'Studiedag maart;1000;;;'];
    expect((await it_.plan(await requestOf(twice))).counts).toEqual({ accepted: 1, known: 1, refused: 0 });
    const plan = await it_.plan(await requestOf(['Studiedag maart;1000;;;', 'Studiedag maart;1000;;gast;']));
    expect(refusedIn(plan)).toEqual([
      [2, 'TWICE_IN_LIST', null],
      [3, 'TWICE_IN_LIST', null],
    ]);
  });

  it('asks for the team of who is in several that take part, and enrols a guest where guests may come', async () => {
    await it_.studyDay(1, { enrolled: 0, teamIds: ['zorg', 'techniek'] });
    await it_.set('AddMember', { teamId: 'techniek', personId: 'zorg-0', period: since, fte: null });
    const unsaid = await it_.plan(await requestOf(['Studiedag maart;1000;;;']));
    expect(refusedIn(unsaid)).toEqual([[2, 'TEAM_NEEDED', 'team']]);
    await it_.carryOut(await requestOf(['Studiedag maart;1000;;Team Techniek;']));
    expect(await enrolled()).toMatchObject([{ personId: 'zorg-0', teamId: 'techniek' }]);
    const guest = await it_.plan(await requestOf(['Studiedag maart;1000;;gast;']));
    expect(refusedIn(guest).map(([, code]) => code)).toEqual(['PARTICIPANT_ENROLLED_ALREADY']);
  });

  it('enrols anew who was withdrawn', async () => {
    const { activityId } = await it_.studyDay(1);
    const actor = { kind: 'person', personId: 'hr' } as const;
    await it_.set('WithdrawParticipant', { activityId, personId: 'zorg-0', reason: 'Ziek.' }, { actor });
    const request = await requestOf(['Studiedag maart;1000;;;']);
    expect((await it_.plan(request)).counts).toEqual({ accepted: 1, known: 0, refused: 0 });
    await it_.carryOut(request);
    expect(await enrolled()).toMatchObject([{ status: 'enrolled' }]);
  });

  it('refuses what cannot be found, and what the rules refuse, each with its reason', async () => {
    await it_.studyDay(1, { enrolled: 0 });
    await it_.studyDay(1, { teamId: 'techniek', enrolled: 0 });
    const plan = await it_.plan(
      await requestOf([
        'Studiedag mei;1000;;;',
        'Studiedag maart;1000;;;',
        'day-zorg;9999;;;',
        'day-zorg;;Niemand Bekend;;',
        'day-zorg;1000;;Team Nergens;',
        'day-zorg;1000;;Team Techniek;ooit',
      ]),
    );
    expect(refusedIn(plan)).toEqual([
      [2, 'ACTIVITY_NOT_FOUND', 'activity'],
      [3, 'ACTIVITY_AMBIGUOUS', 'activity'],
      [4, 'PERSON_NOT_FOUND', 'staffNumber'],
      [5, 'PERSON_NOT_FOUND', 'name'],
      [6, 'TWICE_IN_LIST', null],
      [7, 'TWICE_IN_LIST', null],
    ]);
    const rules = await it_.plan(await requestOf(['day-zorg;1000;;Team Techniek;']));
    expect(refusedIn(rules)).toEqual([[2, 'ACTIVITY_TEAM_NOT_INVITED', 'team']]);
  });

  it('tells activities of one title apart by the day of a session', async () => {
    await it_.studyDay(1, { enrolled: 0 });
    await it_.studyDay(1, { teamId: 'techniek', enrolled: 0, days: ['10'] });
    const headings = 'Activiteit;Datum;Naam';
    const row = ['Studiedag maart;10-3-2025;Deelnemer Nummer 0'];
    await it_.carryOut(await requestOf(row, {}, headings));
    expect(await enrolled('day-techniek')).toMatchObject([{ personId: 'techniek-0' }]);
    const other = await it_.plan(
      await requestOf(['Studiedag maart;11-3-2025;Deelnemer Nummer 0'], {}, headings),
    );
    expect(refusedIn(other)).toEqual([[2, 'SESSION_NOT_FOUND', 'date']]);
  });

  it('is a team lead’s for the own team only', async () => {
    await it_.studyDay(2, { enrolled: 0, teamIds: ['zorg', 'techniek'] });
    await it_.set('AddMember', { teamId: 'techniek', personId: 'other', period: since, fte: null });
    await it_.directory.put([{ id: 'other', name: 'Iemand Anders', language: 'nl' }]);
    const asLead = { personId: 'lead-zorg', role: 'teamLead', teamIds: ['zorg'] };
    const plan = await it_.plan(
      await requestOf(['Studiedag maart;1000;;;', 'Studiedag maart;;Iemand Anders;;'], asLead),
    );
    expect(plan.counts).toMatchObject({ accepted: 1, refused: 1 });
    expect(refusedIn(plan).map(([, code]) => code)).toEqual(['PARTICIPANT_ONLY_YOUR_TEAM']);
  });
});
