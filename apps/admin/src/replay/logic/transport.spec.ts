import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { sequenceOf } from './sequence.js';
import { calendarStep } from './days.js';
import { moved, PAUSED, transport } from './transport.js';

const at = (date: string) => ({ stream: 'trainingNeed-a', type: 'Something', data: {}, at: date });
const sequence = sequenceOf(logOf(at('2025-01-31'), at('2025-02-03'), at('2025-03-01')), 9);
const now = '2025-03-10T12:00:00.000Z';

describe('the transport', () => {
  it('does not play by itself', () => {
    expect(PAUSED.playing).toBe(false);
    expect(transport(PAUSED, { type: 'faster' }).playing).toBe(false);
    expect(transport(PAUSED, { type: 'pace', pace: 'whole30' }).playing).toBe(false);
    expect(transport(PAUSED, { type: 'step', step: 'day' }).playing).toBe(false);
  });

  it('plays and pauses', () => {
    const playing = transport(PAUSED, { type: 'toggle' });
    expect(playing.playing).toBe(true);
    expect(transport(playing, { type: 'toggle' }).playing).toBe(false);
    expect(transport(playing, { type: 'pause' })).toEqual(PAUSED);
  });

  it('goes faster and slower, and takes the pace that goes with the step', () => {
    expect(transport(PAUSED, { type: 'faster' }).pace).toBe('five');
    expect(transport(PAUSED, { type: 'slower' }).pace).toBe('one');
    expect(transport(PAUSED, { type: 'step', step: 'week' }).pace).toBe('week');
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

  it('moves by term to the last day of January or July', () => {
    const walk = (from: string, by: number) => calendarStep(from, 'term', by);
    expect(walk('2024-11-05T10:00:00.000Z', 1)).toBe('2025-01-31T22:59:59.999Z');
    expect(walk('2024-11-05T10:00:00.000Z', -1)).toBe('2024-07-31T21:59:59.999Z');
    expect(walk('2025-01-31T22:59:59.999Z', 1)).toBe('2025-07-31T21:59:59.999Z');
    expect(walk('2025-01-31T22:59:59.999Z', -1)).toBe('2024-07-31T21:59:59.999Z');
    expect(walk('2025-07-31T21:59:59.999Z', 1)).toBe('2026-01-31T22:59:59.999Z');
    expect(walk('2025-07-31T21:59:59.999Z', -1)).toBe('2025-01-31T22:59:59.999Z');
    // Midnight in Amsterdam is already the next day: 1 August.
    expect(walk('2025-07-31T22:00:00.000Z', -1)).toBe('2025-07-31T21:59:59.999Z');
    expect(walk('2025-02-10T10:00:00.000Z', 3)).toBe('2026-07-31T21:59:59.999Z');
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
