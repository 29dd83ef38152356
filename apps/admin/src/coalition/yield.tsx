import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Fact, Facts } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import styles from './coalition.module.css';
import type { Coalition } from './situation.js';

/** What was delivered, what it owes to its context, and which institutions confirmed that they use it. */
export function Yield({ coalition: { delivered, transfers } }: { coalition: Coalition }) {
  const { t } = useT();
  const { moment } = useFormats();
  return (
    <Card title={t('coalition.yield')}>
      {delivered === null ? (
        <EmptyState>{t('coalition.yield.none')}</EmptyState>
      ) : (
        <Facts>
          <Fact name={t(`coalition.yield.${delivered.kind}`)}>{wordsOf(delivered.name, t)}</Fact>
          <Fact name={t('coalition.yield.description')}>{wordsOf(delivered.description, t)}</Fact>
          <Fact name={t('coalition.yield.context')}>{wordsOf(delivered.contextNotes, t)}</Fact>
          <Fact name={t('coalition.yield.transfer')}>{wordsOf(delivered.transferNotes, t)}</Fact>
        </Facts>
      )}
      <h3>{t('coalition.transfers')}</h3>
      {transfers.length === 0 ? (
        <EmptyState>{t('coalition.transfers.none')}</EmptyState>
      ) : (
        <ul className={styles['lines']}>
          {transfers.map(({ institution, use, context, confirmedBy, confirmedAt }) => (
            <li key={institution.id}>
              <p>
                <strong>{institution.name?.value ?? institution.id}</strong> {wordsOf(use, t)}
              </p>
              <p>{wordsOf(context, t)}</p>
              <p className={styles['soft']}>
                {t('coalition.transfer.by', {
                  name: confirmedBy?.name ?? t('coalition.someone'),
                  when: moment(confirmedAt),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
