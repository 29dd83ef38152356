import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import listStyles from '../ui/list.module.css';
import { wordsOf } from '../ui/words.js';
import type { HrStartQuery } from './documents.generated.js';

const MOST = 8;
type Activity = HrStartQuery['now']['trainingActivities']['nodes'][number];

/** The first sessions to come after `after`, an instant. */
export function Sessions({ activities, after }: { activities: readonly Activity[]; after: string }) {
  const { t } = useT();
  const { moment } = useFormats();
  const coming = activities
    .flatMap(({ title, sessions }) => sessions.map((session) => ({ ...session, title })))
    .filter(({ startsAt, status }) => status !== 'cancelled' && startsAt > after)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return (
    <Card title={t('hr.sessions')}>
      {coming.length === 0 ? (
        <EmptyState>{t('hr.noSessions')}</EmptyState>
      ) : (
        <ul className={listStyles['lines']}>
          {coming.slice(0, MOST).map(({ id, startsAt, title }) => (
            <li key={id}>
              <time dateTime={startsAt}>{moment(startsAt)}</time>: {wordsOf(title, t)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
