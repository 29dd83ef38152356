import { dateOf } from '@traject/domain';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useClient } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLatest } from '../graphql/use-latest.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { ClockChip } from '../ui/clock-chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { OverviewAroundDocument, OverviewDocument } from './documents.generated.js';
import {
  KpiCell,
  LookCell,
  NeedsCell,
  OwnershipCell,
  type OverviewTeam,
  TeamCell,
} from './overview-cells.js';
import { OrderTold } from './order-told.js';
import { OverviewFilters } from './overview-filters.js';
import { overviewTable } from './overview-table.js';
import { orderOf, OVERVIEW_COLUMNS, type OverviewColumn, type OverviewSearch } from './search.js';
import { TimeSlider } from './time-slider.js';

const route = getRouteApi('/signed-in/overview');
/** How many teams a page of the table has, and the most that one question is answered with. */
const [PAGE, MOST] = [25, 1000];

/** The teams as rows, at one moment on two clocks: where to look first, and why. */
export function OverviewPage(): ReactElement {
  const { t } = useT();
  const { day, ago } = useFormats();
  const client = useClient();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: around } = useLiveQuery(OverviewAroundDocument, {});
  // Where the slider is while it moves; undefined when it rests, and the address says where.
  const [moved, setMoved] = useState<string | null>();
  // Which rows were there when it began to move: they keep their places until it is let go, so that one can see them change.
  const [kept, setKept] = useState<string[]>();
  const change = (part: Partial<OverviewSearch>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });

  const asOf = moved === undefined ? (search.asOf ?? null) : moved;
  const page = search.page ?? 1;
  const filter = {
    ...(search.q && { search: search.q }),
    ...(search.institution && { institutionId: search.institution }),
    ...(search.college && { collegeId: search.college }),
    ...(search.reason && { reasons: [search.reason] }),
    ...(search.look && { toLookAt: true }),
  };
  const asked = { validAt: asOf, knownAt: search.known ?? null, filter, ...orderOf(search) };
  // Only the present changes by what is recorded.
  const since = asOf === null || !search.known ? String(around?.now.headPosition ?? '') : '';
  const query = useLatest(
    OverviewDocument,
    { ...asked, first: PAGE, skip: (page - 1) * PAGE, keep: kept ?? null },
    since,
  );

  const institutions = new Map(around?.now.institutions.map(({ id, name }) => [id, name.value]));
  const institutionOf = (id: string) => (institutions.size > 1 ? (institutions.get(id) ?? null) : null);
  const moment = { ...(asOf && { asOf }), ...(search.known && { known: search.known }) };
  const today = dateOf(new Date().toISOString());

  const columns = (validAt: string): Column<OverviewTeam, OverviewColumn | 'ownership' | 'kpi'>[] => [
    {
      ...{ key: 'team', name: t('overview.column.team'), sortable: true },
      cell: (row) => (
        <TeamCell
          row={row}
          institution={row.team.institution && institutionOf(row.team.institution.id)}
          moment={moment}
        />
      ),
    },
    {
      ...{ key: 'look', name: t('overview.column.look'), sortable: true },
      cell: (row) => <LookCell row={row} moment={moment} />,
    },
    {
      ...{ key: 'needs', name: t('overview.column.needs'), sortable: true },
      cell: (row) => <NeedsCell row={row} />,
    },
    { key: 'kpi', name: t('overview.column.kpi'), cell: (row) => <KpiCell row={row} /> },
    { key: 'ownership', name: t('overview.column.ownership'), cell: (row) => <OwnershipCell row={row} /> },
    {
      ...{ key: 'change', name: t('overview.column.change'), sortable: true },
      cell: ({ lastChange }) =>
        lastChange === null ? (
          t('overview.never')
        ) : (
          <time dateTime={lastChange} title={day(lastChange)}>
            {ago(lastChange, validAt)}
          </time>
        ),
    },
  ];

  /** Every team that is asked for, also those on other pages. */
  const whole = async () => {
    const { data, error } = await client.query(OverviewDocument, { ...asked, first: MOST, skip: 0 });
    if (!data) throw error ?? new Error('no answer');
    return overviewTable(data.asOf.teamOverview.nodes, (id) => institutions.get(id) ?? null, t);
  };

  return (
    <Loaded query={query}>
      {({ asOf: { validAt, teamOverview } }) => {
        const { nodes, totalCount, toLookAt, reasons } = teamOverview;
        const shown = (page - 1) * PAGE;
        return (
          <Page
            title={t('overview.title')}
            under={t('overview.under', { count: totalCount })}
            actions={
              <>
                <ClockChip clock="held">{asOf === null ? t('overview.today') : day(asOf)}</ClockChip>
                {search.known && <ClockChip clock="known">{day(search.known)}</ClockChip>}
                {(search.asOf ?? search.known) && (
                  <Button onClick={() => change({ asOf: undefined, known: undefined })}>
                    {t('overview.backToNow')}
                  </Button>
                )}
              </>
            }
          >
            <TimeSlider
              first={dateOf(around?.history.nodes[0]?.effectiveAt ?? validAt)}
              today={today}
              asOf={asOf}
              known={search.known ?? null}
              step={search.step ?? 'week'}
              says={t('overview.says', { look: toLookAt, count: totalCount })}
              onMove={(day) => {
                setMoved(day);
                setKept((ids) => ids ?? nodes.map(({ team }) => team.id));
              }}
              onRest={() => setKept(undefined)}
              onChoose={(part) => {
                setMoved(undefined);
                change(part);
              }}
            />
            <OverviewFilters
              search={search}
              around={around?.now}
              reasons={reasons}
              end={<CsvButton file={`overview-${asOf ?? today}`} table={whole} />}
              change={change}
            />
            <OrderTold reasons={reasons} />
            {nodes.length === 0 ? (
              <EmptyState
                action={
                  Object.keys(filter).length > 0 && (
                    <Button
                      onClick={() =>
                        change({
                          ...{ q: undefined, look: undefined, reason: undefined },
                          ...{ institution: undefined, college: undefined },
                        })
                      }
                    >
                      {t('overview.clear')}
                    </Button>
                  )
                }
              >
                {t(Object.keys(filter).length > 0 ? 'overview.nothingFound' : 'overview.empty')}
              </EmptyState>
            ) : (
              <div aria-busy={query.behind}>
                <DataTable
                  caption={t('overview.teams')}
                  columns={columns(validAt)}
                  rows={nodes}
                  rowKey={({ team }) => team.id}
                  cardsUnder={1200}
                  sort={{ key: search.sort ?? 'look', down: search.down ?? false }}
                  onSort={(key) => {
                    const column = OVERVIEW_COLUMNS.find((each) => each === key);
                    const again = (search.sort ?? 'look') === column;
                    change({ sort: column, down: (again && !search.down) || undefined });
                  }}
                />
              </div>
            )}
            <ListPages
              of={t('overview.teams')}
              from={nodes.length === 0 ? 0 : shown + 1}
              until={shown + nodes.length}
              count={totalCount}
              onPrevious={page > 1 ? () => change({ page: page > 2 ? page - 1 : undefined }) : undefined}
              onNext={shown + nodes.length < totalCount ? () => change({ page: page + 1 }) : undefined}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
