import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip, type Tint } from '../ui/chip.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import type { CoalitionAction } from './actions.js';
import styles from './coalition.module.css';
import { MeetingCommands, PlanMeeting } from './guide-commands.js';
import type { Coalition } from './situation.js';

const TINTS: Record<Coalition['meetings'][number]['status'], Tint> = {
  planned: 'planned',
  held: 'done',
  cancelled: 'none',
};

/** The meetings by day: agenda, who was there, minutes. */
export function Meetings({
  coalition,
  actions,
}: {
  coalition: Coalition;
  actions: readonly CoalitionAction[];
}) {
  const { t } = useT();
  const { day } = useFormats();
  const names = new Map(coalition.members.map(({ id, person }) => [id, person.name]));
  return (
    <Card
      title={t('coalition.meetings')}
      actions={actions.includes('planMeeting') && <PlanMeeting id={coalition.id} />}
    >
      {coalition.meetings.length === 0 ? (
        <EmptyState>{t('coalition.meetings.none')}</EmptyState>
      ) : (
        <ul className={styles['lines']}>
          {coalition.meetings.map(({ id, onDate, status, place, agenda, minutes, presentIds }) => (
            <li key={id}>
              <p>
                <strong>{day(onDate)}</strong>{' '}
                <Chip tint={TINTS[status]}>{t(`coalition.meeting.${status}`)}</Chip>{' '}
                {place && <span className={styles['soft']}>{wordsOf(place, t)}</span>}
              </p>
              <p>{wordsOf(agenda, t)}</p>
              {minutes && <p>{wordsOf(minutes, t)}</p>}
              {presentIds.length > 0 && (
                <p className={styles['soft']}>
                  {t('coalition.meeting.were', {
                    names: presentIds.map((each) => names.get(each) ?? t('coalition.someone')).join(', '),
                  })}
                </p>
              )}
              {status === 'planned' && actions.includes('planMeeting') && (
                <Row>
                  <MeetingCommands coalition={coalition} meetingId={id} />
                </Row>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
