// Study success after the Inspectorate, definition of 31 May 2024: every combination, and the years.
import { describe, expect, it } from 'vitest';
import type { KpiDefinitionState, Norm } from '../kpi-definition/state.js';
import { studySuccessNorms } from '../reference-data/study-success-norms.js';
import { words } from '../testing/scenario.js';
import type { Measurement } from './state.js';
import {
  judgeStudySuccess,
  lastYieldYear,
  STUDY_SUCCESS_KPIS,
  studySuccessOf,
  type StudySuccessKpi,
} from './study-success.js';

const LETTERS = { h: 'high', s: 'sufficient', i: 'insufficient', '-': 'notAssessable' } as const;
type Letter = keyof typeof LETTERS;
const OUTCOMES = {
  high: { outcome: 'high' },
  yes: { outcome: 'sufficient' },
  no: { outcome: 'insufficient' },
  few: { outcome: 'notAssessable', reason: 'tooFewIndicators' },
  split: { outcome: 'notAssessable', reason: 'indicatorsDisagree' },
} as const;

/** JR, DR, and what follows for SR high, sufficient, insufficient, not assessable. */
const TABLE: readonly [jr: Letter, dr: Letter, outcomes: string][] = [
  ['h', 'h', 'high high yes yes'],
  ['h', 's', 'high high yes yes'],
  ['h', 'i', 'yes yes no split'],
  ['h', '-', 'yes yes split few'],
  ['s', 'h', 'high high yes yes'],
  ['s', 's', 'yes yes yes yes'],
  ['s', 'i', 'yes yes no split'],
  ['s', '-', 'yes yes split few'],
  ['i', 'h', 'yes yes no split'],
  ['i', 's', 'yes yes no split'],
  ['i', 'i', 'no no no no'],
  ['i', '-', 'split split no few'],
  ['-', 'h', 'yes yes split few'],
  ['-', 's', 'yes yes split few'],
  ['-', 'i', 'split split no few'],
  ['-', '-', 'few few few few'],
];
const cases = TABLE.flatMap(([jr, dr, outcomes]) =>
  outcomes.split(' ').map((outcome, index) => ({ jr, dr, sr: 'hsi-'[index] as Letter, outcome })),
);
const judge = (jr: Letter, dr: Letter, sr: Letter, level: 1 | 2 | 3 | 4) =>
  judgeStudySuccess(
    { jr: { outcome: LETTERS[jr] }, dr: { outcome: LETTERS[dr] }, sr: { outcome: LETTERS[sr] } },
    level,
  );

describe('three indicators together', () => {
  it('are every combination', () =>
    expect(new Set(cases.map(({ jr, dr, sr }) => jr + dr + sr)).size).toBe(64));
  it.each(cases)('JR $jr, DR $dr, SR $sr: $outcome', ({ jr, dr, sr, outcome }) => {
    const expected = OUTCOMES[outcome as keyof typeof OUTCOMES];
    for (const level of [2, 3, 4] as const) expect(judge(jr, dr, sr, level)).toEqual(expected);
    // Level 1 has no norm, whatever was measured.
    expect(judge(jr, dr, sr, 1)).toEqual({ outcome: 'notAssessable', reason: 'noNormForLevel' });
  });
});

const normOf = (kpi: string, level: number): Norm => {
  const set = studySuccessNorms.find(({ input }) => input.kpi === kpi && input.level === level);
  if (!set) throw new Error(`no norm of ${kpi} for level ${level}`);
  return { ...set.input, source: words(String(set.input.source)), eventId: set.input.normId };
};
const definitionOf = (kpi: StudySuccessKpi): KpiDefinitionState => ({
  status: 'defined',
  kpi,
  name: words(kpi),
  unit: 'percent',
  direction: 'higher',
  per: 'yieldYear',
  judged: true,
  smallestDenominator: 12,
  numerator: null,
  denominator: null,
  source: words('source'),
  norms: ([2, 3, 4] as const).map((level) => normOf(kpi, level)),
});
const definitions = { JR: definitionOf('JR'), DR: definitionOf('DR'), SR: definitionOf('SR') };
const over = (year: number, numerator: number, denominator: number): Measurement => ({
  measurementId: `m-${year}-${numerator}`,
  period: { from: `${year}-10-01`, until: `${year + 1}-10-01` },
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  status: 'definitive',
  source: words('source'),
  deliveryHash: null,
  at: `${year + 1}-09-30T21:59:59.999Z`,
  eventId: 'e1',
});
const year = (of: number, level: 1 | 2 | 3 | 4, figures: Partial<Record<StudySuccessKpi, Measurement[]>>) =>
  studySuccessOf(of, level, { JR: [], DR: [], SR: [], ...figures }, definitions);

