// An import of a list as GraphQL shows it to its sender.
import { columnsOf, isReasonColumn, refusedRowsCsv, type PlannedRow } from '@traject/list-import';
import type { ListImport } from './list-import.js';

/** What `ListImport` of the contract asks, in the viewer's language. Rows are taken by their own resolver. */
export function listImportView(listImport: ListImport, language: 'nl' | 'en') {
  const { plan, problem, table, mapping, progress, position } = listImport;
  return {
    listImport,
    id: listImport.id,
    kind: listImport.kind,
    institutionId: listImport.institutionId,
    status: listImport.status,
    fileName: listImport.fileName,
    bytesRead: listImport.bytesRead,
    bytesTotal: listImport.bytesTotal,
    headings: table.headings,
    columns: columnsOf[listImport.kind].map((column) => ({
      field: column.field,
      name: column[language],
      required: column.required,
      index: mapping[column.field] ?? null,
    })),
    remembered: listImport.remembered,
    accepted: plan?.counts.accepted ?? 0,
    known: plan?.counts.known ?? 0,
    refused: plan?.counts.refused ?? 0,
    allOrNothing: listImport.allOrNothing,
    refusedCsv: () => (plan ? refusedRowsCsv(table.headings, plan.rows, language) : null),
    recorded: progress.done,
    toRecord: progress.total,
    lateRefusals: listImport.lateRefusals.map(({ line, refusal }) => ({
      line,
      code: refusal.code,
      column: refusal.field,
      reason: refusal[language],
    })),
    problem: problem?.[language] ?? null,
    problemCode: problem?.code ?? null,
    planDigest: plan?.digest ?? null,
    position: position > 0 ? position : null,
  };
}
export type ListImportView = ReturnType<typeof listImportView>;

/** Rows with the cells of the columns that are read, in the order of the file's columns. */
export const rowView = ({ headings }: { headings: readonly string[] }, language: 'nl' | 'en') => {
  const shown = headings.flatMap((heading, index) => (isReasonColumn(heading) ? [] : [index]));
  return (row: PlannedRow) => ({
    line: row.line,
    outcome: row.outcome,
    cells: shown.map((index) => row.cells[index] ?? ''),
    code: row.outcome === 'refused' ? row.refusal.code : null,
    column: row.outcome === 'refused' ? row.refusal.field : null,
    reason: row.outcome === 'refused' ? row.refusal[language] : null,
  });
};
