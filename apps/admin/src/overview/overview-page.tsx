import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { ClockChip } from '../ui/clock-chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { lastEvents, reasonsToLook } from './attention.js';
import { OverviewDocument } from './documents.generated.js';
import { KpiCell, LookCell, NeedsCell, OwnershipCell, TeamCell } from './overview-cells.js';
import styles from './overview-page.module.css';
import { chosenRows, type OverviewRow, overviewTable } from './rows.js';
import { OVERVIEW_COLUMNS, type OverviewColumn } from './search.js';

const route = getRouteApi('/signed-in/overview');

/** All teams: ownership, needs, KPIs against target and norm, silences, and where to look. */
export function OverviewPage(): ReactElement {
  const { t } = useT();
  const { day, ago } = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useLiveQuery(OverviewDocument, {});
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  const columns: Column<OverviewRow, OverviewColumn | 'look'>[] = [
    {
      key: 'team',
      name: t('overview.column.team'),
      cell: ({ team }) => <TeamCell team={team} />,
      sortable: true,
    },
    {
      key: 'needs',
      name: t('overview.column.needs'),
      cell: ({ team }) => <NeedsCell team={team} />,
      sortable: true,
    },
    {
      key: 'ownership',
      name: t('overview.column.ownership'),
      cell: ({ team }) => <OwnershipCell team={team} />,
      sortable: true,
    },
    {
      key: 'kpi',
      name: t('overview.column.kpi'),
      cell: ({ team }) => <KpiCell team={team} />,
      sortable: true,
    },
    {
      key: 'silence',
      name: t('overview.column.silence'),
      cell: ({ lastEvent }) =>
        lastEvent === null ? (
          t('overview.never')
        ) : (
          <time dateTime={lastEvent} title={day(lastEvent)}>
            {ago(lastEvent, new Date().toISOString())}
          </time>
        ),
      sortable: true,
    },
    { key: 'look', name: t('overview.column.look'), cell: ({ reasons }) => <LookCell reasons={reasons} /> },
  ];

  return (
    <Loaded query={query}>
      {({ now, history }) => {
        const last = lastEvents(now.teams, history.nodes);
        const rows = now.teams.map((team) => {
          const lastEvent = last.get(team.id) ?? null;
          return { team, lastEvent, reasons: reasonsToLook(team, lastEvent, now.validAt) };
        });
        const shown = chosenRows(rows, search);
        const colleges = new Map(
          now.teams.flatMap(({ college }) => (college ? [[college.id, college.name.value] as const] : [])),
        );
        return (
          <Page
            title={t('overview.title')}
            under={t('overview.under', { count: rows.length })}
            actions={
              <>
                <ClockChip clock="held">{day(now.validAt)}</ClockChip>
                <Button
                  icon={<Download size={17} aria-hidden />}
                  onClick={() => saveCsv('traject-overview.csv', csvOf(overviewTable(shown, t)))}
                >
                  {t('ui.csv')}
                </Button>
              </>
            }
          >
            {rows.length === 0 ? (
              <EmptyState>{t('overview.empty')}</EmptyState>
            ) : (
              <>
                <search className={styles['filters']}>
                  <input
                    type="search"
                    aria-label={t('overview.find')}
                    placeholder={t('overview.find')}
                    value={search.q ?? ''}
                    onChange={(event) => change({ q: event.target.value || undefined })}
                  />
                  {colleges.size > 0 && (
                    <select
                      aria-label={t('overview.college')}
                      value={search.college ?? ''}
                      onChange={(event) => change({ college: event.target.value || undefined })}
                    >
                      <option value="">{t('overview.everyCollege')}</option>
                      {[...colleges].map(([id, name]) => (
                        <option key={id} value={id}>
                          {name ?? id}
                        </option>
                      ))}
                    </select>
                  )}
                  <label>
                    <input
                      type="checkbox"
                      checked={search.look ?? false}
                      onChange={(event) => change({ look: event.target.checked || undefined })}
                    />
                    {t('overview.onlyLook')}
                  </label>
                </search>
                {shown.length === 0 ? (
                  <EmptyState
                    action={
                      <Button onClick={() => change({ q: undefined, look: undefined, college: undefined })}>
                        {t('overview.clear')}
                      </Button>
                    }
                  >
                    {t('overview.nothingFound')}
                  </EmptyState>
                ) : (
                  <DataTable
                    caption={t('overview.teams')}
                    columns={columns}
                    rows={shown}
                    rowKey={({ team }) => team.id}
                    cardsUnder={1200}
                    sort={search.sort && { key: search.sort, down: search.down ?? false }}
                    onSort={(key) => {
                      const column = OVERVIEW_COLUMNS.find((each) => each === key);
                      change({ sort: column, down: (search.sort === key && !search.down) || undefined });
                    }}
                  />
                )}
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
