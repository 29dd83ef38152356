import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { DateField } from '../form/date-field.js';
import { day, optionalWords, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { momentIn, TIME } from './moments.js';

const time = () => z.string().check(z.regex(TIME, 'ui.timeNeeded'));

/** When, where and about what, and who is invited. */
export const arrangement = z.object({
  stakeholderIds: z.array(z.string()).check(z.minLength(1, 'ui.choiceNeeded')),
  date: day(),
  from: time(),
  until: time(),
  place: words(),
  agenda: words(),
  /** The team that it is of, empty for the institution; asked of a first plan only. */
  teamId: z.string(),
  /** Why it is planned anew; not asked of a first plan. */
  reason: optionalWords(),
});
export type Arrangement = z.infer<typeof arrangement>;

/** The same as the server takes it. */
export const arranged = ({
  stakeholderIds,
  date,
  from,
  until,
  place,
  agenda,
}: Omit<Arrangement, 'reason' | 'teamId'>) => ({
  ...{ stakeholderIds, place, agenda },
  startsAt: momentIn(date, from),
  endsAt: momentIn(date, until),
});
/** Under which field the server's refusal of a moment is shown. */
export const arrangedFields = { startsAt: 'date', endsAt: 'until' } as const;

/** The fields of an arrangement; `invitable` is who is on the map. */
export function ArrangementFields({
  control,
  invitable,
}: {
  control: Control<Arrangement>;
  invitable: readonly { id: string; label: string }[];
}) {
  const { t } = useT();
  return (
    <>
      <ChecksField
        control={control}
        name="stakeholderIds"
        label={t('dialogue.invited')}
        options={invitable.map(({ id, label }) => ({ value: id, label }))}
      />
      <DateField control={control} name="date" label={t('dialogue.day')} />
      <TextField control={control} name="from" label={t('dialogue.from')} help={t('dialogue.timeHelp')} />
      <TextField control={control} name="until" label={t('dialogue.until')} />
      <TextField control={control} name="place" label={t('dialogue.place')} />
      <TextField control={control} name="agenda" label={t('dialogue.agenda')} long />
    </>
  );
}