describe('a yield year of a team at a level', () => {
  // Sufficient and high of each indicator, as the definition has them; SR has no second norm.
  it.each([
    [2, 'JR', 67, 82],
    [3, 'JR', 68, 85],
    [4, 'JR', 68, 85],
    [2, 'DR', 61, 79],
    [3, 'DR', 70, 89],
    [4, 'DR', 70, 89],
    [2, 'SR', 79, null],
    [3, 'SR', 82, null],
    [4, 'SR', 82, null],
  ] as const)('level %d: %s is sufficient from %d and high from %s', (level, kpi, sufficient, high) => {
    const outcomeOf = (value: number) =>
      year(2024, level, { [kpi]: [over(2024, value * 10, 1000)] }).indicators.find((each) => each.kpi === kpi)
        ?.judgement.outcome;
    expect(outcomeOf(sufficient - 0.1)).toBe('insufficient');
    expect(outcomeOf(sufficient)).toBe('sufficient');
    expect(outcomeOf(99)).toBe(high === null ? 'sufficient' : 'high');
    if (high !== null) expect([outcomeOf(high - 0.1), outcomeOf(high)]).toEqual(['sufficient', 'high']);
  });

  it('takes the measurements over exactly that year, and says which indicator was not measured', () => {
    const JR = [over(2023, 90, 100), over(2024, 50, 100)];
    const part = { ...over(2024, 90, 100), period: { from: '2024-10-01', until: '2025-02-01' } };
    expect(year(2024, 3, { JR, DR: [over(2024, 60, 100)], SR: [part] })).toMatchObject({
      period: { from: '2024-10-01', until: '2025-10-01' },
      indicators: [
        { kpi: 'JR', measurement: { value: 50 }, judgement: { outcome: 'insufficient' } },
        { kpi: 'DR', judgement: { outcome: 'insufficient', norm: { sufficient: 70 } } },
        {
          kpi: 'SR',
          measurement: null,
          judgement: { outcome: 'notAssessable', reason: 'notMeasured', norm: { sufficient: 82 } },
        },
      ],
      judgement: { outcome: 'insufficient' },
    });
  });

  it('is judged with an indicator under 12 left out, when the other two agree', () => {
    const JR = [over(2024, 11, 11)];
    const SR = [over(2024, 90, 100)];
    const sufficient = year(2024, 4, { JR, DR: [over(2024, 71, 100)], SR });
    expect(sufficient.indicators[0]?.judgement).toMatchObject({ reason: 'smallDenominator' });
    expect(sufficient.judgement).toEqual({ outcome: 'sufficient' });
    expect(year(2024, 4, { JR, DR: [over(2024, 69, 100)], SR }).judgement).toEqual({
      outcome: 'notAssessable',
      reason: 'indicatorsDisagree',
    });
    expect(year(2024, 4, { JR: [over(2024, 12, 12)], DR: [over(2024, 71, 100)], SR }).judgement).toEqual({
      outcome: 'high',
    });
  });

  it('has no norm before the definition, nor at level 1', () => {
    const all = Object.fromEntries(STUDY_SUCCESS_KPIS.map((kpi) => [kpi, [over(2022, 90, 100)]]));
    expect(year(2022, 3, all)).toMatchObject({
      indicators: [{ judgement: { reason: 'noNorm' } }, {}, {}],
      judgement: { reason: 'tooFewIndicators' },
    });
    // The definition of 31 May 2024 judges the yield year that was running then.
    const first = Object.fromEntries(STUDY_SUCCESS_KPIS.map((kpi) => [kpi, [over(2023, 90, 100)]]));
    expect(year(2023, 3, first).judgement).toEqual({ outcome: 'high' });
    expect(year(2023, 1, first).judgement).toEqual({ outcome: 'notAssessable', reason: 'noNormForLevel' });
  });

  it('stands on its own: what came before or after it does not count', () => {
    const JR = [over(2023, 95, 100), over(2024, 60, 100), over(2025, 95, 100)];
    const DR = [over(2023, 95, 100), over(2024, 60, 100), over(2025, 95, 100)];
    expect([2023, 2024, 2025].map((of) => year(of, 3, { JR, DR }).judgement.outcome)).toEqual([
      'sufficient',
      'insufficient',
      'sufficient',
    ]);
  });
});

describe('the last yield year', () => {
  it.each([
    ['2026-09-30T21:59:59.999Z', 2024],
    ['2026-09-30T22:00:00.000Z', 2025],
    ['2026-11-22T10:00:00.000Z', 2025],
    ['2027-01-01T10:00:00.000Z', 2025],
  ])('that had ended at %s began in %d', (at, first) => expect(lastYieldYear(at)).toBe(first));
});
