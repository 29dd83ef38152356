// What stood of the words that have lanes but no card of their own in the state panel.
import { wordOf, type Instant } from '@traject/domain';
import { statusIn, type Moment } from '@traject/history';
import type { Tint } from '../../ui/chip.js';
import { replayWords } from '../replay-words.js';
import type { Fact } from './facts.js';
import type { ReplayWord, StreamTitle } from './replay-word.js';

export interface OtherRow {
  stream: string;
  word: string;
  title: StreamTitle;
  status: string | null;
  tint: Tint;
  facts: Fact[];
  /** The address of its page; null where it has none. */
  page: string | null;
}

/** The streams of one word. */
export interface OtherSection {
  word: string;
  rows: OtherRow[];
  /** Those of which nothing is expected any more. */
  over: OtherRow[];
}

/** A section per word of which the scope `shows` a stream that has begun at `asOf`, in the reading order of the words. */
export function otherWords(
  moment: Moment,
  asOf: Instant,
  shows: (stream: string) => boolean,
  words: Iterable<ReplayWord> = replayWords.values(),
): OtherSection[] {
  const streams = moment.streams.filter(shows);
  return [...words]
    .filter(({ lane, ownCard }) => lane === 'stream' && !ownCard)
    .flatMap((registered) => {
      const { word } = registered.folder;
      const rows = streams
        .filter((stream) => wordOf(stream) === word)
        .flatMap((stream): OtherRow[] => {
          const state = moment.stateOf(stream);
          const status = statusIn(state);
          const title = state === undefined || status === 'unknown' ? null : registered.titleOf?.(state);
          if (!title) return [];
          const fields = registered.cardFields ?? [];
          const facts = registered.factsOf?.(state, asOf) ?? [];
          return [
            {
              stream,
              word,
              title,
              status,
              tint: (status === null ? undefined : registered.tints?.[status]) ?? 'none',
              facts: facts.filter(({ field }) => fields.includes(field)),
              page: registered.pageOf?.(state) ?? null,
            },
          ];
        });
      const isOver = ({ status }: OtherRow): boolean =>
        status !== null && (registered.over ?? []).includes(status);
      return rows.length === 0
        ? []
        : [{ word, rows: rows.filter((row) => !isOver(row)), over: rows.filter(isOver) }];
    });
}
