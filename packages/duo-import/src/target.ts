// What the files say a measurement should be.
import { rateOf, type Level } from '@traject/domain';
import type { CountedDelivery, MonthCount, Proposal, RateMeasurement, Source } from '@traject/duo-vsv';

/** Figures of a team, KPI and level over a period, as the files give them. */
export interface Target {
  teamId: string;
  kpi: 'VSV' | 'VSV_MONTH';
  level: Level;
  /** Days; `until` is exclusive. */
  period: { from: string; until: string };
  /** A rate in per cent, or a count. */
  value: number;
  numerator: number;
  /** Null for a count. */
  denominator: number | null;
  status: 'provisional' | 'definitive';
  /** SHA-256 of the file that names the leavers. */
  fileHash: string;
  /** SHA-256 of every file it rests on. */
  sources: readonly string[];
  /** In words without the name that a person gave the file. */
  source: string;
  /** First day of the month that a monthly file reports on; null for a rate. */
  asOf: string | null;
}

/** A month that an A14 counts after its yield year: the lists of the next year are about that month. */
export interface RunOnMonth {
  teamId: string;
  level: Level;
  month: string;
  count: number;
}

/** The names under which DUO delivers what these files are: what people called their copy has no place in the log. */
export function sourceInWords(deliveries: readonly CountedDelivery[]): string {
  const names = deliveries.map(({ kind, yieldYear, status, reportMonth, brin }) => {
    const letter = status === 'definitive' ? 'D' : 'V';
    if (kind === 'enrolled') return `NRSP${yieldYear + 1}${letter}I${brin}`;
    if (kind === 'leavers') return `NenR${yieldYear + 1}${letter}I${brin}`;
    return `A ${reportMonth ?? ''} I${brin}`;
  });
  return `DUO: ${names.join(', ')}`;
}

/** The month after `YYYY-MM`, as its first day. */
function monthPeriod(month: string): { from: string; until: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: `${month}-01`, until: `${next}-01` };
}

const isRunOn = ({ month, yieldYear }: MonthCount): boolean => month >= `${yieldYear + 1}-10`;

/** Turns what duo-vsv proposes into targets, and names the months that belong to the next year's lists. */
export function targetsOf(
  proposal: Proposal,
  deliveries: readonly CountedDelivery[],
): { targets: Target[]; runOn: RunOnMonth[] } {
  const wordsOf = (sources: readonly Source[]): string =>
    sourceInWords(
      sources.flatMap(({ checksum }) => deliveries.find((delivery) => delivery.checksum === checksum) ?? []),
    );
  return {
    targets: [
      ...proposal.rates.map((rate) => rateTarget(rate, wordsOf(rate.sources))),
      ...proposal.months
        .filter((count) => !isRunOn(count))
        .map((count) => monthTarget(count, wordsOf([count.source]))),
    ],
    runOn: proposal.months
      .filter((count) => isRunOn(count) && count.count > 0)
      .map(({ teamId, level, month, count }) => ({ teamId, level, month, count })),
  };
}

function rateTarget(rate: RateMeasurement, source: string): Target {
  const { teamId, kpi, level, period, numerator, denominator, status, sources } = rate;
  return {
    ...{ teamId, kpi, level, period, numerator, denominator, status, source },
    value: rateOf(numerator, denominator) ?? 0,
    fileHash: sources[0]?.checksum ?? '',
    sources: sources.map(({ checksum }) => checksum),
    asOf: null,
  };
}

function monthTarget(count: MonthCount, source: string): Target {
  return {
    teamId: count.teamId,
    kpi: 'VSV_MONTH',
    level: count.level,
    period: monthPeriod(count.month),
    value: count.count,
    numerator: count.count,
    denominator: null,
    // The list goes on changing until DUO establishes the year; then there is a rate.
    status: 'provisional',
    fileHash: count.source.checksum,
    sources: [count.source.checksum],
    source,
    asOf: `${count.asOf}-01`,
  };
}
