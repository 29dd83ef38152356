import { CalendarPlus } from 'lucide-react';
import { type Control, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import {
  AddSessionDocument,
  CancelSessionDocument,
  RescheduleSessionDocument,
  ScheduleActivityDocument,
} from './documents.generated.js';
import {
  initialSession,
  type Session,
  SessionFields,
  sessionFields,
  sessionForm,
  sessionInput,
  type SessionValues,
} from './session-fields.js';

const HR = ['hr'] as const;
const withReason = z.object({ ...sessionFields, reason: words() });

/** The days after the first on which a series meets. */
const datesOf = (times: number, weeks: number): number[] =>
  Array.from(
    { length: Math.min(20, Math.max(1, Math.round(times))) },
    (_, index) => index * 7 * Math.round(weeks),
  );

/** Gives an activity its first sessions: one, or several a number of weeks apart. */
export function ScheduleActivity({ activityId }: { activityId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('activity.do.schedule')}
      kind="primary"
      icon={<CalendarPlus size={17} aria-hidden />}
      document={ScheduleActivityDocument}
      roles={HR}
      mayBeLate={false}
      schema={sessionForm}
      initial={initialSession()}
      input={(values) => ({
        activityId,
        sessions: datesOf(values.times, values.weeks).map((later) => sessionInput(values, later)),
      })}
      fieldOf={{ 'sessions.0.endsAt': 'until', 'sessions.0.startsAt': 'day', 'sessions.0.hours': 'hours' }}
      submit={t('activity.do.schedule')}
      done={t('activity.do.schedule.done')}
    >
      {(control) => <SeriesFields control={control} activityId={activityId} />}
    </CommandDialog>
  );
}

function SeriesFields({ control, activityId }: { control: Control<SessionValues>; activityId: string }) {
  const { t } = useT();
  const [times, weeks] = useWatch({ control, name: ['times', 'weeks'] });
  return (
    <>
      <NumberField control={control} name="times" label={t('activity.do.schedule.times')} />
      {times > 1 && <NumberField control={control} name="weeks" label={t('activity.do.schedule.weeks')} />}
      <SessionFields control={control} activityId={activityId} dates={datesOf(times || 1, weeks || 1)} />
    </>
  );
}

/** Adds a session to a scheduled activity. */
export function AddSession({ activityId }: { activityId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('activity.do.addSession')}
      icon={<CalendarPlus size={17} aria-hidden />}
      document={AddSessionDocument}
      roles={HR}
      mayBeLate={false}
      schema={sessionForm}
      initial={initialSession()}
      input={(values) => ({ activityId, ...sessionInput(values) })}
      fieldOf={{ startsAt: 'day', endsAt: 'until' }}
      submit={t('activity.do.addSession')}
      done={t('activity.do.addSession.done')}
    >
      {(control) => <SessionFields control={control} activityId={activityId} />}
    </CommandDialog>
  );
}

/** Moves a session that is to come, with a reason. */
export function RescheduleSession({ activityId, session }: { activityId: string; session: Session }) {
  const { t } = useT();
  const { day } = useFormats();
  return (
    <CommandDialog
      button={t('activity.do.reschedule')}
      title={t('activity.do.reschedule.of', { day: day(session.startsAt) })}
      size="small"
      document={RescheduleSessionDocument}
      roles={HR}
      mayBeLate={false}
      schema={withReason}
      initial={initialSession(session)}
      input={(values) => ({
        activityId,
        sessionId: session.id,
        ...sessionInput(values),
        reason: values.reason,
      })}
      fieldOf={{ startsAt: 'day', endsAt: 'until' }}
      submit={t('activity.do.reschedule')}
      done={t('activity.do.reschedule.done')}
    >
      {(control) => (
        <>
          <SessionFields control={control} activityId={activityId} sessionId={session.id} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Cancels a session that is to come, with a reason. */
export function CancelSession({ activityId, session }: { activityId: string; session: Session }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('activity.do.cancelSession')}
      size="small"
      dangerous
      intro={t('activity.do.cancelSession.intro')}
      document={CancelSessionDocument}
      roles={HR}
      mayBeLate={false}
      input={(reason) => ({ activityId, sessionId: session.id, reason })}
      done={t('activity.do.cancelSession.done')}
    />
  );
}
