import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { useNarrower } from '../ui/use-narrower.js';
import { wordsOf } from '../ui/words.js';
import { dayOf, timeOf, todayHere } from './amsterdam.js';
import type { ListedActivityFragment } from './documents.generated.js';
import styles from './training-activity.module.css';

type Listed = { activity: ListedActivityFragment; session: ListedActivityFragment['sessions'][number] };

/** The sessions of activities by their day in Amsterdam, first ones first. */
export function sessionsByDay(activities: readonly ListedActivityFragment[]): Map<string, Listed[]> {
  const days = new Map<string, Listed[]>();
  const all = activities
    .flatMap((activity) => activity.sessions.map((session) => ({ activity, session })))
    .toSorted((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1));
  for (const listed of all) {
    const day = dayOf(listed.session.startsAt);
    days.set(day, [...(days.get(day) ?? []), listed]);
  }
  return days;
}

/**
 * Weeks as a table: a row per week, a cell per day. Where it is narrow a list of the days on which there is something, with
 * the same words. `month` (`YYYY-MM`) marks the days of other months.
 */
export function PlannerCalendar({
  caption,
  weeks,
  month,
  activities,
}: {
  caption: string;
  weeks: readonly (readonly string[])[];
  month: string | null;
  activities: readonly ListedActivityFragment[];
}) {
  const { t } = useT();
  const { day } = useFormats();
  const narrow = useNarrower(900);
  const byDay = sessionsByDay(activities);
  const today = todayHere();
  if (narrow) {
    const days = weeks.flat().filter((date) => byDay.has(date));
    if (days.length === 0) return <EmptyState>{t('planner.nothing')}</EmptyState>;
    return (
      <ul className={styles['days']} aria-label={caption}>
        {days.map((date) => (
          <li key={date}>
            <strong>{day(date)}</strong>
            <Sessions listed={byDay.get(date) ?? []} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles['month']}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((date) => (
            <th key={date} scope="col">
              {day(date).split(' ')[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td
                key={date}
                data-other={(month !== null && !date.startsWith(month)) || undefined}
                data-today={date === today || undefined}
              >
                <span className={styles['date']} {...(date === today && { 'aria-current': 'date' as const })}>
                  <span aria-hidden>{Number(date.slice(8))}</span>
                  <span className="unseen">{day(date)}</span>
                </span>
                <Sessions listed={byDay.get(date) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sessions({ listed }: { listed: readonly Listed[] }) {
  const { t } = useT();
  if (listed.length === 0) return null;
  return (
    <ul className={styles['sessions']}>
      {listed.map(({ activity, session }) => (
        <li key={`${activity.id} ${session.id}`}>
          <Link
            to="/activities/$activityId"
            params={{ activityId: activity.id }}
            className={classNames(session.status === 'cancelled' && styles['cancelled']) ?? ''}
          >
            {timeOf(session.startsAt)} {wordsOf(activity.title, t)}
          </Link>
          {session.status === 'cancelled' && <span>{t('activity.session.status.cancelled')}</span>}
          {session.status === 'planned' && session.moves > 0 && <span>{t('planner.moved')}</span>}
        </li>
      ))}
    </ul>
  );
}
