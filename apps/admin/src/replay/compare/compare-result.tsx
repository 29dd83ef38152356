import { memo } from 'react';
import { Link } from '../../ui/link.js';
import type { Speech } from '../say-shown.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { Chip } from '../../ui/chip.js';
import { CompareSentences } from './compare-sentences.js';
import { CompareSides } from './compare-sides.js';
import { CompareTable } from './compare-table.js';
import type { Comparison } from './comparison.js';
import { isBackwards, type Frame } from './frame.js';
import { sayStream, sayWord } from './say-row.js';
import styles from './compare.module.css';

export const COMPARE_VIEWS = ['diff', 'sides', 'sentences'] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];
const WAYS = { diff: CompareTable, sides: CompareSides, sentences: CompareSentences };

/** Everything that differs, by word and by stream, in the way that was chosen. */
export const CompareResult = memo(function CompareResult({
  comparison,
  frame,
  view,
  speech,
  selected,
  onOpen,
}: {
  comparison: Comparison;
  frame: Frame;
  view: CompareView;
  speech: Speech;
  selected: string | null;
  onOpen: (event: ReplayEvent) => void;
}) {
  const { t } = speech;
  const Way = WAYS[view];
  const later = isBackwards(frame) ? 'first' : 'second';
  return comparison.words.map(({ word, streams }) => (
    <section key={word} className={styles['word']}>
      <h3>{sayWord(word, speech)}</h3>
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
          <Way stream={stream} frame={frame} speech={speech} selected={selected} onOpen={onOpen} />
        </section>
      ))}
    </section>
  ));
});
