import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { NO_FILTERS } from './filters.js';
import { laneKeyOf } from './lanes.js';
import { placeOf, sequenceOf, stepped } from './sequence.js';

const event = (stream: string, at: string, recordedAt?: string) => ({
  stream,
  type: 'Something',
  data: {},
  at,
  ...(recordedAt && { recordedAt }),
});
// e3 took place before e2 and was recorded after it; e4 and e5 at one instant.
const log = logOf(
  event('trainingNeed-a', '2025-01-01T10:00:00.000Z'),
  event('trainingNeed-b', '2025-01-05T10:00:00.000Z'),
  event('trainingNeed-a', '2025-01-03T10:00:00.000Z', '2025-01-06T10:00:00.000Z'),
  event('trainingNeed-a', '2025-01-07T10:00:00.000Z'),
  event('trainingNeed-b', '2025-01-07T10:00:00.000Z'),
);
const all = sequenceOf(log, 5);
const ids = ({ events }: typeof all) => events.map(({ id }) => id);

describe('the order of stepping', () => {
  it('is by when it held, then by order of recording', () => {
    expect(ids(all)).toEqual(['e1', 'e3', 'e2', 'e4', 'e5']);
  });

  it('holds only what was known, and passes the filters', () => {
    expect(ids(sequenceOf(log, 2))).toEqual(['e1', 'e2']);
    expect(ids(sequenceOf(log, 5, { ...NO_FILTERS, type: 'Else' }))).toEqual([]);
    expect(ids(sequenceOf(log, 5, { ...NO_FILTERS, actor: 'member' }))).toHaveLength(5);
    expect(ids(sequenceOf(log, 5, { ...NO_FILTERS, actor: 'nobody' }))).toEqual([]);
  });

  it('counts what has happened, and between two events of one instant only the first', () => {
    expect(all.countAt({ asOf: '2024-12-31T00:00:00.000Z', at: null })).toBe(0);
    expect(all.countAt({ asOf: '2025-01-04T00:00:00.000Z', at: null })).toBe(2);
    expect(all.countAt({ asOf: '2025-01-07T10:00:00.000Z', at: 4 })).toBe(4);
    expect(all.countAt({ asOf: '2025-01-07T10:00:00.000Z', at: null })).toBe(5);
  });

  it('visits every event forwards and backwards, also two at one instant', () => {
    const forwards: string[] = [];
    let place: ReturnType<typeof stepped> = { asOf: '2024-01-01T00:00:00.000Z', at: null };
    while (place) {
      place = stepped(all, place, 1);
      if (place) forwards.push(all.events[all.countAt(place) - 1]?.id ?? '');
    }
    expect(forwards).toEqual(['e1', 'e3', 'e2', 'e4', 'e5']);
    const backwards: string[] = [];
    place = { asOf: '2026-01-01T00:00:00.000Z', at: null };
    for (let n = 0; n < 5 && place; n += 1) {
      place = stepped(all, place, -1);
      if (place) backwards.push(all.events[all.countAt(place) - 1]?.id ?? '');
    }
    expect(backwards).toEqual(['e5', 'e4', 'e2', 'e3', 'e1']);
  });

  it('goes as far as there is when fewer are left than asked', () => {
    const [first] = all.events;
    if (!first) throw new Error('there are events');
    expect(stepped(all, placeOf(first), 10)).toEqual({ asOf: '2025-01-07T10:00:00.000Z', at: 5 });
    expect(stepped(all, { asOf: '2025-01-07T10:00:00.000Z', at: 5 }, 1)).toBeNull();
  });

  it('stays in a lane when asked', () => {
    const inLane = (event: Parameters<typeof laneKeyOf>[0]) => laneKeyOf(event) === 'trainingNeed-b';
    const next = stepped(all, { asOf: '2025-01-01T10:00:00.000Z', at: 1 }, 1, inLane);
    expect(next).toEqual({ asOf: '2025-01-05T10:00:00.000Z', at: 2 });
  });
});
