// Figures about fewer than five people, wherever they could be met by a role that is not theirs to know.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
  const input = {
    teamId: 'team-mobiliteit',
    kpi: 'VSV',
    level: 4,
    period: { from: '2025-10-01', until: '2026-10-01' },
    value: 97,
    numerator: 97,
    denominator: 100,
    status: 'definitive',
    source: 'Kwaliteitsregistratie',
  };
  const { data, errors } = await api.ask(
    who.quality,
    `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input, meta: { waitForProjection: true }) {
      __typename ... on Refused { code message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ recordMeasurement: { __typename: 'CommandDone' } });
});
afterAll(() => api.end());

const QUERY = `{ history(first: 1, order: recordedDescending, filter: { types: ["MeasurementRecorded"] }) {
  nodes { data before after changes { path before after } } } }`;

it.each([who.analyst, who.board, who.member, who.hr])(
  'are not in the history that %s reads: neither payload, state nor change',
  async (reader) => {
    const { data, errors } = await api.ask(reader, QUERY);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      history: {
        nodes: [
          {
            data: {
              teamId: 'team-mobiliteit',
              value: null,
              numerator: null,
              denominator: null,
              withheld: true,
            },
          },
        ],
      },
    });
    expect(JSON.stringify(data)).not.toMatch(/\b97\b/);
  },
);

it('are in the history of those who work with these people', async () => {
  const { data } = await api.ask(who.quality, QUERY);
  expect(data).toMatchObject({
    history: { nodes: [{ data: { value: 97, numerator: 97, denominator: 100 } }] },
  });
});

it.each([who.analyst, who.board, who.member])(
  'are not shown to %s when the value itself is the count, in tables nor in history',
  async (reader) => {
    const { data, errors } = await api.ask(
      reader,
      `{ now { measurements(filter: { teamId: "team-mobiliteit", kpi: "VSV_MONTH" }) { value numerator withheld } }
         history(first: 1000, filter: { types: ["MeasurementRecorded"] }) { nodes { data } } }`,
    );
    expect(errors).toBeUndefined();
    const shown = data as {
      now: { measurements: { value: number | null }[] };
      history: { nodes: { data: { kpi: string; value: number | null } }[] };
    };
    const few = (value: number | null) => value !== null && value > 0 && value < 5;
    const recorded = shown.history.nodes.filter((node) => node.data.kpi === 'VSV_MONTH');
    expect(shown.now.measurements.length).toBeGreaterThan(5);
    expect(recorded.length).toBeGreaterThan(5);
    expect(shown.now.measurements.filter(({ value }) => few(value))).toEqual([]);
    expect(recorded.filter((node) => few(node.data.value))).toEqual([]);
  },
);

// What is read of an activity depends on what is asked of it; what is shown of it does not.
it.each([who.analyst, who.member, who.hr])(
  'are as much withheld from %s in a list that asks little of an activity as in one that asks more',
  async (reader) => {
    const little = 'id teamIds status kind title { id value } capacity enrolled waiting';
    const LISTS = {
      nodes: (asked: string) => `nodes { ${asked} } pageInfo { endCursor hasNextPage }`,
      edges: (asked: string) => `totalCount edges { cursor node { ${asked} } }`,
    };
    const listed = async (at: string, selection: string) => {
      const page = 'trainingActivities(filter: { teamId: "team-mobiliteit" }, order: startsAtDescending)';
      const query = `query ($at: Moment!) { asOf(validAt: $at) { ${page} { ${selection} } } }`;
      const { data, errors } = await api.ask(reader, query, { at });
      expect(errors).toBeUndefined();
      return JSON.stringify(data, (key, value: unknown) => (key === 'hours' ? undefined : value));
    };
    for (const at of ['2026-03-01', '2027-06-01'])
      for (const list of [LISTS.nodes, LISTS.edges]) {
        const answer = await listed(at, list(little));
        expect(answer).toBe(await listed(at, list(`${little} hours`)));
        expect(answer).toContain('"enrolled":');
      }
    expect(await listed('2027-06-01', LISTS.nodes(little))).toContain('"capacity":6');
  },
);
