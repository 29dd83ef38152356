import { type ReactNode } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, leewayInWords, unitOf } from './agreement.js';
import styles from './sides.module.css';

/** The two sides beside each other, their difference, and under both what was agreed or imposed. */
export function Sides({
  agreement,
  teamActions,
  managementActions,
}: {
  agreement: Agreement;
  teamActions: ReactNode;
  managementActions: ReactNode;
}) {
  const { t } = useT();
  const formats = useFormats();
  const { proposal, target, difference } = agreement;
  const unit = unitOf(agreement);
  const said = (by: { name: string | null } | null, at: string) =>
    t('kpi.by', { name: by?.name ?? t('ui.someone'), day: formats.day(at) });
  return (
    <div className={styles['sides']}>
      <section className={styles['side']}>
        <h3>{t('kpi.team')}</h3>
        {proposal ? (
          <>
            <p className={styles['figure']}>{formats.value(proposal.value, unit)}</p>
            <p>
              <Chip tint={proposal.feasibility === 'doubtful' ? 'open' : 'none'}>
                {t(`sentence.feasibility.${proposal.feasibility}`)}
              </Chip>
            </p>
            <blockquote>{wordsOf(proposal.why, t)}</blockquote>
            <p className={styles['soft']}>{said(proposal.by, proposal.at)}</p>
          </>
        ) : (
          <p className={styles['figure']}>{t('kpi.notYet')}</p>
        )}
        {teamActions}
      </section>
      <section className={styles['side']}>
        <h3>{t('kpi.management')}</h3>
        {target ? (
          <>
            <p className={styles['figure']}>{formats.value(target.value, unit)}</p>
            <blockquote>{wordsOf(target.why, t)}</blockquote>
            <p className={styles['soft']}>{said(target.by, target.at)}</p>
          </>
        ) : (
          <p className={styles['figure']}>{t('kpi.notYet')}</p>
        )}
        {managementActions}
      </section>
      <div className={styles['both']}>
        {difference !== null && (
          <p className={styles['soft']}>
            {difference === 0
              ? t('kpi.same')
              : t('kpi.difference', { value: formats.number(Math.abs(difference)), unit })}
          </p>
        )}
        <Agreed agreement={agreement} />
      </div>
    </div>
  );
}

function Agreed({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  const formats = useFormats();
  const version = agreement.versions.find((each) => each.version === agreement.versionInForce?.version);
  if (!version) return <p>{t('kpi.noAgreement')}</p>;
  const imposed = version.status === 'imposed';
  return (
    <>
      <p className={styles['agreed']}>
        {t(imposed ? 'kpi.imposedValue' : 'kpi.agreed')}{' '}
        <strong className={styles['figure']}>{formats.value(version.terms.target, unitOf(agreement))}</strong>{' '}
        <Chip tint={imposed ? 'contested' : 'done'}>
          {t(imposed ? 'kpi.byBoard' : 'kpi.bothSigned', { version: version.version })}
        </Chip>
      </p>
      <p>
        {leewayInWords(version.terms, agreement, t, formats)},{' '}
        {t('kpi.over', { period: formats.period(version.terms.period.from, version.terms.period.until) })}.
      </p>
    </>
  );
}
