import { InMemoryDirectory } from '@traject/commands';
import {
  coalitionDecider,
  eventCatalogue,
  stateAt,
  type CoalitionEvent,
  type Recorded,
} from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { INNOVATION } from './coalition-cast.js';
import { loadDemo } from './load-demo.js';

const now = '2026-11-20T12:00:00.000Z';
const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
let events: Recorded[] = [];

beforeAll(async () => {
  const store = new InMemoryEventStore({ now: () => now });
  const texts = new InMemoryTextStore({ now: () => now });
  await loadDemo({ store, texts, codec, directory: new InMemoryDirectory(), now });
  for await (const event of store.readAll()) events = [...events, codec.decode(event)];
});

/** What names the programme when it begins, and the programme's own stream and theme. */
function ofProgramme(): Recorded[] {
  const begun = events.filter(
    ({ data }) => 'programmeId' in data && data.programmeId === INNOVATION.programme,
  );
  const streams = new Set(begun.map(({ stream }) => stream));
  for (const word of ['theme', 'ownership']) streams.add(`${word}-${INNOVATION.theme}`);
  return events.filter(({ stream }) => streams.has(stream));
}
const own = () => events.filter(({ stream }) => stream === `coalition-${INNOVATION.coalition}`);

describe('the story of the coalition', () => {
  it('has at least 120 events, without those of its teams', () =>
    expect(ofProgramme().length).toBeGreaterThanOrEqual(120));

  it('goes from forming to a transfer that the own institution confirms, with members of four institutions', () => {
    const folded = own() as Recorded<CoalitionEvent>[];
    const state = stateAt(coalitionDecider, folded, { asOf: now, known: events.length });
    if (state.status !== 'transferred') expect.fail(state.status);
    expect(state.transfers.map(({ institutionId }) => institutionId)).toEqual([
      'zeewaard',
      'rijnoever',
      'veldlaan',
    ]);
    expect(new Set(state.members.map(({ institutionId }) => institutionId))).toEqual(
      new Set(['zeewaard', 'rijnoever', 'waterlanden', 'veldlaan', null]),
    );
    const answered = state.findings.flatMap(({ expectationIds }) => expectationIds);
    for (const { expectationId } of state.expectations) expect(answered).toContain(expectationId);
    const problem = state.findings.find(({ kind }) => kind === 'problem');
    expect(problem).toMatchObject({ stage: 'pilot', adjustments: [{ adjustmentId: 'adjustment-woensdag' }] });
  });

  it('has a late recording, corrections, and refusals that people ran into', () => {
    expect(
      own().some(({ effectiveAt, recordedAt }) => effectiveAt.slice(0, 10) < recordedAt.slice(0, 10)),
    ).toBe(true);
    expect(own().filter(({ corrects }) => corrects)).toHaveLength(2);
    const refused = events.filter(
      ({ type, data }) =>
        type === 'CommandRefused' && 'stream' in data && data.stream === `coalition-${INNOVATION.coalition}`,
    );
    expect(refused.map(({ data }) => ('code' in data ? data.code : ''))).toEqual([
      'COALITION_WITHOUT_QUALITY',
      'COALITION_EXPECTATION_WITHOUT_FINDING',
      'COALITION_NOT_CLOSED',
    ]);
  });
});
