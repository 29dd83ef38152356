import { useState } from 'react';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { CommandForm } from '../form/command-form.js';
import { chosen } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { PlanNeedDocument } from '../training-need/documents.generated.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState, Progress } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { ActivitiesForNeedDocument } from './documents.generated.js';

const planning = z.object({ activityId: chosen() });

/** Ties an endorsed need to an activity of its team that is there; one that is not is proposed in the planner. */
export function PlanNeed({ needId, teamId }: { needId: string; teamId: string }) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('need.do.plan')}
      </Button>
      <Dialog title={t('need.do.plan')} open={open} onClose={close}>
        <Planning needId={needId} teamId={teamId} onClose={close} />
      </Dialog>
    </>
  );
}

function Planning({ needId, teamId, onClose }: { needId: string; teamId: string; onClose: () => void }) {
  const { t } = useT();
  const [{ data }] = useQuery({
    query: ActivitiesForNeedDocument,
    variables: { filter: { teamId } },
    requestPolicy: 'network-only',
  });
  if (!data) return <Progress label={t('ui.loading')} />;
  const open = data.now.trainingActivities.nodes.filter(({ status }) => status !== 'cancelled');
  if (open.length === 0) {
    return (
      <EmptyState action={<ButtonLink to="/planner">{t('app.planner')}</ButtonLink>}>
        {t('activity.forNeed.none')}
      </EmptyState>
    );
  }
  return (
    <CommandForm
      document={PlanNeedDocument}
      roles={['hr']}
      schema={planning}
      initial={{ activityId: '' }}
      input={({ activityId }) => ({
        needId,
        activityId,
        activity: open.find(({ id }) => id === activityId)?.title.value ?? activityId,
      })}
      submit={t('need.do.plan')}
      done={t('need.do.plan.done')}
      onCancel={onClose}
      onDone={onClose}
    >
      {(control) => (
        <SelectField
          control={control}
          name="activityId"
          label={t('need.do.plan.label')}
          help={t('activity.forNeed.help')}
          empty={t('ui.choose')}
          options={open.map(({ id, title, status }) => ({
            value: id,
            label: t('activity.forNeed.option', {
              title: wordsOf(title, t),
              status: t(`activity.status.${status}`),
            }),
          }))}
        />
      )}
    </CommandForm>
  );
}
