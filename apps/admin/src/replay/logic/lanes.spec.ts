import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { folderOf, folders } from '../folders.js';
import { AGREEMENT, logOf, NEED, story } from '../../testing/replay-story.js';
import { lanes } from './lanes.js';
import type { ReplayEvent } from './replay-event.js';

const NOW = '2025-06-01T00:00:00.000Z';
const ALL = Number.MAX_SAFE_INTEGER;
const laid = (events: ReplayEvent[], known = ALL, scope = events) =>
  lanes(world(events, folders), scope, known, NOW, folderOf);
const laneOf = (events: ReplayEvent[], key: string, known = ALL) => {
  const lane = laid(events, known).find((one) => one.key === key);
  if (!lane) throw new Error(`no lane ${key}`);
  return lane;
};

describe('the lanes', () => {
  it('are one per agreement, theme and need, then one per other word', () => {
    expect(laid(story()).map(({ key }) => key)).toEqual([
      AGREEMENT,
      NEED,
      'group:kpiDefinition',
      'group:measurement',
    ]);
  });

  it('show only the scope: reference data is folded along without a lane', () => {
    const events = story();
    const scope = events.filter(({ stream }) => !stream.startsWith('kpiDefinition'));
    expect(laid(events, ALL, scope).map(({ word }) => word)).not.toContain('kpiDefinition');
    expect(laid(events, ALL, scope)[0]?.chart?.unit).toBe('percent');
  });

  it('fold what others did in the same stream along, and mark only the scope', () => {
    const events = story();
    const own = events.filter(({ stream }) => stream === AGREEMENT).slice(0, 1);
    const others = events.filter((event) => !own.includes(event));
    const [lane] = lanes(world(events, folders), own, ALL, NOW, folderOf, others);
    expect(lane?.bars.at(-1)?.status).toBe('active');
    expect(lane?.marks).toEqual(own);
  });

  it('count no silence from before the agreement was begun', () => {
    const events = story().map((event) =>
      event.stream.startsWith('measurement-') ? { ...event, effectiveAt: '2023-10-01T00:00:00.000Z' } : event,
    );
    const lane = laneOf(events, AGREEMENT);
    const [first] = lane.marks;
    expect(lane.quiet.filter(({ from }) => from < (first?.effectiveAt ?? ''))).toEqual([]);
  });

  it('say in which state an agreement was from when to when', () => {
    expect(laneOf(story(), AGREEMENT).bars.map(({ status }) => status)).toEqual([
      'draft',
      'proposed',
      'negotiating',
      'active',
    ]);
  });

  it('draw the target with its leeway on the worse side, and what was measured', () => {
    const { chart } = laneOf(story(), AGREEMENT);
    expect(chart?.targets).toMatchObject([{ version: 1, value: 4.4, from: '2024-11-05T22:59:59.999Z' }]);
    expect(chart?.targets[0]?.limit).toBeCloseTo(5.2);
    expect(chart?.measured).toMatchObject([{ value: 4.9, status: 'provisional' }]);
    expect(chart?.extent).toEqual({ low: 4.4, high: expect.closeTo(5.2) });
  });

  it('draw what was known: before it was recorded there was no measurement', () => {
    expect(laneOf(story(), AGREEMENT, 8).chart?.measured).toEqual([]);
  });

  it('name a long silence while something is open, until the present', () => {
    const { quiet } = laneOf(story(), NEED);
    expect(quiet).toHaveLength(1);
    expect(quiet[0]).toMatchObject({ from: '2024-09-01T21:59:59.999Z', until: NOW, days: 272 });
  });

  it('name no silence after a need was withdrawn', () => {
    const events = [...story()];
    const withdrawn = logOf(
      ...Array.from({ length: 9 }, () => ({ stream: 'x-1', type: 'X', data: {}, at: '2024-01-01' })),
      { stream: NEED, type: 'NeedWithdrawn', data: {}, at: '2024-10-01' },
    );
    expect(laneOf([...events, ...withdrawn.slice(9)], NEED).quiet).toEqual([]);
  });

  it('name a lane that the viewer may not read, and do not hide it', () => {
    const events = logOf({
      stream: 'trainingNeed-x',
      type: 'NeedProposed',
      data: {},
      at: '2025-01-01',
      redacted: true,
    });
    expect(laid(events)).toMatchObject([{ key: 'trainingNeed-x', redacted: true, title: {} }]);
  });

  it('survive events of another version', () => {
    const events = logOf(
      { stream: 'guild-1', type: 'GuildChartered', data: {}, at: '2025-01-01' },
      { stream: 'trainingNeed-y', type: 'NeedProposed', data: { title: 7 }, at: '2025-01-01' },
      { stream: 'kpiAgreement-z', type: 'KpiVersionOffered', data: {}, at: '2025-01-02' },
    );
    expect(laid(events).map(({ key }) => key)).toEqual(['kpiAgreement-z', 'trainingNeed-y', 'group:guild']);
  });
});
