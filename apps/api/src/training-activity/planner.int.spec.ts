// The planner over GraphQL, and the calendar that follows it, against the demo.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onDayAfterStory } from '../testing/after-story.js';
import { runningApi, who } from '../testing/api.js';
import { readCalendar } from '../testing/read-calendar.js';
import { statementsOf } from '../testing/statements.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
}, 120_000);
afterAll(() => api.end());
const ask = async <T = Record<string, unknown>>(
  personId: string | null,
  query: string,
  variables: object = {},
) => {
  const { data, errors } = await api.ask(personId, query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data as T;
};
const LIST = `query ($filter: TrainingActivityFilter, $first: Int, $after: String, $order: TrainingActivityOrder) {
  now { trainingActivities(filter: $filter, first: $first, after: $after, order: $order) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`;
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { id: string }[];
}
const list = async (personId: string, variables: object) =>
  (await ask<{ now: { trainingActivities: Page } }>(personId, LIST, variables)).now.trainingActivities;
const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
describe('the list of training activities', () => {
  it('filters by team, kind, state, need, person and days', async () => {
    const of = async (filter: object) => ids(await list(who.hr, { filter }));
    expect(await of({ needId: 'need-gesprekken' })).toEqual(['activity-studiedag-maart', 'activity-maatjes']);
    expect(await of({ teamId: 'team-ict', from: '2026-12-01' })).toContain('activity-ai-in-de-les');
    expect(await of({ kind: ['networkMeeting'] })).toEqual(['activity-oud-studenten']);
    expect(await of({ personId: 'person-029', status: ['rescheduled'] })).toEqual([
      'activity-driehoeksgesprek',
    ]);
    expect(await of({ from: '2026-12-08', until: '2026-12-09' })).toEqual(
      expect.arrayContaining(['activity-driehoeksgesprek', 'activity-studiedag-examinering']),
    );
    expect(await of({ unitId: 'college-economie-ict' })).toEqual([
      'activity-examinatoren',
      'activity-ai-in-de-les',
    ]);
  });

  it('pages in the order of first sessions, forwards and backwards, without losing any', async () => {
    const filter = { teamId: 'team-mobiliteit' };
    const whole = await list(who.hr, { filter });
    expect(whole.totalCount).toBe(whole.nodes.length);
    for (const order of ['startsAt', 'startsAtDescending']) {
      const found: string[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page: Page = await list(who.hr, {
          filter,
          first: 2,
          after,
          order,
        });
        found.push(...ids(page));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      const expected = order === 'startsAt' ? ids(whole) : ids(whole).reverse();
      expect(found).toEqual(expected);
    }
    const { errors } = await api.ask(who.hr, LIST, { after: 'nonsense' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('shows an activity with sessions, waiting list, attendance and evaluations', async () => {
    const data = await ask(
      who.hr,
      `{ now { trainingActivity(id: "activity-driehoeksgesprek") {
        enrolled waiting capacity sessions { id status moves reason { value } }
        enrolments { person { id } status place } } 
        day: trainingActivity(id: "activity-studiedag-maart") { status needs { id status }
          attendance { person { id } hours corrected } evaluations { level role } } } }`,
    );
    expect(data['now']).toMatchObject({
      trainingActivity: {
        enrolled: 6,
        waiting: 1,
        capacity: 6,
        sessions: [{ status: 'held' }, { status: 'planned' }, { moves: 1 }],
      },
      day: { status: 'evaluated', needs: [{ id: 'need-gesprekken', status: 'closed' }] },
    });
    const of = (id: string, more: object): unknown => expect.objectContaining({ person: { id }, ...more });
    const levels = [1, 2, 3, 4, 5].map((level): unknown => expect.objectContaining({ level }));
    expect(data['now']).toMatchObject({
      trainingActivity: {
        enrolments: expect.arrayContaining([of('person-026', { status: 'waiting' })]) as unknown,
      },
      day: {
        attendance: expect.arrayContaining([of('person-026', { hours: 3, corrected: true })]) as unknown,
        evaluations: expect.arrayContaining(levels) as unknown,
      },
    });
  });

  it('gives who reads numbers only no persons, and no count of fewer than five', async () => {
    const data = await ask(
      who.analyst,
      `{ now { trainingActivity(id: "activity-driehoeksgesprek") {
        enrolled waiting enrolments { place } attendance { hours } evaluations { level } title { value } }
        doubleBookings(from: "2026-12-01", until: "2027-01-01") { from }
        trainingActivities(filter: { personId: "person-021" }) { totalCount } } }`,
    );
    expect(data['now']).toEqual({
      trainingActivity: {
        ...{ enrolled: 6, waiting: null, enrolments: [], attendance: [], evaluations: [] },
        title: { value: null },
      },
      doubleBookings: [],
      trainingActivities: { totalCount: 0 },
    });
  });
});

describe('the statements of one operation', () => {
  const sessions = 'sessions { id startsAt endsAt status place { value } }';
  it.each([
    [
      'list',
      `trainingActivities { totalCount nodes { id title { value } teams { name { value } } ${sessions} } }`,
    ],
    [
      'calendar',
      `trainingActivities(filter: { from: "2026-10-01", until: "2027-02-01" }) { nodes { title { value } ${sessions} } }`,
    ],
    [
      'double bookings',
      `doubleBookings(from: "2026-10-01", until: "2027-02-01") { person { name } first { activity { title { value } } } }`,
    ],
    [
      'activity',
      `trainingActivity(id: "activity-studiedag-maart") { title { value } ${sessions}
        enrolments { person { name } } attendance { person { name } hours } evaluations { findings { value } }
        needs { status title { value } } teams { name { value } } }`,
    ],
  ])('of the %s are twelve at most', async (_name, selection) => {
    const query = `{ now { ${selection} } }`;
    const statements = await statementsOf(api.services, () => ask(who.hr, query));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
  });
});

describe('double bookings', () => {
  it('are found between activities, for the unit that is asked', async () => {
    const query = `query ($unitId: ID) { now { doubleBookings(from: "2026-12-01", until: "2027-01-01", unitId: $unitId) {
      person { id } from until first { activity { id } } second { activity { id } } } } }`;
    const found = await ask(who.hr, query);
    const clash = {
      from: '2026-12-08T12:00:00.000Z',
      until: '2026-12-08T14:30:00.000Z',
      first: { activity: { id: 'activity-studiedag-examinering' } },
      second: { activity: { id: 'activity-driehoeksgesprek' } },
    };
    expect(found['now']).toEqual({
      doubleBookings: [
        { person: { id: 'person-024' }, ...clash },
        { person: { id: 'person-027' }, ...clash },
      ],
    });
    const elsewhere = await ask(who.hr, query, { unitId: 'college-economie-ict' });
    expect(elsewhere['now']).toEqual({ doubleBookings: [] });
  });

  it('are shown of a schedule before it is saved, without the session that would move', async () => {
    const query = `query ($input: ProposedSchedule!) { now { wouldDoubleBook(input: $input) {
      person { id } proposed session { id } } } }`;
    const sessions = [
      { sessionId: 'driehoek-2', startsAt: '2026-12-08T13:00:00.000Z', endsAt: '2026-12-08T15:00:00.000Z' },
      { sessionId: 'driehoek-3', startsAt: '2026-12-08T15:00:00.000Z', endsAt: '2026-12-08T16:00:00.000Z' },
    ];
    const found = await ask(who.hr, query, { input: { activityId: 'activity-driehoeksgesprek', sessions } });
    expect(found['now']).toEqual({
      wouldDoubleBook: ['person-024', 'person-027'].map((id) => ({
        person: { id },
        proposed: 0,
        session: { id: 'examinering' },
      })),
    });
  });
});

describe('a calendar', () => {
  const secret = randomBytes(32).toString('base64url');
  const address = () => `${api.url}/calendar/${secret}.ics`;
  const give = async (mutation: string, type: string, input: object, personId: string = who.hr) => {
    const query = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
      ... on CommandDone { position entityId } ... on Refused { code } } }`;
    const { outcome } = await ask<{ outcome: { position?: string } }>(personId, query, { input });
    if (outcome.position === undefined) throw new Error(JSON.stringify(outcome));
    await ask(who.hr, `query ($p: Position) { now(waitFor: $p) { headPosition } }`, { p: outcome.position });
  };
  const events = async () => {
    const response = await fetch(address());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const file = await response.text();
    return readCalendar(file);
  };
  const session = { place: 'Zaal 1', online: false, hours: 2 };

  it('answers nobody who does not know its secret', async () => {
    for (const path of ['nonsense.ics', `${randomBytes(32).toString('base64url')}.ics`]) {
      const response = await fetch(`${api.url}/calendar/${path}`);
      expect(response.status).toBe(404);
    }
  });

  it('follows an activity from its announcement over a move to its cancellation, across the end of October', async () => {
    const secretHash = createHash('sha256').update(secret).digest('hex');
    const nextYear = new Date().getUTCFullYear() + 1;
    const at = (day: string, hour: number) => `${nextYear}-${day}T${hour}:00:00.000Z`;
    await give('proposeActivity', 'ProposeActivityInput', {
      ...{ activityId: 'course', unit: { kind: 'team', id: 'team-mobiliteit' }, needIds: [], kind: 'course' },
      ...{ title: 'Cursus', teamIds: ['team-mobiliteit'], hours: 4, guestsAllowed: false },
      period: { from: `${nextYear}-08-01`, until: `${nextYear + 1}-08-01` },
    });
    const times = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
    await give('scheduleActivity', 'ScheduleActivityInput', {
      activityId: 'course',
      sessions: [
        { sessionId: 'a', ...times(at('10-20', 11), at('10-20', 13)), ...session },
        { sessionId: 'b', ...times(at('11-08', 12), at('11-08', 14)), ...session },
      ],
    });
    const unit = { kind: 'team', id: 'team-mobiliteit' };
    const of = { kind: 'activity', id: 'course' };
    await give('openCalendarFeed', 'OpenCalendarFeedInput', { feedId: 'feed-1', unit, of, secretHash });
    const announced = await events();
    expect(announced).toMatchObject([
      { uid: 'course.a@traject', at: at('10-20', 11), hour: 13, sequence: 0, status: 'CONFIRMED' },
      { uid: 'course.b@traject', at: at('11-08', 12), hour: 13, sequence: 0 },
    ]);
    await give('rescheduleSession', 'RescheduleSessionInput', {
      ...{ activityId: 'course', sessionId: 'a', ...session, reason: 'De trainer is verhinderd.' },
      ...times(at('11-01', 12), at('11-01', 14)),
    });
    const moved = await events();
    expect(moved).toMatchObject([
      { uid: 'course.a@traject', at: at('11-01', 12), hour: 13, sequence: 1 },
      { uid: 'course.b@traject', sequence: 0 },
    ]);
    expect((moved[0]?.modified ?? '') >= (announced[0]?.modified ?? '')).toBe(true);
    await give('cancelSession', 'CancelSessionInput', {
      ...{ activityId: 'course', sessionId: 'a', reason: 'Te weinig deelnemers.' },
    });
    expect(await events()).toMatchObject([
      { uid: 'course.a@traject', sequence: 2, status: 'CANCELLED' },
      { uid: 'course.b@traject', sequence: 0, status: 'CONFIRMED' },
    ]);
  });

  it('is sent again only when it changed', async () => {
    const first = await fetch(address());
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await fetch(address(), { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('of a person holds what that person has a place in, opened by that person only', async () => {
    onDayAfterStory(api);
    const own = randomBytes(32).toString('base64url');
    const input = {
      ...{ feedId: 'feed-own', unit: { kind: 'team', id: 'team-mobiliteit' } },
      ...{ of: { kind: 'person', id: who.member } },
      secretHash: createHash('sha256').update(own).digest('hex'),
    };
    await expect(give('openCalendarFeed', 'OpenCalendarFeedInput', input)).rejects.toThrow(
      'CALENDAR_FEED_ONLY_OWN',
    );
    await give('openCalendarFeed', 'OpenCalendarFeedInput', input, who.member);
    const file = await (await fetch(`${api.url}/calendar/${own}.ics`)).text();
    expect(file).toContain('UID:activity-driehoeksgesprek.driehoek-3@traject');
    expect(file).not.toContain('activity-studiedag-examinering');
    const feeds = await ask(who.member, '{ now { calendarFeeds { id subject status } } }');
    expect(feeds['now']).toEqual({ calendarFeeds: [{ id: 'feed-own', subject: 'person', status: 'open' }] });
  });

  it('says that it was revoked once it was', async () => {
    await give('revokeCalendarFeed', 'RevokeCalendarFeedInput', { feedId: 'feed-1' });
    const response = await fetch(address());
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('ingetrokken');
  });

  it('leaves its secret in no log', () => expect(api.log()).not.toContain(secret));
});
