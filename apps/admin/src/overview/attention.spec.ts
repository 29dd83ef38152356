import { describe, expect, it } from 'vitest';
import { lastEvents, type OverviewTeam, reasonsToLook } from './attention.js';

const now = '2025-06-01T10:00:00.000Z';
const quiet: OverviewTeam = {
  id: 'team-1',
  name: { value: 'Mobiliteit' },
  college: null,
  memberCount: 9,
  trainingNeeds: [],
  ownerships: [],
  kpiAgreements: [],
};
const agreement = (
  more: Partial<OverviewTeam['kpiAgreements'][number]>,
): OverviewTeam['kpiAgreements'][number] => ({
  id: 'kpi-1',
  kpi: 'VSV',
  level: 3,
  status: 'active',
  imposed: false,
  difference: null,
  definition: null,
  proposal: null,
  target: null,
  versionInForce: null,
  results: [],
  outcome: null,
  ...more,
});
const kinds = (team: OverviewTeam, last: string | null = now) =>
  reasonsToLook(team, last, now).map(({ kind }) => kind);

describe('where to look', () => {
  it('is nowhere in a team without open work', () => {
    expect(kinds(quiet, '2024-01-01T10:00:00.000Z')).toEqual([]);
  });

  it('is silence of 90 days while something is under way', () => {
    const team = { ...quiet, trainingNeeds: [{ id: 'n', status: 'planned' as const, guskeyLevels: [] }] };
    expect(kinds(team, '2025-03-04T09:00:00.000Z')).not.toContain('silent');
    expect(kinds(team, '2025-03-03T09:00:00.000Z')).toContain('silent');
  });

  it('is the latest result, not an earlier one', () => {
    const result = (value: number, outcome: 'missed' | 'met') => ({
      outcome,
      normOutcome: null,
      norm: null,
      measurement: { value, at: now, status: 'definitive' as const, withheld: false },
    });
    const then = agreement({ results: [result(6, 'missed'), result(4, 'met')] });
    expect(kinds({ ...quiet, kpiAgreements: [then] })).toEqual([]);
    const late = agreement({ results: [result(4, 'met'), result(6, 'missed')] });
    expect(kinds({ ...quiet, kpiAgreements: [late] })).toEqual(['missed']);
  });

  it('is an imposed target and needs without activity or evidence', () => {
    const team = {
      ...quiet,
      kpiAgreements: [agreement({ imposed: true })],
      trainingNeeds: [
        { id: 'a', status: 'endorsed' as const, guskeyLevels: [] },
        { id: 'b', status: 'closed' as const, guskeyLevels: [1, 2] },
        { id: 'c', status: 'closed' as const, guskeyLevels: [4] },
      ],
    };
    expect(kinds(team)).toEqual(['imposed', 'unplanned', 'thinEvidence']);
  });

  it('knows the last event of a team by what belongs to it', () => {
    const team = { ...quiet, kpiAgreements: [agreement({})] };
    const events = [
      { entityId: 'kpi-1', effectiveAt: '2025-02-01T10:00:00.000Z' },
      { entityId: 'team-1', effectiveAt: '2025-01-01T10:00:00.000Z' },
      { entityId: 'other', effectiveAt: '2025-05-01T10:00:00.000Z' },
    ];
    expect(lastEvents([team], events).get('team-1')).toBe('2025-02-01T10:00:00.000Z');
  });
});
