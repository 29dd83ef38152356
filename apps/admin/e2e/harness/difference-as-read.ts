// What the table of a comparison says, made from events apart from the page: each stream folded from its beginning, twice.
import {
  deciders,
  isDecidingWord,
  wordOf,
  type DomainEvent,
  type Folder,
  type Recorded,
} from '@traject/domain';
import { difference, stateUntil, type Stand } from '@traject/history';
import { formatsFor } from '../../src/i18n/formats.js';
import { changedRows, type ChangedRow } from '../../src/replay/logic/facts.js';
import { plainFacts, shownState } from '../../src/replay/logic/shown-state.js';
import { sayField, sayShown } from '../../src/replay/say-shown.js';
import type { Names } from '../../src/sentences/names.js';
import { sayIn } from '../../src/testing/catalogues.js';
import { byStream, namesIn } from './panel-as-read.js';

/**
 * What differs between `a` and `b` in `events`: what it is about, what it was and what it is, in Dutch, in order of their letters.
 * `reference` gives names, and so does `named`: of what is told elsewhere.
 */
export function differenceAsRead(
  events: readonly Recorded[],
  reference: readonly Recorded[],
  named: Partial<Names>,
  [a, b]: readonly [Stand, Stand],
): string[] {
  const names = { ...namesIn(byStream([...events, ...reference])), ...named };
  const speech = { t: sayIn('nl'), formats: formatsFor('nl'), names };
  const rows = [...byStream(events)].flatMap(([stream, own]) =>
    differing(wordOf(stream), own, [a, b]).map((row) =>
      [
        sayField(row, speech),
        ...[row.before, row.after].map((value) => value && sayShown(value, speech)),
      ].join(' | '),
    ),
  );
  return rows.sort();
}

function differing(word: string, events: readonly Recorded[], stands: readonly [Stand, Stand]): ChangedRow[] {
  if (!isDecidingWord(word)) return [];
  const folder: Folder<unknown, DomainEvent> = deciders[word];
  const [was, is] = stands.map((stand) => stateUntil(folder, events, stand, stand.at));
  const rows = changedRows(shownState(word, was, stands[0].asOf), shownState(word, is, stands[1].asOf));
  if (rows.length > 0) return rows;
  // What has no words of its own is told by the names of its fields.
  const plain = (value: unknown) => plainFacts({ value })[0]?.value ?? null;
  return difference(was, is).map(({ path, before, after }) => ({
    field: path.join('.'),
    before: plain(before),
    after: plain(after),
  }));
}
