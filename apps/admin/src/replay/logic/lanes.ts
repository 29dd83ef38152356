// What the lanes draw: a lane per stream of the words that have such, and one per other kind of event.
import { END_OF_TIME, wordOf, type Instant } from '@traject/domain';
import {
  silences,
  timeline,
  type Interval,
  type PeriodFolder,
  type Silence,
  type World,
} from '@traject/history';
import { hasLanes, replayWords } from '../replay-words.js';
import type { KpiCourse } from './kpi-course.js';
import type { ReplayEvent } from './replay-event.js';
import type { StreamTitle } from './replay-word.js';

/** Silence is named from this many days on. */
export const QUIET_DAYS = 90;

export interface Lane {
  /** The stream, or for the others `group:<word>`; stands in the address. */
  key: string;
  kind: 'stream' | 'group';
  word: string;
  /** What it is about; empty where that is not known. */
  title: StreamTitle;
  bars: Interval[];
  /** In the world's order. */
  marks: readonly ReplayEvent[];
  quiet: Silence[];
  chart: KpiCourse | null;
  /** The viewer may know that it is there, not what it says. */
  redacted: boolean;
}

/**
 * Lays out the lanes of the scope's `events` as known at position `known`; silence is counted until `now`. `around` are
 * events outside the scope of streams that are in it: they count for what stood, and have no mark.
 */
export function lanes(
  world: World,
  events: readonly ReplayEvent[],
  known: number,
  now: Instant,
  folderOf: (word: string) => PeriodFolder<unknown, ReplayEvent> | undefined,
  around: readonly ReplayEvent[] = [],
): Lane[] {
  const order = [...replayWords.keys()];
  const whole = world.moment({ asOf: END_OF_TIME, known });
  const byStream = new Map<string, ReplayEvent[]>();
  for (const event of events) {
    if (event.position > known) continue;
    const list = byStream.get(event.stream);
    if (list) list.push(event);
    else byStream.set(event.stream, [event]);
  }
  const wholeOf = (stream: string, list: ReplayEvent[]): ReplayEvent[] => {
    const rest = around.filter((event) => event.stream === stream && event.position <= known);
    return rest.length === 0 ? list : [...list, ...rest].sort((a, b) => a.position - b.position);
  };
  const groups = new Map<string, ReplayEvent[]>();
  const result: Lane[] = [];
  for (const [stream, list] of byStream) {
    const word = wordOf(stream);
    if (hasLanes(word)) result.push(laneOf(stream, word, list));
    else groups.set(word, [...(groups.get(word) ?? []), ...list]);
  }
  result.sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || firstOf(a) - firstOf(b));
  for (const [word, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    result.push({
      key: `group:${word}`,
      kind: 'group',
      word,
      title: {},
      bars: [],
      marks: inOrder(list),
      quiet: [],
      chart: null,
      redacted: list.every(({ redacted }) => redacted),
    });
  }
  return result;

  function laneOf(stream: string, word: string, list: ReplayEvent[]): Lane {
    const folder = folderOf(word);
    const told = wholeOf(stream, list);
    const bars = folder
      ? timeline(
          folder,
          told.filter(({ redacted }) => !redacted),
          known,
        )
      : [];
    const registered = replayWords.get(word);
    const over = registered?.over ?? [];
    const state = whole.stateOf(stream);
    const shown = state === undefined ? undefined : registered;
    const began = told.reduce(
      (least, { effectiveAt }) => (effectiveAt < least ? effectiveAt : least),
      END_OF_TIME,
    );
    const along = (shown?.alongOf?.(state, whole) ?? [])
      .flatMap((series) => byStream.get(series) ?? [])
      .filter(({ effectiveAt }) => effectiveAt >= began);
    const open = bars.at(-1);
    const ends = open && open.until === END_OF_TIME && !over.includes(open.status) ? now : undefined;
    return {
      key: stream,
      kind: 'stream',
      word,
      title: shown?.titleOf?.(state) ?? {},
      bars,
      marks: inOrder(list),
      quiet: silences([...told, ...along], QUIET_DAYS, ends).filter(
        ({ from }) => !bars.some((bar) => over.includes(bar.status) && bar.from <= from && from < bar.until),
      ),
      chart: shown?.chartOf?.(state, whole) ?? null,
      redacted: list.every(({ redacted }) => redacted),
    };
  }
}

const inOrder = (events: readonly ReplayEvent[]): ReplayEvent[] =>
  events.toSorted((a, b) =>
    a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
  );

const firstOf = ({ marks }: Lane): number => marks[0]?.position ?? 0;

/** Whether an event is drawn in the lane `key`. */
export const laneKeyOf = (event: ReplayEvent): string => {
  const word = wordOf(event.stream);
  return hasLanes(word) ? event.stream : `group:${word}`;
};
