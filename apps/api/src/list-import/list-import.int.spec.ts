import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { executeCommand } from '@traject/commands';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { headingsHash } from '@traject/list-import';
import { PostgresColumnMemory } from '@traject/open-log';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLog } from '../infrastructure/log.js';
import { sessionCookie } from '../session/session-cookie.js';
import { readSettings } from '../settings.js';
import { startApi, type RunningApi } from '../start-api.js';

let folder: string;
let database: TestDatabase;
let api: RunningApi;
let imports = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-lists-'));
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
  const registered = { institutionId: 'inst-1', name: 'Zuiderpoort', brin: '99ZZ', sector: 'mbo' };
  await set('RegisterInstitution', registered, '2020-07-01');
  await set('FormTeam', { teamId: 'zorg', institutionId: 'inst-1', name: 'Team Zorg', parent: unit, period });
  await set('AppointLead', { teamId: 'zorg', personId: 'lead', period });
  await set('GrantRole', { personId: 'hr', role: 'hr', unit, period });
  await set('GrantRole', { personId: 'quality', role: 'quality', unit, period });
  const other = { institutionId: 'inst-2', name: 'Noorderpoort', brin: '98YY', sector: 'mbo' };
  await set('RegisterInstitution', other, '2020-07-01');
  for (const id of ['inst-1', 'inst-2']) {
    const at = { kind: 'institution', id };
    await set('GrantRole', { personId: 'both', role: 'hr', unit: at, period });
  }
  await position.waitFor((await store.head()).position);
}

const cookieOf = (personId: string): string =>
  sessionCookie(api.services.secret, personId, Date.now()).split(';')[0] ?? '';

interface Upload {
  personId?: string;
  id?: string | null;
  name?: string;
  institution?: string;
}
async function upload(
  kind: string,
  content: string | null,
  { personId = 'hr', id, name = 'lijst.csv', institution }: Upload = {},
) {
  const importId = id === undefined ? `import-of-a-list-${(imports += 1)}` : id;
  const form = new FormData();
  if (content !== null) form.append('files', new Blob([content]), name);
  const asked = new URLSearchParams({ kind, ...(institution && { institution }) });
  const response = await fetch(`${api.url}/imports/lists?${asked.toString()}`, {
    method: 'POST',
    headers: { cookie: cookieOf(personId), ...(importId !== null && { 'x-traject-import': importId }) },
    body: form,
  });
  return { status: response.status, body: await response.json(), id: importId ?? '' };
}

