import type { OwnershipAppraisalFacts } from '@traject/domain';
import type { FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/** OpenAppraisalRound: whether its theme is there. */
export async function ownershipAppraisalFacts(question: FactsQuestion): Promise<OwnershipAppraisalFacts> {
  if (question.command !== 'OpenAppraisalRound') return {};
  return { named: await namedFact(question, [naming(question, 'theme', 'themeId')]) };
}
