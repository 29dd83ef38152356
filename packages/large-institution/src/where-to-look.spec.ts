// What a board sees of the generated institution: every reason to look occurs, and none is that of nearly everybody.
import { digest } from '@traject/commands';
import {
  fallsIn,
  judgeAgainstNorm,
  judgeByAgreement,
  kpiAgreementDecider,
  measurementDecider,
  NEEDS_UNDER_WAY,
  ownershipDecider,
  reasonsToLook,
  REASONS_TO_LOOK,
  referenceData,
  SILENT_DAYS,
  stateAt,
  trainingNeedDecider,
  wordOf,
  type AgreementFacts,
  type DomainEvent,
  type Folder,
  type Instant,
  type KpiAgreementState,
  type KpiDefinitionState,
  type Level,
  type Measurement,
  type NeedState,
  type ReasonKind,
  type Recorded,
} from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { teamsOf } from './cast.js';
import { JR, VSV } from './kpis.js';
import { largeInstitution } from './large-institution.js';
import { Recorder } from './record.js';
import { LARGE, type Size } from './size.js';

/** Three decks of agreements, and hardly any activities. */
const SIZE: Size = { ...LARGE, colleges: 12, teams: 120, membersPerTeam: 3, activitiesPerTeam: 0 };
const WORDS = ['kpiAgreement', 'measurement', 'ownership', 'trainingNeed'];
const text = { text: '', commitment: '' };

const log = new Map<string, Recorded[]>();
const recorder = new Recorder(0);
for (const act of [...largeInstitution(SIZE, digest)].flat()) {
  if (!WORDS.includes(wordOf(act.stream))) continue;
  const events = recorder.record(act, () => text) as Recorded[];
  log.set(act.stream, [...(log.get(act.stream) ?? []), ...events]);
}

interface Stood<S> {
  state: S;
  /** When something last took effect. */
  last: Instant;
}
function stood<S, E extends DomainEvent>(word: string, folder: Folder<S, E>, at: Instant): Stood<S>[] {
  return [...log].flatMap(([stream, events]) => {
    const took = events.flatMap(({ effectiveAt }) => (effectiveAt <= at ? [effectiveAt] : [])).sort();
    const last = took.at(-1);
    if (wordOf(stream) !== word || last === undefined) return [];
    return [
      {
        state: stateAt(folder, events as Recorded<E>[], { asOf: at, known: Number.MAX_SAFE_INTEGER }),
        last,
      },
    ];
  });
}

/** As the reference data defines the two KPIs, with their norms. */
const definitions = new Map(
  [VSV, JR].map(({ code, direction }): [string, KpiDefinitionState] => {
    const norms = referenceData.flatMap((entry) =>
      entry.command === 'SetNorm' && entry.input.kpi === code
        ? [{ ...entry.input, level: entry.input.level as Level, source: text, eventId: '' }]
        : [],
    );
    const rate = { unit: 'percent', per: 'yieldYear', judged: true, smallestDenominator: 12 } as const;
    const words = { name: text, numerator: text, denominator: text, source: text };
    return [code, { status: 'defined', kpi: code, direction, ...rate, ...words, norms }];
  }),
);

type Agreement = Exclude<KpiAgreementState, { status: 'unknown' }>;
const versionsOf = ({ versions }: Agreement) =>
  versions.map(({ inForceFrom, terms }) => ({ inForceFrom, ...terms }));

function factsOf({ state, last }: Stood<Agreement>, results: readonly Measurement[]): AgreementFacts {
  const { status, imposed, dissent, proposal, target, versions } = state;
  const first = results[0]?.at;
  const changed = versions.flatMap(({ inForceFrom }) =>
    first !== undefined && inForceFrom !== null && inForceFrom > first ? [inForceFrom] : [],
  );
  return {
    ...{ status, imposed, dissent: dissent !== null },
    bothSince: proposal && target && ([proposal.at, target.at].sort()[1] ?? null),
    changedAfterMeasurement: changed.sort().at(-1) ?? null,
    lastChange: [last, ...results.map((result) => result.at)].sort().at(-1) ?? last,
  };
}

