import { Plus, Trash2 } from 'lucide-react';
import { type FieldValues, useController } from 'react-hook-form';
import * as z from 'zod/mini';
import { FieldFrame, type FieldProps, useFieldIds } from '../form/field.js';
import inputStyles from '../form/field.module.css';
import { readNumber } from '../form/read-number.js';
import type { Language } from '../i18n/language.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import styles from './experiment.module.css';
import type { Criterion } from './states.js';

export const UNITS = ['percent', 'grade', 'count', 'minutes', 'hours', 'days', 'euro', 'points'] as const;
const BOUNDS = ['atLeast', 'atMost'] as const;
const KINDS = ['success', 'stop'] as const;

/** A criterion while it is written: the figure to reach with what was typed of it; empty where there is none. */
const written = z.object({
  criterionId: z.string(),
  kind: z.enum(KINDS),
  what: z.string(),
  indicator: z.string(),
  bound: z.enum(BOUNDS),
  typed: z.string(),
  figure: z.nullable(z.number()),
  unit: z.enum(UNITS),
});
export type WrittenCriterion = z.infer<typeof written>;

const isWritten = ({ what, indicator, typed, figure }: WrittenCriterion): boolean =>
  what.trim() !== '' && indicator.trim() !== '' && (typed.trim() === '' || figure !== null);

/** At least one that counts as success and one that would stop it, each with what and by what it is seen. */
export const criteriaSchema = () =>
  z.array(written).check(
    z.refine((all) => all.every(isWritten), { error: 'ui.criterionIncomplete' }),
    z.refine((all) => KINDS.every((kind) => all.some((each) => each.kind === kind)), {
      error: 'ui.criterionMissing',
    }),
  );

export const emptyCriterion = (kind: WrittenCriterion['kind'], criterionId: string): WrittenCriterion => ({
  criterionId,
  kind,
  what: '',
  indicator: '',
  bound: kind === 'success' ? 'atLeast' : 'atMost',
  typed: '',
  figure: null,
  unit: 'percent',
});

/** Criteria as they stand, to be written anew. */
export const criteriaWritten = (criteria: readonly Criterion[], language: Language): WrittenCriterion[] =>
  criteria.map(({ id, kind, what, indicator, target }) => ({
    criterionId: id,
    kind,
    what: what.value ?? '',
    indicator: indicator.value ?? '',
    bound: target?.bound ?? 'atLeast',
    typed: target ? String(target.value).replace('.', language === 'nl' ? ',' : '.') : '',
    figure: target?.value ?? null,
    unit: target?.unit ?? 'percent',
  }));

/** What was written, as commands take it. */
export const criteriaInput = (criteria: readonly WrittenCriterion[]) =>
  criteria.map(({ criterionId, kind, what, indicator, bound, figure, unit }) => ({
    criterionId,
    kind,
    what: what.trim(),
    indicator: indicator.trim(),
    target: figure === null ? null : { bound, value: figure, unit },
  }));

/** Writes criteria, one under another; more of either kind can be added. */
export function CriteriaField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
}: FieldProps<Values>) {
  const { t } = useT();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(help, error);
  const criteria: WrittenCriterion[] = field.value ?? [];
  const change = (index: number, part: Partial<WrittenCriterion>) =>
    field.onChange(criteria.map((each, place) => (place === index ? { ...each, ...part } : each)));
  const add = (kind: WrittenCriterion['kind']) => {
    const taken = new Set(criteria.map(({ criterionId }) => criterionId));
    let n = criteria.length + 1;
    while (taken.has(`c-${n}`)) n += 1;
    field.onChange([...criteria, emptyCriterion(kind, `c-${n}`)]);
  };
  return (
    <FieldFrame id={id} label={label} help={help} error={error} group>
      {criteria.map((criterion, index) => (
        <Written
          key={criterion.criterionId}
          criterion={criterion}
          n={index + 1}
          onChange={(part) => change(index, part)}
          onRemove={() => field.onChange(criteria.filter((_, place) => place !== index))}
        />
      ))}
      <div className={styles['line']}>
        {KINDS.map((kind) => (
          <Button key={kind} size="small" icon={<Plus size={15} aria-hidden />} onClick={() => add(kind)}>
            {t(`experiment.addCriterion.${kind}`)}
          </Button>
        ))}
      </div>
    </FieldFrame>
  );
}

function Written({
  criterion: { kind, what, indicator, bound, typed, unit },
  n,
  onChange,
  onRemove,
}: {
  criterion: WrittenCriterion;
  n: number;
  onChange: (part: Partial<WrittenCriterion>) => void;
  onRemove: () => void;
}) {
  const { t, language } = useT();
  const input = inputStyles['input'];
  return (
    <fieldset className={styles['part']}>
      <legend>{t(`experiment.criterion.${kind}`, { n })}</legend>
      <label className={styles['stack']}>
        {t('experiment.criterion.what')}
        <input className={input} value={what} onChange={(event) => onChange({ what: event.target.value })} />
      </label>
      <label className={styles['stack']}>
        {t('experiment.criterion.indicator')}
        <input
          className={input}
          value={indicator}
          onChange={(event) => onChange({ indicator: event.target.value })}
        />
      </label>
      <div className={styles['line']}>
        <label>
          {t('experiment.criterion.bound')}
          <select
            className={input}
            value={bound}
            onChange={(event) => {
              const chosen = BOUNDS.find((each) => each === event.target.value);
              if (chosen) onChange({ bound: chosen });
            }}
          >
            {BOUNDS.map((each) => (
              <option key={each} value={each}>
                {t(`experiment.boundName.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('experiment.criterion.value')}
          <input
            className={input}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              const read = readNumber(event.target.value, language);
              onChange({ typed: event.target.value, figure: Number.isNaN(read) ? null : read });
            }}
          />
        </label>
        <label>
          {t('experiment.criterion.unit')}
          <select
            className={input}
            value={unit}
            onChange={(event) => {
              const chosen = UNITS.find((each) => each === event.target.value);
              if (chosen) onChange({ unit: chosen });
            }}
          >
            {UNITS.map((each) => (
              <option key={each} value={each}>
                {t(`experiment.unitName.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <Button size="small" kind="plain" icon={<Trash2 size={15} aria-hidden />} onClick={onRemove}>
          {t('experiment.removeCriterion', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
