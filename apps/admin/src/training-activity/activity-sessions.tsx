import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { timeOf } from './amsterdam.js';
import { RecordAttendance } from './attendance.js';
import { AddSession, CancelSession, RescheduleSession, ScheduleActivity } from './session-commands.js';
import type { Activity, Session } from './session-fields.js';
import { SESSION_TINTS } from './states.js';

/** When and where: each session with what can be done about it. */
export function ActivitySessions({ activity }: { activity: Activity }) {
  const { t } = useT();
  const { day } = useFormats();
  const viewer = useViewer();
  const isHr = holds(viewer, 'hr');
  const over = activity.status === 'cancelled';
  const where = ({ place, online }: Session) =>
    [online ? t('activity.session.where.online') : '', wordsOf(place, t)].filter(Boolean).join(', ');
  return (
    <Card
      title={t('activity.sessions')}
      actions={
        isHr && !over && activity.status !== 'proposed' ? <AddSession activityId={activity.id} /> : undefined
      }
    >
      {activity.sessions.length === 0 ? (
        <EmptyState action={isHr && !over ? <ScheduleActivity activityId={activity.id} /> : undefined}>
          {t('activity.noSessions')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('activity.sessions')}
          rows={activity.sessions}
          rowKey={({ id }) => id}
          cardsUnder={1000}
          columns={[
            { key: 'day', name: t('activity.session.day'), cell: ({ startsAt }) => day(startsAt) },
            {
              key: 'time',
              name: t('activity.session.time'),
              cell: ({ startsAt, endsAt }) => `${timeOf(startsAt)} – ${timeOf(endsAt)}`,
            },
            { key: 'where', name: t('activity.session.where'), cell: (session) => where(session) || '–' },
            {
              key: 'status',
              name: t('activity.column.status'),
              cell: (session) => (
                <>
                  <Chip tint={SESSION_TINTS[session.status]}>
                    {t(`activity.session.status.${session.status}`)}
                  </Chip>
                  {session.reason && <p>{wordsOf(session.reason, t)}</p>}
                </>
              ),
            },
            {
              key: 'actions',
              name: t('activity.column.actions'),
              cell: (session) => <SessionActions activity={activity} session={session} isHr={isHr} />,
            },
          ]}
        />
      )}
      {isHr && activity.status === 'proposed' && activity.sessions.length > 0 && (
        <ScheduleActivity activityId={activity.id} />
      )}
    </Card>
  );
}

function SessionActions({
  activity,
  session,
  isHr,
}: {
  activity: Activity;
  session: Session;
  isHr: boolean;
}) {
  const viewer = useViewer();
  const begun = session.startsAt <= new Date().toISOString();
  if (activity.status === 'cancelled' || session.status === 'cancelled') return '–';
  const led = activity.teamIds.filter((id) => holdsFor(viewer, id, 'teamLead'));
  return (
    <Row>
      {begun && isHr && <RecordAttendance activity={activity} session={session} />}
      {begun &&
        !isHr &&
        led.map((teamId) => (
          <RecordAttendance key={teamId} activity={activity} session={session} teamId={teamId} />
        ))}
      {isHr && session.status === 'planned' && (
        <>
          <RescheduleSession activityId={activity.id} session={session} />
          <CancelSession activityId={activity.id} session={session} />
        </>
      )}
    </Row>
  );
}
