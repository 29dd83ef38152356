import type { Control, FieldValues, Path } from 'react-hook-form';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { useChoices } from './choices.js';

/** Somebody one knows by name, or by the id that somebody of another institution gives. */
export function PersonFields<Values extends FieldValues>({
  control,
  name,
  other,
  label,
  empty,
}: {
  control: Control<Values>;
  name: Path<Values>;
  other: Path<Values>;
  label: string;
  /** What the list says before a choice. */
  empty?: string;
}) {
  const { t } = useT();
  const { persons } = useChoices();
  return (
    <>
      <SelectField
        control={control}
        name={name}
        label={label}
        empty={empty ?? t('network.choose')}
        options={persons}
      />
      <TextField
        control={control}
        name={other}
        label={t('network.otherPerson')}
        help={t('network.otherPerson.help')}
        optional
      />
    </>
  );
}
