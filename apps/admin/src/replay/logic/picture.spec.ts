import { describe, expect, it } from 'vitest';
import { logOf, story } from '../../testing/replay-story.js';
import { density, schoolYearsIn, spanOf, zoomed } from './density.js';
import { listWindow } from './event-list.js';
import { monthTicks } from './months.js';
import { drawnGaps, plotOf } from './plot.js';
import { timeScale } from './time-scale.js';

const year = { from: Date.parse('2024-07-31T22:00:00Z'), until: Date.parse('2025-08-01T00:00:00Z') };

/** A scale on which nothing is compressed. */
const even = (span: { from: number; until: number }) => {
  const days = Array.from(
    { length: (span.until - span.from) / 86_400_000 },
    (_, n) => span.from + n * 86_400_000,
  );
  return timeScale(days, span);
};
const drawn = (span: { from: number; until: number }, width: number) =>
  monthTicks(span, plotOf(even(span), width));

describe('the histogram', () => {
  it('counts every event in the span exactly once', () => {
    const events = story();
    for (const bins of [1, 7, 52]) {
      expect(density(events, even(year), bins).reduce((sum, count) => sum + count, 0)).toBe(events.length);
    }
  });

  it('puts the last instant in the last part and leaves out what lies outside', () => {
    const span = { from: Date.parse('2024-09-01T00:00:00Z'), until: Date.parse('2024-12-31T22:59:59.999Z') };
    const counts = density(story(), even(span), 4);
    expect(counts.at(-1)).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  it('spans from the month of the first event to the present', () => {
    const span = spanOf(story(), '2025-03-01T00:00:00.000Z');
    expect(new Date(span.from).toISOString()).toBe('2024-07-31T22:00:00.000Z');
    expect(new Date(span.until).toISOString()).toBe('2025-03-01T00:00:00.000Z');
  });
});

describe('a part of the time', () => {
  it('is cut out of the whole, and is the whole where nothing would be left', () => {
    const part = zoomed(year, '2024-10-01T00:00:00.000Z', null);
    expect(part).toEqual({ from: Date.parse('2024-10-01T00:00:00Z'), until: year.until });
    expect(zoomed(year, '2019-08-01T00:00:00.000Z', '2024-12-31T23:00:00.000Z').from).toBe(year.from);
    expect(zoomed(year, '2031-08-01T00:00:00.000Z', null)).toEqual(year);
    expect(zoomed(year, null, null)).toEqual(year);
  });

  it('may be a school year, of which the span touches so many', () => {
    expect(schoolYearsIn(year)).toEqual([2024, 2025]);
    expect(schoolYearsIn({ ...year, until: Date.parse('2025-07-31T21:00:00Z') })).toEqual([2024]);
  });
});

describe('the axis', () => {
  it('never lets a label run into the next one or out of the picture', () => {
    const two = { ...year, until: Date.parse('2026-12-01T00:00:00Z') };
    for (const width of [180, 260, 430, 620, 650, 900, 1400]) {
      let taken = 0;
      for (const { at, label } of drawn(two, width)) {
        if (label === null) continue;
        const left = plotOf(even(two), width).x(Date.parse(at));
        expect(left).toBeGreaterThanOrEqual(taken);
        taken = left + (label === 'year' ? 62 : 26);
      }
      expect(taken).toBeLessThanOrEqual(width);
    }
  });

  it('labels as many months as fit, and names each year once', () => {
    const wide = drawn(year, 1000).filter(({ label }) => label !== null);
    const narrow = drawn(year, 220).filter(({ label }) => label !== null);
    expect(wide.length).toBeGreaterThan(narrow.length);
    expect(wide.filter(({ label }) => label === 'year').map(({ date }) => date)).toEqual([
      '2024-08-01',
      '2025-01-01',
    ]);
  });
});

describe('a compressed stretch', () => {
  const day = 86_400_000;
  const scale = timeScale(
    [10, 12, 60, 62, 300].map((n) => year.from + n * day),
    year,
  );
  const say = () => ['48 days, summer holiday', '48 d'];

  it('is as wide as 14 days, and its place can be found again', () => {
    const plot = plotOf(scale, 920);
    const [first] = drawnGaps(scale.gaps, plot, say);
    expect(first?.gap.days).toBe(48);
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeCloseTo((10 * day * 900) / scale.length);
    expect(plot.invert(plot.x(year.from + 30 * day))).toBe(year.from + 30 * day);
  });

  it('is named in full where there is room, else shortly, and never over another', () => {
    const labels = (width: number) =>
      drawnGaps(scale.gaps, plotOf(scale, width), say).map(({ label }) => label);
    expect(labels(1400)).toEqual([
      '48 days, summer holiday',
      '48 days, summer holiday',
      '48 days, summer holiday',
    ]);
    expect(labels(300)).toContain('48 d');
    expect(labels(40)).toEqual([null, null, null]);
    // Letters of twice the size take the room of twice as many.
    const twice = () => say().map((words) => words + words);
    for (const width of [300, 600, 900, 1400])
      expect(
        drawnGaps(scale.gaps, plotOf(scale, width, 2), say).map(({ label }) => label?.length ?? 0),
      ).toEqual(
        drawnGaps(scale.gaps, plotOf(scale, width), twice).map(({ label }) => (label?.length ?? 0) / 2),
      );
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
