import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { executeCommand } from '@traject/commands';
import { bytesOf, generateDelivery, type GenerateOptions } from '@traject/duo-vsv/testing';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../infrastructure/log.js';
import { sessionCookie } from '../session/session-cookie.js';
import { readSettings } from '../settings.js';
import { startApi, type RunningApi } from '../start-api.js';

let folder: string;
let database: TestDatabase;
let api: RunningApi;
let imports = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-import-'));
  database = await freshDatabase();
  const env = {
    PORT: '0',
    DATABASE_URL: database.url,
    TRAJECT_DATA: folder,
    TRAJECT_DEMO: 'off',
    TRAJECT_LOG_LEVEL: 'silent',
  };
  const settings = readSettings(env);
  api = await startApi(settings, openLog(settings));
  await register();
});
afterAll(async () => {
  await api.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function register(): Promise<void> {
  const { commands, store, position } = api.services;
  let given = 0;
  const set = async (command: string, input: object, effectiveAt?: string) => {
    const result = await executeCommand(commands, {
      ...{ command, input, effectiveAt },
      commandId: `set-up-${(given += 1)}`,
      actor: { kind: 'policy', name: 'set-up' },
    });
    if (result.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(result)}`);
  };
  const period = { from: '2020-08-01', until: null };
  const unit = { kind: 'institution', id: 'inst-1' };
  await set(
    'RegisterInstitution',
    { institutionId: 'inst-1', name: 'Zuiderpoort', brin: '99ZZ', sector: 'mbo' },
    '2020-07-01',
  );
  for (const [index, teamId] of ['techniek', 'zorg'].entries()) {
    await set('FormTeam', { teamId, institutionId: 'inst-1', name: `Team ${teamId}`, parent: unit, period });
    const providerUnit = `90${index}A100`;
    await set('MapProviderUnit', { teamId, providerUnit, level: null, crebo: null, period });
  }
  await set('GrantRole', { personId: 'quality', role: 'quality', unit, period });
  await set('GrantRole', { personId: 'director', role: 'manager', unit, period });
  await position.waitFor((await store.head()).position);
}

const cookieOf = (personId: string): string =>
  sessionCookie(api.services.secret, personId, Date.now()).split(';')[0] ?? '';

interface Upload {
  personId?: string;
  id?: string | null;
  files?: [string, Uint8Array | string][];
}
const generated = (options: Partial<GenerateOptions> = {}): [string, Uint8Array] => {
  const delivery = generateDelivery({ kind: 'monthly', rows: 200, seed: 5, units: 3, months: 2, ...options });
  return [delivery.fileName, Buffer.concat([...bytesOf(delivery)])];
};

async function upload({ personId = 'quality', id, files = [generated()] }: Upload = {}) {
  const importId = id === undefined ? `import-${(imports += 1)}-of-test` : id;
  const form = new FormData();
  for (const [name, content] of files)
    form.append('files', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const response = await fetch(`${api.url}/imports/duo-vsv`, {
    method: 'POST',
    headers: { cookie: cookieOf(personId), ...(importId !== null && { 'x-traject-import': importId }) },
    body: form,
  });
  return { status: response.status, body: await response.json(), id: importId ?? '' };
}

/** What these specs look at of an answer. */
interface Answer {
  duoImport: ImportAnswer | null;
  planDuoImport: unknown;
  confirmDuoImport: unknown;
  now: { measurements: unknown[]; deliveries: unknown[] };
}
interface ImportAnswer {
  status: string;
  bytesRead: number;
  position: string | null;
  unmapped: unknown[];
  files: { problem: string | null }[];
}

async function ask(query: string, variables: object, personId = 'quality'): Promise<Answer> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { cookie: cookieOf(personId), 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const FIELDS = `
  id status bytesRead bytesTotal recorded toRecord unchanged problem problemCode otherBrin planDigest position
  files { name kind brin about status fileHash alreadyImported rowsRead rowsUsed rowsRefused rowsWithoutLevel rowsUnmapped
    problem unused withoutLevel { name rows } refusals { line column reason } }
  wouldRecord { action team { id } teamId kpi level period { from until } value previousValue status reason withheld }
  unmapped { providerUnit name level rows } mappings { providerUnit level teamId period { from until } }
  left { teamName reason } notComputable { year sentence } refusals institution { id }`;
const of = (id: string, personId?: string) =>
  ask(`query ($id: ID!) { duoImport(id: $id) { ${FIELDS} } }`, { id }, personId);
const result = `{ __typename ... on DuoImportAccepted { duoImport { ${FIELDS} } } ... on Refused { code message } }`;
const plan = (input: object) =>
  ask(`mutation ($input: PlanDuoImportInput!) { planDuoImport(input: $input) ${result} }`, { input });
const confirm = (input: object) =>
  ask(`mutation ($input: ConfirmDuoImportInput!) { confirmDuoImport(input: $input) ${result} }`, { input });

/** Asks until it is no longer in that status. */
async function after(status: string, id: string): Promise<ImportAnswer> {
  for (;;) {
    const { duoImport } = await of(id);
    if (duoImport && duoImport.status !== status) return duoImport;
  }
}

describe('an import of DUO files through the app', () => {
  it('shows a preview, takes a mapping, and records once what was confirmed', async () => {
    const sent = await upload();
    expect(sent).toMatchObject({ status: 201, body: { importId: sent.id } });
    const before = await api.services.store.head();
    const { duoImport } = await of(sent.id);
    expect(duoImport).toMatchObject({
      status: 'preview',
      problem: null,
      institution: { id: 'inst-1' },
      files: [{ kind: 'monthly', brin: '99ZZ', about: '2022-12-01', rowsRead: 200, alreadyImported: false }],
    });
    expect(duoImport?.unmapped).toContainEqual(
      expect.objectContaining({ providerUnit: '902A100', name: 'School 2 Café Noord' }),
    );
    const mappings = [{ providerUnit: '902A100', teamId: 'zorg' }];
    const { planDuoImport } = await plan({ id: sent.id, mappings });
    expect(planDuoImport).toMatchObject({
      duoImport: {
        unmapped: [],
        mappings: [{ teamId: 'zorg', period: { from: '2022-10-01' } }],
        toRecord: 18,
      },
    });
    expect(await api.services.store.head()).toEqual(before);

    const [first, second] = await Promise.all([confirm({ id: sent.id }), confirm({ id: sent.id })]);
    expect([first, second]).toMatchObject([
      { confirmDuoImport: { __typename: 'DuoImportAccepted' } },
      { confirmDuoImport: { __typename: 'DuoImportAccepted' } },
    ]);
    const done = await after('recording', sent.id);
    expect(done).toMatchObject({ status: 'recorded', recorded: 18, toRecord: 18, refusals: [] });
    const { now } = await ask(
      `query ($at: Position) { now(waitFor: $at) { measurements(filter: { kpi: "VSV_MONTH" }) { value } deliveries { brin } } }`,
      { at: done.position },
    );
    expect(now).toMatchObject({ deliveries: [{ brin: '99ZZ' }] });
    expect(now.measurements).toHaveLength(16);

    const again = await upload();
    expect((await of(again.id)).duoImport).toMatchObject({
      wouldRecord: [],
      unchanged: 16,
      files: [{ alreadyImported: true }],
    });
  });

  it('refuses a file of another BRIN until it is accepted', async () => {
    const { id } = await upload({ files: [generated({ brin: '98YY', yieldYear: 2021 })] });
    expect((await of(id)).duoImport).toMatchObject({
      problemCode: 'OTHER_BRIN',
      otherBrin: '98YY',
      wouldRecord: [],
    });
    expect((await confirm({ id })).confirmDuoImport).toMatchObject({
      __typename: 'Refused',
      code: 'OTHER_BRIN',
    });
    expect((await plan({ id, acceptBrin: true })).planDuoImport).toMatchObject({
      duoImport: {
        problem: null,
        otherBrin: null,
        wouldRecord: expect.arrayContaining([expect.objectContaining({ action: 'record' })]),
      },
    });
  });

  it('says in a sentence what is wrong with a file, and records nothing of the others', async () => {
    const { id } = await upload({
      files: [generated(), ['202211A04I99ZZ.csv', 'a,b,c\n1,2,3\n'], ['leeg.csv', '']],
    });
    const { duoImport } = await of(id);
    expect(duoImport).toMatchObject({ status: 'failed', wouldRecord: [] });
    const problems = duoImport?.files.map(({ problem }) => problem);
    expect(problems).toEqual([null, expect.stringMatching(/kopregel/), 'Het bestand is leeg.']);
    expect((await confirm({ id })).confirmDuoImport).toMatchObject({ code: 'IMPORT_NOT_READY' });
  });

  it('is refused when what was looked at is no longer what would happen', async () => {
    const { id } = await upload({ files: [generated({ yieldYear: 2020 })] });
    const accepted = await confirm({ id, planDigest: '0'.repeat(64) });
    expect(accepted.confirmDuoImport).toMatchObject({ __typename: 'DuoImportAccepted' });
    expect(await after('recording', id)).toMatchObject({
      status: 'preview',
      problemCode: 'IMPORT_PLAN_CHANGED',
    });
  });

  it('is shown to nobody but its sender, and forgotten when asked to', async () => {
    const { id } = await upload();
    expect((await of(id, 'director')).duoImport).toBeNull();
    const discard = 'mutation ($id: ID!) { discardDuoImport(id: $id) }';
    expect(await ask(discard, { id }, 'director')).toEqual({ discardDuoImport: false });
    expect(await ask(discard, { id })).toEqual({ discardDuoImport: true });
    expect((await of(id)).duoImport).toBeNull();
  });

  it('takes files only from a signed-in quality officer, in a request of our own', async () => {
    expect(await upload({ personId: 'director' })).toMatchObject({ status: 403 });
    expect(await upload({ id: null })).toMatchObject({ status: 400, body: { code: 'IMPORT_ID_MISSING' } });
    const anonymous = await fetch(`${api.url}/imports/duo-vsv`, {
      method: 'POST',
      headers: { 'x-traject-import': 'import-x' },
    });
    expect(anonymous.status).toBe(401);
    const headers = {
      cookie: cookieOf('quality'),
      'x-traject-import': 'import-json',
      'content-type': 'application/json',
    };
    const json = await fetch(`${api.url}/imports/duo-vsv`, { method: 'POST', headers, body: '{}' });
    expect(json.status).toBe(415);
  });

  it('lets go of an upload that breaks off', async () => {
    const [name, content] = generated({ rows: 4000 });
    const stop = new AbortController();
    const head = `--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(head));
        controller.enqueue(content);
      },
    });
    const headers = {
      cookie: cookieOf('quality'),
      'x-traject-import': 'import-broken-off',
      'content-type': 'multipart/form-data; boundary=x',
    };
    const sending = fetch(`${api.url}/imports/duo-vsv`, {
      method: 'POST',
      headers,
      body,
      signal: stop.signal,
      duplex: 'half',
    });
    const ended = expect(sending).rejects.toThrow();
    for (let read = 0; read < 100_000;) read = (await of('import-broken-off')).duoImport?.bytesRead ?? 0;
    stop.abort();
    await ended;
    expect(await after('reading', 'import-broken-off')).toMatchObject({
      status: 'failed',
      problemCode: 'BROKEN_OFF',
    });
  });
});
