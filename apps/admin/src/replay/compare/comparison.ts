// What differs between two pairs of clocks, word by word and stream by stream, each row with what brought it about.
import { idOf, wordOf, type Instant } from '@traject/domain';
import {
  difference,
  explainedDifference,
  explanation,
  trail,
  type ExplainedDifference,
  type Stand,
  type World,
} from '@traject/history';
import { changedRows, rowKey, type ChangedRow } from '../logic/facts.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { StreamTitle, WordFolder } from '../logic/replay-word.js';
import { plainFacts, shownState } from '../logic/shown-state.js';
import { replayWords } from '../replay-words.js';

/** What brought a row about: the events between the two moments, and instants at which a period began or ended. */
export interface Reasons {
  events: ReplayEvent[];
  passed: Instant[];
}
export type ComparedRow = ChangedRow & Reasons;

export interface ComparedStream {
  stream: string;
  word: string;
  title: StreamTitle | null;
  /** The address of its page; null where it has none. */
  page: string | null;
  /** On which side it had begun. */
  there: 'both' | 'first' | 'second';
  rows: ComparedRow[];
  /** Every field of the state that differs, as the log's own fold names it. */
  fields: (Omit<ExplainedDifference, 'events'> & Reasons)[];
}
export interface ComparedWord {
  word: string;
  streams: ComparedStream[];
}
export interface Comparison {
  /** In the reading order of the words. */
  words: ComparedWord[];
  /** How many rows there are in all. */
  count: number;
  /** Events between the two moments that are not the viewer's to read: what they changed cannot be shown. */
  unread: number;
}

/** How many streams differ. */
export const streamsIn = ({ words }: Comparison): number =>
  words.reduce((sum, { streams }) => sum + streams.length, 0);

/** What is compared: the folded world of a scope, of which `shows` says which streams belong to it. */
export interface Compared {
  world: World;
  events: readonly ReplayEvent[];
  folderOf: (word: string) => WordFolder | undefined;
  shows: (stream: string) => boolean;
}

/** Compares what stood at `a` with what stood at `b`. Swapping the two swaps before and after, and nothing else. */
export function compare({ world, events, folderOf, shows }: Compared, a: Stand, b: Stand): Comparison {
  const [first, second] = [a, b].map((stand) => world.moment(stand, stand.at)) as [
    ReturnType<World['moment']>,
    ReturnType<World['moment']>,
  ];
  const byId = new Map(events.map((event) => [event.id, event]));
  const read = ({ events: found, passed }: { events: { id: string }[]; passed: Instant[] }): Reasons => ({
    events: found.flatMap(({ id }) => byId.get(id) ?? []),
    passed,
  });
  const [before, after] = [new Set(first.streams), new Set(second.streams)];
  const found = [...new Set([...before, ...after])].filter(shows).flatMap((stream): ComparedStream[] => {
    const word = wordOf(stream);
    const folder = folderOf(word);
    if (!folder) return [];
    const [was, is] = [first.stateOf(stream), second.stateOf(stream)];
    const rows = changedRows(shownState(word, was, a.asOf), shownState(word, is, b.asOf));
    const differs = difference(was, is).length > 0;
    if (rows.length === 0 && !differs) return [];
    const own = world.eventsOf(stream);
    const fields = differs
      ? explainedDifference(folder, own, a, b).map((row) => ({ ...row, ...read(row) }))
      : [];
    const changes = trail(folder, own, a, b).map((change) => ({
      change,
      touched: new Set(
        changedRows(
          shownState(word, change.before, change.beforeAsOf),
          shownState(word, change.after, change.afterAsOf),
        ).map(rowKey),
      ),
    }));
    const explained = rows.map((row) => ({
      ...row,
      ...read(explanation(changes, ({ touched }) => touched.has(rowKey(row)), [() => true])),
    }));
    const there = !before.has(stream) ? 'second' : !after.has(stream) ? 'first' : 'both';
    const state = there === 'first' ? was : is;
    return [
      {
        stream,
        word,
        title: titleOf(stream, state),
        page: replayWords.get(word)?.pageOf?.(state) ?? null,
        there,
        // What has no words of its own is still told, by the names of its fields.
        rows: explained.length > 0 ? explained : fields.map(plainRow),
        fields,
      },
    ];
  });
  const order = [...replayWords.keys()];
  const words = [...new Set(found.map(({ word }) => word))]
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((word) => ({ word, streams: found.filter((stream) => stream.word === word) }));
  return {
    words,
    count: found.reduce((sum, { rows }) => sum + rows.length, 0),
    unread: events.filter((event) => event.redacted && shows(event.stream) && between(event, a, b)).length,
  };
}

/** What a stream is called; words that share a lane are called after what they are about. */
export function titleOf(stream: string, state: unknown): StreamTitle | null {
  const word = wordOf(stream);
  const id = idOf(stream);
  const registered = replayWords.get(word);
  if (registered?.titleOf) return registered.titleOf(state);
  if (word === 'team' || word === 'college' || word === 'institution') return { shown: { as: 'unit', id } };
  if (word === 'person' || word === 'theme' || word === 'programme') return { shown: { as: word, id } };
  if (word === 'kpiDefinition') return { kpi: id };
  if (typeof state !== 'object' || state === null) return null;
  const fields = new Map<string, unknown>(Object.entries(state));
  const [kpi, level] = [fields.get('kpi'), fields.get('level')];
  if (typeof kpi === 'string') return { kpi, level: typeof level === 'number' ? level : null };
  const [themeId, teamId] = [fields.get('themeId'), fields.get('teamId')];
  if (typeof themeId === 'string') return { shown: { as: 'theme', id: themeId } };
  return typeof teamId === 'string' ? { shown: { as: 'unit', id: teamId } } : null;
}

function plainRow({ path, before, after, events, passed }: ComparedStream['fields'][number]): ComparedRow {
  const field = path.join('.');
  const shown = (value: unknown) => plainFacts({ value })[0]?.value ?? null;
  return { field, before: shown(before), after: shown(after), events, passed };
}

/** Whether an event that cannot be read lies between two pairs of clocks, on either of them. */
function between({ effectiveAt, position }: ReplayEvent, a: Stand, b: Stand): boolean {
  const seenAt = ({ asOf, known }: Stand) => effectiveAt <= asOf && position <= known;
  return seenAt(a) !== seenAt(b);
}
