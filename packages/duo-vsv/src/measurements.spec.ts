import { describe, expect, it } from 'vitest';
import type { Aggregate, CountedDelivery, DeliveryKind, DeliveryStatus } from './delivery.js';
import type { MappingLine } from './mapping.js';
import { measurementsOf } from './measurements.js';
import { csvOf, read } from './testing/csv-of.js';

const noord: MappingLine[] = [{ providerUnit: '900A100', teamId: 'noord' }];
const cell = (count: number, over: Partial<Aggregate> = {}): Aggregate => ({
  providerUnit: '900A100',
  level: 4,
  crebo: '25251',
  month: null,
  count,
  ...over,
});

function counted(
  kind: DeliveryKind,
  aggregates: Aggregate[],
  over: Partial<CountedDelivery> = {},
): CountedDelivery {
  const rowsUsed = aggregates.reduce((sum, { count }) => sum + count, 0);
  const status: DeliveryStatus | null = kind === 'enrolled' || kind === 'leavers' ? 'provisional' : null;
  const fileName = `${kind} ${over.status ?? ''}${over.reportMonth ?? ''}`;
  return {
    fileName,
    checksum: `sum of ${fileName}`,
    kind,
    yieldYear: 2022,
    status,
    reportMonth: null,
    brin: '99ZZ',
    aggregates,
    providerUnits: [{ code: '900A100', name: 'Techniek', spellings: 1 }],
    withoutLevel: [],
    rowsRead: rowsUsed,
    rowsUsed,
    rowsRefused: 0,
    ...over,
  };
}

describe('yearly rates', () => {
  it('divide the leavers by the enrolled, per team and level', () => {
    const { rates, notComputable } = measurementsOf(
      [
        counted('enrolled', [cell(40), cell(10, { crebo: '25604' }), cell(20, { level: 2 })]),
        counted('leavers', [cell(3)]),
      ],
      noord,
    );
    expect(rates).toEqual([
      expect.objectContaining({ teamId: 'noord', level: 2, numerator: 0, denominator: 20 }),
      {
        kpi: 'VSV',
        teamId: 'noord',
        level: 4,
        yieldYear: 2022,
        period: { from: '2022-10-01', until: '2023-10-01' },
        numerator: 3,
        denominator: 50,
        status: 'provisional',
        sources: [
          { kind: 'leavers', fileName: 'leavers ', checksum: 'sum of leavers ' },
          { kind: 'enrolled', fileName: 'enrolled ', checksum: 'sum of enrolled ' },
        ],
      },
    ]);
    expect(notComputable).toEqual([]);
  });

  it('are not computed from one side only, and say which side is missing', () => {
    expect(measurementsOf([counted('enrolled', [cell(40)])], noord)).toMatchObject({
      rates: [],
      notComputable: [{ code: 'LEAVERS_MISSING', yieldYear: 2022, denominator: 40, numerator: null }],
    });
    expect(measurementsOf([counted('leavers', [cell(3)])], noord)).toMatchObject({
      rates: [],
      notComputable: [{ code: 'ENROLLED_MISSING', yieldYear: 2022, numerator: 3, denominator: null }],
    });
  });

  it('are completed with counts that are known from an earlier run', () => {
    const known = [
      counted('enrolled', [cell(40)]),
      counted('enrolled', [cell(9)], { yieldYear: 2021, checksum: 'other' }),
    ];
    const { rates, notComputable, tallies } = measurementsOf([counted('leavers', [cell(3)])], noord, {
      known,
    });
    expect(rates).toMatchObject([{ numerator: 3, denominator: 40 }]);
    expect(notComputable).toEqual([]);
    expect(tallies.map(({ kind }) => kind)).toEqual(['leavers']);
  });

  it('do not mix years', () => {
    const { rates } = measurementsOf(
      [counted('enrolled', [cell(40)]), counted('leavers', [cell(3)], { yieldYear: 2021 })],
      noord,
    );
    expect(rates).toEqual([]);
  });

  it('take the definitive pair over the provisional one', () => {
    const { rates, unused } = measurementsOf(
      [
        counted('enrolled', [cell(39)], { status: 'definitive' }),
        counted('leavers', [cell(2)], { status: 'definitive' }),
        counted('enrolled', [cell(40)]),
        counted('leavers', [cell(3)]),
      ],
      noord,
    );
    expect(rates).toMatchObject([{ numerator: 2, denominator: 39, status: 'definitive' }]);
    expect(unused).toEqual([
      { code: 'SUPERSEDED', fileName: 'enrolled ', insteadUsed: 'enrolled definitive' },
      { code: 'SUPERSEDED', fileName: 'leavers ', insteadUsed: 'leavers definitive' },
    ]);
  });

  it('let one definitive file wait while there is a provisional pair', () => {
    const { rates, unused } = measurementsOf(
      [
        counted('enrolled', [cell(40)]),
        counted('leavers', [cell(3)]),
        counted('leavers', [cell(2)], { status: 'definitive' }),
      ],
      noord,
    );
    expect(rates).toMatchObject([{ numerator: 3, denominator: 40, status: 'provisional' }]);
    expect(unused).toEqual([
      { code: 'WAITS_FOR_COUNTERPART', fileName: 'leavers definitive', insteadUsed: 'leavers ' },
    ]);
  });

  it('stay provisional when only one side is definitive', () => {
    const { rates } = measurementsOf(
      [counted('enrolled', [cell(40)]), counted('leavers', [cell(2)], { status: 'definitive' })],
      noord,
    );
    expect(rates).toMatchObject([{ numerator: 2, denominator: 40, status: 'provisional' }]);
  });

  it('are not computed over nobody, or fewer than left', () => {
    const { rates, notComputable } = measurementsOf(
      [counted('enrolled', [cell(2)]), counted('leavers', [cell(3), cell(1, { level: 1 })])],
      noord,
    );
    expect(rates).toEqual([]);
    expect(notComputable).toMatchObject([
      { code: 'NONE_ENROLLED', teamId: 'noord', level: 1, numerator: 1, denominator: 0 },
      { code: 'MORE_LEAVERS_THAN_ENROLLED', teamId: 'noord', level: 4, numerator: 3, denominator: 2 },
    ]);
  });
});

