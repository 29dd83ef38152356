// What brought a state about: beside another team's nothing changed, and yet every value was once made what it is.
import { START_OF_TIME, wordOf, type Instant } from '@traject/domain';
import { statusIn, trail, type Change, type Stand } from '@traject/history';
import { changedRows, rowKey, type ChangedRow } from '../logic/facts.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { WordFolder } from '../logic/replay-word.js';
import { shownState } from '../logic/shown-state.js';
import type { Reasons } from './comparison.js';

/** The change by which a value became what it is, and the events that changed it before that, in order. */
export interface BroughtAbout extends Reasons {
  earlier: ReplayEvent[];
}

export const NOTHING_BROUGHT: BroughtAbout = { events: [], passed: [], earlier: [] };

/** How one stream came to be what it is: asked of a row of its state, or of its status. */
export interface Origin {
  ofRow(row: Pick<ChangedRow, 'field' | 'of' | 'id'>): BroughtAbout;
  ofStatus(): BroughtAbout;
}

/** The origin of one stream as it stands at `stand`; `events` are all of the stream. */
export function originOf(
  folder: WordFolder | undefined,
  events: readonly ReplayEvent[],
  stand: Stand,
): Origin {
  const [first] = events;
  if (!first || !folder) return { ofRow: () => NOTHING_BROUGHT, ofStatus: () => NOTHING_BROUGHT };
  const word = wordOf(first.stream);
  const byId = new Map(events.map((event) => [event.id, event]));
  const changes = trail(folder, events, { asOf: START_OF_TIME, known: stand.known }, stand);
  let rows: { change: Change<unknown>; touched: ReadonlySet<string> }[] | null = null;
  const touching = (key: string): Change<unknown>[] => {
    rows ??= changes.map((change) => ({
      change,
      touched: new Set(
        changedRows(
          shownState(word, change.before, change.beforeAsOf),
          shownState(word, change.after, change.afterAsOf),
        ).map(rowKey),
      ),
    }));
    return rows.filter(({ touched }) => touched.has(key)).map(({ change }) => change);
  };
  const told = (found: readonly Change<unknown>[]): BroughtAbout => {
    const last = found.at(-1)?.cause;
    if (!last) return NOTHING_BROUGHT;
    const named = ({ cause }: Change<unknown>): ReplayEvent[] => {
      const event = cause.kind === 'passed' ? undefined : byId.get(cause.event.id);
      return event ? [event] : [];
    };
    const passed: Instant[] = last.kind === 'passed' ? [last.instant] : [];
    return {
      events: found.slice(-1).flatMap(named),
      passed,
      earlier: found.slice(0, -1).flatMap(named),
    };
  };
  return {
    ofRow: (row) => told(touching(rowKey(row))),
    ofStatus: () => told(changes.filter(({ before, after }) => statusIn(before) !== statusIn(after))),
  };
}
