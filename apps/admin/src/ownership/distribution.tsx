import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import styles from './rounds.module.css';

/** The tallest bar, in rem; the row of bars leaves room for the figures above and under it. */
const TALLEST = 3;

/** How a team answered, from five answers on: mean and bars; never who answered what. */
export function Distribution({
  answers,
  mean,
  counts,
}: {
  answers: number;
  mean: number;
  counts: readonly number[];
}) {
  const { t } = useT();
  const { number } = useFormats();
  const most = Math.max(1, ...counts);
  const inWords = counts.map((count, index) => `${index + 1}: ${count}`).join(', ');
  return (
    <>
      <p>{t('ownership.mean', { mean: number(mean, 1), count: answers })}</p>
      <div className={styles['bars']} role="img" aria-label={t('ownership.counts', { counts: inWords })}>
        {counts.map((count, index) => (
          <div key={index}>
            {count > 0 && count}
            <i style={{ blockSize: `${(count / most) * TALLEST}rem` }} />
            {index + 1}
          </div>
        ))}
      </div>
    </>
  );
}
