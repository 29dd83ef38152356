import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { sequenceOf } from './sequence.js';
import { moved, PAUSED, pause, SPEEDS, transport } from './transport.js';

const at = (date: string) => ({ stream: 'trainingNeed-a', type: 'Something', data: {}, at: date });
const sequence = sequenceOf(logOf(at('2025-01-31'), at('2025-02-03'), at('2025-03-01')), 9);
const now = '2025-03-10T12:00:00.000Z';

describe('the transport', () => {
  it('does not play by itself', () => {
    expect(PAUSED.playing).toBe(false);
    expect(transport(PAUSED, { type: 'faster' }).playing).toBe(false);
    expect(transport(PAUSED, { type: 'speed', speed: 10 }).playing).toBe(false);
  });

  it('plays and pauses', () => {
    const playing = transport(PAUSED, { type: 'toggle' });
    expect(playing.playing).toBe(true);
    expect(transport(playing, { type: 'toggle' }).playing).toBe(false);
    expect(transport(transport(PAUSED, { type: 'play' }), { type: 'pause' })).toEqual(PAUSED);
  });

  it('goes through its paces and stops at both ends', () => {
    const paces = [...SPEEDS, 10].map((_, index) =>
      Array.from({ length: index }).reduce<typeof PAUSED>((state) => transport(state, { type: 'faster' }), {
        ...PAUSED,
        speed: 0.5,
      }),
    );
    expect(paces.map(({ speed }) => speed)).toEqual([0.5, 1, 2, 5, 10, 10]);
    expect(transport({ ...PAUSED, speed: 0.5 }, { type: 'slower' }).speed).toBe(0.5);
    expect(pause(0.5)).toBe(2000);
    expect(pause(10)).toBe(100);
  });

  it('moves by event to the first, the last, and not beyond', () => {
    const first = moved(sequence, { asOf: now, at: null }, 'event', 'first', now);
    expect(first).toEqual({ asOf: '2025-01-31T22:59:59.999Z', at: 1 });
    expect(moved(sequence, { asOf: now, at: null }, 'event', 'next', now)).toBeNull();
    expect(first && moved(sequence, first, 'event', 'previous', now)).toBeNull();
  });

  it('moves by day, week and month to the ends of days, a month ending with the month', () => {
    const from = { asOf: '2025-01-31T22:59:59.999Z', at: null };
    const asOf = (step: 'day' | 'week' | 'month') => moved(sequence, from, step, 'next', now)?.asOf;
    expect(asOf('day')).toBe('2025-02-01T22:59:59.999Z');
    expect(asOf('week')).toBe('2025-02-07T22:59:59.999Z');
    expect(asOf('month')).toBe('2025-02-28T22:59:59.999Z');
  });

  it('first finishes the day when it stands in the middle of one', () => {
    const noon = { asOf: '2025-02-03T11:00:00.000Z', at: null };
    expect(moved(sequence, noon, 'day', 'next', now)?.asOf).toBe('2025-02-03T22:59:59.999Z');
  });

  it('ends at the present, and goes no further back than the first event', () => {
    const late = { asOf: '2025-03-09T22:59:59.999Z', at: null };
    expect(moved(sequence, late, 'week', 'next', now)).toEqual({ asOf: now, at: null });
    expect(moved(sequence, { asOf: now, at: null }, 'day', 'next', now)).toBeNull();
    const early = { asOf: '2025-02-01T22:59:59.999Z', at: null };
    expect(moved(sequence, early, 'month', 'previous', now)).toEqual({
      asOf: '2025-01-31T22:59:59.999Z',
      at: 1,
    });
  });
});
