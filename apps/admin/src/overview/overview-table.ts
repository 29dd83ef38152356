import type { Say } from '../i18n/use-t.js';
import type { OverviewTeam } from './overview-cells.js';
import { reasonIn } from './reason-words.js';

/** The rows as a table for CSV, with its header; `institutionOf` names an institution. */
export function overviewTable(
  rows: readonly OverviewTeam[],
  institutionOf: (id: string) => string | null,
  t: Say,
): (string | number | null)[][] {
  return [
    [
      t('overview.institution'),
      t('overview.college'),
      t('overview.column.team'),
      t('overview.csv.open'),
      t('overview.csv.unplanned'),
      t('overview.csv.closed'),
      t('overview.column.ownership'),
      t('overview.column.kpi'),
      t('overview.column.change'),
      t('overview.column.look'),
    ],
    ...rows.map(({ team, needs, ownerships, kpis, lastChange, reasons }) => [
      (team.institution && institutionOf(team.institution.id)) ?? '',
      team.college?.name.value ?? '',
      team.name.value ?? team.id,
      needs.open,
      needs.unplanned,
      needs.closed,
      ownerships
        .map(({ theme, status }) => `${theme?.name.value ?? ''}: ${t(`ownership.status.${status}`)}`)
        .join(' | '),
      kpis
        .map(
          ({ kpi, level, result, target, norm }) =>
            `${kpi} ${level ?? ''}: ${result ?? '-'} (${target ?? '-'}; ${norm ?? '-'})`,
        )
        .join(' | '),
      lastChange?.slice(0, 10) ?? null,
      reasons.map((reason) => reasonIn(t, reason)).join(' | '),
    ]),
  ];
}
