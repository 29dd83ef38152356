import { addDays } from '@traject/domain';
import type { Formats, Unit } from '../i18n/formats.js';
import type { Say } from '../i18n/use-t.js';
import type { AgreementQuery } from './documents.generated.js';

export type Agreement = NonNullable<AgreementQuery['now']['kpiAgreement']>;
export type Version = Agreement['versions'][number];
export type Terms = Version['terms'];

/** The unit of the agreement's KPI. */
export const unitOf = ({ definition }: Agreement): Unit => definition?.unit ?? 'count';

/** The value up to which (lower is better) or down to which (higher is better) a result is within leeway. */
export const limitOf = ({ target, bandwidth }: Terms, { definition }: Agreement): number =>
  definition?.direction === 'higher' ? target - bandwidth : target + bandwidth;

/** The leeway of terms in words: "Speelruimte tot 5,2 %, het team beslist zelf over wie en wanneer". */
export function leewayInWords(terms: Terms, agreement: Agreement, t: Say, formats: Formats): string {
  const room =
    terms.bandwidth === 0
      ? t('kpi.noLeeway')
      : t('kpi.leeway', { limit: formats.value(limitOf(terms, agreement), unitOf(agreement)) });
  return `${room}, ${decidesInWords(terms, t, formats)}`;
}

/** What the team decides itself, in words. */
export function decidesInWords(
  { decides, budgetUpTo }: Pick<Terms, 'decides' | 'budgetUpTo'>,
  t: Say,
  formats: Formats,
): string {
  if (decides.length === 0) return t('kpi.decidesNothing');
  const domains = formats.list(decides.map((domain) => t(`sentence.domain.${domain}`)));
  const budget = budgetUpTo === null ? '' : ` (${t('kpi.budget', { amount: formats.money(budgetUpTo) })})`;
  return t('kpi.decides', { domains }) + budget;
}

/** A period from its first to its last day, as forms ask it: `until` is the day after. */
export const periodInput = (from: string, last: string | null) => ({
  from,
  until: last === null ? null : addDays(last, 1),
});
/** The last day of a period. */
export const lastDayOf = ({ until }: { until: string | null }): string | null =>
  until === null ? null : addDays(until, -1);
