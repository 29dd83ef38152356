import type { Say } from '../i18n/use-t.js';
import { OPEN } from '../training-need/states.js';
import { latestResult, type OverviewTeam, type Reason } from './attention.js';
import type { OverviewColumn, OverviewSearch } from './search.js';

/** A line of the overview. */
export interface OverviewRow {
  team: OverviewTeam;
  reasons: Reason[];
  /** When something last happened; an instant. */
  lastEvent: string | null;
}

const nameOf = ({ team }: OverviewRow): string => team.name.value ?? team.id;

/** What a line is sorted by, ascending. */
const keys: Record<OverviewColumn, (row: OverviewRow) => string | number> = {
  team: nameOf,
  needs: ({ team }) => team.trainingNeeds.filter(({ status }) => OPEN.includes(status)).length,
  ownership: ({ team }) => team.ownerships.map(({ status }) => status).join(),
  kpi: ({ team }) => team.kpiAgreements.map((each) => latestResult(each)?.outcome ?? each.status).join(),
  silence: ({ lastEvent }) => lastEvent ?? '',
};

/** The lines that fit the search, in its order; without one, where there is most to look at comes first. */
export function chosenRows(rows: readonly OverviewRow[], search: OverviewSearch): OverviewRow[] {
  const words = (search.q ?? '').toLocaleLowerCase();
  const key = search.sort && keys[search.sort];
  const compare = (a: OverviewRow, b: OverviewRow): number => {
    if (!key) return b.reasons.length - a.reasons.length || nameOf(a).localeCompare(nameOf(b));
    const [x, y] = [key(a), key(b)];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
    return (search.down ? -order : order) || nameOf(a).localeCompare(nameOf(b));
  };
  return rows
    .filter(({ team, reasons }) => {
      const text = `${team.name.value ?? ''} ${team.college?.name.value ?? ''}`.toLocaleLowerCase();
      return (
        text.includes(words) &&
        (!search.look || reasons.length > 0) &&
        (search.college === undefined || team.college?.id === search.college)
      );
    })
    .toSorted(compare);
}

/** The lines as a table for CSV, with its header. */
export function overviewTable(rows: readonly OverviewRow[], t: Say): (string | number | null)[][] {
  const columns = ['team', 'needs', 'ownership', 'kpi', 'silence', 'look'] as const;
  return [
    [t('overview.college'), ...columns.map((column) => t(`overview.column.${column}`))],
    ...rows.map(({ team, reasons, lastEvent }) => [
      team.college?.name.value ?? '',
      nameOf({ team, reasons, lastEvent }),
      team.trainingNeeds.filter(({ status }) => OPEN.includes(status)).length,
      team.ownerships
        .map(({ theme, status }) => `${theme?.name.value ?? ''}: ${t(`ownership.status.${status}`)}`)
        .join(' | '),
      team.kpiAgreements
        .map((each) => {
          const result = latestResult(each);
          return `${each.kpi} ${each.level ?? ''}: ${result?.measurement.value ?? '-'} (${each.versionInForce?.terms.target ?? '-'})`;
        })
        .join(' | '),
      lastEvent?.slice(0, 10) ?? null,
      reasons.map(({ kind, count, days }) => t(`overview.look.${kind}`, { count, days })).join(' | '),
    ]),
  ];
}
