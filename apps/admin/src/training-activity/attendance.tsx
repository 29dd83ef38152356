import { type Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { choice, figure, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { CorrectAttendanceDocument, RecordAttendanceDocument } from './documents.generated.js';
import type { Activity, Session } from './session-fields.js';
import styles from './training-activity.module.css';

const RECORDERS = ['hr', 'teamLead'] as const;
const KINDS = ['present', 'absent', 'excused'] as const;

const list = z.object({
  entries: z.array(
    z.object({ personId: z.string(), name: z.string(), attendance: choice(KINDS), hours: figure(0, 24) }),
  ),
});
type List = z.infer<typeof list>;
type Enrolment = Activity['enrolments'][number];

/** Whose attendance at a session is still to be recorded. */
export const notRecorded = ({ enrolments, attendance }: Activity, sessionId: string): Enrolment[] =>
  enrolments.filter(
    ({ status, person }) =>
      status === 'enrolled' &&
      !attendance.some((record) => record.sessionId === sessionId && record.person.id === person.id),
  );

/** Records who was at a session: everybody in one go, present unless said otherwise. */
export function RecordAttendance({
  activity,
  session,
  teamId,
}: {
  activity: Activity;
  session: Session;
  /** Only of this team: a team lead records of the own team. */
  teamId?: string | undefined;
}) {
  const { t } = useT();
  const { day } = useFormats();
  const people = notRecorded(activity, session.id).filter(
    (enrolment) => teamId === undefined || enrolment.teamId === teamId,
  );
  if (people.length === 0) return null;
  return (
    <CommandDialog
      button={t('activity.do.recordAttendance')}
      kind="primary"
      size="small"
      title={t('activity.do.recordAttendance.on', { day: day(session.startsAt) })}
      document={RecordAttendanceDocument}
      roles={RECORDERS}
      {...(teamId !== undefined && { teamId })}
      schema={list}
      initial={{
        entries: people.map(({ person }) => ({
          personId: person.id,
          name: person.name ?? t('ui.someone'),
          attendance: 'present' as const,
          hours: session.hours,
        })),
      }}
      input={({ entries }) => ({
        activityId: activity.id,
        sessionId: session.id,
        entries: entries.map(({ personId, attendance, hours }) => ({
          personId,
          attendance,
          hours: attendance === 'present' ? hours : 0,
        })),
      })}
      submit={t('activity.do.recordAttendance')}
      done={t('activity.do.recordAttendance.done')}
    >
      {(control) => (
        <People control={control} names={people.map(({ person }) => person.name ?? t('ui.someone'))} />
      )}
    </CommandDialog>
  );
}

function People({ control, names }: { control: Control<List>; names: readonly string[] }) {
  const { t } = useT();
  return names.map((name, index) => (
    <fieldset key={`${index} ${name}`} className={styles['entry']}>
      <legend>{name}</legend>
      <SelectField
        control={control}
        name={`entries.${index}.attendance`}
        label={t('activity.attendance')}
        options={KINDS.map((value) => ({ value, label: t(`activity.attendance.${value}`) }))}
      />
      <NumberField control={control} name={`entries.${index}.hours`} label={t('activity.hours')} />
    </fieldset>
  ));
}

const correction = z.object({ attendance: choice(KINDS), hours: figure(0, 24), reason: words() });

/** Corrects what was recorded of a person at a session; both stay visible. */
export function CorrectAttendance({
  activityId,
  record,
}: {
  activityId: string;
  record: Activity['attendance'][number];
}) {
  const { t } = useT();
  const { sessionId, person, attendance, hours } = record;
  return (
    <CommandDialog
      button={t('activity.do.correctAttendance')}
      size="small"
      title={t('activity.do.correctAttendance.of', { name: person.name ?? t('ui.someone') })}
      document={CorrectAttendanceDocument}
      roles={RECORDERS}
      schema={correction}
      initial={{ attendance, hours, reason: '' }}
      input={(values) => ({
        activityId,
        sessionId,
        personId: person.id,
        ...values,
        hours: values.attendance === 'present' ? values.hours : 0,
      })}
      submit={t('activity.do.correctAttendance')}
      done={t('activity.do.correctAttendance.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="attendance"
            label={t('activity.attendance')}
            options={KINDS.map((value) => ({ value, label: t(`activity.attendance.${value}`) }))}
          />
          <NumberField control={control} name="hours" label={t('activity.hours')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
