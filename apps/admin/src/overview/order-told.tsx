import { REASONS_TO_LOOK } from '@traject/domain';
import { useT } from '../i18n/use-t.js';
import { Disclosure } from '../ui/disclosure.js';
import type { OverviewQuery } from './documents.generated.js';
import styles from './overview-page.module.css';

/** By what teams are put in order: all reasons, the weightiest first, with in how many teams each holds now. */
export function OrderTold({ reasons }: { reasons: OverviewQuery['asOf']['teamOverview']['reasons'] }) {
  const { t } = useT();
  const teams = new Map(reasons.map((each) => [each.kind, each.teams]));
  return (
    <Disclosure summary={t('overview.order')}>
      <p>{t('overview.orderTold')}</p>
      <ol className={styles['order']}>
        {REASONS_TO_LOOK.map((kind) => (
          <li key={kind}>
            {t('overview.reasonCount', {
              reason: t(`overview.reason.${kind}`),
              teams: teams.get(kind) ?? 0,
            })}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
