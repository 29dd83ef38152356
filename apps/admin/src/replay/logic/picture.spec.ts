import { describe, expect, it } from 'vitest';
import { logOf, story } from '../../testing/replay-story.js';
import { density, spanOf } from './density.js';
import { listWindow } from './event-list.js';
import { monthTicks } from './months.js';

const year = { from: Date.parse('2024-07-31T22:00:00Z'), until: Date.parse('2025-08-01T00:00:00Z') };

describe('the histogram', () => {
  it('counts every event in the span exactly once', () => {
    const events = story();
    for (const bins of [1, 7, 52]) {
      expect(density(events, year, bins).reduce((sum, count) => sum + count, 0)).toBe(events.length);
    }
  });

  it('puts the last instant in the last part and leaves out what lies outside', () => {
    const span = { from: Date.parse('2024-09-01T00:00:00Z'), until: Date.parse('2024-12-31T22:59:59.999Z') };
    const counts = density(story(), span, 4);
    expect(counts.at(-1)).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  it('spans from the month of the first event to the present', () => {
    const span = spanOf(story(), '2025-03-01T00:00:00.000Z');
    expect(new Date(span.from).toISOString()).toBe('2024-07-31T22:00:00.000Z');
    expect(new Date(span.until).toISOString()).toBe('2025-03-01T00:00:00.000Z');
  });
});

describe('the axis', () => {
  it('never lets a label run into the next one or out of the picture', () => {
    const two = { ...year, until: Date.parse('2026-12-01T00:00:00Z') };
    for (const width of [180, 260, 430, 620, 650, 900, 1400]) {
      let taken = 0;
      for (const { at, label } of monthTicks(two, width)) {
        if (label === null) continue;
        const left = ((Date.parse(at) - two.from) / (two.until - two.from)) * width;
        expect(left).toBeGreaterThanOrEqual(taken);
        taken = left + (label === 'year' ? 62 : 26);
      }
      expect(taken).toBeLessThanOrEqual(width);
    }
  });

  it('labels as many months as fit, and names each year once', () => {
    const wide = monthTicks(year, 1000).filter(({ label }) => label !== null);
    const narrow = monthTicks(year, 220).filter(({ label }) => label !== null);
    expect(wide.length).toBeGreaterThan(narrow.length);
    expect(wide.filter(({ label }) => label === 'year').map(({ date }) => date)).toEqual([
      '2024-08-01',
      '2025-01-01',
    ]);
  });
});

describe('the list', () => {
  const events = logOf(
    ...Array.from({ length: 1000 }, (_, n) => ({
      stream: 'trainingNeed-a',
      type: 'Something',
      data: {},
      at: new Date(Date.parse('2024-01-01T10:00:00Z') + n * 86_400_000).toISOString(),
    })),
  );

  it('shows a part that always holds the current event, and says how many lie outside', () => {
    for (const current of [0, 1, 79, 80, 500, 998, 999]) {
      const { months, earlier, later } = listWindow(events, current);
      const items = months.flatMap((month) => month.items);
      expect(items.map(({ index }) => index)).toContain(current);
      expect(earlier + items.length + later).toBe(events.length);
      expect(items.length).toBe(80);
    }
  });

  it('groups by month without changing the order', () => {
    const { months } = listWindow(events, 0, 60);
    expect(months.map(({ month }) => month)).toEqual(['2024-01', '2024-02']);
    const indexes = months.flatMap(({ items }) => items.map(({ index }) => index));
    expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
  });
});
