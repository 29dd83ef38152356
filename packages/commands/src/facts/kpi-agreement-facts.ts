// Closing rests on the result as it is known at closing, judged by the version in force on its date.
import {
  fallsIn,
  judgeByAgreement,
  kpiDefinitionDecider,
  measurementDecider,
  versionInForce,
  type KpiAgreementFacts,
  type KpiAgreementState,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { kpiDefinitionStream, measurementStream } from '../streams.js';
import type { FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/** DraftKpiAgreement: its KPI, theme and programme. CloseKpiAgreement: the last result in its period and what it amounts to. */
export async function kpiAgreementFacts(question: FactsQuestion): Promise<KpiAgreementFacts> {
  const state = question.state as KpiAgreementState;
  if (question.command === 'DraftKpiAgreement') {
    const fields = [
      naming(question, 'kpi', 'kpi'),
      naming(question, 'theme', 'themeId'),
      naming(question, 'programme', 'programmeId'),
    ];
    return { named: await namedFact(question, fields) };
  }
  if (question.command !== 'CloseKpiAgreement' || state.status === 'unknown') return {};
  const { ledger, at } = question;
  const { teamId, kpi, level } = state;
  // An amendment may have moved the period: the terms in force say which results count.
  const period = versionInForce(state, at)?.terms.period ?? state.period;
  const series = await ledger.stateOf(measurementDecider, measurementStream(teamId, kpi, level), at);
  const definition = await ledger.stateOf(kpiDefinitionDecider, kpiDefinitionStream(kpi), at);
  const result = series.state.measurements.findLast((measured) => fallsIn(measured.period, period));
  const versions = state.versions.map(({ inForceFrom, terms }) => ({ inForceFrom, ...terms }));
  const judgement = result ? judgeByAgreement(result, versions, definition.state).judgement : null;
  const outcome = judgement?.outcome ?? 'notAssessable';
  const seen = {
    value: result?.value ?? null,
    denominator: result?.denominator ?? null,
    measurementEventId: result?.eventId ?? null,
  };
  const basis = [basisOf('result', series, seen), basisOf('definition', definition, definition.state.status)];
  return { closing: { outcome, seen, basis } };
}
