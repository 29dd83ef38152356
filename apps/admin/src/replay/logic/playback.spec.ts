import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { PACES, paced, paceNames, paceOfStep, pictureSpeed } from './pace.js';
import { playedTo, type Run } from './playback.js';
import { sequenceOf } from './sequence.js';
import { timeScale } from './time-scale.js';

const DAY = 86_400_000;
const at = (date: string) => ({ stream: 'trainingNeed-a', type: 'Something', data: {}, at: date });
const sequence = sequenceOf(
  logOf(at('2025-01-01T00:00:00.000Z'), at('2025-01-11T00:00:00.000Z'), at('2025-01-11T00:00:00.000Z')),
  9,
);
const span = { from: Date.parse('2025-01-01T00:00:00Z'), until: Date.parse('2025-03-02T00:00:00Z') };
const scale = timeScale(
  sequence.events.map(({ effectiveAt }) => Date.parse(effectiveAt)),
  span,
);
const start = { asOf: '2024-12-31T00:00:00.000Z', at: null };
const run = (name: keyof typeof PACES, from: Run['from'] = start): Run => ({
  pace: PACES[name],
  scale,
  sequence,
  from,
});

describe('the paces', () => {
  it('are half to ten events a second, a day, week or month a second, the whole in 60 or 30 seconds', () => {
    expect(paceNames('event').map((name) => PACES[name])).toEqual(
      [0.5, 1, 2, 5, 10].map((perSecond) => ({ by: 'event', perSecond })),
    );
    expect(paceNames('time')).toEqual(['day', 'week', 'month']);
    expect(paceNames('whole')).toEqual(['whole60', 'whole30']);
  });

  it('follow each other and stop at both ends', () => {
    expect(paced('ten', 1)).toBe('day');
    expect(paced('day', -1)).toBe('ten');
    expect(paced('half', -1)).toBe('half');
    expect(paced('whole30', 1)).toBe('whole30');
  });

  it('go along with the step, unless the whole is played', () => {
    expect(paceOfStep('week', 'five')).toBe('week');
    expect(paceOfStep('term', 'five')).toBe('month');
    expect(paceOfStep('event', 'five')).toBe('five');
    expect(paceOfStep('event', 'week')).toBe('two');
    expect(paceOfStep('day', 'whole30')).toBe('whole30');
  });

  it('say how much of the picture passes', () => {
    expect(pictureSpeed(PACES.day, scale.length) * 1000).toBe(DAY);
    expect(pictureSpeed(PACES.week, scale.length) * 1000).toBe(7 * DAY);
    expect(pictureSpeed(PACES.whole30, scale.length) * 30_000).toBeCloseTo(scale.length, 3);
  });
});

describe('playing by event', () => {
  it('reaches an event at every step, also two of the same moment, and is over after the last', () => {
    expect(playedTo(run('two'), 0)).toMatchObject({ place: start, over: false });
    expect(playedTo(run('two'), 499).place).toBe(start);
    expect(playedTo(run('two'), 500)).toMatchObject({ place: { at: 1 }, over: false });
    expect(playedTo(run('two'), 1000)).toMatchObject({ place: { at: 2 }, over: false });
    expect(playedTo(run('two'), 1500)).toMatchObject({ place: { at: 3 }, over: true });
    expect(playedTo(run('two'), 9000)).toMatchObject({ place: { at: 3 }, over: true });
  });

  it('stays on the last event of a part as long as on any other, and then goes on', () => {
    const part = { ...run('two'), onwards: { asOf: '2025-01-12T00:00:00.000Z', at: null } };
    expect(playedTo(part, 1999)).toMatchObject({ place: { at: 3 }, over: false });
    expect(playedTo(part, 2000)).toMatchObject({ place: { at: 3 }, over: true });
    expect(playedTo({ ...part, from: playedTo(part, 2000).place }, 0).over).toBe(true);
  });

  it('glides in between, but not for those who want no motion', () => {
    expect(playedTo(run('one'), 1500).picture).toBeCloseTo(5 * DAY, 0);
    expect(playedTo(run('one'), 1500, true).picture).toBe(0);
  });
});

describe('playing by time', () => {
  it('goes evenly', () => {
    const played = playedTo(run('day'), 2500);
    expect(played.picture).toBeCloseTo(2.5 * DAY, 3);
    expect(played.place).toEqual({ asOf: '2025-01-03T12:00:00.000Z', at: null });
  });

  it('passes a compressed stretch in the time that it takes in the picture', () => {
    // After 11 January nothing happens for 50 days: that is drawn as 14.
    expect(scale.length).toBe(24 * DAY);
    expect(playedTo(run('day'), 23_999).over).toBe(false);
    expect(playedTo(run('day'), 24_000)).toEqual({
      picture: 24 * DAY,
      place: { asOf: '2025-03-02T00:00:00.000Z', at: null },
      over: true,
    });
  });

  it('is through the whole in 30 seconds, from the beginning', () => {
    expect(playedTo(run('whole30'), 15_000).picture).toBeCloseTo(12 * DAY, 0);
    expect(playedTo(run('whole30'), 30_001).over).toBe(true);
  });

  it('goes to where what is held ends and no further, and from there on with what comes next', () => {
    const onwards = { asOf: '2025-01-04T00:00:00.001Z', at: null };
    const part = { ...run('day'), onwards };
    expect(playedTo(part, 2999)).toMatchObject({ place: { at: null }, over: false });
    for (const late of [3001, 60_000]) {
      expect(playedTo(part, late)).toMatchObject({ place: onwards, over: true });
      expect(playedTo(part, late).picture).toBeCloseTo(3 * DAY, -1);
    }
    expect(playedTo({ ...run('day'), from: onwards }, 1000).place.asOf).toBe('2025-01-05T00:00:00.001Z');
  });

  it('moves once a second for those who want no motion', () => {
    expect(playedTo(run('day'), 1999, true).picture).toBe(DAY);
  });
});
