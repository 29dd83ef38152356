import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { choice, day, figure, optionalDay } from '../form/schemas.js';
import { useT } from '../i18n/use-t.js';

const CAOS = ['mbo', 'vo', 'po'] as const;

/** Terms of an employment and from when they hold; `until` for a new one. */
export const termsForm = z.object({
  cao: choice(CAOS),
  teaching: choice(['yes', 'no']),
  fte: figure(0, 1.2),
  from: day(),
  until: optionalDay(),
});
export type Terms = z.infer<typeof termsForm>;

/** The terms as commands take them. */
export const termsInput = ({ cao, teaching, fte }: Terms) => ({ cao, teaching: teaching === 'yes', fte });

/** The fields; `ends` asks for an end too. */
export function TermsFields({ control, ends = false }: { control: Control<Terms>; ends?: boolean }) {
  const { t } = useT();
  return (
    <>
      <DateField control={control} name="from" label={t('employment.from')} />
      {ends && <DateField control={control} name="until" label={t('employment.until')} optional />}
      <ChoiceField
        control={control}
        name="cao"
        label={t('employment.cao')}
        inline
        options={CAOS.map((cao) => ({ value: cao, label: cao }))}
      />
      <ChoiceField
        control={control}
        name="teaching"
        label={t('employment.teaching')}
        inline
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`employment.teaching.${value}`),
        }))}
      />
      <NumberField control={control} name="fte" label={t('employment.fte')} help={t('employment.fteHelp')} />
    </>
  );
}
