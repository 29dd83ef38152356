export type { ImportRequest, MappingChoice } from './import-request.js';
export { type ImportRefusal, importSentence } from './import-refusal.js';
export { type Institution, type InstitutionTeam, institutions, readInstitution } from './institution.js';
export { holdersOf, qualityOfficers } from './quality-officers.js';
export type { PlannedMapping } from './mapping.js';
export type { RunOnMonth, Target } from './target.js';
export type { CorrectionReason, LeftReason } from './compare.js';
export {
  type ImportPlan,
  type LeftMeasurement,
  type PlannedFile,
  type PlannedMeasurement,
  stepsIn,
} from './import-plan.js';
export { type PlanResult, planImport } from './plan-import.js';
export {
  type CarryOutOptions,
  type ImportCounts,
  type ImportOutcome,
  carryOutImport,
} from './carry-out-import.js';
export { reasonSentence } from './reasons.js';
export {
  type ShownFigures,
  type ShownMeasurement,
  shownFigures,
  shownMeasurements,
  shownRows,
} from './small-groups.js';
