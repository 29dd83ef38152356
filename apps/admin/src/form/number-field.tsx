import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useT } from '../i18n/use-t.js';
import { FieldFrame, type FieldProps, useFieldIds } from './field.js';
import styles from './field.module.css';
import { readNumber } from './read-number.js';

/** A number as the language writes it, with its unit behind it. */
export function NumberField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  optional,
  unit,
}: FieldProps<Values> & { unit?: string | undefined }) {
  const { language } = useT();
  const {
    field: { ref, onBlur, onChange, value: current },
    fieldState,
  } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id, aria } = useFieldIds(help, error);
  const value: number | null = current ?? null;
  // What was typed stays as it was typed; the form holds the number.
  const [typed, setTyped] = useState(() =>
    value === null ? '' : String(value).replace('.', language === 'nl' ? ',' : '.'),
  );
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional}>
      <span className={styles['numberGroup']}>
        <input
          {...aria}
          ref={ref}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles['input']}
          value={typed}
          onBlur={onBlur}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(readNumber(event.target.value, language));
          }}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
    </FieldFrame>
  );
}