describe('monthly counts', () => {
  const october = counted(
    'monthly',
    [cell(4, { month: '2022-10' }), cell(1, { month: '2022-10', level: 1 })],
    { reportMonth: '2022-11' },
  );
  const december = counted('monthly', [cell(3, { month: '2022-10' }), cell(2, { month: '2022-12' })], {
    reportMonth: '2023-01',
  });

  it('come from the latest file, which corrects earlier months, down to nothing', () => {
    const { months, unused } = measurementsOf([december, october], noord);
    expect(months.map(({ level, month, count }) => [level, month, count])).toEqual([
      [1, '2022-10', 0],
      [1, '2022-11', 0],
      [1, '2022-12', 0],
      [4, '2022-10', 3],
      [4, '2022-11', 0],
      [4, '2022-12', 2],
    ]);
    expect(months[0]).toMatchObject({
      kpi: 'VSV_MONTH',
      teamId: 'noord',
      yieldYear: 2022,
      asOf: '2023-01',
      source: { fileName: 'monthly 2023-01' },
    });
    expect(unused).toEqual([
      { code: 'SUPERSEDED', fileName: 'monthly 2022-11', insteadUsed: 'monthly 2023-01' },
    ]);
  });

  it('are not taken from an old file when a newer one is known', () => {
    const { months } = measurementsOf([october], noord, { known: [december] });
    expect(months.find(({ level, month }) => level === 4 && month === '2022-10')?.count).toBe(3);
  });

  it('never come from a start set', () => {
    const { months, rates, notComputable } = measurementsOf(
      [counted('startSet', [cell(40, { month: '2022-10' })])],
      noord,
    );
    expect({ months, rates }).toEqual({ months: [], rates: [] });
    expect(notComputable).toMatchObject([{ code: 'START_SET_NOT_MEASURED', denominator: 40 }]);
  });

  it('come once from a file that is given twice', () => {
    const { months, unused } = measurementsOf([october, { ...october, fileName: 'copy' }], noord);
    expect(months).toHaveLength(2);
    expect(unused).toEqual([{ code: 'SAME_FILE_TWICE', fileName: 'copy', insteadUsed: 'monthly 2022-11' }]);
  });
});

describe('what has no team', () => {
  it('is listed by unit and level with its name and counts', () => {
    const { unmapped, rates } = measurementsOf(
      [counted('enrolled', [cell(40), cell(5, { level: 1 })]), counted('leavers', [cell(3)])],
      [{ providerUnit: '900A100', level: 1, teamId: 'noord' }],
    );
    expect(unmapped).toEqual([
      {
        providerUnit: '900A100',
        name: 'Techniek',
        level: 4,
        counts: { monthly: 0, startSet: 0, enrolled: 40, leavers: 3 },
      },
    ]);
    expect(rates).toMatchObject([{ level: 1, numerator: 0, denominator: 5 }]);
  });

  it('includes rows without a level, by name', async () => {
    const result = await read(csvOf('enrolled', [{ NIVEAU: 'VMBO bovenbouw' }, {}]), {
      fileName: 'NRSP2023VI99ZZ.csv',
    });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(measurementsOf([result.delivery], noord).withoutLevel).toEqual([
      { fileName: 'NRSP2023VI99ZZ.csv', name: 'VMBO bovenbouw', count: 1 },
    ]);
  });
});
