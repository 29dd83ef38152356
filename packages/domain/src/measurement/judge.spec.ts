import { describe, expect, it } from 'vitest';
import type { KpiDefinitionState, Norm } from '../kpi-definition/state.js';
import { words } from '../testing/scenario.js';
import {
  judgeAgainstNorm,
  judgeAgainstTerms,
  judgeByAgreement,
  judgedAt,
  type NormJudgement,
} from './judge.js';
import { mayShow } from './small-groups.js';
import type { Measurement } from './state.js';

const norm = (from: string, until: string | null, sufficient: number, high: number | null): Norm => ({
  normId: from,
  level: 3,
  period: { from, until },
  sufficient,
  high,
  source: words('source'),
  eventId: `e-${from}`,
});
const jr: Extract<KpiDefinitionState, { status: 'defined' }> = {
  status: 'defined',
  kpi: 'JR',
  name: words('JR'),
  unit: 'percent',
  direction: 'higher',
  per: 'yieldYear',
  judged: true,
  smallestDenominator: 12,
  numerator: null,
  denominator: null,
  source: words('source'),
  norms: [norm('2023-10-01', '2024-10-01', 68, 85), norm('2024-10-01', null, 70, null)],
};
const vsv = { ...jr, kpi: 'VSV', direction: 'lower' as const, norms: [norm('2023-10-01', null, 3.7, null)] };
const measurement = (value: number | null, denominator: number | null = 200): Measurement => ({
  measurementId: 'me-1',
  period: { from: '2023-10-01', until: '2024-10-01' },
  value,
  numerator: null,
  denominator,
  status: 'definitive',
  source: words('source'),
  deliveryHash: null,
  at: '2024-09-30T21:59:59.999Z',
  eventId: 'e1',
});

describe('judging against a norm', () => {
  it.each<[number, string]>([
    [67.9, 'insufficient'],
    [68, 'sufficient'],
    [84.9, 'sufficient'],
    [85, 'high'],
  ])('%d where 68 is sufficient and 85 high is %s', (value, outcome) =>
    expect(judgeAgainstNorm(measurement(value), jr, 3)).toMatchObject({ outcome, norm: { sufficient: 68 } }),
  );

  it('takes lower as better where it is', () => {
    expect(judgeAgainstNorm(measurement((100 * 37) / 1000), vsv, 3).outcome).toBe('sufficient');
    expect(judgeAgainstNorm(measurement(3.71), vsv, 3).outcome).toBe('insufficient');
  });

  it('judges by the norm of the measured year, also when it was measured after it', () => {
    const late = { ...measurement(69), at: '2025-02-01T10:00:00.000Z' };
    expect(judgedAt(late)).toBe('2024-09-30T21:59:59.999Z');
    expect(judgeAgainstNorm(late, jr, 3).outcome).toBe('sufficient');
    expect(judgeAgainstNorm(late, jr, 3, '2025-02-01T10:00:00.000Z').outcome).toBe('insufficient');
  });

  it.each<[string, NormJudgement]>([
    ['smallDenominator', judgeAgainstNorm(measurement(90, 11), jr, 3)],
    ['smallDenominator', judgeAgainstNorm(measurement(null, 0), jr, 3)],
    ['noValue', judgeAgainstNorm(measurement(null, null), jr, 3)],
    ['noNorm', judgeAgainstNorm(measurement(90), jr, 1)],
    ['notJudged', judgeAgainstNorm(measurement(9), { ...jr, judged: false }, 3)],
    ['notJudged', judgeAgainstNorm(measurement(9), { status: 'unknown' }, 3)],
  ])('is not possible: %s', (reason, judgement) =>
    expect(judgement).toMatchObject({ outcome: 'notAssessable', reason }),
  );

  it('names the norm also where the group is too small to judge', () =>
    expect(judgeAgainstNorm(measurement(90, 11), jr, 3).norm?.sufficient).toBe(68));

  it('is possible from a denominator of 12', () =>
    expect(judgeAgainstNorm(measurement(90, 12), jr, 3).outcome).toBe('high'));
});

describe('judging against what was agreed', () => {
  const terms = { target: 5, bandwidth: 0.4 };
  it.each<[number, string]>([
    [5, 'met'],
    [4, 'met'],
    [5.4, 'withinLeeway'],
    [5.41, 'missed'],
  ])('%d where at most 5 was agreed with 0.4 of room is %s', (value, outcome) =>
    expect(judgeAgainstTerms(measurement(value), terms, 'lower', 12)).toEqual({ outcome }),
  );

  it.each<[number, string]>([
    [5, 'met'],
    [4.6, 'withinLeeway'],
    [4.59, 'missed'],
  ])('%d where at least 5 was agreed is %s', (value, outcome) =>
    expect(judgeAgainstTerms(measurement(value), terms, 'higher', 12)).toEqual({ outcome }),
  );

  it('is not possible for a small group or without a value', () => {
    expect(judgeAgainstTerms(measurement(5, 11), terms, 'higher', 12)).toMatchObject({
      reason: 'smallDenominator',
    });
    expect(judgeAgainstTerms(measurement(null), terms, 'higher', 12)).toMatchObject({ reason: 'noValue' });
  });
});

describe('judging by an agreement', () => {
  const first = { inForceFrom: '2023-10-15T10:00:00.000Z', target: 70, bandwidth: 1 };
  const second = { inForceFrom: '2024-08-01T10:00:00.000Z', target: 80, bandwidth: 1 };
  const offered = { inForceFrom: null, target: 10, bandwidth: 0 };
  it('takes the version in force at the end of the period of the result, also when it was measured before', () => {
    const early = { ...measurement(75), at: '2024-07-01T10:00:00.000Z' };
    const judged = { version: second, judgement: { outcome: 'missed' } };
    expect(judgeByAgreement(early, [first, second, offered], jr)).toEqual(judged);
    expect(judgeByAgreement(early, [first, offered], jr).judgement).toEqual({ outcome: 'met' });
  });
  it('is not possible by a version of later, or for a KPI that is not defined', () => {
    const later = { ...first, inForceFrom: '2024-10-01T10:00:00.000Z' };
    expect(judgeByAgreement(measurement(75), [later], jr)).toEqual({ version: null, judgement: null });
    const unknown = judgeByAgreement(measurement(75), [first], { status: 'unknown' });
    expect(unknown).toEqual({ version: first, judgement: null });
  });
});

describe('showing figures about small groups', () => {
  it.each<[number | null, number | null, boolean]>([
    [0, 20, true],
    [1, 20, false],
    [4, 200, false],
    [5, 20, true],
    [98, 100, false],
    [95, 100, true],
    [100, 100, true],
    [0, 4, false],
    [null, 4, false],
    [null, 5, true],
    [3, null, false],
    [null, null, true],
  ])('%s of %s is shown to anyone: %s', (numerator, denominator, shown) =>
    expect(mayShow({ numerator, denominator }, false)).toBe(shown),
  );

  it('is for those who are entitled to know', () =>
    expect(mayShow({ numerator: 1, denominator: 2 }, true)).toBe(true));
});
