// Late recordings, corrections, and what is asked of an agreement on two clocks.
import { describe, expect, it } from 'vitest';
import {
  adopted,
  amendment,
  boardMember,
  drafted,
  escalated,
  imposed,
  lead,
  manager,
  negotiating,
  offered,
  proposed,
  reached,
  signed,
  targeted,
  terms,
} from '../testing/kpi-story.js';
import { recorded, specOf, words } from '../testing/scenario.js';
import { kpiAgreementDecider } from './kpi-agreement.js';
import { bothSides, targetsChangedAfter, versionInForce } from './queries.js';

const { given } = specOf(kpiAgreementDecider);
const HEAD = Number.MAX_SAFE_INTEGER;

describe('judging by the version in force on a date', () => {
  const history = [
    drafted({ at: '2025-01-01T09:00:00.000Z' }),
    proposed(5.2, { at: '2025-01-02' }),
    targeted(4, { at: '2025-01-03' }),
    offered(1, terms(), { at: '2025-01-04' }),
    signed('team', 1, { at: '2025-01-05' }),
    signed('management', 1, { at: '2025-01-06' }),
    reached(1, { at: '2025-01-06' }),
    amendment(2, terms(4.5), { at: '2025-02-10' }),
    signed('management', 2, { at: '2025-02-11' }),
    signed('team', 2, { at: '2025-02-20' }),
    adopted(2, { at: '2025-02-20' }),
    targeted(9, { at: '2025-03-01', id: 'never' }),
  ].slice(0, 11);
  const state = given(...history).state();
  it('has no version before the second signature', () =>
    expect(versionInForce(state, '2025-01-06T12:00:00.000Z')).toBeNull());
  it('has the first until the amendment is signed by both', () => {
    expect(versionInForce(state, '2025-02-20T12:00:00.000Z')?.version).toBe(1);
    expect(versionInForce(state, '2025-02-21T00:00:00.000Z')?.version).toBe(2);
  });
  it('has none for an agreement that does not exist', () =>
    expect(versionInForce({ status: 'unknown' }, '2025-02-21T00:00:00.000Z')).toBeNull());
  it('lists which targets changed after a moment, who signed, and why', () => {
    const events = recorded('kpiAgreement-1', ...history);
    const clocks = { asOf: '2025-03-14T10:00:00.000Z', known: HEAD };
    expect(targetsChangedAfter(events, '2025-02-01T00:00:00.000Z', clocks)).toEqual([
      {
        kind: 'inForce',
        from: 4,
        to: 4.5,
        at: '2025-02-20T22:59:59.999Z',
        by: [manager.actor, lead.actor],
        why: words('two classes merged'),
        eventId: 'e11',
      },
    ]);
    expect(
      targetsChangedAfter(events, '2025-01-01T00:00:00.000Z', clocks).map((c) => [c.kind, c.from, c.to]),
    ).toEqual([
      ['managementTarget', null, 4],
      ['inForce', null, 4],
      ['inForce', 4, 4.5],
    ]);
    expect(targetsChangedAfter(events, '2025-02-01T00:00:00.000Z', { ...clocks, known: 10 })).toEqual([]);
    expect(
      targetsChangedAfter(events, '2025-02-01T00:00:00.000Z', {
        ...clocks,
        asOf: '2025-02-19T00:00:00.000Z',
      }),
    ).toEqual([]);
  });
  it('names the board for a target that it imposed', () => {
    const events = recorded('kpiAgreement-1', ...negotiating(), escalated(), imposed(1, terms(3.8)));
    const [change] = targetsChangedAfter(events, '2025-01-01T09:02:00.000Z', {
      asOf: '2025-03-01T00:00:00.000Z',
      known: HEAD,
    });
    expect(change).toMatchObject({ kind: 'inForce', from: null, to: 3.8, by: [boardMember.actor] });
  });
});

describe('both sides', () => {
  const state = given(...negotiating()).state();
  it('says how much more management asks than the team proposes, in the direction of the KPI', () => {
    expect(bothSides(state, 'lower').difference).toBe(1.2);
    expect(bothSides(state, 'higher').difference).toBe(-1.2);
  });
  it('has no difference while one side has not spoken', () => {
    expect(bothSides(given(drafted(), proposed()).state(), 'lower')).toMatchObject({
      target: null,
      difference: null,
    });
    expect(bothSides({ status: 'unknown' }, 'lower')).toEqual({
      proposal: null,
      target: null,
      difference: null,
    });
  });
});
