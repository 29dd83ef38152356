import { type FieldValues, useController } from 'react-hook-form';
import { classNames } from '../ui/class-names.js';
import { FieldFrame, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

/** A line of text, or with `long` several. */
export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  optional,
  long = false,
}: FieldProps<Values> & { long?: boolean }) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id, aria } = useFieldIds(help, error);
  const shown: string = field.value ?? '';
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional}>
      {long ? (
        <textarea {...aria} {...field} value={shown} rows={4} className={styles['input']} />
      ) : (
        <input {...aria} {...field} value={shown} type="text" className={styles['input']} />
      )}
    </FieldFrame>
  );
}

/** One of some options, from a list. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  optional,
  options,
  empty,
}: FieldProps<Values> & {
  options: readonly { value: string; label: string }[];
  /** What the list says before a choice. */
  empty?: string;
}) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id, aria } = useFieldIds(help, error);
  const shown: string = field.value ?? '';
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional}>
      <select {...aria} {...field} value={shown} className={classNames(styles['input'])}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
