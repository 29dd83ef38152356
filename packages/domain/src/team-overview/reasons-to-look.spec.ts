import { describe, expect, it } from 'vitest';
import {
  reasonsToLook,
  type REASONS_TO_LOOK,
  whereToLookFirst,
  type AgreementFacts,
  type TeamFacts,
} from './reasons-to-look.js';

const at = '2025-06-01T10:00:00.000Z';
const none = { count: 0, since: null };
const quiet: TeamFacts = {
  ownerships: ['held'],
  agreements: [],
  results: [],
  unplanned: none,
  silentNeeds: none,
  thinlyClosed: 0,
};
const agreement = (more: Partial<AgreementFacts>): AgreementFacts => ({
  status: 'active',
  imposed: false,
  dissent: false,
  bothSince: null,
  changedAfterMeasurement: null,
  lastChange: '2025-05-01T10:00:00.000Z',
  ...more,
});
const of = (...agreements: Partial<AgreementFacts>[]) =>
  reasonsToLook({ ...quiet, agreements: agreements.map(agreement) }, at);

describe('why to look at a team', () => {
  it('is nothing where nothing asks for it', () => expect(of({})).toEqual([]));

  it('is an ownership that is contested', () => {
    const team = { ...quiet, ownerships: ['contested', 'held', 'contested'] as const };
    expect(reasonsToLook(team, at)).toEqual([{ kind: 'contested', count: 2, since: null, days: null }]);
  });

  it('is an agreement that lies with the board', () =>
    expect(of({ status: 'escalated' })).toEqual([{ kind: 'escalated', count: 1, since: null, days: null }]));

  it('is what was imposed, with a dissent apart from without', () => {
    const reasons = of({ imposed: true, dissent: true }, { imposed: true }, { imposed: true });
    expect(reasons.map(({ kind, count }) => [kind, count])).toEqual([
      ['imposedOverDissent', 1],
      ['imposed', 2],
    ]);
  });

  it('is a dissent only over what was imposed', () => expect(of({ dissent: true })).toEqual([]));

  it('is not what was imposed and has been closed', () =>
    expect(of({ imposed: true, dissent: true, status: 'closed' })).toEqual([]));

  it('is a target that changed after the first measurement, since the last change', () => {
    const reasons = of(
      { changedAfterMeasurement: '2025-01-01T10:00:00.000Z' },
      { changedAfterMeasurement: '2025-05-22T10:00:00.000Z' },
    );
    expect(reasons).toEqual([
      { kind: 'targetChanged', count: 2, since: '2025-05-22T10:00:00.000Z', days: 10 },
    ]);
  });

  it('is a changed target for a year after the change where the agreement was closed', () => {
    const closed = (changedAfterMeasurement: string) => of({ status: 'closed', changedAfterMeasurement });
    expect(closed('2024-06-01T10:00:00.001Z')).toHaveLength(1);
    expect(closed('2024-06-01T10:00:00.000Z')).toEqual([]);
  });

  it('is a result under the agreement or under the norm', () => {
    const results = [
      { outcome: 'missed', normOutcome: 'insufficient' },
      { outcome: 'withinLeeway', normOutcome: 'insufficient' },
      { outcome: 'notAssessable', normOutcome: null },
    ] as const;
    expect(reasonsToLook({ ...quiet, results }, at)).toEqual([
      { kind: 'missed', count: 1, since: null, days: null },
      { kind: 'belowNorm', count: 2, since: null, days: null },
    ]);
  });

  it('is two values without an agreement, for as long as the second was said', () =>
    expect(of({ status: 'negotiating', bothSince: '2025-05-30T09:00:00.000Z' })).toEqual([
      { kind: 'negotiating', count: 1, since: '2025-05-30T09:00:00.000Z', days: 2 },
    ]));

  it('is needs that were endorsed and have no activity', () => {
    const unplanned = { count: 3, since: '2025-05-02T10:00:00.000Z' };
    expect(reasonsToLook({ ...quiet, unplanned }, at)).toEqual([
      { kind: 'unplanned', count: 3, since: unplanned.since, days: 30 },
    ]);
  });

  it.each([
    ['2025-03-03T10:00:00.000Z', 90],
    ['2025-03-03T10:00:00.001Z', null],
  ])('is silence on an agreement from 90 days on: since %s', (lastChange, days) => {
    const expected = days === null ? [] : [{ kind: 'silentAgreement', count: 1, since: lastChange, days }];
    expect(of({ lastChange })).toEqual(expected);
  });

  it.each(['agreed', 'imposed', 'amending'] as const)('is silence after an agreement that is %s', (status) =>
    expect(of({ status, lastChange: '2024-06-01T10:00:00.000Z' })).toMatchObject([
      { kind: 'silentAgreement' },
    ]),
  );

  it.each(['draft', 'proposed', 'targeted', 'closed'] as const)('is no silence while %s', (status) =>
    expect(of({ status, lastChange: '2024-06-01T10:00:00.000Z' })).toEqual([]),
  );

  it('is silence on needs under way, and what was closed thinly', () => {
    const silentNeeds = { count: 2, since: '2025-01-01T10:00:00.000Z' };
    expect(reasonsToLook({ ...quiet, silentNeeds, thinlyClosed: 4 }, at)).toEqual([
      { kind: 'silentNeed', count: 2, since: silentNeeds.since, days: 151 },
      { kind: 'thinEvidence', count: 4, since: null, days: null },
    ]);
  });
});

describe('where to look first', () => {
  const team = (...kinds: (typeof REASONS_TO_LOOK)[number][]) =>
    kinds.map((kind) => ({ kind, count: 1, since: null, days: null }));
  const sorted = (...lists: ReturnType<typeof reasonsToLook>[]) => lists.toSorted(whereToLookFirst);

  it('is where the weightiest reason is, however many lighter ones there are elsewhere', () => {
    const [heavy, light] = [team('contested'), team('missed', 'unplanned', 'thinEvidence')];
    expect(sorted(light, [], heavy)).toEqual([heavy, light, []]);
  });

  it('is where there are more reasons, with the same first one', () => {
    const [one, two] = [team('missed'), team('missed', 'thinEvidence')];
    expect(sorted(one, two)).toEqual([two, one]);
  });

  it('is where it lasts longest, with the same reasons', () => {
    const [short, long] = [4, 40].map((days) => [
      { kind: 'unplanned' as const, count: 1, since: null, days },
    ]);
    expect(sorted(short ?? [], long ?? [])).toEqual([long, short]);
  });
});
