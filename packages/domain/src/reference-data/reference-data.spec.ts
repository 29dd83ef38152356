import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { kpiDefinitionCommands } from '../kpi-definition/commands.js';
import type { KpiDefinitionEvent } from '../kpi-definition/events.js';
import { kpiDefinitionDecider, normOn } from '../kpi-definition/kpi-definition.js';
import { byPolicy, specOf, words, type Happened } from '../testing/scenario.js';
import type { KpiReferenceEntry } from './reference-command.js';
import { referenceData } from './reference-data.js';

const { given } = specOf(kpiDefinitionDecider);
const ofKpis = referenceData.filter((entry) => entry.command !== 'SetHoursNorm');
const loader = byPolicy('reference-data');

/** What the loader makes of an entry: the written texts become references. */
function commandOf(entry: KpiReferenceEntry) {
  const texts = new Set(['name', 'numerator', 'denominator', 'source']);
  const input = Object.fromEntries(
    Object.entries(entry.input).map(([key, value]) => [
      key,
      texts.has(key) && typeof value === 'string' ? words(value) : value,
    ]),
  );
  return entry.command === 'DefineKpi'
    ? { type: entry.command, ...kpiDefinitionCommands.DefineKpi.parse(input) }
    : { type: entry.command, ...kpiDefinitionCommands.SetNorm.parse(input) };
}

/** Gives every command for a KPI in order, each on the history that the earlier ones made. */
function loaded(kpi: string) {
  const happened: Happened<KpiDefinitionEvent>[] = [];
  for (const entry of ofKpis.filter(({ input }) => input.kpi === kpi)) {
    const { decision } = given(...happened).when(commandOf(entry), {
      by: loader,
      at: entry.effectiveAt,
      now: '2026-11-21T10:00:00.000Z',
    });
    if (!decision.ok) expect.fail(`${entry.command} ${kpi}: ${decision.refusal.en}`);
    for (const draft of decision.value) {
      const { type, data, effectiveAt = entry.effectiveAt } = draft;
      happened.push({ type, data, by: loader, at: effectiveAt } as Happened<KpiDefinitionEvent>);
    }
  }
  return given(...happened).state('2026-11-21');
}
const norms = (kpi: string, date: string) =>
  ([1, 2, 3, 4] as const).map((level) => {
    const norm = normOn(loaded(kpi), level, startOfDay(date));
    return norm && [norm.sufficient, norm.high];
  });

describe('the reference data', () => {
  it('defines every KPI of the domain once, each with a source, and all are accepted', () => {
    const kpis = referenceData.flatMap((e) => (e.command === 'DefineKpi' ? [e.input.kpi] : []));
    expect(kpis).toEqual(['JR', 'DR', 'SR', 'VSV', 'VSV_MONTH', 'GES', 'BPVS', 'BPVB', 'JOB', 'MTO']);
    for (const kpi of kpis) expect(loaded(kpi)).toMatchObject({ status: 'defined', kpi });
    for (const { input } of referenceData) expect(input.source.length).toBeGreaterThan(20);
  });

  it('has the norms of study success of 31 May 2024', () => {
    expect(norms('JR', '2024-09-30')).toEqual([null, [67, 82], [68, 85], [68, 85]]);
    expect(norms('DR', '2024-09-30')).toEqual([null, [61, 79], [70, 89], [70, 89]]);
    expect(norms('SR', '2024-09-30')).toEqual([null, [79, null], [82, null], [82, null]]);
    expect(norms('JR', '2024-05-30')).toEqual([null, null, null, null]);
  });

  it('has the norms of early school-leaving of nine yield years, in per cent', () => {
    const vsv = (date: string) => norms('VSV', date).map((norm) => norm?.[0]);
    expect(vsv('2016-09-30')).toEqual([undefined, undefined, undefined, undefined]);
    expect(vsv('2016-10-01')).toEqual([23.5, 9.5, 3.6, 2.75]);
    expect(vsv('2023-09-30')).toEqual([22.4, 9.45, 3.8, 3.17]);
    expect(vsv('2023-10-01')).toEqual([22.2, 9.33, 3.7, 3.08]);
    expect(vsv('2025-09-30')).toEqual([22, 9.2, 3.6, 3]);
    expect(vsv('2025-10-01')).toEqual([undefined, undefined, undefined, undefined]);
    expect(ofKpis.filter(({ command, input }) => command === 'SetNorm' && input.kpi === 'VSV')).toHaveLength(
      36,
    );
  });

  it('has the hours of cao mbo and cao vo, which say that they are general knowledge', () => {
    const hours = referenceData.filter(({ command }) => command === 'SetHoursNorm');
    expect(hours.map(({ input }) => input)).toMatchObject([
      { cao: 'mbo', teaching: true, hours: 59, budget: null },
      { cao: 'vo', teaching: true, hours: 83, budget: 600 },
    ]);
    for (const { input } of hours) expect(input.source).toContain('algemene kennis');
  });

  it('leaves months uncounted by any norm', () =>
    expect(loaded('VSV_MONTH')).toMatchObject({ judged: false, norms: [] }));
});
