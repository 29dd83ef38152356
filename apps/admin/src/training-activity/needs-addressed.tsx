import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { NEED_TINTS, OPEN } from '../training-need/states.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { TieNeedDocument } from './documents.generated.js';
import type { Activity } from './session-fields.js';
import styles from './training-activity.module.css';

const tying = z.object({ needId: chosen() });

/** The needs that the activity is for, with where each is: addressed once somebody was there. */
export function NeedsAddressed({ activity }: { activity: Activity }) {
  const { t } = useT();
  const isHr = holds(useViewer(), 'hr');
  const tied = new Set(activity.needs.map(({ id }) => id));
  const others = activity.teams
    .flatMap((team) => team.trainingNeeds)
    .filter(({ id, status }) => !tied.has(id) && OPEN.includes(status));
  return (
    <Card
      title={t('activity.needs')}
      actions={
        isHr && activity.status !== 'cancelled' && others.length > 0 ? (
          <CommandDialog
            button={t('activity.do.tie')}
            document={TieNeedDocument}
            roles={['hr']}
            schema={tying}
            initial={{ needId: '' }}
            input={({ needId }) => ({ activityId: activity.id, needId })}
            submit={t('activity.do.tie')}
            done={t('activity.do.tie.done')}
          >
            {(control) => (
              <SelectField
                control={control}
                name="needId"
                label={t('activity.need')}
                empty={t('ui.choose')}
                options={others.map(({ id, title }) => ({ value: id, label: wordsOf(title, t) }))}
              />
            )}
          </CommandDialog>
        ) : undefined
      }
    >
      {activity.needs.length === 0 ? (
        <EmptyState>{t('activity.noNeeds')}</EmptyState>
      ) : (
        <ul className={styles['days']}>
          {activity.needs.map(({ id, title, status }) => (
            <li key={id}>
              <Link to="/needs/$needId" params={{ needId: id }}>
                {wordsOf(title, t)}
              </Link>{' '}
              <Chip tint={NEED_TINTS[status]}>{t(`need.status.${status}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
