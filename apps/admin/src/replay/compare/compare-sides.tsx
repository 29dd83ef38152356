import { rowKey } from '../logic/facts.js';
import { sayField, sayShown } from '../say-shown.js';
import type { ShownStream } from './compare-table.js';
import { EventLinks } from './event-links.js';
import { headOf } from './frame.js';
import styles from './compare.module.css';

/** The two sides of one stream as two cards; between them, what brought the second about. */
export function CompareSides({ stream, frame, speech, opening }: ShownStream) {
  const { t } = speech;
  const reasons = {
    events: [...new Map(stream.rows.flatMap(({ events }) => events).map((one) => [one.id, one])).values()],
    passed: [...new Set(stream.rows.flatMap(({ passed }) => passed))],
  };
  return (
    <>
      <div className={styles['sides']}>
        {(['first', 'second'] as const).map((side) => (
          <div key={side} role="group" aria-label={headOf(frame, side, speech)}>
            <h5>{headOf(frame, side, speech)}</h5>
            <dl>
              {stream.rows.map((row) => {
                const value = side === 'first' ? row.before : row.after;
                return (
                  <div key={rowKey(row)}>
                    <dt>{sayField(row, speech)}</dt>
                    <dd>
                      {value === null ? (
                        t('compare.nothing')
                      ) : side === 'first' ? (
                        <del>{sayShown(value, speech)}</del>
                      ) : (
                        <ins>{sayShown(value, speech)}</ins>
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        ))}
      </div>
      <EventLinks reasons={reasons} known={frame.differing === 'known'} speech={speech} opening={opening} />
    </>
  );
}
