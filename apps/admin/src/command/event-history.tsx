import { useT } from '../i18n/use-t.js';
import { EventList, type ListedEvent } from '../sentences/event-list.js';
import { rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { CorrectEvent } from './correct-event.js';

/** What happened to one thing, in sentences; who may record can correct what still stands. */
export function EventHistory({ events }: { events: readonly (ListedEvent & { stands: boolean })[] }) {
  const { t } = useT();
  const viewer = useViewer();
  const records = rolesHeld(viewer).some(
    ({ role }) => !['board', 'auditor', 'analyst', 'dpo'].includes(role),
  );
  return (
    <Card title={t('ui.history')}>
      {events.length === 0 ? (
        <EmptyState>{t('ui.noHistory')}</EmptyState>
      ) : (
        <EventList
          events={events}
          actions={({ id }) => {
            const event = events.find((each) => each.id === id);
            return records && event?.stands && event.data ? <CorrectEvent event={event} /> : null;
          }}
        />
      )}
    </Card>
  );
}
