import { type FieldValues, useController } from 'react-hook-form';
import { FieldFrame, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

/** A time of day, `HH:MM`. */
export function TimeField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  optional,
}: FieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id, aria } = useFieldIds(help, error);
  const shown: string = field.value ?? '';
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional}>
      <input {...aria} {...field} value={shown} type="time" className={styles['input']} />
    </FieldFrame>
  );
}
