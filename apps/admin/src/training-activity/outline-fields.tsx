import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import {
  choice,
  day,
  figure,
  optionalDay,
  optionalFigure,
  optionalWords,
  orNull,
  words,
} from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { KINDS } from './states.js';

/** What is agreed about an activity as a whole; a change also says why. */
export const outlineFields = {
  unit: z.string(),
  programmeId: z.string(),
  kind: choice(KINDS),
  title: words(),
  provider: optionalWords(),
  teamIds: z.array(z.string()).check(z.minLength(1, 'ui.choiceNeeded')),
  from: day(),
  until: optionalDay(),
  capacity: optionalFigure(1),
  amount: optionalFigure(),
  per: choice(['activity', 'person']),
  hours: figure(0, 2000),
  guests: z.array(z.string()),
  reason: optionalWords(),
};
export const outlineForm = z.object(outlineFields);
export type Outline = z.infer<typeof outlineForm>;

/** The fields of both commands, as the API takes them. */
export const termsOf = (values: Outline) => ({
  kind: values.kind,
  title: values.title,
  provider: orNull(values.provider),
  teamIds: values.teamIds,
  period: { from: values.from, until: values.until },
  capacity: values.capacity === null ? null : Math.round(values.capacity),
  cost: values.amount === null ? null : { amount: values.amount, per: values.per },
  hours: values.hours,
  guestsAllowed: values.guests.includes('allowed'),
});

interface Choice {
  value: string;
  label: string;
}

export function OutlineFields({ control, teams }: { control: Control<Outline>; teams: readonly Choice[] }) {
  const { t } = useT();
  return (
    <>
      <TextField control={control} name="title" label={t('activity.title')} />
      <SelectField
        control={control}
        name="kind"
        label={t('activity.column.kind')}
        options={KINDS.map((value) => ({ value, label: t(`activity.kind.${value}`) }))}
      />
      <ChecksField control={control} name="teamIds" label={t('activity.teams')} options={teams} />
      <TextField control={control} name="provider" label={t('activity.provider')} optional />
      <DateField control={control} name="from" label={t('activity.from')} />
      <DateField control={control} name="until" label={t('activity.until')} optional />
      <NumberField control={control} name="hours" label={t('activity.hoursEach')} />
      <NumberField
        control={control}
        name="capacity"
        label={t('activity.capacity')}
        help={t('activity.capacityHelp')}
        optional
      />
      <NumberField control={control} name="amount" label={t('activity.cost')} unit="€" optional />
      <ChoiceField
        control={control}
        name="per"
        label={t('activity.costFor')}
        inline
        options={(['activity', 'person'] as const).map((value) => ({
          value,
          label: t(`activity.costFor.${value}`),
        }))}
      />
      <ChecksField
        control={control}
        name="guests"
        label={t('activity.guests')}
        options={[{ value: 'allowed', label: t('activity.guestsAllowed') }]}
      />
    </>
  );
}
