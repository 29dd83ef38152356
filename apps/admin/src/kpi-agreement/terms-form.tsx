import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { day, figure, optionalFigure, optionalWords, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { type Agreement, lastDayOf, periodInput, unitOf } from './agreement.js';

export const DOMAINS = ['what', 'how', 'who', 'when', 'budget'] as const;
const domain = z.enum(DOMAINS);

const terms = (why: ReturnType<typeof words>) =>
  z
    .object({
      target: figure(),
      bandwidth: figure(0),
      decides: z.array(domain),
      budgetUpTo: optionalFigure(0),
      from: day(),
      last: day(),
      why,
    })
    .check(z.refine(({ from, last }) => last >= from, { path: ['last'], error: 'ui.untilAfterFrom' }));
/** What a version of the terms asks; why may be left out. */
export const termsSchema = terms(optionalWords());
/** The same, of terms that cannot do without a reason. */
export const reasonedTermsSchema = terms(words());
export type TermsValues = z.infer<typeof termsSchema>;

/** Where the server's names of fields are found in the form. */
export const TERMS_FIELDS = {
  terms: 'target',
  'terms.target': 'target',
  'terms.bandwidth': 'bandwidth',
  'terms.decides': 'decides',
  'terms.budgetUpTo': 'budgetUpTo',
  'terms.period': 'from',
  'terms.period.from': 'from',
  'terms.period.until': 'last',
  reason: 'why',
} as const;

/** To begin with: the latest version, else what management or the team said. */
export function initialTerms(agreement: Agreement): TermsValues {
  const latest = agreement.versions.at(-1)?.terms;
  const period = latest?.period ?? agreement.period;
  return {
    target: latest?.target ?? agreement.target?.value ?? agreement.proposal?.value ?? 0,
    bandwidth: latest?.bandwidth ?? Math.round(Math.abs(agreement.difference ?? 0) * 100) / 100,
    decides: latest?.decides ?? [],
    budgetUpTo: latest?.budgetUpTo ?? null,
    from: period.from,
    last: lastDayOf(period) ?? '',
    why: '',
  };
}

/** The terms as the server takes them. */
export const termsInput = ({ target, bandwidth, decides, budgetUpTo, from, last }: TermsValues) => ({
  target,
  bandwidth,
  decides,
  budgetUpTo: decides.includes('budget') ? budgetUpTo : null,
  period: periodInput(from, last),
});

/** The fields of a version of the terms. */
export function TermsFields({
  control,
  agreement,
  reasoned = false,
}: {
  control: Control<TermsValues>;
  agreement: Agreement;
  /** Whether they need a reason. */
  reasoned?: boolean;
}) {
  const { t } = useT();
  const unit = unitOf(agreement) === 'percent' ? '%' : undefined;
  return (
    <>
      <NumberField control={control} name="target" label={t('kpi.target')} unit={unit} />
      <NumberField
        control={control}
        name="bandwidth"
        label={t('kpi.bandwidth')}
        help={t('kpi.bandwidthHelp')}
        unit={unit}
      />
      <ChecksField
        control={control}
        name="decides"
        label={t('kpi.decidesOn')}
        options={DOMAINS.map((each) => ({ value: each, label: t(`sentence.domain.${each}`) }))}
      />
      <NumberField control={control} name="budgetUpTo" label={t('kpi.budgetUpTo')} unit="€" optional />
      <DateField control={control} name="from" label={t('kpi.from')} />
      <DateField control={control} name="last" label={t('kpi.to')} />
      <TextField control={control} name="why" label={t('kpi.why')} optional={!reasoned} long />
    </>
  );
}
