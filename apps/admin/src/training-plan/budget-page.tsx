import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { yearOr } from '../hours-norm/search.js';
import { YearSelect } from '../hours-norm/year-select.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { CsvButton } from '../ui/csv-button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { FilterWords, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { pageOf } from '../ui/list-rows.js';
import { ROWS } from '../ui/list-table.js';
import listStyles from '../ui/list.module.css';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { useNarrower } from '../ui/use-narrower.js';
import { wordsOf } from '../ui/words.js';
import { BudgetChart } from './budget-chart.js';
import { type BudgetRow, budgetTable, chosenBudgets, totalOf } from './budget-rows.js';
import { BudgetDocument } from './documents.generated.js';
import { BUDGET_COLUMNS, type BudgetColumn } from './search.js';
import { schoolYearName } from './states.js';

const route = getRouteApi('/signed-in/budget');
/** Under this width, in pixels, rows are cards. */
const CARDS = 1000;

/** Per team what the plan gives, what is committed and spent, and what is left, in money and hours. */
export function BudgetPage(): ReactElement {
  const { t } = useT();
  const { money, number } = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });
  const size = useNarrower(CARDS) ? ROWS.cards : ROWS.table;
  const schoolYear = yearOr(search.year);
  const query = useLiveQuery(BudgetDocument, { schoolYear });
  const euro = (value: number | null) => (value === null ? '–' : money(value));
  const hours = (value: number | null) => (value === null ? t('budget.withheld') : number(value, 1));
  const columns: Column<BudgetRow, BudgetColumn | 'hours'>[] = [
    {
      key: 'team',
      name: t('budget.column.team'),
      sortable: true,
      cell: ({ team, teamId, plan }) => (
        <>
          <Link to="/teams/$teamId" params={{ teamId }}>
            {wordsOf(team?.name, t)}
          </Link>
          <br />
          {plan ? (
            <Link to="/plans/$planId" params={{ planId: plan.id }}>
              {t('budget.toPlan', { status: t(`plan.status.${plan.status}`) })}
            </Link>
          ) : (
            <span className={listStyles['soft']}>{t('budget.noPlan')}</span>
          )}
        </>
      ),
    },
    ...(
      [
        ['plan', (row: BudgetRow) => row.planBudget],
        ['committed', (row: BudgetRow) => row.committed],
        ['spent', (row: BudgetRow) => row.spent],
        ['remaining', (row: BudgetRow) => row.remaining],
      ] as const
    ).map(([key, of]) => ({
      ...{ key, name: t(`budget.column.${key}`), sortable: true, numeric: true },
      cell: (row: BudgetRow) => euro(of(row)),
    })),
    {
      key: 'hours',
      name: t('budget.column.hours'),
      numeric: true,
      cell: ({ planHours, hoursScheduled, hoursRealised }) =>
        t('budget.hoursOf', {
          realised: hours(hoursRealised),
          scheduled: hours(hoursScheduled),
          plan: planHours === null ? '–' : number(planHours),
        }),
    },
  ];
  return (
    <Loaded query={query}>
      {({ now }) => {
        const rows = chosenBudgets(now.budgets, search);
        const page = pageOf(rows, search.page ?? 1, size);
        const first = (page.page - 1) * size;
        const goTo = (to: number) => () => change({ page: to === 1 ? undefined : to });
        return (
          <Page title={t('budget.titleOf', { year: schoolYearName(schoolYear) })} under={t('budget.under')}>
            <ListFilters
              end={
                <CsvButton file={`budget-${schoolYearName(schoolYear)}`} table={() => budgetTable(rows, t)} />
              }
            >
              <FilterWords label={t('budget.find')} value={search.q} onChange={(q) => change({ q })} />
              <YearSelect year={schoolYear} onChange={(year) => change({ year })} />
            </ListFilters>
            {rows.length === 0 ? (
              <EmptyState>{t('budget.empty')}</EmptyState>
            ) : (
              <>
                <Card title={t('budget.together')}>
                  <BudgetChart total={totalOf(rows)} />
                </Card>
                <DataTable
                  caption={t('budget.titleOf', { year: schoolYearName(schoolYear) })}
                  columns={columns}
                  rows={page.rows}
                  rowKey={({ teamId }) => teamId}
                  cardsUnder={CARDS}
                  sort={search.sort && { key: search.sort, down: search.down ?? false }}
                  onSort={(key) => {
                    const column = BUDGET_COLUMNS.find((each) => each === key);
                    change({ sort: column, down: (search.sort === key && !search.down) || undefined });
                  }}
                />
                <ListPages
                  of={t('budget.titleOf', { year: schoolYearName(schoolYear) })}
                  from={first + 1}
                  until={first + page.rows.length}
                  count={rows.length}
                  onPrevious={page.page > 1 ? goTo(page.page - 1) : undefined}
                  onNext={page.page < page.pages ? goTo(page.page + 1) : undefined}
                />
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
