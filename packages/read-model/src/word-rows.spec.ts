import type { Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAct } from './testing/any-act.js';
import { instantOf } from './testing/random-act.js';
import { historyOf } from './testing/random-history.js';
import type { HeldRow } from './word-rows.js';
import { rowsByWord } from './word-tables.js';

/** Long histories of one stream: what many events of one word bring about, random mixtures seldom reach. */
const longHistory = (word: number) =>
  fc
    .array(
      anyAct.map((act) => ({ ...act, word, form: act.target === 0 ? act.form : 0 })),
      { minLength: 15, maxLength: 40 },
    )
    .map((acts) => historyOf(acts, { prefix: 'h.', kpi: 'VSV' }, 0).events);
const moment = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 50_000_000));

const textOf = ({ table, values }: Pick<HeldRow, 'table' | 'values'>) =>
  `${table.name} ${JSON.stringify(values)}`;
const wordOf = (events: Recorded[]) => rowsByWord.get(events[0]?.stream.split('-')[0] ?? '');

describe.each(Array.from({ length: 11 }, (_, word) => word))('the rows of word %i', (word) => {
  it('hold through the time in which folding gives them', () => {
    fc.assert(
      fc.property(longHistory(word), fc.nat(40), moment, (events, known, [day, offset]) => {
        const rows = wordOf(events);
        const asOf = instantOf(day, offset);
        const held = [...(rows?.held(events, known).values() ?? [])];
        const now = held.filter((row) => row.from <= asOf && asOf < row.until);
        const folded = rows?.at(events, { asOf, known }) ?? [];
        expect(now.map(textOf).sort()).toEqual([...new Set(folded.map(textOf))].sort());
      }),
      { numRuns: 150 },
    );
  });
});

describe('the rows of an appraisal', () => {
  const answers = (roundId: string, count: number, closed: boolean): Recorded[] => {
    const acts = Array.from({ length: count + 1 + (closed ? 1 : 0) }, (_, n) => ({
      word: 6,
      type: n === 0 ? 0 : n > count ? 2 : 1,
      day: n,
      offset: 0,
      form: 0,
      target: 0,
      moves: false,
      numbers: [n, 3, 4] satisfies [number, number, number],
    }));
    return historyOf(acts, { prefix: roundId, kpi: 'VSV' }, 0).events;
  };
  const roundAt = (events: Recorded[]) =>
    wordOf(events)?.at(events, { asOf: instantOf(15, 0), known: 99 })[0]?.values;

  it('report nothing of an open round, nor of a closed one with four answers', () => {
    expect(roundAt(answers('a', 6, false))).toMatchObject({
      status: 'open',
      answers: null,
      mean: null,
      counts: null,
    });
    expect(roundAt(answers('b', 4, true))).toMatchObject({ status: 'closed', answers: null, counts: null });
  });

  it('report a distribution of a closed round with five answers, and nobody', () => {
    const round = roundAt(answers('c', 5, true));
    expect(round).toMatchObject({ status: 'closed', answers: 5 });
    expect(JSON.stringify(round)).not.toMatch(/cp\d|scores/);
  });
});
