import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { EmptyState, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { StudySuccessDocument, type StudySuccessQuery } from './documents.generated.js';
import { GroupCard } from './group-card.js';
import { groupsOf, studySuccessTable, yearName } from './groups.js';
import type { StudySuccessSearch } from './search.js';
import { SuccessFilters } from './success-filters.js';

const route = getRouteApi('/signed-in/study-success');

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
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Loaded query={query}>
      {({ now }) => {
        const groups = groupsOf(now.studySuccess, search.outcome);
        return (
          <Page
            title={t('studySuccess.title')}
            under={underOf(now, t)}
            actions={
              <Button
                icon={<Download size={17} aria-hidden />}
                onClick={() => saveCsv('traject-study-success.csv', csvOf(studySuccessTable(groups, t)))}
              >
                {t('ui.csv')}
              </Button>
            }
          >
            <Notice>{t('studySuccess.how')}</Notice>
            <SuccessFilters search={search} now={now} change={change} />
            {groups.length === 0 ? (
              <EmptyState>{t('studySuccess.empty')}</EmptyState>
            ) : (
              groups.map((group) => <GroupCard key={group.key} group={group} />)
            )}
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
