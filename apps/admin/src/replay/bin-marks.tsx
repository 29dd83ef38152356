import { useT } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { binsOf } from './logic/bins.js';
import type { ReplayEvent } from './logic/replay-event.js';
import styles from './lanes.module.css';

/** The marks of a lane in a long history: a stroke for those too close to tell apart, higher for more of them. */
export function BinMarks({
  marks,
  place,
  middle,
  selectedId,
}: {
  marks: readonly ReplayEvent[];
  /** The pixel of an instant. */
  place: (instant: string) => number;
  /** The height at which they stand, in pixels. */
  middle: number;
  selectedId: string | null;
}) {
  const { t } = useT();
  return binsOf(marks, place).map(({ left, width, count, last, late }) => {
    // One event is seen, too.
    const high = Math.min(4 + 3 * Math.log2(count), 20);
    return (
      <g key={left} data-event={last.id} className={styles['mark']}>
        <title>{t('replay.binned', { count })}</title>
        <rect
          className={classNames(
            styles['bin'],
            late && styles['binLate'],
            last.id === selectedId && styles['binChosen'],
          )}
          x={left}
          y={middle - high / 2}
          width={width}
          height={high}
          rx={1.5}
        />
      </g>
    );
  });
}
