import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const BOARD = `query ($team: ID!, $valid: Moment, $known: Moment) {
  asOf(validAt: $valid, knownAt: $known) {
    knownPosition
    team(id: $team) {
      name { value }
      kpiAgreements {
        id status difference
        proposal { value by { name } }
        target { value by { name } }
        versions { version status terms { target } signatures { side person { name } at } }
        versionInForce { version hash }
      }
    }
  }
}`;

describe("the board's question", () => {
  it('is answered in one request: what did the agreement say on a date, as then known, and who had signed', async () => {
    const variables = { team: 'team-mobiliteit', valid: '2024-12-03', known: '2024-12-03' };
    const { data, errors } = await api.ask(who.board, BOARD, variables);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      asOf: {
        team: {
          name: { value: 'Team Mobiliteit' },
          kpiAgreements: [
            {
              id: 'kpi-vsv-3',
              status: 'negotiating',
              versions: [
                { version: 1, signatures: [] },
                { version: 2, signatures: [{ side: 'team', person: { name: 'Joris Postma' } }] },
              ],
              versionInForce: null,
            },
          ],
        },
      },
    });
  });

  it('has another answer with hindsight, and both signatures two days later', async () => {
    const then = await api.ask(who.board, BOARD, {
      team: 'team-mobiliteit',
      valid: '2024-12-06',
      known: '2024-12-06',
    });
    expect(then.data).toMatchObject({
      asOf: { team: { kpiAgreements: [{ status: 'active', versionInForce: { version: 2 } }] } },
    });
    const now = await api.ask(who.board, BOARD, { team: 'team-mobiliteit', valid: '2026-10-25' });
    expect(JSON.stringify(now.data)).toContain('kpi-jr-3');
  });
});

