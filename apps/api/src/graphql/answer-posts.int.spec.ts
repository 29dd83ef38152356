// Operations that come as a POST, over HTTP: what is kept between them never shows who asks more than they may see now, and
// what the short way leaves to Express and Apollo Server is answered as ever.
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runningApi, who } from '../testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());
afterEach(() => vi.restoreAllMocks());

const DAY = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** The agreements that a person meets, now and as of a date long ago: what they may see is what they may see now. */
async function met(person: string) {
  const ids = '{ kpiAgreements { id } }';
  const { data, errors } = await api.ask(person, `{ now ${ids} then: asOf(validAt: "2026-06-01") ${ids} }`);
  expect(errors).toBeUndefined();
  const { now, then } = data as Record<'now' | 'then', { kpiAgreements: { id: string }[] }>;
  return { now: now.kpiAgreements.length, then: then.kpiAgreements.length };
}

async function record(command: string, input: object): Promise<void> {
  const name = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
  const { data } = await api.ask(
    who.hr,
    `mutation ($input: ${command}Input!) { done: ${name}(input: $input, meta: { waitForProjection: true }) {
      __typename ... on Refused { message } } }`,
    { input },
  );
  expect(data).toEqual({ done: { __typename: 'CommandDone' } });
}
const grant = (grantId: string, from: string, until: string | null) => {
  const unit = { kind: 'institution', id: 'zeewaard' };
  const period = { from, until };
  return record('GrantRole', { personId: who.partner, grantId, role: 'quality', unit, period });
};

describe('what a viewer may see', () => {
  it('follows a role that is granted and one that ends, for them alone and on every clock', async () => {
    const [little, all] = await Promise.all([met(who.partner), met(who.board)]);
    expect(all.now).toBeGreaterThan(little.now);
    expect(all.then).toBeGreaterThan(little.then);
    await grant('grant-until-told', '2025-08-01', null);
    // Asked at the same time, again and again, while nothing is recorded.
    for (let times = 0; times < 3; times += 1) {
      expect(await Promise.all([who.partner, who.analyst, who.partner, who.board].map(met))).toEqual([
        all,
        all,
        all,
        all,
      ]);
    }
    await record('EndRole', { personId: who.partner, grantId: 'grant-until-told', until: dayFromNow(-1) });
    expect(await Promise.all([met(who.partner), met(who.board)])).toEqual([little, all]);
  });

  it('ends with the day on which a role ends, without an event', async () => {
    const little = await met(who.partner);
    await grant('grant-until-a-day', dayFromNow(0), dayFromNow(2));
    const all = await met(who.board);
    expect(await met(who.partner)).toEqual(all);
    const { position } = await api.services.store.head();
    vi.spyOn(api.services.commands, 'clock').mockReturnValue(new Date(Date.now() + 4 * DAY).toISOString());
    expect(await met(who.partner)).toEqual(little);
    expect(await met(who.board)).toEqual(all);
    expect((await api.services.store.head()).position).toBe(position);
  });

  it('takes one statement for all who ask at the same time', async () => {
    await met(who.board);
    const { pool, askedByMany } = api.services;
    const statements = vi.spyOn(pool, 'query');
    // Nobody is answered before all have asked, so that how many go together does not depend on how fast anything is.
    const holding = await pool.connect();
    await holding.query('BEGIN; LOCK TABLE traject_read.kpi_agreement');
    let asked = 0;
    const rows = askedByMany.rows.bind(askedByMany);
    vi.spyOn(askedByMany, 'rows').mockImplementation((sql, clocks, question) => {
      if (question.text('$3').includes('kpi_agreement')) asked += 1;
      return rows(sql, clocks, question);
    });
    const answers = Promise.all(Array.from({ length: 20 }, () => met(who.board)));
    await expect.poll(() => asked, { timeout: 30_000 }).toBe(40);
    await holding.query('ROLLBACK');
    holding.release();
    await answers;
    const sent = statements.mock.calls.map(([statement]) => JSON.stringify(statement));
    // Policies may record something meanwhile.
    expect(sent.filter((statement) => statement.includes('WITH own AS')).length).toBeLessThan(5);
    // Twenty times two lists: those that asked first are on their way, and the others go together.
    expect(sent.filter((statement) => statement.includes('kpi_agreement')).length).toBeLessThan(5);
  });
});

describe('a POST', () => {
  const post = async (body: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await api.signIn(who.board), ...headers },
      body,
    });
  const QUERY = '{ history(first: 50) { nodes { id type position } } }';

  it('is answered with what protects every page, is not kept, and is packed for who unpacks it', async () => {
    const [page, plain, packed] = await Promise.all([
      fetch(`${api.url}/health/ready`),
      post(JSON.stringify({ query: QUERY }), { 'accept-encoding': 'identity' }),
      post(JSON.stringify({ query: QUERY })),
    ]);
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) {
      expect(plain.headers.get(name)).toBe(page.headers.get(name));
      expect(plain.headers.get(name)).not.toBeNull();
    }
    expect(plain.headers.get('cache-control')).toBe('no-store');
    // Express, past which it goes, would name its contents.
    expect(plain.headers.get('etag')).toBeNull();
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.json()).toEqual(await plain.json());
  });

  it('is answered in the media type that its client names first', async () => {
    const accept = 'application/graphql-response+json, application/json, multipart/mixed';
    const { status, headers } = await post(JSON.stringify({ query: QUERY }), { accept });
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it.each([
    ['a query that is none', { query: '{ now {' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', { query: '{ now { nothing } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'variables that do not fit',
      { query: 'query ($p: Position!) { now(waitFor: $p) { validAt } }' },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an operation that it does not hold',
      { query: '{ now { validAt } }', operationName: 'Other' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'an argument that a resolver refuses',
      { query: '{ asOf(validAt: "2026-02-30") { validAt } }' },
      400,
      undefined,
    ],
    [
      'clocks that a resolver refuses',
      { query: '{ asOf(knownAt: "2026-02-03", knownPosition: "3") { validAt } }' },
      200,
      'BAD_USER_INPUT',
    ],
    ['several operations in one', [{ query: '{ now { validAt } }' }], 400, 'BAD_REQUEST'],
  ])('with %s is refused', async (_, body, status, code) => {
    const response = await post(JSON.stringify(body));
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as {
      errors: { extensions: { code: string; http?: object } }[];
    };
    if (code !== undefined) expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.extensions.http).toBeUndefined();
  });

  it('with no JSON, too much of it, or from another site is refused', async () => {
    expect((await post('{"query":')).status).toBe(400);
    expect(
      (await post(JSON.stringify({ query: `{ now { validAt } } # ${'x'.repeat(1_100_000)}` }))).status,
    ).toBe(413);
    expect((await post(JSON.stringify({ query: QUERY }), { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });

  it('may come packed', async () => {
    const body = JSON.stringify({ query: '{ viewer { language } }' });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        cookie: await api.signIn(who.board),
      },
      body: gzipSync(body),
    });
    expect(await response.json()).toMatchObject({ data: { viewer: {} } });
  });
});
