// What roles that see less could reach by a detour.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApi, who } from './testing/api.js';

/** External auditor of every institution of the demo. */
const auditor = 'person-007';
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

describe('the explorer of events', () => {
  interface Told {
    id: string;
    entityId: string;
    late: boolean;
    recordedAt: string;
    capacity: { role: string } | null;
    corrects: { eventId: string } | null;
    home: { kind: string; id: string };
  }
  const FIELDS =
    'nodes { id entityId late recordedAt capacity { role } corrects { eventId } home { kind id } }';
  const [from, until] = ['2025-03-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'];
  let all: Told[];
  beforeAll(async () => {
    all = [];
    for (let after: string | null = null; ;) {
      const { data } = await api.ask(
        auditor,
        `query ($after: String) { history(first: 1000, after: $after) { ${FIELDS} pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { history } = data as {
        history: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      all.push(...history.nodes);
      if (!history.pageInfo.hasNextPage) break;
      after = history.pageInfo.endCursor;
    }
  });
  const corrected = () => new Set(all.flatMap(({ corrects }) => corrects?.eventId ?? []));

  it.each<[string, (event: Told) => boolean]>([
    ['late: true', ({ late }) => late],
    ['roles: [board, quality]', ({ capacity }) => ['board', 'quality'].includes(capacity?.role ?? '')],
    ['entityIds: ["kpi-vsv-3"]', ({ entityId }) => entityId === 'kpi-vsv-3'],
    ['corrected: true', ({ id }) => corrected().has(id)],
    [
      `recordedFrom: "${from}", recordedUntil: "${until}"`,
      ({ recordedAt }) => recordedAt >= from && recordedAt <= until,
    ],
    ['late: false, roles: [manager]', ({ late, capacity }) => !late && capacity?.role === 'manager'],
  ])('finds by %s what is so, and counts it', async (filter, holds) => {
    const query = `{ history(first: 1000, filter: { ${filter} }) { ${FIELDS} totalCount
      few: countUpTo(most: 2) { count more } whole: countUpTo(most: 5000) { count more } } }`;
    const { data, errors } = await api.ask(auditor, query);
    expect(errors).toBeUndefined();
    const { history } = data as {
      history: { nodes: Told[]; totalCount: number; few: object; whole: object };
    };
    const expected = all.filter(holds);
    expect(expected.length).toBeGreaterThan(2);
    expect(history.nodes).toEqual(expected.slice(0, 1000));
    expect(history).toMatchObject({
      totalCount: expected.length,
      few: { count: 2, more: true },
      whole: { count: expected.length, more: false },
    });
  });

  it('counts as far for who is not shown everything', async () => {
    const { data } = await api.ask(who.analyst, '{ history { countUpTo(most: 7) { count more } } }');
    expect(data).toEqual({ history: { countUpTo: { count: 7, more: true } } });
  });

  it('says of an event whose history tells it', () => {
    const homes = new Map(all.map(({ entityId, home }) => [entityId, home]));
    expect(homes.get('kpi-vsv-3')).toEqual({ kind: 'team', id: 'team-mobiliteit' });
    expect(homes.get('programme-lob')).toEqual({ kind: 'programme', id: 'programme-lob' });
    expect(homes.get('zeewaard')).toEqual({ kind: 'institution', id: 'zeewaard' });
  });
});

describe('what one person did', () => {
  const query = `query ($id: ID!) { mayReadActions(personId: $id)
    all: history(scope: { kind: person, id: $id }) { totalCount nodes { institutionId actor { person { id } } reportedBy { person { id } } } }
    byActor: history(filter: { actorIds: [$id] }) { totalCount }
    inTeam: history(scope: { kind: team, id: "team-mobiliteit" }, filter: { actorIds: [$id] }) { totalCount } }`;
  interface Done {
    mayReadActions: boolean;
    all: { totalCount: number; nodes: { institutionId: string }[] };
    byActor: { totalCount: number };
    inTeam: { totalCount: number };
  }
  const done = async (reader: string, id: string): Promise<Done> => {
    const { data, errors } = await api.ask(reader, query, { id });
    expect(errors).toBeUndefined();
    return data as Pick<Done, keyof Done>;
  };

  it.each([who.board, auditor, who.lead])(
    'is read by the person, and by board and auditor: %s',
    async (reader) => {
      const { mayReadActions, all, byActor } = await done(reader, who.lead);
      expect(mayReadActions).toBe(true);
      expect(all.totalCount).toBeGreaterThan(50);
      expect(byActor.totalCount).toBeGreaterThan(50);
      expect(new Set(all.nodes.map(({ institutionId }) => institutionId))).toEqual(new Set(['zeewaard']));
    },
  );

  it.each([who.manager, who.hr, who.quality, who.member])(
    'is not read everywhere by others, who meet it where they work: %s',
    async (reader) => {
      const { mayReadActions, all, byActor, inTeam } = await done(reader, who.lead);
      expect({ mayReadActions, all: all.totalCount, byActor: byActor.totalCount }).toEqual({
        mayReadActions: false,
        all: 0,
        byActor: 0,
      });
      expect(inTeam.totalCount).toBeGreaterThan(20);
    },
  );

  it('is read of the institutions of which one is board, and of no other', async () => {
    const { all, byActor } = await done(who.board, 'person-102');
    expect(all.nodes.filter(({ institutionId }) => institutionId !== 'zeewaard')).toEqual([]);
    expect(byActor.totalCount).toBe(all.totalCount);
    expect((await done(auditor, 'person-102')).all.totalCount).toBeGreaterThan(10);
  });
});

describe('who asks for the schema', () => {
  it('is told of every type what it is, of scalars too', async () => {
    const { data } = await api.ask(who.analyst, '{ __schema { types { name description } } }');
    const { types } = (data as { __schema: { types: { name: string; description: string | null }[] } })
      .__schema;
    expect(types.length).toBeGreaterThan(100);
    expect(types.flatMap(({ name, description }) => (description ? [] : [name]))).toEqual([]);
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

interface Receipt {
  type: string;
  data: { stream: string; sentence: { nl: string; en: string } };
}

describe('refusals of commands on a stream', () => {
  const refused = async (reader: string, args: string) => {
    const { data } = await api.ask(
      reader,
      `{ history(first: 1000, filter: { ${args} }) { totalCount nodes { type data } } }`,
    );
    return (data as { history: { totalCount: number; nodes: Receipt[] } }).history;
  };

  it('are found by who audits, and of others not at all', async () => {
    const all = await refused(who.board, 'types: ["CommandRefused"]');
    const stream = all.nodes[0]?.data.stream ?? '';
    const ofStream = all.nodes.filter(({ data }) => data.stream === stream);
    expect(ofStream.length).toBeLessThan(all.nodes.length);
    const asked = `refusedOn: ["${stream}"]`;
    expect(await refused(who.board, asked)).toEqual({ totalCount: ofStream.length, nodes: ofStream });
    expect(await refused(who.analyst, asked)).toEqual({ totalCount: 0, nodes: [] });
    expect((await refused(who.board, `${asked}, types: ["KpiTargetSet"]`)).nodes).toEqual([]);
  });

  it('say what who gave the command was told, in both languages', async () => {
    const { nodes } = await refused(who.board, 'types: ["CommandRefused"]');
    const untold = nodes.filter(({ data }) => data.sentence.nl.length < 20 || data.sentence.en.length < 20);
    expect([nodes.length > 0, untold]).toEqual([true, []]);
  });
});
