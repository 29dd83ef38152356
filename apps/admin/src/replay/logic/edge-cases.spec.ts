// Histories that are none, tiny, crowded, huge, or of another version; and moments beyond both ends.
import { endOfDay, END_OF_TIME, START_OF_TIME } from '@traject/domain';
import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { logOf, story } from '../../testing/replay-story.js';
import { folderOf, folders } from '../folders.js';
import { calendarStep } from './days.js';
import { density, spanOf } from './density.js';
import { inspect } from './inspector.js';
import { lanes } from './lanes.js';
import type { ReplayEvent } from './replay-event.js';
import { sequenceOf, stepped, type Place } from './sequence.js';
import { statePanel } from './state-panel.js';
import { timeScale } from './time-scale.js';
import { moved } from './transport.js';

const NOW = '2025-06-01T00:00:00.000Z';
const ALL = Number.MAX_SAFE_INTEGER;
const something = (stream: string, at: string, data: object = {}) => ({
  ...{ stream, type: 'SomethingOfALaterVersion', at },
  data,
});
/** Everything that a moment is drawn from. */
function drawn(events: readonly ReplayEvent[], asOf: string) {
  const all = world(events, folders);
  const sequence = sequenceOf(events, ALL);
  const scale = timeScale(
    events.map(({ effectiveAt }) => Date.parse(effectiveAt)),
    spanOf(events, NOW),
  );
  return {
    panel: statePanel(all.moment({ asOf, known: ALL }), asOf, () => true),
    lanes: lanes(all, events, ALL, NOW, folderOf),
    count: sequence.countAt({ asOf, at: null }),
    bars: density(events, scale, 40),
    sequence,
    all,
  };
}

describe('a history', () => {
  it('without events has no lanes, no steps and an empty state', () => {
    const { panel, lanes: laid, count, sequence, bars } = drawn([], NOW);
    expect([panel.empty, laid, count, bars.some(Boolean)]).toEqual([true, [], 0, false]);
    expect(moved(sequence, { asOf: NOW, at: null }, 'event', 'next', NOW)).toBeNull();
    expect(moved(sequence, { asOf: NOW, at: null }, 'day', 'first', NOW)).toBeNull();
  });

  it('of one event has one step, and nothing before or after it', () => {
    const events = logOf(something('trainingNeed-a', '2025-05-01T10:00:00.000Z'));
    const { sequence, lanes: laid, bars } = drawn(events, NOW);
    expect(laid).toHaveLength(1);
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(1);
    const first = moved(sequence, { asOf: NOW, at: null }, 'event', 'first', NOW);
    expect(first).toEqual({ asOf: '2025-05-01T10:00:00.000Z', at: 1 });
    expect(first && moved(sequence, first, 'event', 'next', NOW)).toBeNull();
    expect(first && moved(sequence, first, 'event', 'previous', NOW)).toBeNull();
  });

  it('of 500 events in one millisecond is stepped through one by one, there and back', () => {
    const events = logOf(
      ...Array.from({ length: 500 }, (_, n) =>
        something(`trainingNeed-${n % 7}`, '2025-05-01T10:00:00.000Z'),
      ),
    );
    const { sequence, bars } = drawn(events, NOW);
    expect(Math.max(...bars)).toBe(500);
    const walk = (from: Place, by: 1 | -1): number => {
      let steps = 0;
      for (let at: Place | null = from; (at = stepped(sequence, at, by)); steps += 1) {
        if (steps > 500) throw new Error('it does not end');
        if (by === -1 && at.at === 1) break;
      }
      return steps;
    };
    expect(walk({ asOf: START_OF_TIME, at: null }, 1)).toBe(500);
    expect(walk({ asOf: NOW, at: null }, -1)).toBe(499);
    expect(sequence.countAt({ asOf: '2025-05-01T10:00:00.000Z', at: 250 })).toBe(250);
  });

  it('is drawn before its first event and after its last, whatever the date', () => {
    const events = story();
    const [before, after] = [drawn(events, START_OF_TIME), drawn(events, END_OF_TIME)];
    expect([before.count, before.panel.empty]).toEqual([0, true]);
    expect([after.count, after.panel.empty]).toEqual([events.length, false]);
  });

  it('holds an event of 900 KB as any other', () => {
    const data = { words: 'x'.repeat(900_000), numbers: Array.from({ length: 1000 }, (_, n) => n) };
    const events = logOf(something('trainingNeed-a', '2025-05-01T10:00:00.000Z', data));
    const { all } = drawn(events, NOW);
    const [event] = events;
    if (!event) throw new Error('no event');
    expect(inspect(event, events, all, ALL, folderOf).event.data).toEqual(data);
  });

  it('goes on around events and words that this version does not know', () => {
    const events = story();
    const last = events.at(-1)?.effectiveAt ?? NOW;
    const strange = logOf(
      something('trainingNeed-need-1', last, { anything: [{ of: 'another shape' }] }),
      something('wordOfALaterVersion-1', last, { note: 'what it says' }),
    ).map((event, n) => ({ ...event, id: `strange-${n}`, position: 1000 + n }));
    const [known, both] = [drawn(events, END_OF_TIME), drawn([...events, ...strange], END_OF_TIME)];
    expect(both.panel).toEqual(known.panel);
    expect(both.lanes.map(({ key }) => key)).toContain('group:wordOfALaterVersion');
    const [, unknown] = strange;
    expect(
      unknown && inspect(unknown, [...events, ...strange], both.all, ALL, folderOf).payload.length,
    ).toBeGreaterThan(0);
  });
});

describe('in the nights in which the clocks change', () => {
  // Events of 30 March 2025 (23 hours) and 26 October 2025 (25 hours) in Amsterdam, at 00:30, 03:30 and 23:30.
  const nights = {
    '2025-03-30': ['2025-03-29T23:30:00.000Z', '2025-03-30T01:30:00.000Z', '2025-03-30T21:30:00.000Z'],
    '2025-10-26': ['2025-10-25T22:30:00.000Z', '2025-10-26T02:30:00.000Z', '2025-10-26T22:30:00.000Z'],
  };
  it.each(Object.entries(nights))('%s is one day, stepped over once', (date, instants) => {
    const events = logOf(...instants.map((at) => something('trainingNeed-a', at)));
    const sequence = sequenceOf(events, ALL);
    const [first = ''] = instants;
    const before = calendarStep(first, 'day', -1);
    expect(sequence.countAt({ asOf: before, at: null })).toBe(0);
    const end = calendarStep(before, 'day', 1);
    expect(end).toBe(endOfDay(date));
    expect(sequence.countAt({ asOf: end, at: null })).toBe(3);
    expect(calendarStep(end, 'day', -1)).toBe(before);
  });
});
