import type { Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAct } from './testing/any-act.js';
import { instantOf, type Act } from './testing/random-act.js';
import { historyOf } from './testing/random-history.js';
import { payloads } from './testing/random-payloads.js';
import type { Row } from './row.js';
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

const textOf = ({ table, values }: Row) => `${table.name} ${JSON.stringify(values)}`;
const wordOf = (events: Recorded[]) => rowsByWord.get(events[0]?.stream.split('-')[0] ?? '');

const words = payloads({ prefix: 'h.', kpi: 'VSV' });

describe.each(words.map(({ word }, place) => [word, place] as const))('the rows of %s', (_, word) => {
  it('hold through the time in which folding gives them', () => {
    fc.assert(
      fc.property(longHistory(word), fc.nat(40), moment, (events, known, [day, offset]) => {
        const rows = wordOf(events);
        const asOf = instantOf(day, offset);
        const held = rows?.begin(events.filter(({ position }) => position <= known)).held ?? [];
        const now = held
          .filter(({ begun, until }) => begun.from <= asOf && asOf < until)
          .map(({ begun }) => begun);
        const folded = rows?.at(events, { asOf, known }) ?? [];
        expect(now.map(textOf).sort()).toEqual([...new Set(folded.map(textOf))].sort());
      }),
      { numRuns: 150 },
    );
  });
});

describe('the rows of an appraisal', () => {
  const act = (type: number, day: number, n: number, corrects = false): Act => ({
    ...{ word: 6, type, day, offset: 0, target: 0, moves: corrects, form: corrects ? 3 : 0 },
    numbers: [n, corrects ? 0 : 3, 4],
  });
  const [opened, closed] = [act(0, 0, 0), act(2, 10, 0)];
  const answers = (count: number) => Array.from({ length: count }, (_, n) => act(1, n + 1, n));
  const round = (...acts: Act[]) => historyOf(acts, { prefix: 'h.', kpi: 'VSV' }, 0).events;
  const roundAt = (events: Recorded[], day = 15) =>
    wordOf(events)?.at(events, { asOf: instantOf(day, 0), known: 99 })[0]?.values;

  it('report nothing of an open round, nor of a closed one with four answers', () => {
    const nothing = { answers: null, mean: null, counts: null };
    expect(roundAt(round(opened, ...answers(6)))).toMatchObject({ status: 'open', ...nothing });
    expect(roundAt(round(opened, ...answers(4), closed))).toMatchObject({ status: 'closed', ...nothing });
  });

  it('report a distribution of a closed round with five answers, and nobody', () => {
    const reported = roundAt(round(opened, ...answers(5), closed));
    expect(reported).toMatchObject({ status: 'closed', answers: 5 });
    expect(JSON.stringify(reported)).not.toMatch(/h\.p\d|scores/);
  });

  it('change where an answer stood before it was corrected, since that was reported', () => {
    const events = round(opened, ...answers(4), closed, act(1, 12, 6), act(1, 5, 13, true));
    const held = wordOf(events)?.begin(events).held ?? [];
    const means = [11, 13].map((day) => {
      const asOf = instantOf(day, 0);
      const [row] = held.filter(({ begun, until }) => begun.from <= asOf && asOf < until);
      expect(row?.begun.values).toEqual(roundAt(events, day));
      return row?.begun.values['mean'];
    });
    expect(means[0]).not.toBe(means[1]);
  });
});