describe('reading', () => {
  it('asks to sign in first', async () => {
    const { errors } = await api.ask(null, '{ now { validAt } }');
    expect(errors?.[0]).toMatchObject({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it("shows a partner nothing of a team it does not take part with, and no other team's appraisals", async () => {
    const query = `{ now { kpiAgreements { id } measurements { id } trainingNeeds { id teamId }
      themes { appraisals { team { id } } } } history(first: 1000, filter: { types: ["ThemeAppraised"] }) { nodes { data } }
      teams: now { teams { id parent { id } } } viewer { roles { unit { id } } } }`;
    const board = (await api.ask(who.board, query)).data as {
      now: { kpiAgreements: object[]; themes: { appraisals: { team: { id: string } }[] }[] };
    };
    const partner = (await api.ask(who.partner, query)).data as typeof board & {
      teams: { teams: { id: string; parent: { id: string } }[] };
      viewer: { roles: { unit: { id: string } }[] };
      history: { nodes: { data: { teamId: string } }[] };
    };
    expect(board.now.kpiAgreements.length).toBeGreaterThan(4);
    expect(partner.now.kpiAgreements.length).toBeLessThan(board.now.kpiAgreements.length);
    const units = partner.viewer.roles.map(({ unit }) => unit.id);
    const own = partner.teams.teams.filter(({ parent }) => units.includes(parent.id)).map(({ id }) => id);
    const appraising = (of: typeof board) =>
      of.now.themes.flatMap(({ appraisals }) => appraisals.map(({ team }) => team.id));
    expect(appraising(board).filter((id) => !own.includes(id)).length).toBeGreaterThan(0);
    expect(appraising(partner).filter((id) => !own.includes(id))).toEqual([]);
    expect(partner.history.nodes.filter(({ data }) => !own.includes(data.teamId))).toEqual([]);
  });

  it('keeps the name of who left a team, for those who ask for it', async () => {
    const query = `{ now: directory { name } ever: directory(withFormer: true) { name } }`;
    const [board, analyst] = await Promise.all([api.ask(who.board, query), api.ask(who.analyst, query)]);
    expect(JSON.stringify(board.data?.['now'])).not.toContain('Chantal Vermeer');
    expect(JSON.stringify(board.data?.['ever'])).toContain('Chantal Vermeer');
    expect(analyst.data).toEqual({ now: [], ever: [] });
  });

  it('shows an analyst numbers without names and without what people wrote', async () => {
    const query = `{ directory { name } now { team(id: "team-mobiliteit") { name { value } members { person { id name } }
      trainingNeeds { title { value } stances { person { name } } } measurements { value } } } }`;
    const { data } = await api.ask(who.analyst, query);
    const text = JSON.stringify(data);
    expect(text).toContain('Team Mobiliteit');
    expect(text).not.toMatch(/Aylin|Joris|LOB-gesprekken/);
    expect(text).toMatch(/"value":\d/);
  });

  it('never shows an answer to an appraisal to another than its author', async () => {
    const query = `{ history(first: 1000, filter: { words: ["ownershipAppraisal"] }) { nodes { type actor { person { id } } data after } } }`;
    const { data } = await api.ask(who.board, query);
    const { nodes } = (data as { history: { nodes: { type: string; after: unknown }[] } }).history;
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ type }) => type === 'AppraisalAnswered')).toEqual([]);
    expect(JSON.stringify(nodes)).not.toContain('scores');
  });

  it('asks the database a number of times that does not grow with the number of teams', async () => {
    const ask = vi.spyOn(api.services.pool, 'query');
    const fields = `{ id name { value } members { person { name } } trainingNeeds { title { value } theme { name { value } }
      stances { person { name } } quorum { needed } } kpiAgreements { versions { signatures { person { name } } }
      results { outcome normOutcome measurement { value } } } leads { person { name } } ownerships { status } }`;
    const count = async (query: string): Promise<number> => {
      ask.mockClear();
      const { errors } = await api.ask(who.board, query);
      expect(errors).toBeUndefined();
      return ask.mock.calls.length;
    };
    const events = `{ nodes { type reason { value } actor { person { name } } capacity { unit { name { value } } }
      changes { path } correctedBy { id } basis { changedSince } data } }`;
    const few = await count(`{ history(first: 5) ${events} }`);
    const many = await count(`{ history(first: 200) ${events} }`);
    // A batch is what is asked in one turn of the event loop: a few more turns are not a statement per event.
    expect(many - few).toBeLessThanOrEqual(15);
    const one = await count(`{ now { team(id: "team-mobiliteit") ${fields} } }`);
    const all = await count(`{ now { teams ${fields} } }`);
    expect(one).toBeLessThanOrEqual(40);
    expect(all - one).toBeLessThanOrEqual(8);
  });

  it('pages history forwards and backwards without a gap', async () => {
    const page = async (args: string) => {
      const { data } = await api.ask(
        who.board,
        `{ history(${args}) { totalCount nodes { position } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }`,
      );
      return (
        data as {
          history: { totalCount: number; nodes: { position: string }[]; pageInfo: Record<string, string> };
        }
      ).history;
    };
    const first = await page('first: 7');
    const second = await page(`first: 7, after: "${first.pageInfo['endCursor']}"`);
    const both = await page('first: 14');
    expect([...first.nodes, ...second.nodes]).toEqual(both.nodes);
    const back = await page(`last: 7, before: "${second.pageInfo['startCursor']}"`);
    expect(back.nodes).toEqual(first.nodes);
    expect(both.totalCount).toBeGreaterThan(150);
  });
});

const RAISE = `mutation ($input: ProposeNeedInput!, $meta: CommandMeta) { proposeNeed(input: $input, meta: $meta) {
  __typename ... on CommandDone { entityId duplicate position events { type } now { trainingNeed(id: "need-new") { title { value } status } } }
  ... on Refused { code field message } } }`;
const need = {
  ...{
    needId: 'need-new',
    teamId: 'team-mobiliteit',
    title: 'Omgaan met taal',
    gap: 'G',
    evidence: 'E',
    guidance: 'H',
  },
};
const someTheme = async (): Promise<string> => {
  const { data } = await api.ask(who.board, '{ now { themes { id } } }');
  return (data as { now: { themes: { id: string }[] } }).now.themes[0]?.id ?? '';
};

