import { describe, expect, it } from 'vitest';
import { formatsFor } from '../i18n/formats.js';
import { sayIn } from '../testing/catalogues.js';
import {
  figureOf,
  groupsOf,
  type Indicator,
  type Judged,
  linesOf,
  orderedGroups,
  rangeOf,
  studySuccessTable,
  yearName,
} from './groups.js';

const text = (value: string) => ({ value, erased: false });
const indicator = (kpi: string, value: number | null, more: Partial<Indicator> = {}): Indicator => ({
  kpi,
  outcome: value === null ? 'notAssessable' : 'sufficient',
  reason: value === null ? 'notMeasured' : null,
  measurement:
    value === null
      ? null
      : {
          id: `${kpi}-1`,
          value,
          numerator: value,
          denominator: 100,
          withheld: false,
          status: 'definitive',
          source: text('Bron'),
        },
  norm: { sufficient: 68, high: 85, source: text('Inspectie') },
  ...more,
});
const judged = (year: number, level: number, outcome: Judged['outcome'], jr: number | null): Judged => ({
  teamId: 'team-1',
  team: { id: 'team-1', name: text('Team Zorg') },
  level,
  year,
  outcome,
  reason: outcome === 'notAssessable' ? 'tooFewIndicators' : null,
  definitive: true,
  period: { from: `${year}-10-01`, until: `${year + 1}-10-01` },
  indicators: [indicator('JR', jr), indicator('DR', 71), indicator('SR', null)],
});
const all = [
  judged(2024, 3, 'insufficient', 60),
  judged(2025, 3, 'sufficient', 70),
  judged(2025, 4, 'high', 90),
];

describe('study success as it is shown', () => {
  it('groups the years of a team at a level, and filters by how the last one was judged', () => {
    expect(groupsOf(all).map(({ key, years }) => [key, years.length])).toEqual([
      ['team-1 3', 2],
      ['team-1 4', 1],
    ]);
    expect(groupsOf(all, 'sufficient').map(({ key }) => key)).toEqual(['team-1 3']);
    expect(groupsOf(all, 'insufficient')).toEqual([]);
  });

  it('names a yield year by both its calendar years', () =>
    expect([yearName(2024), yearName(2099)]).toEqual(['2024-25', '2099-00']));

  it('says a figure with its counts, or why there is none', () => {
    const say = (of: Indicator) => figureOf(of, sayIn('nl'), formatsFor('nl'));
    expect(say(indicator('JR', 70))).toBe('70\u00a0% (70 van 100)');
    expect(say(indicator('JR', null))).toBe('niet gemeten');
    const { measurement } = indicator('JR', 70);
    if (!measurement) throw new Error('measured');
    expect(say(indicator('JR', 70, { measurement: { ...measurement, withheld: true, value: null } }))).toBe(
      'niet getoond: te weinig mensen',
    );
  });

  it('gives a line per indicator to take away', () => {
    const [head, first] = studySuccessTable(groupsOf(all), sayIn('en'));
    expect(head).toHaveLength(14);
    expect(first).toEqual([
      ...['Team Zorg', 3, '2024-25', 'insufficient', '', 'JR', 60, 60, 100, 68, 85, 'sufficient', ''],
      'Inspectie',
    ]);
  });

  it('draws the three indicators with the norm of each year', () => {
    const [group] = groupsOf(all);
    if (!group) throw new Error('no group');
    expect(linesOf(group)[0]).toEqual({
      kpi: 'JR',
      points: [
        { year: 2024, value: 60, counts: true },
        { year: 2025, value: 70, counts: true },
      ],
      norms: [
        { year: 2024, sufficient: 68 },
        { year: 2025, sufficient: 68 },
      ],
    });
    expect(rangeOf(linesOf(group))).toEqual([55, 76]);
    expect(rangeOf([])).toEqual([0, 100]);
    expect(linesOf(group)[2]?.points[0]).toEqual({ year: 2024, value: null, counts: false });
  });
});

describe('the order of groups', () => {
  const groups = groupsOf([
    judged(2024, 4, 'high', 90),
    judged(2024, 3, 'insufficient', 50),
    judged(2024, 2, 'notAssessable', null),
  ]);
  const levels = (order?: 'level' | 'worst') => orderedGroups(groups, order).map(({ level }) => level);

  it('stays, goes by level, or begins with what was judged worst', () => {
    expect(levels()).toEqual([4, 3, 2]);
    expect(levels('level')).toEqual([2, 3, 4]);
    expect(levels('worst')).toEqual([3, 2, 4]);
  });
});
