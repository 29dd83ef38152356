// The years of one team at one level belong together: grouped, charted and taken away as a file.
import type { Say } from '../i18n/use-t.js';
import type { Formats } from '../i18n/formats.js';
import type { Tint } from '../ui/chip.js';
import { wordsOf } from '../ui/words.js';
import type { StudySuccessQuery } from './documents.generated.js';
import type { GroupOrder } from './search.js';

export type Judged = StudySuccessQuery['now']['studySuccess'][number];
export type Indicator = Judged['indicators'][number];

export interface Group {
  key: string;
  teamId: string;
  team: Judged['team'];
  level: number;
  /** In order. */
  years: Judged[];
}

export const OUTCOME_TINTS: Record<Judged['outcome'], Tint> = {
  high: 'done',
  sufficient: 'holding',
  insufficient: 'contested',
  notAssessable: 'none',
};

/** By team and level; with `outcome` only those whose last year was judged so. */
export function groupsOf(judged: readonly Judged[], outcome?: Judged['outcome']): Group[] {
  const groups = new Map<string, Group>();
  for (const year of judged) {
    const { teamId, team, level } = year;
    const key = `${teamId} ${level}`;
    const group = groups.get(key) ?? { key, teamId, team, level, years: [] };
    group.years.push(year);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ years }) => !outcome || years.at(-1)?.outcome === outcome);
}

const WORST: readonly Judged['outcome'][] = ['insufficient', 'notAssessable', 'sufficient', 'high'];

/** Groups in another order; where that says nothing they stay as they were. */
export function orderedGroups(groups: readonly Group[], order: GroupOrder | undefined): Group[] {
  const keys = {
    level: ({ level }: Group) => level,
    worst: ({ years }: Group) => WORST.indexOf(years.at(-1)?.outcome ?? 'notAssessable'),
  };
  if (order === undefined) return [...groups];
  return groups.toSorted((a, b) => keys[order](a) - keys[order](b));
}

/** A yield year as people write it: 2024-25. */
export const yearName = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** The figure of an indicator with its counts, or why there is none. */
export function figureOf({ measurement, reason }: Indicator, t: Say, formats: Formats): string {
  if (!measurement) return t('studySuccess.indicator.notMeasured');
  if (measurement.withheld) return t('studySuccess.withheld');
  const { value, numerator, denominator } = measurement;
  if (value === null) return t(`studySuccess.indicator.${reason ?? 'noValue'}`);
  const rate = formats.value(value, 'percent');
  return numerator === null || denominator === null
    ? rate
    : t('studySuccess.figure', {
        rate,
        numerator: formats.number(numerator),
        denominator: formats.number(denominator),
      });
}

/** A line per team, level, year and indicator, with the judgement of the year and the norm. */
export function studySuccessTable(groups: readonly Group[], t: Say): (string | number | null)[][] {
  const head = [
    t('studySuccess.team'),
    t('studySuccess.level'),
    t('studySuccess.year'),
    t('studySuccess.judgement'),
    t('studySuccess.why'),
    t('studySuccess.indicator'),
    t('studySuccess.value'),
    t('studySuccess.numerator'),
    t('studySuccess.denominator'),
    t('studySuccess.norm.sufficient'),
    t('studySuccess.norm.high'),
    t('studySuccess.indicatorJudgement'),
    t('studySuccess.indicatorWhy'),
    t('studySuccess.source'),
  ];
  const rows = groups.flatMap(({ team, level, years }) =>
    years.flatMap((year) =>
      year.indicators.map(({ kpi, measurement, outcome, reason, norm }) => [
        wordsOf(team?.name, t),
        level,
        yearName(year.year),
        t(`studySuccess.outcome.${year.outcome}`),
        year.reason ? t(`studySuccess.reason.${year.reason}`) : '',
        kpi,
        measurement?.value ?? null,
        measurement?.numerator ?? null,
        measurement?.denominator ?? null,
        norm?.sufficient ?? null,
        norm?.high ?? null,
        t(`studySuccess.outcome.${outcome}`),
        reason ? t(`studySuccess.indicator.${reason}`) : '',
        wordsOf(norm?.source, t),
      ]),
    ),
  );
  return [head, ...rows];
}

export interface Line {
  kpi: string;
  /** Per year, in order: the value, null where there is none to show; and whether it counts in the judgement. */
  points: { year: number; value: number | null; counts: boolean }[];
  /** The norm of each year. */
  norms: { year: number; sufficient: number }[];
}

/** What the chart of a group draws. */
export const linesOf = ({ years }: Group): Line[] =>
  ['JR', 'DR', 'SR'].map((kpi) => {
    const own = years.flatMap(({ year, indicators }) => {
      const indicator = indicators.find((each) => each.kpi === kpi);
      return indicator ? [{ year, indicator }] : [];
    });
    return {
      kpi,
      points: own.map(({ year, indicator }) => ({
        year,
        value: indicator.measurement?.value ?? null,
        counts: indicator.outcome !== 'notAssessable',
      })),
      norms: own.flatMap(({ year, indicator: { norm } }) =>
        norm ? [{ year, sufficient: norm.sufficient }] : [],
      ),
    };
  });

/** One scale for the charts of a group, so that its indicators can be laid beside each other; in per cent. */
export function rangeOf(lines: readonly Line[]): [number, number] {
  const values = lines.flatMap(({ points, norms }) => [
    ...points.flatMap(({ value }) => value ?? []),
    ...norms.map(({ sufficient }) => sufficient),
  ]);
  if (values.length === 0) return [0, 100];
  return [Math.max(0, Math.min(...values) - 5), Math.min(100, Math.max(...values) + 5)];
}
