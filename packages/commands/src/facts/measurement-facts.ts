import { kpiDefinitionDecider, teamDecider, type MeasurementFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { kpiDefinitionStream } from '../streams.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** RecordMeasurement: in what the KPI is expressed, and whether there ever was such a team. */
export async function measurementFacts(question: FactsQuestion): Promise<MeasurementFacts> {
  const { ledger, at } = question;
  const kpi = await ledger.stateOf(kpiDefinitionDecider, kpiDefinitionStream(textField(question, 'kpi')), at);
  const team = await ledger.stateAt(teamDecider, textField(question, 'teamId'), at);
  const unit = kpi.state.status === 'unknown' ? null : kpi.state.unit;
  const teamExists = team.revision >= 0;
  return {
    unit,
    teamExists,
    basis: [basisOf('unit', kpi, unit), basisOf('teamExists', team, teamExists)],
  };
}
