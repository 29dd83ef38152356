// Stakeholder maps, dialogues and private answers over GraphQL, with the demo as it stood on 20 November 2026.
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

async function asked<T>(personId: string, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await api.ask(personId, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}
const THEME = 'theme(id: "theme-lob")';

describe('the coverage of a theme', () => {
  // By hand: six on the map in October 2024, three heard on 12 November; trucks joined, parents and trucks were heard in
  // October 2025; the counsellors left in October 2026, the former students did not come.
  it('is the share of the map that was heard, over time', async () => {
    const { now } = await asked<{ now: { theme: { coverageOverTime: object[]; coverage: object } } }>(
      who.member,
      `{ now { ${THEME} { coverage { mapped heard share unheard { id } } coverageOverTime { on mapped heard share } } } }`,
    );
    expect(now.theme.coverage).toEqual({
      mapped: 6,
      heard: 5,
      share: 0.833,
      unheard: [{ id: 'belang-oudstudenten' }],
    });
    expect(now.theme.coverageOverTime.slice(0, -1)).toEqual([
      { on: '2024-10-07', mapped: 6, heard: 0, share: 0 },
      { on: '2024-11-12', mapped: 6, heard: 3, share: 0.5 },
      { on: '2025-09-01', mapped: 7, heard: 3, share: 0.429 },
      { on: '2025-10-15', mapped: 7, heard: 5, share: 0.714 },
      { on: '2026-10-01', mapped: 6, heard: 5, share: 0.833 },
    ]);
  });
  it('is that of the map as it was known: the former students were added late', async () => {
    const share = async (knownAt: string) => {
      const { asOf } = await asked<{ asOf: { theme: { coverage: { share: number } } } }>(
        who.board,
        `query ($knownAt: Moment) { asOf(validAt: "2024-11-12", knownAt: $knownAt) { ${THEME} { coverage { share } } } }`,
        { knownAt },
      );
      return asOf.theme.coverage.share;
    };
    expect(await share('2024-11-19')).toBe(0.6);
    expect(await share('2024-11-20')).toBe(0.5);
  });
});

describe('a dialogue', () => {
  it('has who was there as known before and after a correction', async () => {
    const people = async (knownAt: string) => {
      const { asOf } = await asked<{ asOf: { dialogue: { people: number } } }>(
        who.quality,
        `query ($knownAt: Moment) { asOf(knownAt: $knownAt) { dialogue(id: "dialoog-3") { people } } }`,
        { knownAt },
      );
      return asOf.dialogue.people;
    };
    expect([await people('2025-10-22'), await people('2025-10-23')]).toEqual([15, 16]);
  });
  it('keeps the minutes that were objected to, with the objection', async () => {
    const { now } = await asked<{ now: { dialogue: { minutes: object[] } } }>(
      who.partner,
      `{ now { dialogue(id: "dialoog-1") { status minutes { version confirmations objections answers { stance reason { value } } } } } }`,
    );
    expect(now.dialogue).toMatchObject({
      status: 'followedUp',
      minutes: [
        { version: 1, confirmations: 1, objections: 1 },
        { version: 2, confirmations: 2, objections: 0 },
      ],
    });
    expect(JSON.stringify(now.dialogue.minutes[0])).toContain('één aanspreekpunt');
  });
  it('shows an analyst how many and not who, nor what was said', async () => {
    const { now } = await asked<{ now: { dialogue: object } }>(
      who.analyst,
      `{ now { dialogue(id: "dialoog-1") { people minutes { minutes { value } answers { person { id name } } } presences { number persons { id name } } } } }`,
    );
    expect(now.dialogue).toMatchObject({ people: 12 });
    expect(JSON.stringify(now.dialogue)).not.toMatch(/person-0|aanspreekpunt|Bellini/);
  });
  it('is in pages, by theme and state', async () => {
    const query = `query ($after: String, $status: [DialogueStatus!]) { now { dialogues(first: 2, after: $after,
      order: startsAscending, filter: { themeId: "theme-lob", status: $status }) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`;
    type Page = {
      now: {
        dialogues: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { id: string }[];
        };
      };
    };
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await asked<Page>(who.lead, query, { after });
      expect(page.now.dialogues.totalCount).toBe(5);
      found.push(...page.now.dialogues.nodes.map(({ id }) => id));
      if (!page.now.dialogues.pageInfo.hasNextPage) break;
      after = page.now.dialogues.pageInfo.endCursor;
    }
    expect(found).toEqual(['dialoog-1', 'dialoog-2', 'dialoog-3', 'dialoog-4', 'dialoog-5']);
    const cancelled = await asked<Page>(who.lead, query, { status: ['cancelled'] });
    expect(cancelled.now.dialogues.nodes).toEqual([{ id: 'dialoog-2' }]);
  });
  it('refuses a page that is too long, and a cursor of another list', async () => {
    for (const page of ['first: 201', 'first: 0', 'after: "nowhere"']) {
      const { errors } = await api.ask(who.lead, `{ now { dialogues(${page}) { totalCount } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
  it('asks the database a few times, however many there are', async () => {
    const list = `dialogues { nodes { id status people theme { name { value } } team { name { value } } presences { number stakeholder { kind } } followUps { status owner { id } } } }`;
    for (const query of [
      `{ now { ${list} } }`,
      `{ now { ${THEME} { stakeholders { id heardOn } coverage { share } coverageOverTime { share unheard { id } } } } }`,
    ]) {
      const statements = await statementsOf(api.services, () => asked(who.quality, query));
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
    }
  });
  it('has its minutes confirmed by the participant who makes the majority', async () => {
    const confirm = (personId: string) =>
      api.ask(
        personId,
        `mutation { confirmMinutes(input: { sessionId: "dialoog-4", version: 1 }, meta: { waitForProjection: true }) { __typename ... on Refused { code } } }`,
      );
    expect((await confirm(who.hr)).data).toMatchObject({ confirmMinutes: { code: 'MINUTES_NOT_THERE' } });
    const status = `{ now { dialogue(id: "dialoog-4") { status confirmationsNeeded attended } } }`;
    const before = await asked<{ now: { dialogue: object } }>(who.partner, status);
    expect(before.now.dialogue).toEqual({
      status: 'minutesProposed',
      confirmationsNeeded: 3,
      attended: true,
    });
    expect((await confirm(who.partner)).data).toMatchObject({
      confirmMinutes: { __typename: 'CommandDone' },
    });
    const after = await asked<{ now: { dialogue: object } }>(who.hr, status);
    expect(after.now.dialogue).toMatchObject({ status: 'confirmed', attended: false });
  });
});

describe('private answers', () => {
  const scans = `{ now { driveScans(filter: { teamId: "team-mobiliteit" }) { id status answers withheld ownAnswer distribution { drive mean counts } } } }`;
  type Scans = { now: { driveScans: { id: string; withheld: string | null; ownAnswer: number[] | null }[] } };
  it('of a drive scan are reported to the team itself, its quality officers and auditors', async () => {
    const withheldFrom = async (personId: string) =>
      (await asked<Scans>(personId, scans)).now.driveScans.map(({ withheld }) => withheld);
    for (const reader of [who.member, who.lead, who.quality, 'person-007'])
      expect(await withheldFrom(reader)).toEqual([null, null, 'scanOpen']);
    for (const reader of [who.hr, who.manager, who.board, who.analyst, who.partner])
      expect(await withheldFrom(reader)).toEqual(['notYours', 'notYours', 'scanOpen']);
  });
  it('of a drive scan make a distribution per drive, and one reads back only what one said oneself', async () => {
    const { now } = await asked<Scans>(who.member, scans);
    // By hand, of seven: means 3.25, 3.5, 2, 2.5, 3.25, 4 and 1.75.
    expect(now.driveScans[0]).toMatchObject({
      answers: 7,
      ownAnswer: [3, 4, 3, 3, 4, 5, 4, 5, 3, 3, 3, 3],
      distribution: [
        { drive: 'entrepreneurship', mean: 2.89, counts: [0, 2, 3, 2, 0] },
        { drive: 'passion' },
        { drive: 'success' },
      ],
    });
    const others = await asked<Scans>(who.quality, scans);
    expect(others.now.driveScans.map(({ ownAnswer }) => ownAnswer)).toEqual([null, null, null]);
  });
  it('of partners about ownership are reported apart from those of members', async () => {
    const { now } = await asked<{ now: { appraisalRound: object } }>(
      who.manager,
      `{ now { appraisalRound(id: "round-lob-partners") { withheld partnersWithheld partnersOf { id } distribution { answers } partnerDistribution { answers mean } } } }`,
    );
    expect(now.appraisalRound).toEqual({
      withheld: null,
      partnersWithheld: null,
      partnersOf: { id: 'programme-lob' },
      distribution: { answers: 6 },
      partnerDistribution: { answers: 6, mean: 3.76 },
    });
  });
  it('are in nobody else’s history', async () => {
    const { history } = await asked<{ history: { nodes: { type: string }[] } }>(
      who.board,
      `{ history(first: 1000, filter: { words: ["driveScan", "ownershipAppraisal"] }) { nodes { type data after } } }`,
    );
    expect(history.nodes.map(({ type }) => type)).toContain('DriveScanOpened');
    expect(JSON.stringify(history.nodes)).not.toMatch(/Answered|scores/);
  });
  it('and dialogues are in the replay of the programme', async () => {
    const { history } = await asked<{ history: { nodes: { type: string }[] } }>(
      'person-007',
      `{ history(scope: { kind: programme, id: "programme-lob" }, first: 1000) { nodes { type } } }`,
    );
    const types = new Set(history.nodes.map(({ type }) => type));
    for (const type of [
      'StakeholderMapped',
      'DialogueHeld',
      'MinutesObjected',
      'FollowUpDone',
      'DialogueCancelled',
      'DriveScanClosed',
    ])
      expect(types).toContain(type);
  });
});
