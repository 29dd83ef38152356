import { useT } from '../i18n/use-t.js';
import { Button } from './button.js';
import styles from './list.module.css';

/** Which rows of how many are shown, and the way to the others. */
export interface Pages {
  /** The first and last row that are shown, from 1; 0 where there are none. */
  from: number;
  until: number;
  count: number;
  /** Undefined on the first page. */
  onPrevious?: (() => void) | undefined;
  /** Undefined on the last page. */
  onNext?: (() => void) | undefined;
}

/** How many rows there are, and the way through the pages where there are several. `of` says of which list. */
export function ListPages({ of, from, until, count, onPrevious, onNext }: Pages & { of: string }) {
  const { t } = useT();
  if (count === 0) return null;
  if (!onPrevious && !onNext) return <p className={styles['soft']}>{t('ui.rows', { count })}</p>;
  return (
    <nav className={styles['pages']} aria-label={t('ui.pagesOf', { list: of })}>
      {/* The button stays where it is pressed, so that the keyboard stays there too. */}
      <Button aria-disabled={!onPrevious} onClick={onPrevious}>
        {t('ui.previousPage')}
      </Button>
      <span role="status">{t('ui.rowsOf', { from, until, count })}</span>
      <Button aria-disabled={!onNext} onClick={onNext}>
        {t('ui.nextPage')}
      </Button>
    </nav>
  );
}