function resultOf(agreements: readonly (Stood<Agreement> & { results: readonly Measurement[] })[]) {
  const all = agreements.flatMap(({ state, results }) => results.map((result) => ({ state, result })));
  const latest = all.at(-1);
  const definition = definitions.get(latest?.state.kpi ?? '') ?? { status: 'unknown' };
  if (!latest) return [];
  const { judgement } = judgeByAgreement(latest.result, versionsOf(latest.state), definition);
  const norm = judgeAgainstNorm(latest.result, definition, latest.state.level);
  return [{ outcome: judgement?.outcome ?? null, normOutcome: norm.norm && norm.outcome }];
}

/** Why to look at each team, the weightiest reason first. */
function reasonsAt(at: Instant): ReasonKind[][] {
  const agreements = stood('kpiAgreement', kpiAgreementDecider, at);
  const series = stood('measurement', measurementDecider, at).map(({ state }) => state);
  const needs = stood('trainingNeed', trainingNeedDecider, at);
  const ownerships = stood('ownership', ownershipDecider, at).map(({ state }) => state);
  const silentSince = new Date(Date.parse(at) - SILENT_DAYS * 86_400_000).toISOString();
  return teamsOf(SIZE).map(({ id }) => {
    const ofTeam = agreements.flatMap(({ state, last }) => {
      if (state.status === 'unknown' || state.teamId !== id) return [];
      const measured = series.find(({ teamId, kpi }) => teamId === id && kpi === state.kpi);
      const results = measured?.measurements.filter(({ period }) => fallsIn(period, state.period)) ?? [];
      return [{ state, last, results }];
    });
    const own = needs.flatMap(({ state, last }) =>
      state.status !== 'unknown' && state.teamId === id ? [{ state, last }] : [],
    );
    const count = (fits: (state: NeedState, last: Instant) => boolean) => {
      const found = own.filter(({ state, last }) => fits(state, last)).map(({ last }) => last);
      return { count: found.length, since: found.sort()[0] ?? null };
    };
    const silent = ({ status }: NeedState, last: Instant) =>
      last <= silentSince && NEEDS_UNDER_WAY.some((under) => under === status);
    const thin = (state: NeedState) =>
      state.status === 'closed' && !state.guskeyLevels.some((level) => level > 3);
    const facts = {
      ownerships: ownerships.flatMap((state) =>
        state.holderTeamIds.includes(id) || ('teamId' in state && state.teamId === id) ? [state.status] : [],
      ),
      agreements: ofTeam.map((each) => factsOf(each, each.results)),
      results: [VSV, JR].flatMap(({ code }) => resultOf(ofTeam.filter(({ state }) => state.kpi === code))),
      unplanned: count(({ status }) => status === 'endorsed'),
      silentNeeds: count(silent),
      thinlyClosed: count(thin).count,
    };
    return reasonsToLook(facts, at).map(({ kind }) => kind);
  });
}

/** Of how many of a hundred teams a reason holds, and is the first one. */
function sharesAt(at: Instant) {
  const teams = reasonsAt(at);
  const share = (fits: (kinds: readonly ReasonKind[]) => boolean) =>
    (100 * teams.filter(fits).length) / teams.length;
  return {
    nothing: share((kinds) => kinds.length === 0),
    reasons: REASONS_TO_LOOK.map((kind) => ({
      kind,
      holds: share((kinds) => kinds.includes(kind)),
      first: share(([first]) => first === kind),
    })),
  };
}

describe('where a board looks first in the generated institution', () => {
  const { nothing, reasons } = sharesAt(SIZE.until);

  it.each(reasons)('on its last day is at some for $kind, and at most at a third', ({ holds, first }) => {
    expect(holds).toBeGreaterThan(1);
    expect(holds).toBeLessThan(50);
    expect(first).toBeLessThan(34);
  });

  it('has something to say about most teams, and not about all', () => {
    expect(nothing).toBeGreaterThan(2);
    expect(nothing).toBeLessThan(25);
  });

  // Early in spring most agreements wait for a figure, and in summer those measured early have been silent since.
  it.each(['2024-03-01T11:00:00.000Z', '2025-06-15T10:00:00.000Z'])('differs between teams on %s', (at) => {
    const then = sharesAt(at);
    expect(then.reasons.filter(({ first }) => first > 1).length).toBeGreaterThan(7);
    for (const { first } of then.reasons) expect(first).toBeLessThan(40);
  });
});
