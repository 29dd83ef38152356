import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { CancelActivityDocument, ChangeActivityDocument } from './documents.generated.js';
import { type Outline, outlineFields, OutlineFields, termsOf } from './outline-fields.js';
import type { Activity } from './session-fields.js';

const HR = ['hr'] as const;
const change = z.object({ ...outlineFields, reason: words() });

const initialOf = (activity: Activity): Outline => ({
  unit: '',
  programmeId: '',
  kind: activity.kind,
  title: activity.title.value ?? '',
  provider: activity.provider?.value ?? '',
  teamIds: [...activity.teamIds],
  from: activity.period.from,
  until: activity.period.until,
  capacity: activity.capacity,
  amount: activity.cost?.amount ?? null,
  per: activity.cost?.per ?? 'activity',
  hours: activity.hours,
  guests: activity.guestsAllowed ? ['allowed'] : [],
  reason: '',
});

/** What HR may do with the activity as a whole; others act on sessions, people and evaluation below. */
export function ActivityActions({ activity }: { activity: Activity }) {
  const { t } = useT();
  const viewer = useViewer();
  if (!holds(viewer, 'hr')) return <p>{t('activity.others')}</p>;
  if (activity.status === 'cancelled') return <p>{t('ui.nothingForYou')}</p>;
  const held = activity.sessions.some(({ status }) => status === 'held');
  return (
    <>
      <CommandDialog
        button={t('activity.do.change')}
        document={ChangeActivityDocument}
        roles={HR}
        schema={change}
        initial={initialOf(activity)}
        input={(values) => ({ activityId: activity.id, ...termsOf(values), reason: values.reason })}
        fieldOf={{ 'cost.amount': 'amount', period: 'from' }}
        submit={t('activity.do.change')}
        done={t('activity.do.change.done')}
      >
        {(control) => (
          <>
            <OutlineFields
              control={control}
              teams={activity.teams.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
            />
            <TextField control={control} name="reason" label={t('ui.reason')} long />
          </>
        )}
      </CommandDialog>
      {!held && (
        <ReasonCommand
          button={t('activity.do.cancel')}
          kind="danger"
          dangerous
          intro={t('activity.do.cancel.intro')}
          document={CancelActivityDocument}
          roles={HR}
          mayBeLate={false}
          input={(reason) => ({ activityId: activity.id, reason })}
          done={t('activity.do.cancel.done')}
        />
      )}
    </>
  );
}
