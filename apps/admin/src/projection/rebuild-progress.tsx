import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import styles from './projection-notice.module.css';
import { shareOf, type Projection } from './what-to-say.js';

/** How far a rebuild is: a bar with its share, and in figures what it does and how long it has still to go. */
export function RebuildProgress({ rebuild }: { rebuild: NonNullable<Projection['rebuild']> }) {
  const { t } = useT();
  const { number, share: percent } = useFormats();
  const { phase, running, done, total, secondsLeft } = rebuild;
  const share = shareOf(rebuild);
  return (
    <div className={styles['progress']}>
      <progress
        aria-label={t('projection.progress')}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
      <span>
        {t(`projection.phase.${phase}`)}
        {share !== undefined && ` · ${percent(Math.floor(share * 100) / 100)}`}
        {` · ${t('projection.events', { done: number(done), total: number(total) })}`}
        {running && secondsLeft !== null && ` · ${left(secondsLeft)}`}
        {!running && ` · ${t('projection.interrupted')}`}
      </span>
    </div>
  );

  /** Seconds, from two minutes on minutes. */
  function left(seconds: number): string {
    return seconds < 120
      ? t('projection.secondsLeft', { count: seconds })
      : t('projection.minutesLeft', { count: Math.ceil(seconds / 60) });
  }
}
