import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { TAKING_PART } from '../network/roles.js';
import { MECHANISMS } from '../partnership/states.js';
import { wordsOf } from '../ui/words.js';
import {
  CancelCourseSessionDocument,
  HoldCourseSessionDocument,
  PlanCourseSessionDocument,
  RescheduleCourseSessionDocument,
} from './documents.generated.js';
import { MechanismsField } from './mechanisms-field.js';
import type { Course } from './states.js';

const time = () => z.string().check(z.trim(), z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'ui.required'));
const when = { date: day(), from: time(), until: time(), place: words() };
const mechanisms = () => z.array(z.enum(MECHANISMS));
const planning = z.object({ ...when, aim: words(), mechanisms: mechanisms() });
const rescheduling = z.object({ sessionId: chosen(), ...when, reason: words() });
const cancelling = z.object({ sessionId: chosen(), reason: words() });
const holding = z.object({
  sessionId: chosen(),
  present: z.array(z.string()),
  observed: mechanisms(),
  report: optionalWords(),
});
const USUAL = { date: '', from: '13:00', until: '16:30', place: '' };

/** Sessions that are still in the plan, to choose from. */
function usePlanned({ sessions }: Course) {
  const { t } = useT();
  const { shortDay } = useFormats();
  return sessions.flatMap(({ id, status, date, aim }) =>
    status === 'planned' ? [{ value: id, label: `${shortDay(date)}: ${wordsOf(aim, t)}` }] : [],
  );
}

/** Adds a session to the plan. */
export function PlanSession({ course }: { course: Course }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('course.do.session')}
      document={PlanCourseSessionDocument}
      roles={TAKING_PART}
      schema={planning}
      initial={{ ...USUAL, aim: '', mechanisms: [] }}
      input={(values) => ({ courseId: course.id, ...values })}
      submit={t('course.do.session')}
      done={t('course.do.session.done')}
    >
      {(control) => (
        <>
          <DateField control={control} name="date" label={t('course.date')} />
          <TextField control={control} name="from" label={t('course.from')} />
          <TextField control={control} name="until" label={t('course.until')} />
          <TextField control={control} name="place" label={t('course.place')} />
          <TextField control={control} name="aim" label={t('course.aim')} long />
          <MechanismsField control={control} name="mechanisms" label={t('course.mechanisms')} />
        </>
      )}
    </CommandDialog>
  );
}

/** Gives a planned session another day, time or place. */
export function RescheduleSession({ course }: { course: Course }) {
  const { t } = useT();
  const planned = usePlanned(course);
  if (planned.length === 0) return null;
  return (
    <CommandDialog
      button={t('course.do.reschedule')}
      document={RescheduleCourseSessionDocument}
      roles={TAKING_PART}
      schema={rescheduling}
      initial={{ sessionId: planned[0]?.value ?? '', ...USUAL, reason: '' }}
      input={(values) => ({ courseId: course.id, ...values })}
      submit={t('course.do.reschedule')}
      done={t('course.do.reschedule.done')}
    >
      {(control) => (
        <>
          <SelectField control={control} name="sessionId" label={t('course.session')} options={planned} />
          <DateField control={control} name="date" label={t('course.date')} />
          <TextField control={control} name="from" label={t('course.from')} />
          <TextField control={control} name="until" label={t('course.until')} />
          <TextField control={control} name="place" label={t('course.place')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Cancels a planned session. */
export function CancelSession({ course }: { course: Course }) {
  const { t } = useT();
  const planned = usePlanned(course);
  if (planned.length === 0) return null;
  return (
    <CommandDialog
      button={t('course.do.cancelSession')}
      document={CancelCourseSessionDocument}
      roles={TAKING_PART}
      schema={cancelling}
      initial={{ sessionId: planned[0]?.value ?? '', reason: '' }}
      input={(values) => ({ courseId: course.id, ...values })}
      submit={t('course.do.cancelSession')}
      done={t('course.do.cancelSession.done')}
      dangerous
    >
      {(control) => (
        <>
          <SelectField control={control} name="sessionId" label={t('course.session')} options={planned} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Says who was there, and which mechanisms were seen. */
export function HoldSession({ course }: { course: Course }) {
  const { t } = useT();
  const planned = usePlanned(course);
  if (planned.length === 0) return null;
  const enrolled = course.participants.filter((participant) => participant.enrolled);
  return (
    <CommandDialog
      button={t('course.do.hold')}
      kind="primary"
      document={HoldCourseSessionDocument}
      roles={TAKING_PART}
      schema={holding}
      initial={{
        sessionId: planned[0]?.value ?? '',
        present: enrolled.map(({ person }) => person.id),
        observed: [],
        report: '',
      }}
      input={({ present, report, ...rest }) => ({
        courseId: course.id,
        ...rest,
        present: present.map((personId) => ({ personId })),
        report: orNull(report),
      })}
      submit={t('course.do.hold')}
      done={t('course.do.hold.done')}
    >
      {(control) => (
        <>
          <SelectField control={control} name="sessionId" label={t('course.session')} options={planned} />
          <ChecksField
            control={control}
            name="present"
            label={t('course.present')}
            options={enrolled.map(({ person }) => ({ value: person.id, label: person.name ?? person.id }))}
          />
          <MechanismsField control={control} name="observed" label={t('course.observed')} />
          <TextField control={control} name="report" label={t('course.report')} long optional />
        </>
      )}
    </CommandDialog>
  );
}
