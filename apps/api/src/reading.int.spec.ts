// What roles that see less could reach by a detour.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const partnerTeams = async (): Promise<string[]> => {
  const { data } = await api.ask(
    who.partner,
    '{ viewer { roles { role unit { id } } } now { teams { id parent { id } } } }',
  );
  const { viewer, now } = data as {
    viewer: { roles: { unit: { id: string } }[] };
    now: { teams: { id: string; parent: { id: string } }[] };
  };
  const units = viewer.roles.map(({ unit }) => unit.id);
  return now.teams
    .filter(({ id, parent }) => units.includes(id) || units.includes(parent.id))
    .map(({ id }) => id);
};

describe('a partner', () => {
  it("meets no other team's appraisal in a theme's states", async () => {
    const themes = (await api.ask(who.board, '{ now { themes { id appraisals { team { id } } } } }'))
      .data as { now: { themes: { id: string; appraisals: { team: { id: string } }[] }[] } };
    const ofAnother = themes.now.themes.find(({ appraisals }) =>
      appraisals.some(({ team }) => team.id !== 'team-mobiliteit'),
    );
    const appraised = await api.ask(
      who.lead,
      `mutation ($input: AppraiseThemeInput!) { appraiseTheme(input: $input, meta: { waitForProjection: true }) {
        __typename ... on Refused { message } } }`,
      { input: { themeId: ofAnother?.id, teamId: 'team-mobiliteit', urgency: 3, adoption: 'knowledge' } },
    );
    expect(appraised.data).toMatchObject({ appraiseTheme: { __typename: 'CommandDone' } });
    const query = `{ history(first: 1000, filter: { words: ["theme"] }) { nodes { type before after changes { path after } } } }`;
    const own = await partnerTeams();
    const teamsIn = (text: string) => [...new Set(text.match(/team-[a-z]+/g) ?? [])];
    const board = JSON.stringify((await api.ask(who.board, query)).data);
    expect(teamsIn(board).filter((id) => !own.includes(id)).length).toBeGreaterThan(0);
    const { data, errors } = await api.ask(who.partner, query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('ThemeNamed');
    expect(teamsIn(JSON.stringify(data)).filter((id) => !own.includes(id))).toEqual([]);
  });

  it('meets of teams that it does not take part with no lead', async () => {
    const query = '{ now { teams { id leads { person { id } } } } }';
    const own = await partnerTeams();
    const leadsOfOthers = async (reader: string): Promise<object[]> => {
      const { data } = await api.ask(reader, query);
      const { now } = data as { now: { teams: { id: string; leads: object[] }[] } };
      return now.teams.filter(({ id }) => !own.includes(id)).flatMap(({ leads }) => leads);
    };
    expect((await leadsOfOthers(who.board)).length).toBeGreaterThan(0);
    expect(await leadsOfOthers(who.partner)).toEqual([]);
  });
});

describe('an analyst', () => {
  it('learns from no filter and no scope what a person did, or to which team they belong', async () => {
    const query = `{ byActor: history(filter: { actorIds: ["${who.lead}"] }) { totalCount nodes { id } }
      byScope: history(scope: { kind: person, id: "${who.lead}" }) { totalCount nodes { id } }
      now { teams(filter: { personId: "${who.lead}" }) { id } } }`;
    const nothing = { totalCount: 0, nodes: [] };
    const board = await api.ask(who.board, query);
    expect(board.data).not.toMatchObject({ byActor: nothing });
    const { data, errors } = await api.ask(who.analyst, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ byActor: nothing, byScope: nothing, now: { teams: [] } });
  });
});

describe('what is not well formed', () => {
  it.each(['eHh4fDU', Buffer.from('2025-01-01T00:00:00.000Z|99999999999999999999').toString('base64url')])(
    'is named: a cursor that no page gave, such as %s',
    async (after) => {
      const { errors } = await api.ask(
        who.board,
        `{ history(first: 5, order: effectiveAscending, after: "${after}") { nodes { id } } }`,
      );
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
    },
  );

  it('is no surprise: an address with a broken escape', async () => {
    const status = await new Promise((resolve) =>
      request(`${api.url}/assets/%E0%A4%A.js`, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(status).toBeLessThan(500);
  });
});
