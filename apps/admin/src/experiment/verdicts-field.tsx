import { type FieldValues, useController } from 'react-hook-form';
import * as z from 'zod/mini';
import { FieldFrame, type FieldProps, useFieldIds } from '../form/field.js';
import inputStyles from '../form/field.module.css';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import styles from './experiment.module.css';
import { targetInWords } from './in-words.js';
import type { Criterion } from './states.js';

const OUTCOMES = ['met', 'notMet', 'notAssessable'] as const;
const given = z.object({
  criterionId: z.string(),
  outcome: z.nullable(z.enum(OUTCOMES)),
  finding: z.string(),
});
export type GivenVerdict = z.infer<typeof given>;

/** A verdict with its finding on each criterion. */
export const verdictsSchema = () =>
  z.array(given).check(
    z.refine((all) => all.every(({ outcome, finding }) => outcome !== null && finding.trim() !== ''), {
      error: 'ui.verdictIncomplete',
    }),
  );

/** What was given, as commands take it. */
export const verdictsInput = (verdicts: readonly GivenVerdict[]) =>
  verdicts.flatMap(({ outcome, ...rest }) => (outcome === null ? [] : [{ ...rest, outcome }]));

/** Judges each criterion: the outcome and what was found. */
export function VerdictsField<Values extends FieldValues>({
  control,
  name,
  label,
  criteria,
}: FieldProps<Values> & { criteria: readonly Criterion[] }) {
  const { t } = useT();
  const formats = useFormats();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(undefined, error);
  const verdicts: GivenVerdict[] = field.value ?? [];
  const change = (criterionId: string, part: Partial<GivenVerdict>) =>
    field.onChange(verdicts.map((each) => (each.criterionId === criterionId ? { ...each, ...part } : each)));
  return (
    <FieldFrame id={id} label={label} error={error} group>
      {criteria.map((criterion) => {
        const { id: criterionId, kind, what } = criterion;
        const verdict = verdicts.find((each) => each.criterionId === criterionId);
        return (
          <fieldset key={criterionId} className={styles['part']}>
            <legend>{what.value}</legend>
            <p className={styles['small']}>
              {t(`replay.term.criterion.${kind}`)}: {targetInWords(criterion, t, formats)}
            </p>
            <div className={inputStyles['scale']}>
              {OUTCOMES.map((outcome) => (
                <label key={outcome} className={inputStyles['choice']}>
                  <input
                    type="radio"
                    name={`${id}-${criterionId}`}
                    checked={verdict?.outcome === outcome}
                    onChange={() => change(criterionId, { outcome })}
                  />
                  {t(`experiment.verdict.${kind}.${outcome}`)}
                </label>
              ))}
            </div>
            <label className={styles['stack']}>
              {t('experiment.finding')}
              <textarea
                className={inputStyles['input']}
                rows={2}
                value={verdict?.finding ?? ''}
                onChange={(event) => change(criterionId, { finding: event.target.value })}
              />
            </label>
          </fieldset>
        );
      })}
    </FieldFrame>
  );
}
