import { describe, expect, it } from 'vitest';
import { concerns, shareOf, soundOf, type Projection } from './what-to-say.js';

const rebuild: NonNullable<Projection['rebuild']> = {
  phase: 'folding',
  running: true,
  done: 250,
  total: 1000,
  startedAt: '2026-11-22T08:00:00.000Z',
  eventsPerSecond: null,
  secondsLeft: null,
};
const following: Projection = {
  status: 'running',
  position: '1000',
  head: '1000',
  failedPosition: null,
  tables: 'current',
  readable: true,
  rebuild: null,
};

describe('what people are told of the read model', () => {
  it('is nothing while it follows, also where somebody interrupted a rebuild', () => {
    expect(soundOf(following)).toBe('quiet');
    expect(soundOf({ ...following, rebuild: { ...rebuild, running: false } })).toBe('quiet');
  });

  it('is what matters most to who looks', () => {
    expect(soundOf({ ...following, rebuild })).toBe('rebuilding');
    expect(soundOf({ ...following, status: 'stopped', rebuild })).toBe('stopped');
    expect(soundOf({ ...following, tables: 'earlier', rebuild })).toBe('earlier');
    // Between two attempts nobody rebuilds, and what is shown is of before all the same.
    expect(soundOf({ ...following, tables: 'earlier' })).toBe('earlier');
    expect(soundOf({ ...following, tables: 'earlier', readable: false })).toBe('unreadable');
  });

  it('is, where a later release made the tables, whether they can be shown and whether somebody follows', () => {
    const later: Projection = { ...following, tables: 'later' };
    expect(soundOf({ ...later, readable: false })).toBe('outdated');
    expect(soundOf({ ...later, head: '1001' })).toBe('quiet');
    expect(soundOf({ ...later, status: 'waiting' })).toBe('quiet');
    expect(soundOf({ ...later, status: 'waiting', head: '1001' })).toBe('behind');
    // Another process takes over within seconds.
    expect(soundOf({ ...following, status: 'waiting', head: '1001' })).toBe('quiet');
  });
});

it('shows an interrupted rebuild only where its tables are waited for', () => {
  const interrupted = { ...rebuild, running: false };
  expect([concerns('earlier', interrupted), concerns('unreadable', interrupted)]).toEqual([true, true]);
  expect([concerns('stopped', interrupted), concerns('quiet', interrupted)]).toEqual([false, false]);
  expect(concerns('rebuilding', rebuild)).toBe(true);
});

it('tells a share only of what is counted', () => {
  expect(shareOf(rebuild)).toBe(0.25);
  expect(shareOf({ ...rebuild, total: 0, done: 0 })).toBe(1);
  expect(shareOf({ ...rebuild, phase: 'comparing' })).toBeUndefined();
});
