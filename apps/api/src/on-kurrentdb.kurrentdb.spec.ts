// The app's main job with its log in KurrentDB, over HTTP, on the built server: what people do with it does not change.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { who } from './testing/api.js';
import { apiProcess, type ApiProcess } from './testing/api-process.js';

const SERVER = process.env['KURRENTDB_TEST_URL'] ?? 'kurrentdb://127.0.0.1:2113?tls=false';

let database: TestDatabase;
let folder: string;
let api: ApiProcess;
// One log for the whole file: streams of its own on a server that others use, too.
const namespace = `api${randomBytes(6).toString('hex')}`;

const start = () =>
  apiProcess({
    ...{ PORT: '0', DATABASE_URL: database.url, EVENT_STORE: SERVER, EVENT_STORE_NAMESPACE: namespace },
    ...{ TRAJECT_DATA: folder, TRAJECT_DEMO_ENDS: '2026-11-20' },
  });

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'traject-api-'));
  api = await start();
  // The demo is some thousand reads and appends, one after the other.
}, 300_000);
afterAll(async () => {
  await api.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Health {
  status: string;
  projection: string;
}
const health = async () => (await (await fetch(`${api.url}/health/ready`)).json()) as Health;

/** Carries a command out as a person of the demo; returns the outcome, which must not be a refusal. */
async function command(
  cookie: string,
  name: string,
  input: object,
): Promise<{ position: string; entityId: string }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { outcome } = await api.ask(
    cookie,
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) {
      ... on CommandDone { position entityId now { headPosition } } ... on Refused { code message } } }`,
    { input },
  );
  const done = outcome as { position?: string; entityId: string; message?: string };
  if (done.position === undefined) throw new Error(`${name}: ${done.message}`);
  return { position: done.position, entityId: done.entityId };
}

const agreementId = 'agreement-kurrent';
const period = { from: '2026-08-01', until: '2027-07-31' };
const terms = { target: 74, bandwidth: 2, decides: ['how'], period };
const VERSIONS = `query ($id: ID!, $position: Position) { now(waitFor: $position) { kpiAgreement(id: $id) {
  status versions { version status hash signatures { side person { id } } } } } }`;

interface Version {
  version: number;
  status: string;
  hash: string;
  signatures: { side: string; person: { id: string } }[];
}
async function agreement(cookie: string, position: string): Promise<{ status: string; versions: Version[] }> {
  const { now } = await api.ask(cookie, VERSIONS, { id: agreementId, position });
  return (now as { kpiAgreement: { status: string; versions: Version[] } }).kpiAgreement;
}

/** Follows the log from a position; `types` grows with every event. */
function following(cookie: string, after: string) {
  class Signed extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed });
  const types: string[] = [];
  client.subscribe<{ recorded: { event: { type: string } | null } }>(
    { query: `subscription { recorded(after: "${after}") { position live event { type } } }` },
    {
      next: ({ data }) => void (data?.recorded.event && types.push(data.recorded.event.type)),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { types, end: () => client.dispose() };
}

describe('with its log in KurrentDB', () => {
  it('loads the demo, and the read model holds every event of it', async () => {
    expect(api.output()).toMatch(/\d+ events recorded/);
    expect(await health()).toMatchObject({
      status: 'ready',
      projection: expect.stringMatching(/^(\d+) of \1 events to position \1$/),
    });
  });

  it('lets a KPI agreement be drafted, offered and signed by both, told as it happens', async () => {
    const lead = await api.signIn(who.lead);
    const manager = await api.signIn(who.manager);
    const before = /position (\d+)/.exec((await health()).projection)?.[1] ?? '';
    const live = following(lead, before);
    await command(lead, 'draftKpiAgreement', {
      ...{ agreementId, teamId: 'team-mobiliteit', kpi: 'DR', level: 4, period },
    });
    const why = 'Zoveel haalden we in het beste jaar.';
    await command(lead, 'proposeKpiValue', { agreementId, value: 71.5, feasibility: 'ambitious', why });
    await command(manager, 'setKpiTarget', { agreementId, value: 76, why: 'De norm van het college.' });
    const offered = await command(manager, 'offerKpiVersion', { agreementId, terms });
    const [{ hash } = { hash: '' }] = (await agreement(lead, offered.position)).versions;
    await command(manager, 'signKpiVersion', { agreementId, version: 1, hash });
    const signed = await command(lead, 'signKpiVersion', { agreementId, version: 1, hash });
    const { versions } = await agreement(lead, signed.position);
    expect(versions.map(({ signatures }) => signatures.map(({ side }) => side).sort())).toEqual([
      ['management', 'team'],
    ]);
    await expect
      .poll(() => live.types.filter((type) => type === 'KpiVersionSigned').length, { timeout: 20_000 })
      .toBe(2);
    expect(live.types.slice(0, 3)).toEqual(['KpiAgreementDrafted', 'KpiValueProposed', 'KpiTargetSet']);
    await live.end();
  });

  it('shows it in the replay: every event in order, at dense positions, and the agreement as it was known', async () => {
    const lead = await api.signIn(who.lead);
    const { history } = await api.ask(
      lead,
      `query { history(scope: { kind: stream, id: "kpiAgreement-${agreementId}" }, first: 50) { nodes { position type } } }`,
    );
    const { nodes } = history as { nodes: { position: string; type: string }[] };
    const offer = nodes.find(({ type }) => type === 'KpiVersionOffered')?.position ?? '';
    expect(nodes.filter(({ type }) => type === 'KpiVersionSigned')).toHaveLength(2);
    const { asOf } = await api.ask(
      lead,
      `query ($known: Position) { asOf(knownPosition: $known) { kpiAgreement(id: "${agreementId}") {
        versions { signatures { side } } } } }`,
      { known: offer },
    );
    expect(asOf).toEqual({ kpiAgreement: { versions: [{ signatures: [] }] } });
  });

  it('has everything that was acknowledged after kill -9, once, under the same positions, and goes on', async () => {
    const lead = await api.signIn(who.lead);
    const before = (await health()).projection;
    const position = /position (\d+)/.exec(before)?.[1] ?? '';
    const kept = await agreement(lead, position);
    await api.kill();
    api = await start();
    expect(api.output()).not.toContain('Loading the demo');
    expect((await health()).projection).toBe(before);
    expect(await agreement(lead, position)).toEqual(kept);
    const { position: next } = await command(await api.signIn(who.member), 'proposeNeed', {
      ...{ needId: 'need-after-kill', teamId: 'team-mobiliteit', themeId: 'theme-lob' },
      ...{ title: 'Omgaan met taal', gap: 'g', evidence: 'e', guidance: 's' },
    });
    expect(Number(next)).toBe(Number(position) + 1);
  });
});

it('says which KurrentDB cannot be reached and why, and shows no password', async () => {
  const starting = apiProcess({
    ...{ PORT: '0', DATABASE_URL: database.url, TRAJECT_DATA: folder },
    EVENT_STORE: 'kurrentdb://admin:hunter2@127.0.0.1:9?tls=false',
  });
  await expect(starting).rejects.toThrow(
    /EVENT_STORE: the KurrentDB at 127\.0\.0\.1:9 cannot be used: nothing answers there/,
  );
  await expect(starting).rejects.toThrow(/^(?!.*hunter2)/s);
});
