import type { ShownStream } from './compare-table.js';
import { EventLinks } from './event-links.js';
import { sentenceOf, sentencesOf } from './say-row.js';
import { rowKey } from '../logic/facts.js';
import styles from './compare.module.css';

/** What differs in one stream, as one would say it in a meeting. */
export function CompareSentences({ stream, frame, speech, opening }: ShownStream) {
  const links = (reasons: ShownStream['stream']['rows'][number]) => (
    <EventLinks reasons={reasons} known={frame.differing === 'known'} speech={speech} opening={opening} />
  );
  if (stream.there !== 'both') {
    const [one] = stream.rows;
    return (
      <div className={styles['sentences']}>
        {sentencesOf(stream, frame, speech).map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
        {one && links(one)}
      </div>
    );
  }
  return (
    <ul className={styles['sentences']}>
      {stream.rows.map((row) => (
        <li key={rowKey(row)}>
          <p>{sentenceOf(row, frame, speech)}</p>
          {row.events.length > 0 && links(row)}
        </li>
      ))}
    </ul>
  );
}
