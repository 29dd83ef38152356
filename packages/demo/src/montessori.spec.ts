// Story 002: what a replay of its programme holds.
import { InMemoryDirectory } from '@traject/commands';
import { eventCatalogue, type ExperimentEvent, type Recorded } from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore, type StoredEvent } from '@traject/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './load-demo.js';
import { groups, MONTESSORI, SCHOOL } from './montessori.js';

const now = '2026-11-22T10:00:00.000Z';
let told: StoredEvent[];

beforeAll(async () => {
  const store = new InMemoryEventStore({ now: () => now });
  const texts = new InMemoryTextStore({ now: () => now });
  const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
  await loadDemo({ store, texts, codec, directory: new InMemoryDirectory(), now });
  told = [];
  for await (const event of store.readAll()) if (event.institutionId === SCHOOL) told.push(event);
});

/** Under the programme by name, or of its teams and themes: what the programme's replay shows. */
const inProgramme = (event: StoredEvent, streams: ReadonlySet<string>): boolean => streams.has(event.stream);
function streamsOfProgramme(): Set<string> {
  const named = told.filter(({ data }) => 'programmeId' in data && data.programmeId === MONTESSORI.programme);
  return new Set([
    ...named.map(({ stream }) => stream),
    ...Object.values(groups).map((id) => `team-${id}`),
    ...[MONTESSORI.organising, MONTESSORI.parents, MONTESSORI.growing].map((id) => `theme-${id}`),
  ]);
}
const experiments = () => told.filter(({ stream }) => stream.startsWith('experiment-'));
const typesOf = (id: string) =>
  told.filter(({ stream }) => stream === `experiment-${id}`).map(({ type }) => type);

describe('the programme of the Montessori school', () => {
  it('has at least 120 events to replay, from its start to today', () => {
    const streams = streamsOfProgramme();
    expect(told.filter((event) => inProgramme(event, streams)).length).toBeGreaterThanOrEqual(120);
  });

  it('runs experiments side by side: nine, of which three at a time in the first winter', () => {
    const proposed = experiments().filter(({ type }) => type === 'ExperimentProposed');
    expect(proposed).toHaveLength(9);
    expect(new Set(proposed.map(({ data }) => ('programmeId' in data ? data.programmeId : null)))).toEqual(
      new Set([MONTESSORI.programme]),
    );
    const runningOn = (day: string) =>
      proposed.filter(({ stream }) => {
        const own = told.filter((event) => event.stream === stream);
        const when = (type: string) => own.find((event) => event.type === type)?.effectiveAt;
        const [from, until] = [when('ExperimentStarted'), when('ExperimentEvaluated')];
        return from !== undefined && from <= day && (until === undefined || until > day);
      }).length;
    expect(runningOn('2024-12-01T12:00:00.000Z')).toBe(3);
  });

  it('ends each as it was found: scaled, kept, stopped, repeated', () => {
    const outcome = (id: string) => typesOf(id).at(-1);
    expect(outcome('experiment-leerlingen')).toBe('ExperimentScaled');
    expect(outcome('experiment-circuits')).toBe('ExperimentKeptLocal');
    expect(outcome('experiment-ai')).toBe('ExperimentStopped');
    expect(outcome('experiment-ouders')).toBe('ExperimentRepeated');
    expect(outcome('experiment-ouders-2')).toBe('ExperimentScaled');
    const again = told.find(({ stream }) => stream === 'experiment-experiment-ouders-2');
    expect(again).toMatchObject({ actor: { kind: 'policy' }, data: { repeats: 'experiment-ouders' } });
  });

  it('has its criteria set before it runs; what changed afterwards is an amendment with a reason', () => {
    for (const id of new Set(experiments().map(({ stream }) => stream))) {
      const types = told.filter(({ stream }) => stream === id).map(({ type }) => type);
      const started = types.indexOf('ExperimentStarted');
      if (started >= 0) expect(types.lastIndexOf('ExperimentDesigned')).toBeLessThan(started);
    }
    const amended = experiments().filter(({ type }) => type === 'CriteriaAmended') as Recorded<
      Extract<ExperimentEvent, { type: 'CriteriaAmended' }>
    >[];
    expect(amended).toHaveLength(1);
    expect(amended[0]?.reason?.commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has pupils, parents, grandparents, trainee teachers, lateral entrants and companies in it, by number', () => {
    const kinds = experiments().flatMap(({ data }) =>
      'participants' in data ? (data.participants as { kind: string }[]).map(({ kind }) => kind) : [],
    );
    for (const kind of [
      'pupils',
      'parents',
      'grandparents',
      'traineeTeachers',
      'lateralEntrants',
      'companies',
    ])
      expect(kinds).toContain(kind);
  });

  it('holds a late recording, a correction and a refusal that a team lead ran into', () => {
    const late = experiments().find(
      ({ type, effectiveAt, recordedAt }) =>
        type === 'ExperimentObserved' && effectiveAt.slice(0, 10) < recordedAt.slice(0, 10),
    );
    expect(late).toBeDefined();
    expect(experiments().filter(({ corrects }) => corrects)).toHaveLength(1);
    const refused = told.filter(({ type }) => type === 'CommandRefused');
    expect(refused.map(({ data }) => ('code' in data ? data.code : null))).toContain(
      'EXPERIMENT_OUTSIDE_LEEWAY',
    );
  });

  it('approves inside leeway where it can, and asks the head where it cannot', () => {
    const approvals = experiments().filter(({ type }) => type === 'ExperimentApproved');
    const asked = approvals.filter(({ data }) => 'inside' in data && data.inside === null);
    expect(asked.map(({ stream }) => stream)).toEqual(['experiment-experiment-mensen']);
    expect(asked[0]?.basis).toMatchObject([{ fact: 'leeway', stream: 'leeway-leeway-lower' }]);
  });
});
