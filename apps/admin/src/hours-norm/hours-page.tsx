import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useClient, useQuery } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { schoolYearName } from '../training-plan/states.js';
import { Card, Columns } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { HoursAroundDocument, HoursDocument } from './documents.generated.js';
import { HoursChart, HoursCounts } from './hours-chart.js';
import { HoursFilters } from './hours-filters.js';
import { HoursNorms } from './hours-norms.js';
import { hoursTable, HOURS_TINTS, type StaffHours, teamsInWords } from './hours-table.js';
import { NormParts } from './norm-parts.js';
import { HOURS_COLUMNS, type HoursColumn, orderOf, unitOf, yearOr } from './search.js';
import styles from './hours.module.css';

const route = getRouteApi('/signed-in/hours');
/** People in a page of the export: the most that one question is answered with. */
const EXPORTED = 1000;
/** Under this width, in pixels, rows are cards. */
const CARDS = 1000;

/** Hours per person against the norm of their employment, for one school year. */
export function HoursPage(): ReactElement {
  const { t } = useT();
  const { number } = useFormats();
  const client = useClient();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const change = (part: Partial<typeof search>) => go({ ...FIRST_PAGE, ...part });
  const pages = usePages(search, go, CARDS);
  const schoolYear = yearOr(search.year);
  const unit = unitOf(search.unit);
  const asked = {
    schoolYear,
    ...orderOf(search),
    filter: {
      ...(unit && { unit }),
      ...(search.status && { status: [search.status] }),
      ...(search.q && { search: search.q }),
    },
  };
  const [{ data: around }] = useQuery({ query: HoursAroundDocument });
  const query = useLiveQuery(HoursDocument, { ...asked, first: pages.first, after: pages.after });

  /** Everybody that is asked for, also those on other pages. */
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(HoursDocument, { ...asked, first: EXPORTED, after });
      return data?.now.staffHours;
    });
    return hoursTable(all, t);
  };

  const columns: Column<StaffHours, HoursColumn | 'status' | 'unrecorded'>[] = [
    {
      key: 'name',
      name: t('hours.column.name'),
      sortable: true,
      cell: (row) => (
        <>
          {row.person.name ?? t('ui.someone')}
          <br />
          <span className={styles['soft']}>
            {[teamsInWords(row), t('hours.fte', { fte: number(row.fte) })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'norm',
      name: t('hours.column.norm'),
      sortable: true,
      numeric: true,
      cell: ({ person, norm }) => (
        <NormParts
          personId={person.id}
          name={person.name ?? t('ui.someone')}
          norm={norm}
          schoolYear={schoolYear}
        />
      ),
    },
    ...(['realised', 'scheduled'] as const).map((key) => ({
      ...{ key, name: t(`hours.column.${key}`), sortable: true, numeric: true },
      cell: (row: StaffHours) => number(row[key], 1),
    })),
    {
      key: 'unrecorded',
      name: t('hours.column.unrecorded'),
      numeric: true,
      cell: ({ unrecorded }) => number(unrecorded, 1),
    },
    {
      key: 'missing',
      name: t('hours.column.missing'),
      sortable: true,
      numeric: true,
      cell: ({ missing }) => number(missing, 1),
    },
    {
      key: 'status',
      name: t('hours.column.status'),
      cell: ({ status }) => <Chip tint={HOURS_TINTS[status]}>{t(`hours.status.${status}`)}</Chip>,
    },
  ];

  return (
    <Loaded query={query}>
      {({ now }) => {
        const { nodes, summary } = now.staffHours;
        return (
          <Page
            title={t('hours.title', { year: schoolYearName(schoolYear) })}
            under={t('hours.under')}
            actions={<CsvButton file={`hours-${schoolYearName(schoolYear)}`} table={table} />}
          >
            <Columns>
              <Card title={t('hours.together')}>
                <HoursChart summary={summary} />
                <HoursCounts summary={summary} />
              </Card>
              <Card title={t('hours.norms')}>
                <HoursNorms norms={around?.now.hoursNorms ?? []} schoolYear={schoolYear} />
              </Card>
            </Columns>
            <HoursFilters
              search={search}
              year={schoolYear}
              colleges={around?.now.colleges ?? []}
              teams={around?.now.teams ?? []}
              onChange={change}
            />
            {nodes.length === 0 ? (
              <EmptyState>{t('hours.empty')}</EmptyState>
            ) : (
              <DataTable
                caption={t('hours.staff')}
                columns={columns}
                rows={nodes}
                rowKey={({ person }) => person.id}
                cardsUnder={CARDS}
                sort={{ key: search.sort ?? 'missing', down: search.sort ? (search.down ?? false) : true }}
                onSort={(key) => {
                  const column = HOURS_COLUMNS.find((each) => each === key);
                  change({ sort: column, down: (search.sort === key && !search.down) || undefined });
                }}
              />
            )}
            <ListPages of={t('hours.staff')} {...pages.of(now.staffHours)} />
          </Page>
        );
      }}
    </Loaded>
  );
}
