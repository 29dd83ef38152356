import { type FieldValues, useController } from 'react-hook-form';
import * as z from 'zod/mini';
import { FieldFrame, type FieldProps, useFieldIds } from '../form/field.js';
import inputStyles from '../form/field.module.css';
import { useT } from '../i18n/use-t.js';
import styles from './experiment.module.css';

export const PARTICIPANTS = [
  'pupils',
  'students',
  'teachers',
  'parents',
  'grandparents',
  'traineeTeachers',
  'lateralEntrants',
  'companies',
  'others',
] as const;
type Kind = (typeof PARTICIPANTS)[number];
/** How many of each kind; a kind that is not there takes no part. */
export type Numbers = Record<string, number | null>;

export const participantsSchema = () => z.record(z.string(), z.nullable(z.number()));

/** What was filled in, as commands take it. */
export const participantsInput = (numbers: Numbers): { kind: Kind; number: number }[] =>
  PARTICIPANTS.flatMap((kind) => {
    const number = numbers[kind] ?? 0;
    return number > 0 ? [{ kind, number }] : [];
  });

/** How many take part of each kind; no names. */
export function ParticipantsField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
}: FieldProps<Values>) {
  const { t } = useT();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(help, error);
  const numbers: Numbers = field.value ?? {};
  return (
    <FieldFrame id={id} label={label} help={help} error={error} group>
      <div className={styles['line']}>
        {PARTICIPANTS.map((kind) => (
          <label key={kind}>
            {t(`replay.term.participants.${kind}`)}
            <input
              type="number"
              min={0}
              max={10_000}
              step={1}
              className={inputStyles['input']}
              value={numbers[kind] ?? ''}
              onBlur={field.onBlur}
              onChange={(event) => {
                const number = Math.trunc(event.target.valueAsNumber);
                field.onChange({ ...numbers, [kind]: Number.isFinite(number) ? number : null });
              }}
            />
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
