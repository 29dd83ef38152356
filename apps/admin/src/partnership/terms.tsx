import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import styles from './partnership.module.css';
import type { Partnership } from './states.js';

/** What was put on the table, version by version, the latest first, and who signed it. */
export function Terms({ partnership: { versions, parties } }: { partnership: Partnership }) {
  const { t } = useT();
  const { shortDay } = useFormats();
  if (versions.length === 0) return <EmptyState>{t('partnership.noTerms')}</EmptyState>;
  return (
    <>
      {versions.toReversed().map(({ version, terms, signatures, agreedAt }) => (
        <section key={version} className={styles['version']}>
          <h3>{t('partnership.version', { version })}</h3>
          <p>{wordsOf(terms, t)}</p>
          <ul>
            {parties.map(({ id, name }) => {
              const signature = signatures.find(({ partnerId }) => partnerId === id);
              return (
                <li key={id}>
                  {signature
                    ? t('partnership.signedBy', {
                        who: signature.person.name ?? wordsOf(name, t),
                        day: shortDay(signature.at),
                      })
                    : t('partnership.waiting', { partner: wordsOf(name, t) })}
                </li>
              );
            })}
            {agreedAt !== null && <li>{t('partnership.agreedOn', { day: shortDay(agreedAt) })}</li>}
          </ul>
        </section>
      ))}
    </>
  );
}
