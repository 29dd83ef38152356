import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip, type Tint } from '../ui/chip.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, leewayInWords, unitOf, type Version } from './agreement.js';
import styles from './versions.module.css';

const TINTS: Record<Version['status'], Tint> = {
  offered: 'open',
  replaced: 'none',
  inForce: 'done',
  superseded: 'none',
  refused: 'none',
  imposed: 'contested',
};

/** Every version that was on the table, the last first, with who signed it and what exactly. */
export function Versions({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  const formats = useFormats();
  const { versions, changedAfterFirstMeasurement } = agreement;
  if (versions.length === 0) return <EmptyState>{t('kpi.noVersions')}</EmptyState>;
  return (
    <ol className={styles['versions']} reversed>
      {versions.toReversed().map((version) => (
        <li key={version.version}>
          <h3>
            {t('kpi.version', { version: version.version })}{' '}
            <Chip tint={TINTS[version.status]}>{t(`kpi.versionStatus.${version.status}`)}</Chip>{' '}
            {changedAfterFirstMeasurement.some((each) => each.version === version.version) && (
              <Chip tint="open">{t('kpi.afterMeasurement')}</Chip>
            )}
          </h3>
          <p>
            <strong>{formats.value(version.terms.target, unitOf(agreement))}</strong>.{' '}
            {leewayInWords(version.terms, agreement, t, formats)},{' '}
            {formats.period(version.terms.period.from, version.terms.period.until)}
          </p>
          <p className={styles['soft']}>
            {t(`kpi.offeredBy.${version.offeredBy}`)}, {formats.day(version.at)}
            {version.inForceFrom && <> · {t('kpi.inForceFrom', { day: formats.day(version.inForceFrom) })}</>}
          </p>
          {version.why && <blockquote>{wordsOf(version.why, t)}</blockquote>}
          <ul className={styles['signatures']}>
            {version.signatures.map(({ eventId, person, side, at }) => (
              <li key={eventId}>
                {t('kpi.signedBy', {
                  name: person.name ?? t('ui.someone'),
                  side: t(`sentence.side.${side}`),
                  day: formats.day(at),
                })}
              </li>
            ))}
            {version.status === 'offered' &&
              (['team', 'management'] as const)
                .filter((side) => !version.signatures.some((signature) => signature.side === side))
                .map((side) => (
                  <li key={side} className={styles['soft']}>
                    {t('kpi.notSigned', { side: t(`sentence.side.${side}`) })}
                  </li>
                ))}
          </ul>
          <Disclosure
            summary={
              <>
                {t('kpi.hash')} <code>{version.hash.slice(0, 12)}…</code>
              </>
            }
          >
            <code className={styles['hash']}>{version.hash}</code>
            <p>{t('kpi.canonical')}</p>
            <pre className={styles['hash']}>{version.canonical}</pre>
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}
