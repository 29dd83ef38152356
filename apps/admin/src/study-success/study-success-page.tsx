import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { CsvButton } from '../ui/csv-button.js';
import { ListPages } from '../ui/list-pages.js';
import { pageOf } from '../ui/list-rows.js';
import { EmptyState, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { StudySuccessDocument, type StudySuccessQuery } from './documents.generated.js';
import { GroupCard } from './group-card.js';
import { groupsOf, orderedGroups, studySuccessTable, yearName } from './groups.js';
import type { StudySuccessSearch } from './search.js';
import { SuccessFilters } from './success-filters.js';

const route = getRouteApi('/signed-in/study-success');
/** Teams and levels on a page: each is a chart of its own. */
const PAGE = 10;

/** Study success as the Inspectorate judges it, per team and level over the yield years. */
export function StudySuccessPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useLiveQuery(StudySuccessDocument, {
    collegeId: search.college ?? null,
    teamId: search.team ?? null,
    level: search.level ?? null,
    ...yearsAsked(search),
  });
  const change = (part: Partial<StudySuccessSearch>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });
  return (
    <Loaded query={query}>
      {({ now }) => {
        const groups = orderedGroups(groupsOf(now.studySuccess, search.outcome), search.order);
        const page = pageOf(groups, search.page ?? 1, PAGE);
        const first = (page.page - 1) * PAGE;
        const goTo = (to: number) => () => change({ page: to === 1 ? undefined : to });
        return (
          <Page title={t('studySuccess.title')} under={underOf(now, t)}>
            <Notice>{t('studySuccess.how')}</Notice>
            <SuccessFilters
              search={search}
              now={now}
              change={change}
              end={<CsvButton file="study-success" table={() => studySuccessTable(groups, t)} />}
            />
            {groups.length === 0 ? (
              <EmptyState>{t('studySuccess.empty')}</EmptyState>
            ) : (
              page.rows.map((group) => <GroupCard key={group.key} group={group} />)
            )}
            <ListPages
              of={t('studySuccess.title')}
              from={groups.length === 0 ? 0 : first + 1}
              until={first + page.rows.length}
              count={groups.length}
              onPrevious={page.page > 1 ? goTo(page.page - 1) : undefined}
              onNext={page.page < page.pages ? goTo(page.page + 1) : undefined}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}

/** The most years that the server judges at once, less one. */
const REACH = 9;

/** The years of the address, as far as they can be asked together. */
function yearsAsked({ from, until }: StudySuccessSearch) {
  const fits = from === undefined || until === undefined || (from <= until && until - from <= REACH);
  return { fromYear: fits ? (from ?? null) : null, untilYear: until ?? null };
}

function underOf({ studySuccess }: StudySuccessQuery['now'], t: ReturnType<typeof useT>['t']): string {
  const years = studySuccess.map(({ year }) => year);
  if (years.length === 0) return '';
  return t('studySuccess.under', { from: yearName(Math.min(...years)), until: yearName(Math.max(...years)) });
}
