import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useQuery } from 'urql';
import { CalendarAddress } from '../calendar-feed/calendar-address.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, rolesHeld, type Viewer } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { daysAfter, monthAfter, mondayOf, todayHere, weekFrom, weeksOfMonth } from './amsterdam.js';
import { PlannerDocument, PlannerTeamsDocument, type TrainingActivityFilter } from './documents.generated.js';
import { DoubleBookings } from './double-bookings.js';
import { PlannerCalendar } from './planner-calendar.js';
import { PlannerFilters } from './planner-filters.js';
import { PlannerList } from './planner-list.js';
import { PROPOSERS, ProposeActivity } from './propose-activity.js';
import type { PlannerSearch } from './search.js';
import styles from './training-activity.module.css';

const route = getRouteApi('/signed-in/planner');

/** What the list and the calendar are narrowed to alike. */
const narrowed = ({ teamId, kind, status }: PlannerSearch): TrainingActivityFilter => ({
  ...(teamId !== undefined && { teamId }),
  ...(kind && { kind: [kind] }),
  ...(status && { status: [status] }),
});

/** A unit for which the viewer holds a role: their own calendar is opened for it. */
const unitOf = (viewer: Viewer) => {
  const [first] = rolesHeld(viewer).filter(({ role }) => role !== 'partner' && role !== 'analyst');
  return first ? { kind: first.unit.kind, id: first.unit.id } : null;
};

/** Every training activity that the viewer may see, as a month, a week or a list. */
export function PlannerPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data: known }] = useQuery({ query: PlannerTeamsDocument, requestPolicy: 'cache-first' });
  const teams = (known?.now.teams ?? []).map(({ id, name }) => ({ id, name: wordsOf(name, t) || id }));
  const narrow = (change: Partial<PlannerSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...FIRST_PAGE, ...change }), replace: true });
  const unit = unitOf(viewer);
  const ofTeam = teams.find(({ id }) => id === search.teamId);
  return (
    <Page
      title={t('planner.title')}
      under={t('planner.under')}
      actions={
        <>
          {holds(viewer, ...PROPOSERS) && <ProposeActivity />}
          {ofTeam ? (
            <CalendarAddress subject="team" id={ofTeam.id} unit={{ kind: 'team', id: ofTeam.id }} />
          ) : (
            unit && <CalendarAddress subject="person" id={viewer.person.id} unit={unit} />
          )}
        </>
      }
    >
      <div className={styles['views']} role="group" aria-label={t('planner.view')}>
        {(['month', 'week', 'list'] as const).map((view) => (
          <Button
            key={view}
            aria-pressed={(search.view ?? 'month') === view}
            kind={(search.view ?? 'month') === view ? 'primary' : 'secondary'}
            onClick={() => narrow({ view: view === 'month' ? undefined : view })}
          >
            {t(`planner.view.${view}`)}
          </Button>
        ))}
      </div>
      <PlannerFilters search={search} teams={teams} narrow={narrow} />
      {search.view === 'list' ? (
        <PlannerList
          filter={{
            ...narrowed(search),
            ...(search.from !== undefined && { from: search.from }),
            ...(search.until !== undefined && { until: daysAfter(search.until, 1) }),
          }}
          search={search}
          narrow={narrow}
        />
      ) : (
        <InTime search={search} narrow={narrow} />
      )}
    </Page>
  );
}

/** The days that are shown, and where one goes from there. */
function shownOf({ view, month, week }: PlannerSearch) {
  if (view === 'week') {
    const monday = mondayOf(week ?? todayHere());
    return {
      weeks: [weekFrom(monday)],
      month: null,
      first: monday,
      before: { week: daysAfter(monday, -7) },
      after: { week: daysAfter(monday, 7) },
    };
  }
  const first = `${(month ?? todayHere()).slice(0, 7)}-01`;
  return {
    weeks: weeksOfMonth(first),
    month: first.slice(0, 7),
    first,
    before: { month: monthAfter(first, -1).slice(0, 7) },
    after: { month: monthAfter(first, 1).slice(0, 7) },
  };
}

function InTime({
  search,
  narrow,
}: {
  search: PlannerSearch;
  narrow: (change: Partial<PlannerSearch>) => void;
}) {
  const { t } = useT();
  const { month: monthName, day } = useFormats();
  const { weeks, month, first, before, after } = shownOf(search);
  const days = weeks.flat();
  const from = days[0] ?? first;
  const until = daysAfter(days.at(-1) ?? first, 1);
  const query = useLiveQuery(PlannerDocument, {
    filter: { ...narrowed(search), from, until },
    from,
    until,
    unitId: search.teamId ?? null,
  });
  const caption = month === null ? t('planner.weekOf', { day: day(first) }) : monthName(first);
  return (
    <>
      <Card
        title={caption}
        actions={
          <>
            <Button onClick={() => narrow(before)}>{t('planner.before')}</Button>
            <Button onClick={() => narrow({ month: undefined, week: undefined })}>
              {t('planner.today')}
            </Button>
            <Button onClick={() => narrow(after)}>{t('planner.after')}</Button>
          </>
        }
      >
        {query.data ? (
          <PlannerCalendar
            caption={caption}
            weeks={weeks}
            month={month}
            activities={query.data.now.trainingActivities.nodes}
          />
        ) : query.error ? (
          <ErrorState happened={t('ui.couldNotLoad')} onRetry={query.reload} />
        ) : (
          <Progress label={t('ui.loading')} />
        )}
      </Card>
      {query.data && <DoubleBookings bookings={query.data.now.doubleBookings} />}
    </>
  );
}
