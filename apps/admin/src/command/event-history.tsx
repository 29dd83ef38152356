import { useT } from '../i18n/use-t.js';
import { EventList, type ListedEvent } from '../sentences/event-list.js';
import { holds, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { CorrectEvent } from './correct-event.js';
import { correctionOf } from './correctors.js';

/** A team, with the college by which directors hold it. */
interface Placed {
  id: string;
  college: { id: string } | null;
}
type HistoryEvent = ListedEvent & Parameters<typeof correctionOf>[0];

/**
 * What happened to one thing, in sentences; who may correct an event is offered it. `teams` are the teams that it is
 * about: of several, the event says which.
 */
export function EventHistory({
  events,
  teams,
  title,
}: {
  events: readonly HistoryEvent[];
  teams: readonly Placed[];
  /** Where a page has several histories: of what this one is. */
  title?: string;
}) {
  const { t } = useT();
  const viewer = useViewer();
  const [only] = teams.length === 1 ? teams : [];
  const corrector: Parameters<typeof correctionOf>[2] = {
    personId: viewer.person.id,
    holds(roles, teamId) {
      const team = teams.find(({ id }) => id === teamId) ?? only;
      if (!team) return holds(viewer, ...roles);
      return holdsOver(viewer, { id: team.id, collegeId: team.college?.id ?? null }, ...roles);
    },
  };
  return (
    <Card title={title ?? t('ui.history')}>
      {events.length === 0 ? (
        <EmptyState>{t('ui.noHistory')}</EmptyState>
      ) : (
        <EventList
          events={events}
          actions={({ id }) => {
            const event = events.find((each) => each.id === id);
            const correction = event && correctionOf(event, events, corrector);
            return correction ? <CorrectEvent event={event} retractOnly={correction === 'retract'} /> : null;
          }}
        />
      )}
    </Card>
  );
}
