import { useState } from 'react';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EventList } from '../sentences/event-list.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { TeamChangesDocument } from './documents.generated.js';
import { lastVisit, markSeen, monthBefore } from './last-visit.js';

/** What was recorded in the team since the viewer last marked it as seen; on a first visit, of the last month. */
export function Changes({ teamId }: { teamId: string }) {
  const { t } = useT();
  const { day } = useFormats();
  const { person } = useViewer();
  const [now] = useState(() => new Date().toISOString());
  const [seen, setSeen] = useState(() => lastVisit(person.id, teamId));
  const { data, error, reload } = useLiveQuery(
    TeamChangesDocument,
    { id: teamId, since: seen ?? monthBefore(now) },
    { kind: 'team', id: teamId },
  );
  const history = data?.history;
  const more = history ? history.totalCount - history.nodes.length : 0;
  return (
    <Card
      title={seen === null ? t('team.changedFirst') : t('team.changed', { day: day(seen) })}
      actions={
        history &&
        history.nodes.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              const moment = new Date().toISOString();
              markSeen(person.id, teamId, moment);
              setSeen(moment);
            }}
          >
            {t('team.seen')}
          </Button>
        )
      }
    >
      {!history && error && <ErrorState happened={t('ui.couldNotLoad')} onRetry={reload} />}
      {!history && !error && <Progress label={t('ui.loading')} />}
      {history?.nodes.length === 0 && <EmptyState>{t('team.nothingChanged')}</EmptyState>}
      {history && history.nodes.length > 0 && <EventList events={history.nodes} />}
      {more > 0 && <p>{t('team.earlier', { count: more })}</p>}
    </Card>
  );
}
