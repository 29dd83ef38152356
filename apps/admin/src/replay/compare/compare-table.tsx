import { useState } from 'react';
import { sayField, sayShown, type Speech } from '../say-shown.js';
import { rowKey, type Shown } from '../logic/facts.js';
import { plainFacts } from '../logic/shown-state.js';
import type { ComparedStream } from './comparison.js';
import { EventLinks, type Opening } from './event-links.js';
import { headOf, type Frame } from './frame.js';
import { sayStream } from './say-row.js';
import styles from './compare.module.css';

export interface ShownStream {
  stream: ComparedStream;
  frame: Frame;
  speech: Speech;
  opening: Opening;
}

/** What differs in one stream: a row per difference, and on request every field as the log keeps it. */
export function CompareTable({ stream, frame, speech, opening }: ShownStream) {
  const { t } = speech;
  const [first, second] = [headOf(frame, 'first', speech), headOf(frame, 'second', speech)];
  const side = (name: string, value: Shown | null, kind: 'before' | 'after') => (
    <td role="cell">
      <span className={styles['cellName']} aria-hidden>
        {name}
      </span>
      {value === null ? (
        t('compare.nothing')
      ) : kind === 'before' ? (
        <del>{sayShown(value, speech)}</del>
      ) : (
        <ins>{sayShown(value, speech)}</ins>
      )}
    </td>
  );
  return (
    <>
      <table className={styles['table']} role="table">
        <caption className="unseen">{sayStream(stream, speech)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('compare.what')}
            </th>
            <th scope="col" role="columnheader">
              {first}
            </th>
            <th scope="col" role="columnheader">
              {second}
            </th>
            <th scope="col" role="columnheader">
              {t('compare.by')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {stream.rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              <th scope="row" role="rowheader">
                {sayField(row, speech)}
              </th>
              {side(first, row.before, 'before')}
              {side(second, row.after, 'after')}
              <td role="cell">
                <EventLinks
                  reasons={row}
                  known={frame.differing === 'known'}
                  speech={speech}
                  opening={opening}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AllFields stream={stream} speech={speech} />
    </>
  );
}

/** Every field of the state that differs, by the names of the log: for who wants to be sure that nothing is missing. */
function AllFields({ stream: { fields }, speech }: Pick<ShownStream, 'stream' | 'speech'>) {
  const [open, setOpen] = useState(false);
  if (fields.length === 0) return null;
  const plain = (value: unknown): string => {
    const [fact] = plainFacts({ value });
    return fact ? sayShown(fact.value, speech) : speech.t('compare.nothing');
  };
  return (
    <details className={styles['fields']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{speech.t('compare.allFields', { count: fields.length })}</summary>
      {open && (
        <dl>
          {fields.map(({ path, before, after }) => (
            <div key={path.join('.')}>
              <dt>{path.join('.')}</dt>
              <dd>
                {plain(before)} → {plain(after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
