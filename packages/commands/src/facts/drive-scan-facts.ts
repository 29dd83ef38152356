import type { DriveScanFacts } from '@traject/domain';
import type { FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/** OpenDriveScan: whether its programme is there. */
export async function driveScanFacts(question: FactsQuestion): Promise<DriveScanFacts> {
  if (question.command !== 'OpenDriveScan') return {};
  return { named: await namedFact(question, [naming(question, 'programme', 'programmeId')]) };
}
