// The questions of HR, and who is answered what; figures calculated by hand from the story, as it stands on 20-11-2026.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onDayAfterStory } from '../testing/after-story.js';
import { runningApi, who } from '../testing/api.js';
import { statementsOf } from '../testing/statements.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());
beforeEach(() => onDayAfterStory(api));

type Now = Record<string, unknown>;
async function now<T = Now>(
  personId: string,
  selection: string,
  variables: object = {},
  head = '',
): Promise<T> {
  const { data, errors } = await api.ask(personId, `query ${head} { now { ${selection} } }`, variables);
  expect(errors).toBeUndefined();
  return data?.['now'] as T;
}
interface Hours {
  staffHours: {
    totalCount: number;
    nodes: { person: { id: string }; norm: number; realised: number; status: string; missing: number }[];
    summary: Record<string, number>;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const idsOf = ({ staffHours }: Hours) => staffHours.nodes.map(({ person }) => person.id).sort();
const oneOf = (personId: string) =>
  `staffHours(schoolYear: 2026, filter: { personId: "${personId}" }) { totalCount nodes {
     person { id } fte norm normBudget realised scheduled missing status
     parts { days fte norm hours cao } } }`;

describe('who is below the norm', () => {
  it('is told by norm pro rata, attended and scheduled', async () => {
    // 0.6 of full time since 1 February: 59 x 0.6 = 35.4; one session of 4 hours attended, two to come.
    expect(await now(who.hr, oneOf('person-022'))).toMatchObject({
      staffHours: {
        nodes: [{ fte: 0.6, norm: 35.4, realised: 4, scheduled: 8, missing: 23.4, status: 'below' }],
      },
    });
    // Cao vo: 83 x 0.8 = 66.4 hours and 600 x 0.8 = 480 euro.
    expect(await now(who.hr, oneOf('person-083'))).toMatchObject({
      staffHours: { nodes: [{ norm: 66.4, normBudget: 480, parts: [{ cao: 'vo', norm: 83, days: 365 }] }] },
    });
    // On leave since 1 September: 31 of 365 days at 0.6: 59 x 0.6 x 31 / 365 = 3.0065...
    expect(await now(who.hr, oneOf('person-028'))).toMatchObject({
      staffHours: {
        nodes: [
          {
            fte: 0,
            norm: 3.01,
            parts: [
              { days: 31, fte: 0.6 },
              { days: 334, fte: 0 },
            ],
          },
        ],
      },
    });
  });

  it('is paged, sorted, found by name, and added up', async () => {
    const list = (args: string) =>
      now<Hours>(
        who.hr,
        `staffHours(schoolYear: 2026, ${args}) { totalCount pageInfo { hasNextPage endCursor }
           summary { people below noNorm } nodes { person { id } norm realised missing status } }`,
      );
    const first = await list('first: 2');
    expect(first.staffHours.nodes.map(({ missing }) => missing)).toEqual([66.4, 55]);
    const { endCursor } = first.staffHours.pageInfo;
    const second = await list(`first: 2, after: "${endCursor}"`);
    expect(second.staffHours.nodes[0]?.missing).toBeLessThanOrEqual(55);
    expect(second.staffHours.summary).toEqual(first.staffHours.summary);
    expect(idsOf(await list('filter: { search: "kooistra" }'))).toEqual(['person-022']);
    expect((await list('order: name, first: 1')).staffHours.nodes[0]?.person.id).toBe('person-070');
    const none = await list('filter: { status: [noNorm] }');
    expect(none.staffHours.totalCount).toBe(none.staffHours.summary['noNorm']);
    expect(idsOf(none)).toContain('person-005');
    expect(idsOf(await list('filter: { unit: { kind: team, id: "team-ict" } }'))).toEqual([
      'person-060',
      'person-061',
      'person-062',
      'person-063',
    ]);
  });

  it('had another answer last school year, and as it was known then', async () => {
    const query = `query ($valid: Moment) { asOf(validAt: $valid) { ${oneOf('person-022').replace('2026', '2025')} } }`;
    // 184 days at 1 and 181 days at 0.6: 59 x (184 + 108.6) / 365 = 47.296...
    const { data } = await api.ask(who.hr, query, { valid: '2026-11-01' });
    expect(data).toMatchObject({ asOf: { staffHours: { nodes: [{ norm: 47.3 }] } } });
    const before = await api.ask(who.hr, query, { valid: '2025-12-01' });
    expect(before.data).toMatchObject({ asOf: { staffHours: { nodes: [{ norm: 59 }] } } });
  });

  it('refuses a school year that is none', async () => {
    const { errors } = await api.ask(who.hr, '{ now { staffHours(schoolYear: 26) { totalCount } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'schoolYear' });
  });
});

describe('hours of people', () => {
  const seen = (personId: string) =>
    now<Hours>(personId, 'staffHours(first: 1000) { totalCount nodes { person { id } } }');
  it("are one's own, the team's for its lead, the unit's for who answers for it, nobody's for analyst and partner", async () => {
    expect(idsOf(await seen(who.member))).toEqual([who.member]);
    const team = idsOf(await seen(who.lead));
    expect(team).toHaveLength(10);
    expect(team).not.toContain('person-041');
    const college = idsOf(await seen(who.manager));
    expect(college).toEqual(expect.arrayContaining(['person-021', 'person-071']));
    expect(college).not.toContain('person-041');
    expect(idsOf(await seen(who.board))).toContain('person-041');
    expect(idsOf(await seen(who.analyst))).toEqual([]);
    expect(idsOf(await seen(who.partner))).toEqual([]);
  });

  it('come with employments for the same people, and these are not in the history of others', async () => {
    const asked = 'employments(personId: "person-022") { cao fte period { from until } }';
    expect(await now(who.hr, asked)).toMatchObject({
      employments: [
        { cao: 'mbo', fte: 1, period: { until: '2026-02-01' } },
        { cao: 'mbo', fte: 0.6, period: { from: '2026-02-01', until: null } },
      ],
    });
    expect(await now(who.member, asked)).toEqual({ employments: [] });
    const history = '{ history(filter: { types: ["EmploymentChanged"] }) { totalCount } }';
    expect((await api.ask(who.member, history)).data).toEqual({ history: { totalCount: 0 } });
    expect((await api.ask(who.hr, history)).data).toMatchObject({ history: { totalCount: 2 } });
  });
});

describe('needs that wait', () => {
  const inbox = async (filter: string, personId: string = who.hr) => {
    type Answer = { needsInbox: { totalCount: number; nodes: { need: { id: string } }[] } };
    const selection = `needsInbox(filter: ${filter}) { totalCount nodes { waitingSince need { id } } }`;
    return (await now<Answer>(personId, selection)).needsInbox.nodes.map(({ need }) => need.id);
  };
  it('are endorsed ones without a scheduled activity, by college and by how long', async () => {
    const all = await inbox('{}');
    expect(all[0]).toBe('need-feedback');
    expect(await inbox('{ collegeId: "college-economie-ict" }')).toEqual(['need-feedback']);
    expect(await inbox('{ teamId: "team-zorg" }')).not.toContain('need-feedback');
    expect(await inbox('{ waitingSince: "2026-01-01" }')).toEqual(['need-feedback']);
    expect(await inbox('{ waitingSince: "2024-01-01" }')).toEqual([]);
  });
});

describe('plans and budgets', () => {
  interface Budgets {
    budgets: { teamId: string; hoursRealised: number | null; remaining: number | null }[];
  }
  const PLAN = `trainingPlan(id: "team-mobiliteit.2026") { status versionInForce { version hours budget }
    versionOnTheTable { version hash status budget quorum { votesFor needed members } needs { needId } } }`;

  it('show a version on its way beside the one that stays in force, and the other way round once it is approved', async () => {
    const before = await now<{ trainingPlan: { versionOnTheTable: { hash: string } } }>(who.lead, PLAN);
    expect(before).toMatchObject({
      trainingPlan: {
        status: 'amending',
        versionInForce: { version: 1, hours: 500, budget: 1450 },
        versionOnTheTable: {
          version: 2,
          status: 'submitted',
          budget: 4650,
          quorum: { votesFor: 6, needed: 6 },
        },
      },
    });
    const { hash } = before.trainingPlan.versionOnTheTable;
    const approve = `mutation ($hash: String!) { outcome: approvePlan(input: { planId: "team-mobiliteit.2026", version: 2, hash: $hash }) {
      ... on CommandDone { position } ... on Refused { code } } }`;
    const wrong = await api.ask(who.manager, approve, { hash: '0'.repeat(64) });
    expect(wrong.data).toMatchObject({ outcome: { code: 'PLAN_HASH_DIFFERS' } });
    const { data } = await api.ask(who.manager, approve, { hash });
    const { position } = data?.['outcome'] as { position: string };
    const after = `query ($p: Position) { now(waitFor: $p) { ${PLAN}
      budgets(schoolYear: 2026, unit: { kind: team, id: "team-mobiliteit" }) { planBudget committed remaining } } }`;
    expect((await api.ask(who.manager, after, { p: position })).data).toMatchObject({
      now: {
        trainingPlan: { status: 'active', versionInForce: { version: 2 }, versionOnTheTable: null },
        // The course of EUR 3,150 and three places at EUR 60 of the study day.
        budgets: [{ planBudget: 4650, committed: 3330, remaining: 1320 }],
      },
    });
  });

  it('are listed by school year and state, in pages', async () => {
    const list = (filter: string) =>
      now(who.hr, `trainingPlans(filter: ${filter}, first: 10) { totalCount nodes { id } }`);
    expect(await list('{ schoolYear: 2024 }')).toMatchObject({
      trainingPlans: { nodes: [{ id: 'team-handel.2024' }, { id: 'team-mobiliteit.2024' }] },
    });
    expect(await list('{ status: [closed] }')).toMatchObject({ trainingPlans: { totalCount: 4 } });
    expect(await list('{ collegeId: "college-economie-ict" }')).toMatchObject({
      trainingPlans: { totalCount: 3 },
    });
  });

  it('are shown of own teams and units; hours of a small team are not for who reads numbers only', async () => {
    const budgets = async (personId: string) =>
      (await now<Budgets>(personId, 'budgets(schoolYear: 2026) { teamId hoursRealised remaining }')).budgets;
    expect((await budgets(who.member)).map(({ teamId }) => teamId)).toEqual(['team-mobiliteit']);
    expect(await budgets(who.partner)).toEqual([]);
    expect((await budgets(who.manager)).map(({ teamId }) => teamId)).toEqual([
      'team-installatietechniek',
      'team-mobiliteit',
    ]);
    const numbers = new Map((await budgets(who.analyst)).map((row) => [row.teamId, row.hoursRealised]));
    expect([numbers.get('team-ict'), numbers.get('team-handel')]).toEqual([null, 89]);
    expect(
      new Map((await budgets(who.hr)).map((row) => [row.teamId, row.hoursRealised])).get('team-ict'),
    ).toBe(77);
  });

  it('tell a member who does not lead what they may not do', async () => {
    const submit = `mutation { outcome: submitPlan(input: { planId: "team-mobiliteit.2026" }) { ... on Refused { code } } }`;
    expect((await api.ask(who.member, submit)).data).toMatchObject({ outcome: { code: 'ROLE_NOT_ALLOWED' } });
    const vote = `mutation { outcome: voteOnPlan(input: { planId: "team-handel.2026", version: 2, hash: "${'0'.repeat(64)}", vote: for }) {
      ... on Refused { code } } }`;
    expect((await api.ask(who.manager, vote)).data).toMatchObject({ outcome: { code: 'ROLE_NOT_ALLOWED' } });
  });
});

describe('the statements that a screen of HR takes', () => {
  it.each([
    [
      'hours',
      `staffHours(first: 50) { totalCount summary { below } nodes { norm status person { name } teams { name { value } } } }`,
    ],
    [
      'what stands around them',
      'hoursNorms { hours source { value } } colleges { name { value } } teams { name { value } }',
    ],
    ['hours with their parts', 'staffHours(first: 200) { nodes { parts { hours } } }'],
    ['budgets', 'budgets { committed team { name { value } college { name { value } } } plan { status } }'],
    [
      'needs',
      'needsInbox { nodes { need { title { value } theme { name { value } } team { name { value } } } } }',
    ],
    [
      'plans',
      'trainingPlans { nodes { team { name { value } } versionInForce { hours } versionOnTheTable { quorum { needed } } } }',
    ],
  ])('%s: at most twelve', async (_name, selection) => {
    const statements = await statementsOf(api.services, () => now(who.hr, selection));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
  });
});
