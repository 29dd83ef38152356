// Rows that are brought forward event by event are those that are cut from nothing.
import { wordOf, type Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, type HeldRow } from './held-row.js';
import { anyAct } from './testing/any-act.js';
import { courseWords } from './testing/course.js';
import { HARD, historyOf, type Hard } from './testing/random-history.js';
import { rowsByWord } from './word-tables.js';

/** Words whose rows are counted from every event that was known when a round closed: each cut reads the whole history. */
const ROUNDS: readonly string[] = ['ownershipAppraisal', 'driveScan'];

/** Histories of one stream, longer than the distance between two places from which it is cut anew. */
const longHistory = (name: string, word: number) =>
  fc
    .tuple(
      fc.array(anyAct, { minLength: 10, maxLength: ROUNDS.includes(name) ? 24 : 90, size: 'max' }),
      fc.constantFrom(1, 5, 25),
    )
    .map(([acts, rarity]) =>
      historyOf(
        acts.map((act, index) => {
          const hard = act.target * 21 + act.numbers[0] < 126 / rarity;
          const day = hard ? act.day : Math.min(40, Math.floor((index / acts.length) * 40));
          return { ...act, word, day, form: hard ? act.form : 0 };
        }),
        { prefix: 'h.', kpi: 'VSV' },
        0,
      ),
    );

const identities = (rows: readonly HeldRow[]) => rows.map(identityOf).sort();
const rowsOf = (events: readonly Recorded[]) => rowsByWord.get(wordOf(events[0]?.stream ?? 'none-'));

describe('the rows of a stream', () => {
  const seen = new Set<Hard>();

  it.each(courseWords.map(({ word }, index) => [word, index] as const))(
    'of %s are after each event as if cut from nothing, and change by what was told',
    (name, word) => {
      fc.assert(
        fc.property(longHistory(name, word), ({ events, hard }) => {
          for (const what of hard) seen.add(what);
          const words = rowsOf(events);
          const rows = words?.begin([]);
          const told = new Map<string, HeldRow>();
          for (const [index, event] of events.entries()) {
            const { opened, closed } = rows?.add(event) ?? { opened: [], closed: [] };
            for (const row of closed) expect(told.get(identityOf(row))).toBe(row);
            for (const row of closed) told.delete(identityOf(row));
            for (const row of opened) expect(told.has(identityOf(row))).toBe(false);
            for (const row of opened) told.set(identityOf(row), row);
            // Cutting from nothing each time would take minutes: now and then, and at the end.
            if (index % 7 !== 0 && index < events.length - 1) continue;
            const cut = identities(words?.begin(events.slice(0, index + 1)).held ?? []);
            expect(identities(rows?.held ?? [])).toEqual(cut);
            expect([...told.keys()].sort()).toEqual(cut);
          }
        }),
        { numRuns: 15 },
      );
    },
    120_000,
  );

  it('met everything that is hard', () => {
    expect(HARD.filter((what) => !seen.has(what))).toEqual([]);
  });

  it('are as if cut from nothing where a correction comes before what it corrects', () => {
    const { events } = historyOf(
      [0, 1, 2, 1].map((type, day) => ({
        ...{ word: 0, type, day, offset: 0, form: 0, target: 0, moves: false },
        numbers: [1, 2, 3] as [number, number, number],
      })),
      { prefix: 'h.', kpi: 'VSV' },
      0,
    );
    const [formed, joined, renamed, again] = events;
    if (!formed || !joined || !renamed || !again) throw new Error('four events were made');
    const early: Recorded = { ...joined, corrects: { kind: 'replace', eventId: again.id } };
    const story = [formed, early, renamed, again];
    const rows = rowsOf(events)?.begin([]);
    for (const event of story) rows?.add(event);
    expect(identities(rows?.held ?? [])).toEqual(identities(rowsOf(events)?.begin(story).held ?? []));
    expect(identities(rows?.held ?? [])).not.toEqual(identities(rowsOf(events)?.begin(events).held ?? []));
  });
});
