import { Plus, X } from 'lucide-react';
import { type Control, useFieldArray } from 'react-hook-form';
import { NumberField } from '../form/number-field.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import type { ContentValues, Plannable } from './content-form.js';
import styles from './plan.module.css';

/** The fields of a version: hours in all, what each endorsed need asks, and other costs. */
export function ContentFields({
  control,
  needs,
  noteLabel,
  noteOptional,
}: {
  control: Control<ContentValues>;
  needs: readonly Plannable[];
  noteLabel: string;
  noteOptional: boolean;
}) {
  const { t } = useT();
  const { fields, append, remove } = useFieldArray({ control, name: 'costs' });
  return (
    <>
      <NumberField control={control} name="hours" label={t('plan.hoursInAll')} unit={t('plan.hourUnit')} />
      {needs.length === 0 && <p>{t('plan.noEndorsedNeeds')}</p>}
      {needs.map(({ id, title }, index) => (
        <fieldset key={id} className={styles['line']}>
          <legend>{title}</legend>
          <NumberField
            control={control}
            name={`needs.${index}.hours`}
            label={t('plan.needHours')}
            unit={t('plan.hourUnit')}
            optional
          />
          <NumberField
            control={control}
            name={`needs.${index}.budget`}
            label={t('plan.needBudget')}
            unit="€"
            optional
          />
        </fieldset>
      ))}
      {fields.map((field, index) => (
        <fieldset key={field.id} className={styles['line']}>
          <legend>{t('plan.cost', { n: index + 1 })}</legend>
          <TextField control={control} name={`costs.${index}.what`} label={t('plan.costWhat')} />
          <NumberField control={control} name={`costs.${index}.amount`} label={t('plan.amount')} unit="€" />
          <Button icon={<X size={16} aria-hidden />} size="small" onClick={() => remove(index)}>
            {t('plan.removeCost', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          icon={<Plus size={16} aria-hidden />}
          onClick={() => append({ lineId: crypto.randomUUID(), what: '', amount: 0 })}
        >
          {t('plan.addCost')}
        </Button>
      </div>
      <TextField control={control} name="note" label={noteLabel} optional={noteOptional} long />
    </>
  );
}
