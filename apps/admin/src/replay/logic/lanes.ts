// What the lanes draw: a lane per need, theme and KPI agreement, and one per other kind of event.
import {
  END_OF_TIME,
  wordOf,
  type Instant,
  type KpiAgreementState,
  type NeedState,
  type OwnershipState,
  type Period,
} from '@traject/domain';
import {
  silences,
  timeline,
  type Interval,
  type Moment,
  type PeriodFolder,
  type Silence,
  type World,
} from '@traject/history';
import { kpiCourse, seriesFor, type KpiCourse } from './kpi-course.js';
import { wordsOf, type ReplayEvent } from './replay-event.js';

/** Silence is named from this many days on. */
export const QUIET_DAYS = 90;

export type LaneKind = 'trainingNeed' | 'ownership' | 'kpiAgreement' | 'group';

export interface Lane {
  /** The stream, or for the others `group:<word>`; stands in the address. */
  key: string;
  kind: LaneKind;
  word: string;
  /** What it is about: the words of a need, the id of a theme, the KPI's code and level. */
  title: {
    words: string | null;
    themeId?: string;
    kpi?: string;
    level?: number | null;
    teamId?: string;
    period?: Period;
  };
  bars: Interval[];
  /** In the world's order. */
  marks: readonly ReplayEvent[];
  quiet: Silence[];
  chart: KpiCourse | null;
  /** The viewer may know that it is there, not what it says. */
  redacted: boolean;
}

/** As in the state panel: first what was agreed, then who holds it, then what is needed. */
const ORDER: readonly string[] = ['kpiAgreement', 'ownership', 'trainingNeed'];
/** States in which nothing is expected: silence in them says nothing. */
const OVER: readonly string[] = [
  'closed',
  'withdrawn',
  'merged',
  'split',
  'unowned',
  'held',
  'shared',
  'anchored',
  'deferred',
];

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
    if (ORDER.includes(word)) result.push(laneOf(stream, word, list));
    else groups.set(word, [...(groups.get(word) ?? []), ...list]);
  }
  result.sort((a, b) => ORDER.indexOf(a.word) - ORDER.indexOf(b.word) || firstOf(a) - firstOf(b));
  for (const [word, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    result.push({
      key: `group:${word}`,
      kind: 'group',
      word,
      title: { words: null },
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
    const { title, chart, also } = about(word, whole.stateOf(stream), whole);
    const began = told.reduce(
      (least, { effectiveAt }) => (effectiveAt < least ? effectiveAt : least),
      END_OF_TIME,
    );
    const measured = also
      .flatMap((series) => byStream.get(series) ?? [])
      .filter(({ effectiveAt }) => effectiveAt >= began);
    const open = bars.at(-1);
    const ends = open && open.until === END_OF_TIME && !OVER.includes(open.status) ? now : undefined;
    return {
      key: stream,
      kind: word as LaneKind,
      word,
      title,
      bars,
      marks: inOrder(list),
      quiet: silences([...told, ...measured], QUIET_DAYS, ends).filter(
        ({ from }) => !bars.some((bar) => OVER.includes(bar.status) && bar.from <= from && from < bar.until),
      ),
      chart,
      redacted: list.every(({ redacted }) => redacted),
    };
  }
}

function about(
  word: string,
  state: unknown,
  whole: Moment,
): Pick<Lane, 'title' | 'chart'> & { also: string[] } {
  const nothing = { title: { words: null }, chart: null, also: [] };
  if (word === 'trainingNeed') {
    const need = state as NeedState | undefined;
    return need && need.status !== 'unknown'
      ? { ...nothing, title: { words: wordsOf(need.title) } }
      : nothing;
  }
  if (word === 'ownership') {
    const themeId = (state as OwnershipState | undefined)?.themeId;
    return themeId ? { ...nothing, title: { words: null, themeId } } : nothing;
  }
  const agreement = state as KpiAgreementState | undefined;
  if (!agreement || agreement.status === 'unknown') return nothing;
  return {
    title: {
      words: null,
      kpi: agreement.kpi,
      level: agreement.level,
      teamId: agreement.teamId,
      period: agreement.period,
    },
    chart: kpiCourse(agreement, whole),
    also: seriesFor(agreement, whole).map(({ stream }) => stream),
  };
}

const inOrder = (events: readonly ReplayEvent[]): ReplayEvent[] =>
  events.toSorted((a, b) =>
    a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
  );

const firstOf = ({ marks }: Lane): number => marks[0]?.position ?? 0;

/** Whether an event is drawn in the lane `key`. */
export const laneKeyOf = (event: ReplayEvent): string => {
  const word = wordOf(event.stream);
  return ORDER.includes(word) ? event.stream : `group:${word}`;
};
