import { type Say, useT } from '../i18n/use-t.js';
import { Link } from '../ui/link.js';
import type { AccountabilityQuery } from './documents.generated.js';

export type Agreement = AccountabilityQuery['asOf']['kpiAgreements'][number];

/** An agreement by its KPI and level. */
export const agreementName = ({ kpi, level }: Pick<Agreement, 'kpi' | 'level'>, t: Say): string =>
  level === null
    ? t('accountability.agreementOfAll', { kpi })
    : t('accountability.agreement', { kpi, level });

/** The way to its versions and signatures. */
export function AgreementLink(agreement: Pick<Agreement, 'id' | 'kpi' | 'level'>) {
  const { t } = useT();
  return (
    <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
      {agreementName(agreement, t)}
    </Link>
  );
}
