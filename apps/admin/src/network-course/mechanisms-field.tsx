import type { Control, FieldValues, Path } from 'react-hook-form';
import { ChecksField } from '../form/choice-field.js';
import { useT } from '../i18n/use-t.js';
import { MECHANISMS } from '../partnership/states.js';

/** Any of the mechanisms by which people learn at a boundary. */
export function MechanismsField<Values extends FieldValues>({
  control,
  name,
  label,
}: {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
}) {
  const { t } = useT();
  return (
    <ChecksField
      control={control}
      name={name}
      label={label}
      options={MECHANISMS.map((value) => ({ value, label: t(`replay.term.boundaryMechanism.${value}`) }))}
    />
  );
}
