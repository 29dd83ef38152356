// What the state panel says, made from events apart from the page: each stream folded from its beginning, without keyframes.
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import {
  deciders,
  isDecidingWord,
  wordOf,
  type DomainEvent,
  type Folder,
  type KpiDefinitionState,
  type NeedState,
  type ProgrammeState,
  type Recorded,
  type TeamState,
  type ThemeState,
} from '@traject/domain';
import { foldedUntil, stateUntil } from '@traject/history';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatsFor } from '../../src/i18n/formats.js';
import { wordsOf } from '../../src/replay/logic/replay-event.js';
import { statePanel } from '../../src/replay/logic/state-panel.js';
import { StateView, type Felt } from '../../src/replay/state-view.js';
import { NO_NAMES, type Names } from '../../src/sentences/names.js';
import { sayIn } from '../../src/testing/catalogues.js';

/** A moment as an address says it. */
export interface AskedMoment {
  asOf: string;
  at: number;
  known: number;
}

const folderOf = (stream: string): Folder<unknown, DomainEvent> | null => {
  const word = wordOf(stream);
  return isDecidingWord(word) ? deciders[word] : null;
};

/** What the panel is made of. */
export interface Told {
  events: readonly Recorded[];
  /** Folded along, not listed. */
  reference: readonly Recorded[];
  felt: Felt;
  /** What persons are called. */
  persons: ReadonlyMap<string, string | null>;
  /** When it was opened, as a log position: names are asked for then, and stay. */
  opened: number;
}

/** The text of the state panel at a moment, in Dutch. */
export async function panelAsRead(
  { events, reference, felt, persons, opened }: Told,
  { asOf, at, known }: AskedMoment,
): Promise<string> {
  const everything = byStream([...events, ...reference]);
  const own = new Set(events.map(({ stream }) => stream));
  const begun = [...everything].flatMap(([stream, list]) => {
    const folder = folderOf(stream);
    const found = folder && foldedUntil(folder, list, { asOf, known, at });
    return found ? [{ stream, began: found.began }] : [];
  });
  begun.sort(({ began: a }, { began: b }) =>
    a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
  );
  const moment = {
    count: 0,
    streams: begun.map(({ stream }) => stream),
    stateOf(stream: string): unknown {
      const folder = folderOf(stream);
      return folder ? stateUntil(folder, everything.get(stream) ?? [], { asOf, known }, at) : undefined;
    },
  };
  const panel = statePanel(moment, asOf, (stream) => own.has(stream));
  const speech = {
    t: sayIn('nl'),
    formats: formatsFor('nl'),
    names: { ...namesIn(everything, opened), person: (id: string) => persons.get(id) ?? null },
  };
  const root = createRootRoute({ component: () => <StateView panel={panel} felt={felt} speech={speech} /> });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: root, history });
  await router.load();
  return textOf(renderToStaticMarkup(<RouterProvider router={router} />));
}

/** The events of each stream, in order. */
export function byStream(events: readonly Recorded[]): Map<string, Recorded[]> {
  const streams = new Map<string, Recorded[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

/** Names as they are now, from the events that give them, as far as these were recorded up to a log position. */
export function namesIn(
  streams: ReadonlyMap<string, Recorded[]>,
  known: number = Number.MAX_SAFE_INTEGER,
): Names {
  const now = <S,>(stream: string): S | null => {
    const folder = folderOf(stream);
    const events = streams.get(stream);
    return folder && events
      ? (stateUntil(folder, events, { asOf: new Date().toISOString(), known }) as S)
      : null;
  };
  const there = <S extends { status: string }>(state: S | null): Exclude<S, { status: 'unknown' }> | null =>
    state === null || state.status === 'unknown' ? null : (state as Exclude<S, { status: 'unknown' }>);
  const team = (id: string) => {
    const state = there(now<TeamState>(`team-${id}`));
    return state && wordsOf(state.name);
  };
  return {
    ...NO_NAMES,
    team,
    unit: team,
    theme(id) {
      const state = there(now<ThemeState>(`theme-${id}`));
      return state && wordsOf(state.name);
    },
    need(id) {
      const state = there(now<NeedState>(`trainingNeed-${id}`));
      return state && wordsOf(state.title);
    },
    programme(id) {
      const state = there(now<ProgrammeState>(`programme-${id}`));
      return state && wordsOf(state.title);
    },
    kpi(code) {
      const state = there(now<KpiDefinitionState>(`kpiDefinition-${code}`));
      return state && { unit: state.unit, name: wordsOf(state.name) ?? code };
    },
  };
}

/** The text of markup, as `textContent` has it. */
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
