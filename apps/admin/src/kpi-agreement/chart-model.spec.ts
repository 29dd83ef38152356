import { describe, expect, it } from 'vitest';
import { type Charted, chartModel } from './chart-model.js';

const now = '2025-06-01T10:00:00.000Z';
const agreement: Charted = {
  level: 3,
  period: { from: '2024-10-01', until: '2025-10-01' },
  definition: {
    direction: 'lower',
    norms: [
      { level: 3, sufficient: 3.7, period: { from: '2023-10-01', until: '2024-10-01' } },
      { level: 3, sufficient: 3.8, period: { from: '2024-10-01', until: '2025-10-01' } },
      { level: 4, sufficient: 3.08, period: { from: '2024-10-01', until: '2025-10-01' } },
    ],
  },
  versions: [
    { version: 1, inForceFrom: '2024-11-01T10:00:00.000Z', terms: { target: 4, bandwidth: 0.6 } },
    { version: 2, inForceFrom: '2025-01-06T10:00:00.000Z', terms: { target: 4.4, bandwidth: 0.8 } },
    { version: 3, inForceFrom: null, terms: { target: 9, bandwidth: 0 } },
  ],
  results: [
    { measurement: { id: 'm', value: 5, at: '2025-02-01T10:00:00.000Z', status: 'provisional' } },
    { measurement: { id: 'n', value: null, at: '2025-03-01T10:00:00.000Z', status: 'definitive' } },
  ],
};

describe('the chart of an agreement', () => {
  it('steps its target band where another version came into force', () => {
    const model = chartModel(agreement, now);
    expect(model?.bands.map(({ version, target, limit }) => [version, target, limit])).toEqual([
      [1, 4, 4.6],
      [2, 4.4, expect.closeTo(5.2)],
    ]);
    expect(model?.bands[0]?.until).toBe(Date.parse('2025-01-06T10:00:00.000Z'));
    expect(model?.bands[1]?.until).toBe(Date.parse('2025-09-30T22:00:00.000Z'));
  });

  it('takes leeway below the target where higher is better', () => {
    const definition = { direction: 'higher' as const, norms: [] };
    expect(chartModel({ ...agreement, definition }, now)?.bands[0]?.limit).toBeCloseTo(3.4);
  });

  it('shows the norms of its level that touch its time', () => {
    expect(chartModel(agreement, now)?.norms.map(({ sufficient }) => sufficient)).toEqual([3.8]);
  });

  it('leaves out what has no value, and is nothing without results and versions', () => {
    expect(chartModel(agreement, now)?.points).toHaveLength(1);
    expect(chartModel({ ...agreement, versions: [], results: [] }, now)).toBeNull();
  });
});
