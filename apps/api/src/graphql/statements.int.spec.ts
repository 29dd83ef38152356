// How many SQL statements each query of the admin app takes, and that lists read what they say, with the demo as it stood on
// 20 November 2026.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adminQueries, neededVariables, type AdminQuery } from '../testing/admin-documents.js';
import { runningApi } from '../testing/api.js';

const MOST = 12;
/** External auditor of every institution of the demo, HR, broker of a network, board, facilitator of its course. */
const people = ['person-007', 'person-005', 'person-180', 'person-001', 'person-009'];
/** Whose page it is where the documents of a word are not about that word itself. */
const wordOf: Readonly<Record<string, string>> = {
  'audit-note': 'programme',
  import: 'duoImport',
  ownership: 'theme',
  replay: 'programme',
};

let api: Awaited<ReturnType<typeof runningApi>>;
/** Of every word the aggregate of which most was recorded. */
let busiest: ReadonlyMap<string, { id: string; stream: string }>;
beforeAll(async () => {
  api = await runningApi();
  const { rows } = await api.services.pool.query<{ word: string; id: string; stream: string }>(
    `SELECT DISTINCT ON (word) word, entity_id AS id, stream FROM traject_read.stream_index
     JOIN (SELECT stream, count(*) AS size FROM traject_read.event_index GROUP BY stream) sized USING (stream)
     ORDER BY word, size DESC, stream`,
  );
  busiest = new Map(rows.map(({ word, ...place }) => [word, place]));
});
afterAll(() => api.end());

function variablesOf(query: AdminQuery): Record<string, unknown> {
  const folder = query.name.split('/')[0] ?? '';
  const word = wordOf[folder] ?? folder.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return neededVariables(query, {
    // A page of no word, and of a word of which the demo has nothing, asks for what is not there.
    ...(busiest.get(word) ?? { id: 'none', stream: 'none' }),
    scope: { kind: 'programme', id: busiest.get('programme')?.id },
    asOf: '2026-01-01',
    positions: ['100', '101'],
    a: { asOf: '2025-03-01' },
    b: { asOf: '2026-03-01' },
    touched: true,
    // Elsewhere where a list goes on.
    ...(query.name === 'replay/ReplayCut' && { after: 50 }),
    teamId: busiest.get('team')?.id,
    programmeId: busiest.get('programme')?.id,
    personId: 'person-021',
    personIds: ['person-020', 'person-021'],
    unit: { kind: 'institution', id: 'zeewaard' },
    schoolYear: 2025,
    from: '2026-01-01',
    until: '2027-01-01',
    since: '2026-01-01',
    first: 50,
    reverse: false,
    skip: 0,
    programme: true,
    team: true,
    person: true,
    institution: true,
    input: { sessions: [{ startsAt: '2026-03-02T12:00:00.000Z', endsAt: '2026-03-02T14:00:00.000Z' }] },
  });
}

describe('a query of the admin app', () => {
  it.each(adminQueries())(`$name takes at most ${MOST} statements`, async (query) => {
    const variables = variablesOf(query);
    for (const person of people) {
      await api.signIn(person);
      const spy = vi.spyOn(api.services.pool, 'query');
      const { errors } = await api.ask(person, query.text, variables);
      const statements = spy.mock.calls.map(([statement]) => JSON.stringify(statement)).filter(ofQuery);
      spy.mockRestore();
      expect(errors).toBeUndefined();
      expect(statements.length, `${person}: ${statements.join('\n')}`).toBeLessThanOrEqual(MOST);
      // Who asks and what they may see is a question to the database too: no query goes without.
      expect(statements.length).toBeGreaterThan(0);
    }
  });
});

describe('a list of which one line is asked', () => {
  const both = 'id teamId team { id } themeId theme { id } programmeId programme { id } status';
  const ofNeed = `${both} title { value } proposedAt guskeyLevels`;
  const ofAgreement = `${both} kpi definition { kpi } level period { from until } imposed`;
  const team = (list: string) => `team(id: "team-mobiliteit") { ${list} }`;
  const at = (list: string) =>
    `{ now { ${list} } asOf(validAt: "2025-11-01", knownAt: "2025-12-01") { ${list} } }`;
  it.each([
    ['trainingNeeds', 'TrainingNeed', ofNeed, 't.gap'],
    ['trainingNeeds(filter: { closedWithoutEvidenceOn: [5] })', 'TrainingNeed', ofNeed, 't.gap'],
    ['kpiAgreements', 'KpiAgreement', ofAgreement, 't.target_value'],
    ['kpiAgreements(filter: { dissent: true })', 'KpiAgreement', ofAgreement, 't.target_value'],
  ])(
    'says in %s what whole rows say, and reads no others of their columns',
    async (list, type, line, other) => {
      // What fragments ask is not looked into: then whole rows are read.
      const [lines, whole] = [`${list} { ${line} }`, `${list} { ... on ${type} { ${line} } }`];
      const spy = vi.spyOn(api.services.pool, 'query');
      const columnsRead = () => JSON.stringify(spy.mock.calls.splice(0));
      const short = [await api.ask('person-001', at(lines)), await api.ask('person-001', at(team(lines)))];
      expect(columnsRead()).not.toContain(other);
      const long = [await api.ask('person-001', at(whole)), await api.ask('person-001', at(team(whole)))];
      expect(columnsRead()).toContain(other);
      spy.mockRestore();
      expect(short).toEqual(long);
      expect(JSON.stringify(short[0]?.data?.['now'])).toContain('"teamId":');
      for (const { errors } of short) expect(errors).toBeUndefined();
    },
  );
});

/** The projector, its lease and the policies use the same pool meanwhile: they are of no query. */
const ofQuery = (statement: string): boolean => !statement.includes('traject_projection.');