interface ListAnswer {
  status: string;
  planDigest: string;
  columns: { field: string; index: number | null }[];
  remembered: boolean;
  rows: { nodes: { line: number; code: string | null; cells: string[] }[] };
}
interface Answer {
  listImport: ListAnswer | null;
  planListImport: { code?: string; listImport?: ListAnswer };
  confirmListImport: { code?: string };
  discardListImport: boolean;
}
async function ask(query: string, variables: object, personId = 'hr'): Promise<Answer> {
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
  id kind status fileName headings remembered accepted known refused allOrNothing recorded toRecord problem problemCode
  planDigest position columns { field name required index } lateRefusals { line code column reason }
  rows { totalCount pageInfo { hasNextPage } nodes { line outcome cells code column reason } }
  institution { name { value } }`;
const look = async (id: string, personId?: string) =>
  (await ask(`query ($id: ID!) { listImport(id: $id) { ${FIELDS} } }`, { id }, personId)).listImport;
const PLAN = `mutation ($input: PlanListImportInput!) {
  planListImport(input: $input) { ... on ListImportAccepted { listImport { ${FIELDS} } } ... on Refused { code message } }
}`;
const CONFIRM = `mutation ($input: ConfirmListImportInput!) {
  confirmListImport(input: $input) { ... on ListImportAccepted { listImport { id status } } ... on Refused { code message } }
}`;

async function recorded(id: string): Promise<ListAnswer | null> {
  let listImport = await look(id);
  while (listImport?.status === 'recording') listImport = await look(id);
  return listImport;
}

const HEADINGS = 'Personeelsnummer;Naam;Cao;Lesgevend;Fte;Vanaf';
const persons = [
  HEADINGS,
  'P-1;Anna Zorvik;mbo;ja;0,8;1-8-2024',
  'P-2;Bram Teunisse;hbo;ja;1;1-8-2024',
  '',
].join('\r\n');

describe('a list', () => {
  it('is judged, recorded when it is confirmed, and known when it comes again', async () => {
    const { status, id } = await upload('persons', persons);
    expect(status).toBe(201);
    const preview = await look(id);
    expect(preview).toMatchObject({
      ...{ kind: 'persons', status: 'preview', accepted: 1, known: 0, refused: 1, recorded: 0, toRecord: 1 },
      institution: { name: { value: 'Zuiderpoort' } },
      rows: {
        nodes: [
          { line: 2, outcome: 'accepted', cells: ['P-1', 'Anna Zorvik', 'mbo', 'ja', '0,8', '1-8-2024'] },
          { line: 3, outcome: 'refused', code: 'VALUE_UNKNOWN', column: 'cao' },
        ],
      },
    });
    await ask(CONFIRM, { input: { id, planDigest: preview?.planDigest } });
    expect(await recorded(id)).toMatchObject({ status: 'recorded', recorded: 1, lateRefusals: [] });
    const again = await upload('persons', persons);
    expect(await look(again.id)).toMatchObject({ accepted: 0, known: 1, refused: 1 });
    const logged: unknown[] = [];
    for await (const event of api.services.store.readAll()) logged.push(event);
    expect(JSON.stringify(logged)).not.toMatch(/zorvik|teunisse|"P-1"/i);
  });
  it('gives its refused rows, and may be all or nothing', async () => {
    const { id } = await upload('persons', persons.replace('P-1', 'P-3'));
    const csv = await ask('query ($id: ID!) { listImport(id: $id) { refusedCsv } }', { id });
    expect(JSON.stringify(csv)).toContain('P-2;Bram Teunisse;hbo;ja;1;1-8-2024;');
    await ask(PLAN, { input: { id, allOrNothing: true } });
    const { head } = api.services.store;
    const before = await head.call(api.services.store);
    await ask(CONFIRM, { input: { id } });
    expect(await recorded(id)).toMatchObject({ status: 'preview', problemCode: 'IMPORT_HAS_REFUSED_ROWS' });
    expect(await head.call(api.services.store)).toEqual(before);
  });
  it('is planned as was chosen last, however fast choices follow each other', async () => {
    const { id } = await upload('persons', persons.replace('P-1', 'P-4'));
    const held = api.services.listImports.of('hr', id);
    if (!held) throw new Error('it is not there');
    // The first is still looking people up when the second is chosen.
    const { directory } = api.services;
    const identified = directory.identified.bind(directory);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    vi.spyOn(directory, 'identified').mockImplementationOnce(async (...asked) => {
      await released;
      return identified(...asked);
    });
    const first = held.replan(api.services, 'nl', { allOrNothing: true });
    const second = held.replan(api.services, 'nl', { allOrNothing: false });
    // Long enough for the second, were it not to wait.
    await Promise.race([second, sleep(300)]);
    release();
    await Promise.all([first, second]);
    const preview = await look(id);
    expect(preview).toMatchObject({ allOrNothing: false });
    await ask(CONFIRM, { input: { id, planDigest: preview?.planDigest } });
    expect(await recorded(id)).toMatchObject({ status: 'recorded', recorded: 1 });
  });
  it('remembers which columns people chose for files with the same headings', async () => {
    const strange = persons.replace('Personeelsnummer', 'Sleutel');
    const { id } = await upload('persons', strange);
    const preview = await look(id);
    expect(preview).toMatchObject({ refused: 2, remembered: false });
    const columns = preview?.columns.map(({ field, index }) => ({
      field,
      index: field === 'staffNumber' ? 0 : index,
    }));
    const { planListImport } = await ask(PLAN, { input: { id, columns } });
    expect(planListImport.listImport).toMatchObject({ known: 1, refused: 1, problemCode: null });
    const next = await upload('persons', strange);
    expect(await look(next.id)).toMatchObject({ remembered: true, known: 1 });
    // In the database, so that it survives this process.
    const key = {
      institutionId: 'inst-1',
      kind: 'persons',
      headings: headingsHash(strange.split('\r\n')[0]?.split(';') ?? []),
    } as const;
    expect(await new PostgresColumnMemory(api.services.pool).recall(key)).toMatchObject({ staffNumber: 0 });
  });
  it('is its sender’s only, and gone when it was discarded', async () => {
    const { id } = await upload('persons', persons);
    expect(await look(id, 'quality')).toBeNull();
    const discard = 'mutation ($id: ID!) { discardListImport(id: $id) }';
    expect((await ask(discard, { id }, 'quality')).discardListImport).toBe(false);
    expect((await ask(discard, { id })).discardListImport).toBe(true);
    expect(await look(id)).toBeNull();
    expect((await ask(CONFIRM, { input: { id } })).confirmListImport.code).toBe('IMPORT_GONE');
  });
  it('is refused to who holds no role for it', async () => {
    expect(await upload('persons', persons, { personId: 'lead' })).toMatchObject({ status: 403 });
    expect(await upload('kpiValues', persons)).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_ALLOWED' },
    });
    expect(await upload('attendance', persons, { personId: 'lead' })).toMatchObject({ status: 201 });
    expect(await upload('kpiValues', persons, { personId: 'quality' })).toMatchObject({ status: 201 });
  });
  it('asks who imports for several institutions for which it is', async () => {
    const unsaid = await upload('persons', persons, { personId: 'both' });
    const institutions = [
      { id: 'inst-1', name: 'Zuiderpoort' },
      { id: 'inst-2', name: 'Noorderpoort' },
    ];
    expect(unsaid).toMatchObject({ status: 400, body: { code: 'INSTITUTION_NEEDED', institutions } });
    const said = await upload('persons', persons, { personId: 'both', institution: 'inst-2' });
    expect(said.status).toBe(201);
    const LOOK = 'query ($id: ID!) { listImport(id: $id) { institution { name { value } } } }';
    expect(await ask(LOOK, { id: said.id }, 'both')).toEqual({
      listImport: { institution: { name: { value: 'Noorderpoort' } } },
    });
  });
  it('says what is wrong with an upload, and quotes nothing of it', async () => {
    expect(await upload('people', persons)).toMatchObject({ status: 400, body: { code: 'KIND_MISSING' } });
    expect(await upload('persons', persons, { id: 'short' })).toMatchObject({ status: 400 });
    const { id } = await upload('persons', null);
    expect(await look(id)).toMatchObject({ status: 'failed', problemCode: 'NO_FILES' });
    const broken = await upload('persons', `${HEADINGS}\n"Zorvik`);
    const answer = await look(broken.id);
    expect(answer).toMatchObject({ status: 'failed', problemCode: 'BROKEN_QUOTES' });
    expect(JSON.stringify(answer)).not.toContain('Zorvik');
  });
});

describe('staff numbers', () => {
  const person = (personId: string, value: string) =>
    ({ institutionId: 'inst-1', kind: 'staffNumber', value, personId }) as const;
  it('stay whose they are, and are emptied when the person is erased', async () => {
    const { directory, pool } = api.services;
    expect(await directory.identify([person('one', 'x1')])).toEqual([person('one', 'x1')]);
    expect(await directory.identify([person('two', 'x1')])).toEqual([person('one', 'x1')]);
    await directory.erase('one');
    expect(await directory.identified('inst-1', 'staffNumber', ['x1'])).toEqual(new Map());
    expect(await directory.identify([person('one', 'x1')])).toEqual([]);
    const { rows } = await pool.query(
      `select value from traject_directory.identifier where person_id = 'one'`,
    );
    expect(rows).toEqual([{ value: null }]);
  });
});