describe('a mutation', () => {
  it('is carried out once, and its result shows what it did', async () => {
    const variables = { input: { ...need, themeId: await someTheme() }, meta: { commandId: 'raise-once' } };
    const first = await api.ask(who.member, RAISE, variables);
    expect(first).toMatchObject({
      data: {
        proposeNeed: {
          __typename: 'CommandDone',
          duplicate: false,
          events: [{ type: 'NeedProposed' }],
          now: { trainingNeed: { title: { value: 'Omgaan met taal' }, status: 'proposed' } },
        },
      },
    });
    const again = await api.ask(who.member, RAISE, variables);
    expect(again).toMatchObject({ data: { proposeNeed: { duplicate: true, entityId: 'need-new' } } });
  });

  it('that a rule refuses answers with the refusal in the language of who gave it', async () => {
    const input = { ...need, needId: 'need-refused', themeId: await someTheme() };
    const dutch = await api.ask(who.board, RAISE, { input });
    expect(dutch.data).toMatchObject({
      proposeNeed: { __typename: 'Refused', code: 'ROLE_NOT_ALLOWED', field: 'capacity' },
    });
    await api.ask(who.board, 'mutation { setLanguage(language: en) { language } }');
    const english = await api.ask(who.board, RAISE, { input });
    await api.ask(who.board, 'mutation { setLanguage(language: nl) { language } }');
    expect(JSON.stringify(english.data)).toContain('may do this');
    expect(JSON.stringify(dutch.data)).toContain('Dit mag alleen');
  });

  it('with an input that has not the form asked names the argument and what is accepted', async () => {
    const { errors } = await api.ask(who.member, RAISE, { input: { ...need, themeId: 'a b', title: ' ' } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('input.title takes text'),
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'input.title',
        sentence: expect.stringContaining('Hier wordt gevraagd: '),
      },
    });
    const late = await api.ask(who.member, RAISE, {
      input: { ...need, themeId: 'x' },
      meta: { effectiveAt: 'gisteren' },
    });
    expect(late.errors?.[0]).toMatchObject({
      message: expect.stringContaining('effectiveAt'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('errors', () => {
  it('of our own say nothing of what went wrong; the log knows them by a reference', async () => {
    vi.spyOn(api.services.store, 'head').mockRejectedValueOnce(new Error('password=hunter2 in relation x'));
    const { errors } = await api.ask(who.board, '{ projection { position } }');
    expect(JSON.stringify(errors)).not.toMatch(/hunter2|relation/);
    const reference = String(errors?.[0]?.extensions['reference']);
    expect(errors?.[0]?.message).toContain(reference);
    expect(api.log()).toContain(reference);
    expect(api.log()).not.toContain('hunter2');
  });

  it('refuse what asks too much', async () => {
    const deep = `{ now { ${'programmes { themes { '.repeat(8)} id ${'} }'.repeat(8)} } }`;
    const { errors } = await api.ask(who.board, deep);
    expect(errors?.[0]?.message).toContain('This asks too much: at most 14 levels');
  });

  it('refuse many questions in one, by whatever names, and lets a large one through', async () => {
    const said = async (query: string) => (await api.ask(who.board, query)).errors?.[0]?.message;
    const aliases = Array.from({ length: 51 }, (_, n) => `a${n}: now { validAt }`).join(' ');
    expect(await said(`{ ${aliases} }`)).toContain('at most 50 fields at the root');
    expect(await said(`{ ...f } fragment f on Query { ${aliases} }`)).toContain('at most 50 fields');
    const under = 'teams { programmes { teams { team { programmes { teams { team { id } } } } } } }';
    expect(
      await said(`{ now { ${Array.from({ length: 3 }, (_, n) => `b${n}: ${under}`).join(' ')} } }`),
    ).toBeUndefined();
  });

  it('refuse a request that another site could have sent', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: await api.signIn(who.board) },
      body: JSON.stringify({ query: '{ viewer { language } }' }),
    });
    expect(response.status).toBe(400);
  });
});
