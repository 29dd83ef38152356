// Over random chains of corrections the kernel says the same as a brute force that was written apart from it.
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ClubEvent } from '../testing/club.js';
import { oracleStanding, oracleStateAt } from '../testing/oracle.js';
import { formsIn, lawless, play, steps } from '../testing/random-history.js';
import { contextOf, words } from '../testing/scenario.js';
import { correct } from './carry-out.js';
import type { Recorded } from './envelope.js';
import { END_OF_TIME } from './instant.js';
import { standing, stateAt } from './two-clocks.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const history = steps.map(play);
const asOf = fc.oneof(
  fc.integer({ min: 9, max: 30 }).map((day) => `2025-01-${String(day).padStart(2, '0')}T11:00:00.000Z`),
  // The first and the last instant of periods in Amsterdam.
  fc.integer({ min: 9, max: 30 }).map((day) => `2025-01-${String(day).padStart(2, '0')}T23:00:00.000Z`),
  fc.integer({ min: 9, max: 30 }).map((day) => `2025-01-${String(day).padStart(2, '0')}T22:59:59.999Z`),
);
const seen = new Set<string>();
const check = (
  property:
    fc.IProperty<[Recorded<ClubEvent>[], string, number]> | fc.IProperty<[Recorded<ClubEvent>[], number]>,
  runs = 1000,
) => fc.assert(property as fc.IProperty<unknown>, { numRuns: runs });

describe('for every history and every pair of clocks', () => {
  it('the kernel says what the oracle says', () =>
    check(
      fc.property(history, asOf, fc.nat({ max: 26 }), (events, at, known) => {
        for (const form of formsIn(events)) seen.add(form);
        expect(stateAt(lawless, events, { asOf: at, known })).toEqual(
          oracleStateAt(lawless, events, { asOf: at, known }),
        );
        expect(standing(events, known).map((s) => s.event.id)).toEqual(
          oracleStanding(events, { asOf: END_OF_TIME, known }).map((event) => event.id),
        );
      }),
    ));

  it('what was known stays what was known, whatever is recorded later', () =>
    check(
      fc.property(history, asOf, fc.nat({ max: 26 }), (events, at, known) => {
        const then = events.filter((event) => event.position <= known);
        expect(stateAt(lawless, events, { asOf: at, known })).toEqual(
          stateAt(lawless, then, { asOf: at, known: HEAD }),
        );
      }),
      300,
    ));

  it('retracting what stands and then the retraction brings everything back', () =>
    check(
      fc.property(history, fc.nat({ max: 26 }), (events, pick) => {
        const before = standing(events, HEAD);
        const chosen = before[pick % Math.max(before.length, 1)];
        if (!chosen) return;
        const step = (log: Recorded<ClubEvent>[], eventId: string): Recorded<ClubEvent>[] => {
          const decision = correct(
            lawless,
            log,
            { kind: 'retract', eventId, reason: words('r') },
            contextOf<undefined>({}),
          );
          const draft = decision.ok ? decision.value[0] : undefined;
          const last = log.at(-1);
          if (!draft || !last) throw new Error('a retraction of what stands was refused');
          const place = { id: `r${log.length}`, position: last.position + 1, revision: last.revision + 1 };
          return [...log, { ...last, ...draft, ...place } as Recorded<ClubEvent>];
        };
        const retracted = step(events, chosen.event.id);
        expect(standing(retracted, HEAD)).not.toEqual(before);
        const restored = step(retracted, `r${events.length}`);
        expect(standing(restored, HEAD)).toEqual(before);
      }),
      300,
    ));

  afterAll(() => {
    const forms = ['replace', 'retract'].flatMap((kind) =>
      ['event', 'replace', 'retract'].map((what) => `${kind} of ${what}`),
    );
    const missing = [...forms, 'replace of event moved', 'replace of replace moved', 'tie', 'late'].filter(
      (form) => !seen.has(form),
    );
    expect(missing, 'forms that no random history had').toEqual([]);
  });
});
