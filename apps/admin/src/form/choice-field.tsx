import { type FieldValues, useController } from 'react-hook-form';
import { FieldFrame, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';

interface Option {
  value: string;
  label: string;
}

/** One of a few options, all in view; `inline` puts a scale on one line. */
export function ChoiceField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  options,
  inline = false,
}: FieldProps<Values> & { options: readonly Option[]; inline?: boolean }) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(help, error);
  const chosen = String(field.value ?? '');
  return (
    <FieldFrame id={id} label={label} help={help} error={error} group>
      <div className={inline ? styles['scale'] : styles['choices']}>
        {options.map(({ value, label: words }, index) => (
          <label key={value} className={styles['choice']}>
            <input
              type="radio"
              name={`${id}-${name}`}
              value={value}
              checked={chosen === value}
              onChange={() => field.onChange(typeof field.value === 'number' ? Number(value) : value)}
              onBlur={field.onBlur}
              {...(index === 0 ? { ref: field.ref } : {})}
            />
            {words}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** Any of a few options. */
export function ChecksField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  options,
}: FieldProps<Values> & { options: readonly Option[] }) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(help, error);
  const chosen: string[] = field.value ?? [];
  return (
    <FieldFrame id={id} label={label} help={help} error={error} group>
      <div className={styles['choices']}>
        {options.map(({ value, label: words }) => (
          <label key={value} className={styles['choice']}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onBlur={field.onBlur}
              onChange={(event) =>
                field.onChange(
                  options
                    .map((option) => option.value)
                    .filter((each) => (each === value ? event.target.checked : chosen.includes(each))),
                )
              }
            />
            {words}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
