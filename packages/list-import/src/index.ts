export { isListKind, LIST_KINDS, rolesOfKind, type ListKind, type ListRole } from './list-kind.js';
export { columnsOf, REASON_COLUMN, type Column } from './columns.js';
export {
  headingsHash,
  isReasonColumn,
  missingColumns,
  recogniseColumns,
  type ColumnMapping,
} from './recognise-columns.js';
export type { ColumnMemory, MappingKey } from './column-memory.js';
export { readTable } from './table/read-table.js';
export { fileSentence, LARGEST_LIST, type FileProblem, type Table } from './table/table.js';
export type { RowRefusal } from './row-refusal.js';
export type { ListRequest } from './list-request.js';
export { listRefusals, type ListPlan, type ListRefusal, type PlannedRow } from './list-plan.js';
export { planList, type PlanListResult } from './plan-list.js';
export {
  carryOutList,
  type CarryOutListOptions,
  type LateRefusal,
  type ListOutcome,
} from './carry-out-list.js';
export { refusedRowsCsv } from './refused-rows.js';
