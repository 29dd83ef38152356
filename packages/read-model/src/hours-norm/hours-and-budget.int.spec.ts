// Hours and money of teams, out of the tables: figures calculated by hand, and the norm compared with the domain's own.
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { normOfYear, startOfDay, type EmploymentSpell, type NormOfCao, type Recorded } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventProjector } from '../project-events.js';
import { LIVE, prepareReadModel } from '../schema.js';
import { codec, newEvent } from '../testing/log.js';
import { budgetsOfTeams } from '../training-plan/budgets.js';
import { waitingNeeds } from '../training-need/needs-inbox.js';
import { rowsByWord } from '../word-tables.js';
import { staffHours } from './staff-hours.js';

const text = { text: 'text-1', commitment: '0'.repeat(64) };
const open = (from: string): Period => ({ from, until: null });
const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`;
const events: StoredEvent[] = [];
const revisions = new Map<string, number>();

/** Appends to the log of this file; the first word of `stream` is the aggregate's. */
function happened(stream: string, type: string, data: object, effectiveAt: string, personId = 'hr'): void {
  const revision = revisions.get(stream) ?? 0;
  revisions.set(stream, revision + 1);
  const made = newEvent(type, data, effectiveAt);
  const position = events.length + 1;
  const actor = { kind: 'person' as const, personId };
  events.push({ ...made, actor, stream, revision, position, recordedAt: at('2026-11-20') } as Recorded);
}

const spells: (EmploymentSpell & { personId: string })[] = [];
function employed(personId: string, spell: Partial<EmploymentSpell> & Pick<EmploymentSpell, 'period'>): void {
  const employmentId = `e-${spells.length}`;
  const whole = {
    employmentId,
    institutionId: 'inst',
    cao: 'mbo' as const,
    teaching: true,
    fte: 1,
    ...spell,
  };
  spells.push({ ...whole, personId });
  happened(`person-${personId}`, 'EmploymentStarted', { ...whole, personId }, startOfDay(whole.period.from));
}
const joined = (personId: string, teamId: string, period = open('2020-08-01')) =>
  happened(
    `team-${teamId}`,
    'MemberJoined',
    { membershipId: `m-${personId}-${teamId}`, personId, period, fte: null },
    startOfDay(period.from),
  );

const norms: NormOfCao[] = [
  {
    cao: 'mbo',
    teaching: true,
    hours: 59,
    budget: null,
    period: { from: '2016-08-01', until: '2026-01-01' },
  },
  { cao: 'mbo', teaching: true, hours: 61, budget: null, period: open('2026-01-01') },
  { cao: 'vo', teaching: true, hours: 83, budget: 600, period: open('2016-08-01') },
];

interface Activity {
  id: string;
  teams: string[];
  needIds?: string[];
  cost?: { amount: number; per: 'activity' | 'person' } | null;
  sessions: { id: string; startsAt: string; hours: number }[];
  enrolled: [personId: string, teamId: string | null][];
}
function activity({ id, teams, needIds = [], cost = null, sessions, enrolled }: Activity): void {
  const stream = `trainingActivity-${id}`;
  const first = sessions[0]?.startsAt.slice(0, 10) ?? '2026-09-01';
  const terms = {
    ...{ kind: 'course', title: text, provider: null, teamIds: teams, period: open(first) },
    ...{ capacity: null, cost, hours: 8, guestsAllowed: true },
  };
  const unit = { kind: 'team', id: teams[0] };
  const begun = at('2025-08-02');
  happened(stream, 'ActivityProposed', { activityId: id, unit, programmeId: null, needIds, ...terms }, begun);
  if (sessions.length > 0) {
    const dated = sessions.map((session) => ({
      ...{ sessionId: session.id, startsAt: session.startsAt, hours: session.hours, place: null },
      ...{ endsAt: session.startsAt.replace('T09', 'T17'), online: false },
    }));
    happened(stream, 'ActivityScheduled', { sessions: dated }, begun);
  }
  for (const [personId, teamId] of enrolled)
    happened(stream, 'ParticipantEnrolled', { personId, teamId }, begun);
}
const held = (id: string, sessionId: string, on: string) =>
  happened(`trainingActivity-${id}`, 'SessionHeld', { sessionId }, at(on, '17:30'));
const attended = (id: string, sessionId: string, personId: string, hours: number, on: string) =>
  happened(
    `trainingActivity-${id}`,
    'AttendanceRecorded',
    { sessionId, personId, attendance: hours > 0 ? 'present' : 'absent', hours },
    at(on, '18:00'),
  );

function tell(): void {
  for (const team of ['a', 'b']) {
    const data = {
      teamId: team,
      institutionId: 'inst',
      name: text,
      parent: { kind: 'institution', id: 'inst' },
    };
    happened(`team-${team}`, 'TeamFormed', { ...data, period: open('2020-08-01') }, startOfDay('2020-08-01'));
  }
  norms.forEach((norm, index) => {
    const data = { ...norm, normId: `n-${index}`, source: text };
    happened(`hoursNorm-${norm.cao}`, 'HoursNormSet', data, startOfDay(norm.period.from));
  });
  // ann: full time; bob: 0.6; cas: two employments; dot: from February, leaves the team; eve: not in a team; fay: on leave
  for (const [person, team] of [
    ['ann', 'a'],
    ['bob', 'a'],
    ['cas', 'b'],
    ['fay', 'b'],
    ['gus', 'b'],
  ] as const) {
    joined(person, team);
  }
  joined('dot', 'a', { from: '2026-02-01', until: '2026-03-01' });
  joined('ann', 'b');
  employed('ann', { period: open('2020-08-01') });
  employed('bob', { fte: 0.6, period: open('2020-08-01') });
  employed('cas', { fte: 0.5, period: open('2020-08-01') });
  employed('cas', { cao: 'vo', fte: 0.4, period: { from: '2025-10-01', until: '2026-10-15' } });
  employed('dot', { fte: 0.8, period: open('2026-02-01') });
  employed('eve', { period: { from: '2024-08-01', until: '2026-07-01' } });
  employed('fay', { fte: 0, period: open('2020-08-01') });
  activity({
    id: 'past',
    teams: ['a', 'b'],
    needIds: ['need-held'],
    cost: { amount: 900, per: 'activity' },
    sessions: [
      { id: 's1', startsAt: at('2026-09-10'), hours: 8 },
      { id: 's2', startsAt: at('2026-10-10'), hours: 8 },
    ],
    enrolled: [
      ['ann', 'a'],
      ['bob', 'a'],
      ['cas', 'b'],
      ['zoe', null],
    ],
  });
  held('past', 's1', '2026-09-10');
  held('past', 's2', '2026-10-10');
  for (const [person, hours] of [
    ['ann', 8],
    ['bob', 0],
    ['cas', 6.5],
  ] as const) {
    attended('past', 's1', person, hours, '2026-09-10');
  }
  attended('past', 's2', 'ann', 8, '2026-10-10');
  activity({
    id: 'coming',
    teams: ['a'],
    cost: { amount: 125, per: 'person' },
    sessions: [{ id: 's3', startsAt: at('2027-02-01'), hours: 47 }],
    enrolled: [
      ['ann', 'a'],
      ['bob', 'a'],
      ['zoe', null],
    ],
  });
  // The last evening of the school year before, in Amsterdam; in UTC that is one calendar day alike.
  activity({
    id: 'before',
    teams: ['a'],
    cost: { amount: 50, per: 'activity' },
    sessions: [{ id: 's4', startsAt: '2026-07-31T21:30:00.000Z', hours: 2 }],
    enrolled: [['ann', 'a']],
  });
  held('before', 's4', '2026-08-01');
  attended('before', 's4', 'ann', 2, '2026-08-01');
  const need = (needId: string, since: string) => {
    const texts = { title: text, gap: text, evidence: text, guidance: text };
    const about = {
      needId,
      teamId: 'a',
      themeId: 'theme',
      programmeId: null,
      splitFrom: null,
      proposedBy: null,
    };
    happened(`trainingNeed-${needId}`, 'NeedProposed', { ...about, ...texts }, at('2026-08-20'));
    const rule = { kind: 'moreThan', share: 0.5 };
    const data = { endorsements: 3, members: 4, needed: 3, rule };
    happened(`trainingNeed-${needId}`, 'DeliberationOpened', {}, at('2026-08-21'));
    happened(`trainingNeed-${needId}`, 'NeedEndorsed', data, since);
  };
  need('need-held', at('2026-08-22'));
  need('need-waiting', at('2026-09-22'));
  need('need-proposed', at('2026-09-02'));
  activity({ id: 'idea', teams: ['a'], needIds: ['need-proposed'], sessions: [], enrolled: [] });
  const version = { version: 1, hash: 'a'.repeat(64) };
  const content = {
    hours: 120,
    needs: [{ needId: 'need-held', hours: 40, budget: 1000 }],
    costs: [{ lineId: 'l', what: text, amount: 200 }],
  };
  const plan = 'trainingPlan-a.2026';
  happened(plan, 'PlanDrafted', { teamId: 'a', programmeId: null, schoolYear: 2026 }, at('2026-08-20'));
  happened(
    plan,
    'PlanVersionOffered',
    { ...version, content, canonical: '{}', note: null },
    at('2026-08-25'),
  );
  happened(plan, 'PlanApproved', version, at('2026-09-15'));
}

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await prepareReadModel(pool);
  tell();
  const store = {
    readStream: (stream: string, { limit = 0 } = {}) =>
      Promise.resolve(events.filter((event) => event.stream === stream).slice(0, limit)),
  };
  const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
  expect(await projector.project(events, 0)).toBeNull();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clocks = (validAt = at('2026-11-22'), knownPosition = 10_000) => ({ validAt, knownPosition });
const everybody = { teamIds: ['a', 'b'], institutionIds: ['inst'], alsoOutsideTeams: true };
const hoursOf = async (schoolYear: number, validAt?: string, more: Partial<typeof everybody> = {}) =>
  new Map(
    (await staffHours(pool, clocks(validAt), { schoolYear, ...everybody, ...more })).map((row) => [
      row.personId,
      row,
    ]),
  );

describe('hours of staff', () => {
  it('follow the norm of the domain for every person and school year', async () => {
    const people = [...new Set(spells.map(({ personId }) => personId))];
    for (const schoolYear of [2019, 2023, 2024, 2025, 2026, 2027]) {
      const rows = await hoursOf(schoolYear);
      const said = people.map((person) => [
        person,
        rows.get(person)?.normHours ?? 0,
        rows.get(person)?.normBudget ?? 0,
      ]);
      const own = people.map((person) => {
        const year = normOfYear(
          spells.filter(({ personId }) => personId === person),
          norms,
          schoolYear,
        );
        return [person, year.hours, year.budget];
      });
      expect(said).toEqual(own);
    }
  });

  it('count what was attended, what is to come, and apart what nobody recorded', async () => {
    const rows = await hoursOf(2026);
    // ann: 61 at full time; 8 + 8 attended, 47 to come: 63 is on course. bob: 36.6; was absent, nothing said of s2.
    expect(rows.get('ann')).toEqual({
      ...{ personId: 'ann', teamIds: ['a', 'b'], fte: 1, normHours: 61, normBudget: 0 },
      ...{ realised: 16, scheduled: 47, unrecorded: 0, status: 'onCourse' },
    });
    expect(rows.get('bob')).toMatchObject({ normHours: 36.6, realised: 0, scheduled: 47, unrecorded: 8 });
    // cas: 61 x 0.5 = 30.5, and 83 x 0.4 for 75 days (1 Aug - 14 Oct) of 365 = 6.82...
    expect(rows.get('cas')).toMatchObject({ normHours: 37.32, fte: 0.5, realised: 6.5, status: 'below' });
    expect(rows.get('fay')).toMatchObject({ normHours: 0, status: 'noNorm' });
    expect(rows.get('gus')).toMatchObject({ normHours: 0, fte: 0, status: 'noNorm' });
  });

  it('are as they were then: before the sessions all of it is to come', async () => {
    const september = await hoursOf(2026, at('2026-09-01'));
    expect(september.get('ann')).toMatchObject({ realised: 0, scheduled: 63, status: 'onCourse' });
    const between = await hoursOf(2026, at('2026-10-01'));
    expect(between.get('ann')).toMatchObject({ realised: 8, scheduled: 55 });
    const known = await staffHours(pool, clocks(at('2026-11-22'), 0), { schoolYear: 2026, ...everybody });
    expect(known).toEqual([]);
  });

  it('belong to the school year of the day in Amsterdam', async () => {
    expect((await hoursOf(2025)).get('ann')).toMatchObject({ realised: 2 });
  });

  it('are asked of teams, of the institution as a whole, or of a person', async () => {
    const ofA = await hoursOf(2026, undefined, { teamIds: ['a'], alsoOutsideTeams: false });
    expect([...ofA.keys()].sort()).toEqual(['ann', 'bob']);
    const year = await hoursOf(2025, undefined, { teamIds: ['a'], alsoOutsideTeams: false });
    expect([...year.keys()].sort()).toEqual(['ann', 'bob', 'dot']);
    expect([...(await hoursOf(2025)).keys()].sort()).toEqual([
      'ann',
      'bob',
      'cas',
      'dot',
      'eve',
      'fay',
      'gus',
    ]);
    const question = { schoolYear: 2026, ...everybody, personIds: ['bob'] };
    expect((await staffHours(pool, clocks(), question)).map(({ personId }) => personId)).toEqual(['bob']);
    expect(await hoursOf(2026, undefined, { institutionIds: [] })).toEqual(new Map());
  });
});

describe('budgets of teams', () => {
  it('set what was committed and spent beside the plan', async () => {
    const [a, b] = await budgetsOfTeams(pool, clocks(), 2026, ['a', 'b']);
    // past: EUR 900 for two of team a and one of team b; both sessions were held.
    // coming: EUR 125 for each of two; the guest is not paid by the team.
    expect(a).toEqual({
      ...{ teamId: 'a', schoolYear: 2026, planId: 'a.2026', planBudget: 1200, planHours: 120 },
      ...{ committed: 250, spent: 600, remaining: 350, hoursScheduled: 94, hoursRealised: 16 },
    });
    expect(b).toMatchObject({ planId: null, planBudget: null, remaining: null, committed: 0, spent: 300 });
    expect(b).toMatchObject({ hoursRealised: 6.5, hoursScheduled: 0 });
  });

  it('have no plan before its approval, and other years their own', async () => {
    const [before] = await budgetsOfTeams(pool, clocks(at('2026-09-01')), 2026, ['a']);
    expect(before).toMatchObject({
      planId: 'a.2026',
      planBudget: null,
      remaining: null,
      committed: 850,
      spent: 0,
    });
    const [other] = await budgetsOfTeams(pool, clocks(), 2025, ['a']);
    expect(other).toMatchObject({ planId: null, spent: 50, hoursRealised: 2 });
    expect(await budgetsOfTeams(pool, clocks(), 2026, [])).toEqual([]);
  });
});

describe('needs that wait', () => {
  const waiting = async (more = {}) =>
    (await waitingNeeds(pool, clocks(), { teamIds: ['a', 'b'], ...more })).map(({ needId }) => needId);
  it('are endorsed ones without a scheduled activity, the longest first', async () => {
    expect(await waitingNeeds(pool, clocks(), { teamIds: ['a'] })).toEqual([
      { needId: 'need-proposed', teamId: 'a', waitingSince: at('2026-09-02'), activityId: 'idea' },
      { needId: 'need-waiting', teamId: 'a', waitingSince: at('2026-09-22'), activityId: null },
    ]);
  });
  it('are filtered by team, theme, and how long they wait', async () => {
    expect(await waiting({ teamIds: ['b'] })).toEqual([]);
    expect(await waiting({ themeId: 'other' })).toEqual([]);
    expect(await waiting({ waitingSince: at('2026-09-02') })).toEqual(['need-proposed']);
    expect(await waitingNeeds(pool, clocks(at('2026-09-10')), { teamIds: ['a'] })).toHaveLength(1);
  });
});
