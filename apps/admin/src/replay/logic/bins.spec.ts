import { expect, it } from 'vitest';
import { binsOf } from './bins.js';
import type { ReplayEvent } from './replay-event.js';

const at = (position: number, effectiveAt: string, late = false): ReplayEvent => ({
  ...{ id: `e${position}`, type: 'Happened', stream: 'tally-1', data: {}, schemaVersion: 1, revision: 0 },
  ...{ position, institutionId: 'i', actor: { kind: 'policy', name: '' }, capacity: null, effectiveAt },
  ...{ recordedAt: effectiveAt, commandId: '', commandDigest: '', causationId: null, correlationId: '' },
  ...{ late, redacted: false },
  told: {
    ...{ type: 'Happened', entityId: '1', data: {}, capacity: null },
    actor: { kind: 'policy', person: null },
  },
});
const second = (count: number): string => new Date(Date.UTC(2025, 0, 1, 0, 0, count)).toISOString();
const pixel = (instant: string): number => (Date.parse(instant) - Date.UTC(2025, 0, 1)) / 1000;

it('makes one mark of those that fall within some pixels, and counts each event once', () => {
  const marks = Array.from({ length: 300 }, (_, index) =>
    at(index + 1, second(index % 30), index === 7),
  ).sort((a, b) => (a.effectiveAt < b.effectiveAt ? -1 : 1));
  const bins = binsOf(marks, pixel);
  expect(bins.map(({ left }) => left)).toEqual([0, 6, 12, 18, 24]);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  expect(bins.map(({ late }) => late)).toEqual([false, true, false, false, false]);
});

it('leads to the last event of a mark: 500 in one millisecond are one', () => {
  const marks = Array.from({ length: 500 }, (_, index) => at(index + 1, second(3)));
  expect(binsOf(marks, pixel)).toMatchObject([{ count: 500, last: { id: 'e500' } }]);
});
