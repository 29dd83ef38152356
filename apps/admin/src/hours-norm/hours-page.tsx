import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { schoolYearName } from '../training-plan/states.js';
import { Button } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { HoursAroundDocument, HoursDocument, type HoursQuery } from './documents.generated.js';
import { HoursChart, HoursCounts } from './hours-chart.js';
import { HoursFilters } from './hours-filters.js';
import { hoursTable, HOURS_TINTS, type StaffHours, teamsInWords } from './hours-table.js';
import { NormParts } from './norm-parts.js';
import { HOURS_COLUMNS, type HoursColumn, orderOf, unitOf, yearOr } from './search.js';
import styles from './hours.module.css';

const route = getRouteApi('/signed-in/hours');
/** How many people a page of the table has. */
const PAGE = 50;
/** The most that one question is answered with. */
const MOST = 1000;

/** Hours per person against the norm of their employment, for one school year. */
export function HoursPage(): ReactElement {
  const { t } = useT();
  const { number } = useFormats();
  const client = useClient();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const change = (part: Partial<typeof search>) => {
    setCursors([]);
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
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
  const query = useLiveQuery(HoursDocument, { ...asked, first: PAGE, after: cursors.at(-1) ?? null });

  /** Everybody that is asked for, also those on other pages. */
  const saveAll = async () => {
    const rows: StaffHours[] = [];
    let after: string | null = null;
    do {
      const variables = { ...asked, first: MOST, after };
      const answer: { data?: HoursQuery | undefined } = await client.query(HoursDocument, variables);
      const list: HoursQuery['now']['staffHours'] | undefined = answer.data?.now.staffHours;
      rows.push(...(list?.nodes ?? []));
      after = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    saveCsv(`traject-hours-${schoolYearName(schoolYear)}.csv`, csvOf(hoursTable(rows, t)));
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
        const { nodes, totalCount, pageInfo, summary } = now.staffHours;
        return (
          <Page
            title={t('hours.title', { year: schoolYearName(schoolYear) })}
            under={t('hours.under')}
            actions={
              <Button icon={<Download size={17} aria-hidden />} onClick={() => void saveAll()}>
                {t('ui.csv')}
              </Button>
            }
          >
            <Columns>
              <Card title={t('hours.together')}>
                <HoursChart summary={summary} />
                <HoursCounts summary={summary} />
              </Card>
              <Card title={t('hours.norms')}>
                <ul className={styles['list']}>
                  {around?.now.hoursNorms.map((norm) => (
                    <li key={norm.id}>
                      {t('hours.normLine', {
                        cao: norm.cao,
                        hours: number(norm.hours),
                        teaching: norm.teaching ? 'yes' : 'no',
                      })}
                      <br />
                      <span className={styles['soft']}>{norm.source.value}</span>
                    </li>
                  ))}
                </ul>
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
                cardsUnder={1000}
                sort={{ key: search.sort ?? 'missing', down: search.sort ? (search.down ?? false) : true }}
                onSort={(key) => {
                  const column = HOURS_COLUMNS.find((each) => each === key);
                  change({ sort: column, down: (search.sort === key && !search.down) || undefined });
                }}
              />
            )}
            {totalCount > PAGE && (
              <nav aria-label={t('hours.pages')}>
                <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                  {t('hours.previous')}
                </Button>{' '}
                {t('hours.shown', {
                  from: cursors.length * PAGE + 1,
                  until: cursors.length * PAGE + nodes.length,
                  count: totalCount,
                })}{' '}
                <Button
                  disabled={!pageInfo.hasNextPage}
                  onClick={() => setCursors([...cursors, pageInfo.endCursor ?? ''])}
                >
                  {t('hours.next')}
                </Button>
              </nav>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
