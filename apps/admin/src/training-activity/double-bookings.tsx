import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { timeOf } from './amsterdam.js';
import type { PlannerQuery } from './documents.generated.js';

type Booking = PlannerQuery['now']['doubleBookings'][number];

/** Who has a place in two sessions at one time, within the days that are shown. */
export function DoubleBookings({ bookings }: { bookings: readonly Booking[] }) {
  const { t } = useT();
  const { day } = useFormats();
  const activity = ({ id, title }: Booking['first']['activity']) => (
    <Link to="/activities/$activityId" params={{ activityId: id }}>
      {wordsOf(title, t)}
    </Link>
  );
  return (
    <Card title={t('planner.doubleBookings')}>
      {bookings.length === 0 ? (
        <EmptyState>{t('planner.noDoubleBookings')}</EmptyState>
      ) : (
        <DataTable
          caption={t('planner.doubleBookings')}
          rows={bookings}
          rowKey={({ person, first, second }) =>
            [person.id, first.activity.id, first.id, second.activity.id, second.id].join(' ')
          }
          columns={[
            {
              key: 'name',
              name: t('activity.column.name'),
              cell: ({ person }) => person.name ?? t('ui.someone'),
            },
            {
              key: 'when',
              name: t('planner.column.when'),
              cell: ({ from, until }) => `${day(from)}, ${timeOf(from)} – ${timeOf(until)}`,
            },
            { key: 'first', name: t('planner.column.first'), cell: ({ first }) => activity(first.activity) },
            {
              key: 'second',
              name: t('planner.column.second'),
              cell: ({ second }) => activity(second.activity),
            },
          ]}
        />
      )}
    </Card>
  );
}
