import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, chosen, optionalWords, orNull, words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { useChoices } from '../network/choices.js';
import { PersonFields } from '../network/person-fields.js';
import { TAKING_PART } from '../network/roles.js';
import { EnrolCourseParticipantDocument, WithdrawCourseParticipantDocument } from './documents.generated.js';
import { type Course, FUNCTIONS, SECTORS } from './states.js';

const enrolling = z.object({
  personId: z.string(),
  otherPersonId: optionalWords(),
  institutionId: z.string(),
  otherInstitutionId: optionalWords(),
  organisation: optionalWords(),
  function: choice(FUNCTIONS),
  sector: choice(SECTORS),
});
const withdrawing = z.object({ personId: chosen(), reason: words() });

/** Enrols somebody of an institution or another organisation. */
export function EnrolParticipant({ course }: { course: Course }) {
  const { t } = useT();
  const { institutions } = useChoices();
  return (
    <CommandDialog
      button={t('course.do.enrol')}
      document={EnrolCourseParticipantDocument}
      roles={TAKING_PART}
      schema={enrolling}
      initial={{
        ...{ personId: '', otherPersonId: '', institutionId: '', otherInstitutionId: '', organisation: '' },
        ...{ function: 'teacher', sector: 'mbo' },
      }}
      input={({ personId, otherPersonId, institutionId, otherInstitutionId, organisation, ...rest }) => ({
        courseId: course.id,
        ...rest,
        personId: orNull(otherPersonId) ?? personId,
        institutionId: orNull(otherInstitutionId) ?? orNull(institutionId),
        organisation: orNull(organisation),
      })}
      submit={t('course.do.enrol')}
      done={t('course.do.enrol.done')}
    >
      {(control) => (
        <>
          <PersonFields control={control} name="personId" other="otherPersonId" label={t('course.person')} />
          <SelectField
            control={control}
            name="institutionId"
            label={t('course.fromInstitution')}
            empty={t('course.noInstitution')}
            options={institutions}
          />
          <TextField
            control={control}
            name="otherInstitutionId"
            label={t('network.otherInstitution')}
            optional
          />
          <TextField control={control} name="organisation" label={t('course.organisation')} optional />
          <SelectField
            control={control}
            name="function"
            label={t('course.column.function')}
            options={FUNCTIONS.map((value) => ({ value, label: t(`course.function.${value}`) }))}
          />
          <SelectField
            control={control}
            name="sector"
            label={t('course.column.sector')}
            options={SECTORS.map((value) => ({ value, label: t(`course.sector.${value}`) }))}
          />
        </>
      )}
    </CommandDialog>
  );
}

/** Withdraws a participant, by who keeps the course. */
export function WithdrawParticipant({ course }: { course: Course }) {
  const { t } = useT();
  const enrolled = course.participants.filter((participant) => participant.enrolled);
  if (enrolled.length === 0) return null;
  return (
    <CommandDialog
      button={t('course.do.withdraw')}
      document={WithdrawCourseParticipantDocument}
      roles={TAKING_PART}
      schema={withdrawing}
      initial={{ personId: '', reason: '' }}
      input={(values) => ({ courseId: course.id, ...values })}
      submit={t('course.do.withdraw')}
      done={t('course.do.withdraw.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="personId"
            label={t('course.person')}
            empty={t('network.choose')}
            options={enrolled.map(({ person }) => ({ value: person.id, label: person.name ?? person.id }))}
          />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** A participant's own withdrawal. */
export function WithdrawSelf({ courseId, personId }: { courseId: string; personId: string }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('course.do.withdrawSelf')}
      document={WithdrawCourseParticipantDocument}
      roles={TAKING_PART}
      input={(reason) => ({ courseId, personId, reason })}
      done={t('course.do.withdraw.done')}
      dangerous
    />
  );
}
