import type { ReactElement } from 'react';
import { CompareResult, type CompareView } from './compare-result.js';
import type { Opening } from './event-links.js';
import { isSame } from './frame.js';
import { LaterList } from './later-list.js';
import type { Speech } from '../say-shown.js';
import type { Compared } from './use-comparison.js';
import styles from './compare.module.css';

/** Everything that differs between two moments, or two clocks of one, with what has to be known of it; on the page and on paper. */
export function Differences({
  compared: { comparison, frame, later },
  touched,
  view,
  speech,
  opening,
}: {
  compared: Compared;
  /** Only streams to which something happened in between are in it. */
  touched: boolean;
  view: CompareView;
  speech: Speech;
  opening: Opening;
}): ReactElement {
  const { t } = speech;
  return (
    <>
      {comparison.unread > 0 && (
        <p className={styles['soft']}>{t('compare.unread', { count: comparison.unread })}</p>
      )}
      {touched && <p className={styles['soft']}>{t('compare.touched')}</p>}
      {later && <LaterList later={later} speech={speech} opening={opening} />}
      {comparison.count === 0 && <p>{t(isSame(frame) ? 'compare.equal' : 'compare.same')}</p>}
      <CompareResult comparison={comparison} frame={frame} view={view} speech={speech} opening={opening} />
    </>
  );
}
