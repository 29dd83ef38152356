import type { Recorded } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { laterRecorded } from './later-recorded.js';
import { silences } from './silences.js';

const event = (position: number, day: string, more: Partial<Recorded> = {}): Recorded => ({
  ...{
    type: 'Happened',
    data: {},
    id: `e${position}`,
    schemaVersion: 1,
    stream: 'tally-1',
    revision: position - 1,
  },
  ...{ position, institutionId: 'i', actor: { kind: 'policy', name: 'test' }, capacity: null },
  ...{
    effectiveAt: `${day}T12:00:00.000Z`,
    recordedAt: `${day}T12:00:00.000Z`,
    commandId: '',
    commandDigest: '',
  },
  ...{ causationId: null, correlationId: '' },
  ...more,
});
const days = ['2025-01-01', '2025-01-10', '2025-06-01'];
const events = days.map((day, index) => event(index + 1, day));

describe('silences', () => {
  it('are the stretches in which nothing took effect for so many days', () => {
    expect(silences(events, 90)).toEqual([
      { from: '2025-01-10T12:00:00.000Z', until: '2025-06-01T12:00:00.000Z', days: 142 },
    ]);
  });

  it('last until the date looked at, and do not know what comes after it', () => {
    const until = '2025-05-01T12:00:00.000Z';
    expect(silences(events, 90, until)).toEqual([{ from: '2025-01-10T12:00:00.000Z', until, days: 111 }]);
  });

  it('count from the order of the world, not of recording', () => {
    expect(
      silences(
        [events[2], events[0], events[1]].filter((e) => e !== undefined),
        90,
      ),
    ).toHaveLength(1);
  });
});

describe('what was recorded later', () => {
  it('is what the ceiling hides although it bears on the date', () => {
    const late = event(4, '2025-01-05');
    const planned = event(5, '2025-07-01');
    const found = laterRecorded([...events, late, planned], '2025-02-01T00:00:00.000Z', 2);
    expect(found).toEqual([late]);
  });

  it('includes a correction that moves something out of sight', () => {
    const moved = event(4, '2025-09-01', { corrects: { kind: 'replace', eventId: 'e2' } });
    expect(laterRecorded([...events, moved], '2025-02-01T00:00:00.000Z', 3)).toEqual([moved]);
  });
});
