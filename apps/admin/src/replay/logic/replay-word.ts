import type { DomainEvent, Instant, Period } from '@traject/domain';
import type { Moment, PeriodFolder } from '@traject/history';
import type { Tint } from '../../ui/chip.js';
import type { Fact, Shown } from './facts.js';
import type { KpiCourse } from './kpi-course.js';

export type WordFolder = PeriodFolder<unknown, DomainEvent>;

/** What a stream is called in a lane and in the state panel: its own words, something with a name, or a KPI. */
export interface StreamTitle {
  words?: string | null;
  shown?: Shown;
  kpi?: string;
  level?: number | null;
  /** These two tell streams of the same name apart. */
  teamId?: string;
  period?: Period;
}

/** How the replay shows one word of the domain. `S` is the state that its folder makes; it may be of a stream not begun. */
export interface ReplayWord<S = unknown> {
  /** The domain's own decider: the browser folds with it. */
  folder: WordFolder & { word: string };
  /** A lane per stream with a bar per status, or one lane of marks for all streams of this word. */
  lane: 'stream' | 'group';
  /** The state panel has a card for this word; without it a word with lanes gets the general one. */
  ownCard?: true;
  /** Statuses in which nothing is expected: silence in them says nothing, and the state panel folds them away. */
  over?: readonly string[];
  /** What a status looks like: open amber, holding teal, planned blue, done green, contested rust; the rest grey. */
  tints?: Readonly<Record<string, Tint>>;
  /** What one stream is called; null where it is not known. Asked of words with lanes. */
  titleOf?(state: S): StreamTitle | null;
  /** The rows of a state at `at`, for the inspector and the state panel; without it the fields as they stand. */
  factsOf?(state: S, at: Instant): Fact[];
  /** Which of `factsOf` the general card shows, by field; without it none. */
  cardFields?: readonly string[];
  /** The address of the page of this stream, if it has one. */
  pageOf?(state: S): string | null;
  /** Figures to draw above the bars. */
  chartOf?(state: S, whole: Moment): KpiCourse | null;
  /** Other streams whose events break the silence of this one. */
  alongOf?(state: S, whole: Moment): readonly string[];
}
