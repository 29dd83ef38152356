import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import {
  ActivitiesDocument,
  type ListedActivityFragment,
  type TrainingActivityFilter,
} from './documents.generated.js';
import type { PlannerSearch } from './search.js';
import { ACTIVITY_TINTS } from './states.js';

/** Rows of a page of the export. */
const EXPORTED = 500;
/** Under this width, in pixels, rows are cards. */
const CARDS = 1000;

/** The session that is to come first; none where all were. */
export function nextSession(
  { sessions }: Pick<ListedActivityFragment, 'sessions'>,
  now: string,
): ListedActivityFragment['sessions'][number] | undefined {
  const live = sessions.filter(({ status }) => status !== 'cancelled');
  return live.find(({ endsAt }) => endsAt >= now);
}

/** The activities as a list that sorts, pages and exports. `filter` is that of the planner. */
export function PlannerList({
  filter,
  search,
  narrow,
}: {
  filter: TrainingActivityFilter;
  search: PlannerSearch;
  /** Changes the address; another order begins at its first page. */
  narrow: (change: Partial<PlannerSearch>) => void;
}) {
  const { t } = useT();
  const { day, money } = useFormats();
  const pages = usePages(search, narrow, CARDS);
  const latest = search.latest === true;
  const order = latest ? ('startsAtDescending' as const) : ('startsAt' as const);
  const query = useLiveQuery(ActivitiesDocument, {
    filter,
    order,
    first: pages.first,
    after: pages.after,
  });
  if (!query.data) {
    return query.error ? (
      <ErrorState happened={t('ui.couldNotLoad')} onRetry={query.reload} />
    ) : (
      <Progress label={t('ui.loading')} />
    );
  }
  const activities = query.data.now.trainingActivities;
  const { nodes } = activities;
  const now = new Date().toISOString();
  // Sorted by the first session; which one comes next stands below it.
  const when = (activity: ListedActivityFragment) => {
    const [first] = activity.sessions.filter(({ status }) => status !== 'cancelled');
    const next = nextSession(activity, now);
    if (!first) return t('planner.notScheduled');
    return (
      <>
        {day(first.startsAt)}
        {next && next.id !== first.id && <div>{t('planner.next', { day: day(next.startsAt) })}</div>}
      </>
    );
  };
  return (
    <>
      <ListFilters end={<Export filter={filter} order={order} />}>{null}</ListFilters>
      {nodes.length === 0 ? (
        <EmptyState>{t('planner.empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('planner.title')}
          rows={nodes}
          rowKey={({ id }) => id}
          sort={{ key: 'when', down: latest }}
          onSort={() => narrow({ latest: latest ? undefined : true })}
          cardsUnder={CARDS}
          columns={[
            {
              key: 'title',
              name: t('activity.title'),
              cell: ({ id, title }) => (
                <Link to="/activities/$activityId" params={{ activityId: id }}>
                  {wordsOf(title, t)}
                </Link>
              ),
            },
            { key: 'when', name: t('planner.column.when'), sortable: true, cell: when },
            { key: 'kind', name: t('activity.column.kind'), cell: ({ kind }) => t(`activity.kind.${kind}`) },
            {
              key: 'teams',
              name: t('activity.teams'),
              cell: ({ teams }) => teams.map(({ name }) => wordsOf(name, t)).join(', '),
            },
            {
              key: 'status',
              name: t('activity.column.status'),
              cell: ({ status }) => (
                <Chip tint={ACTIVITY_TINTS[status]}>{t(`activity.status.${status}`)}</Chip>
              ),
            },
            {
              key: 'people',
              name: t('activity.participants'),
              cell: ({ enrolled, capacity, waiting }) =>
                t('planner.people', {
                  enrolled: enrolled === null ? 'hidden' : String(enrolled),
                  capacity: capacity === null ? 'none' : String(capacity),
                  waiting: waiting ?? 0,
                }),
            },
            {
              key: 'cost',
              name: t('activity.cost'),
              cell: ({ cost }) =>
                cost ? t(`activity.costPer.${cost.per}`, { amount: money(cost.amount) }) : '–',
            },
          ]}
        />
      )}
      <ListPages of={t('planner.title')} {...pages.of(activities)} />
    </>
  );
}

/** The whole list as CSV, a line for each session, page by page. */
function Export({
  filter,
  order,
}: {
  filter: TrainingActivityFilter;
  order: 'startsAt' | 'startsAtDescending';
}) {
  const { t } = useT();
  const client = useClient();
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(ActivitiesDocument, { filter, order, first: EXPORTED, after });
      return data?.now.trainingActivities;
    });
    return [headOf(t), ...all.flatMap((activity) => linesOf(activity, t))];
  };
  return <CsvButton file="activities" table={table} />;
}

type Say = ReturnType<typeof useT>['t'];
const headOf = (t: Say): string[] => [
  t('activity.title'),
  t('activity.column.kind'),
  t('activity.column.status'),
  t('activity.teams'),
  t('activity.provider'),
  t('activity.session.from'),
  t('activity.session.until'),
  t('activity.session.place'),
  t('planner.column.session'),
  t('activity.hoursEach'),
  t('activity.cost'),
];

function linesOf(activity: ListedActivityFragment, t: Say): (string | number | null)[][] {
  const { title, kind, status, teams, provider, hours, cost, sessions } = activity;
  const line = (session: ListedActivityFragment['sessions'][number] | null) => [
    wordsOf(title, t),
    t(`activity.kind.${kind}`),
    t(`activity.status.${status}`),
    teams.map(({ name }) => wordsOf(name, t)).join(', '),
    wordsOf(provider, t),
    session?.startsAt ?? null,
    session?.endsAt ?? null,
    session ? wordsOf(session.place, t) : null,
    session ? t(`activity.session.status.${session.status}`) : null,
    hours,
    cost?.amount ?? null,
  ];
  return sessions.length === 0 ? [line(null)] : sessions.map(line);
}
