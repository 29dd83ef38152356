import type { LeewayFacts } from '@traject/domain';
import type { FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/** GrantLeeway: whether the KPI of its bandwidth, its programme and its agreement are there. */
export async function leewayFacts(question: FactsQuestion): Promise<LeewayFacts> {
  if (question.command !== 'GrantLeeway') return {};
  const bandwidth = question.input.get('bandwidth') as { kpi: string } | null;
  const kpi = { what: 'kpi', field: 'bandwidth.kpi', value: bandwidth?.kpi } as const;
  const named = await namedFact(question, [
    naming(question, 'programme', 'programmeId'),
    naming(question, 'agreement', 'agreementId'),
    kpi,
  ]);
  return { named };
}
