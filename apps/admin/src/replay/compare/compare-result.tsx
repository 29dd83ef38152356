import { memo, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Link } from '../../ui/link.js';
import { useInFull } from '../in-full.js';
import type { Speech } from '../say-shown.js';
import { Chip } from '../../ui/chip.js';
import { CompareSentences } from './compare-sentences.js';
import { CompareSides } from './compare-sides.js';
import { CompareTable } from './compare-table.js';
import type { Opening } from './event-links.js';
import type { ComparedWord, Comparison } from './comparison.js';
import { isBackwards, type Frame } from './frame.js';
import { sayStream, sayWord } from './say-row.js';
import styles from './compare.module.css';

export const COMPARE_VIEWS = ['diff', 'sides', 'sentences'] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];
/** As many rows are in the page at once; the rest is a button away. */
const AT_ONCE = 250;
const WAYS = { diff: CompareTable, sides: CompareSides, sentences: CompareSentences };

/** Everything that differs, by word and by stream, in the way that was chosen. */
export const CompareResult = memo(function CompareResult({
  comparison,
  frame,
  view,
  speech,
  opening,
}: {
  comparison: Comparison;
  frame: Frame;
  view: CompareView;
  speech: Speech;
  opening: Opening;
}) {
  const { t, formats } = speech;
  const inFull = useInFull();
  const [asked, setMost] = useState(AT_ONCE);
  const most = inFull ? Number.POSITIVE_INFINITY : asked;
  const shown = firstRows(comparison.words, most);
  const Way = WAYS[view];
  const later = isBackwards(frame) ? 'first' : 'second';
  // Where one wants to go may be among the rows that are not in the page yet.
  const [wanted, setWanted] = useState<string | null>(null);
  const sections = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const heading = sections.current?.querySelector<HTMLElement>(`[data-word='${wanted}']`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted]);
  const goTo = (word: string): void => {
    if (!shown.some((one) => one.word === word)) setMost(Number.POSITIVE_INFINITY);
    setWanted(word);
  };
  const words = shown.map(({ word, streams }) => (
    <section key={word} className={styles['word']}>
      <h3 tabIndex={-1} data-word={word}>
        {sayWord(word, speech)}
      </h3>
      {streams.map((stream) => (
        <section key={stream.stream} className={styles['stream']}>
          <header>
            <h4>
              {stream.page === null ? (
                sayStream(stream, speech)
              ) : (
                <Link to={stream.page}>{sayStream(stream, speech)}</Link>
              )}
            </h4>
            {stream.there !== 'both' && (
              <Chip tint={stream.there === later ? 'holding' : 'none'}>
                {t(stream.there === later ? 'compare.new' : 'compare.gone')}
              </Chip>
            )}
          </header>
          <Way stream={stream} frame={frame} speech={speech} opening={opening} />
        </section>
      ))}
    </section>
  ));
  return (
    <div ref={sections} className={styles['differences']}>
      {comparison.words.length > 2 && !inFull && (
        <nav className={styles['contents']} aria-label={t('compare.contents')}>
          <ul>
            {comparison.words.map(({ word, streams }) => (
              <li key={word}>
                <Button kind="plain" size="small" onClick={() => goTo(word)}>
                  {sayWord(word, speech)}{' '}
                  <span className={styles['soft']}>
                    {formats.number(streams.reduce((sum, { rows }) => sum + rows.length, 0))}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {words}
      {comparison.count > most && (
        <div>
          <Button onClick={() => setMost(most + AT_ONCE)}>
            {t('compare.more', { count: comparison.count - most })}
          </Button>
        </div>
      )}
    </div>
  );
});

/** The words and streams that hold the first `most` rows, and of the last of them only those. */
function firstRows(words: readonly ComparedWord[], most: number): ComparedWord[] {
  let left = most;
  return words.flatMap(({ word, streams }) => {
    const some = streams.flatMap((stream) => {
      const rows = stream.rows.slice(0, Math.max(left, 0));
      left -= rows.length;
      return rows.length === 0 ? [] : [rows.length < stream.rows.length ? { ...stream, rows } : stream];
    });
    return some.length === 0 ? [] : [{ word, streams: some }];
  });
}
