import { digest, type CommandDeps } from '@traject/commands';
import { newIdOf } from '@traject/event-store';
import { columnsOf } from './columns.js';
import type { ListKind } from './list-kind.js';
import { listRefusals, type ListPlan, type ListRefusal } from './list-plan.js';
import type { ListRequest } from './list-request.js';
import { ListRow } from './list-row.js';
import { People } from './plan/people.js';
import { planActivities } from './plan/plan-activities.js';
import { planAttendance } from './plan/plan-attendance.js';
import { planEnrolments } from './plan/plan-enrolments.js';
import { planKpiValues } from './plan/plan-kpi-values.js';
import { planMemberships } from './plan/plan-memberships.js';
import { planPersons } from './plan/plan-persons.js';
import type { Planner, Verdict } from './plan/planning.js';
import { Rehearsal } from './plan/rehearsal.js';
import type { Step } from './plan/step.js';
import { missingColumns } from './recognise-columns.js';

export type PlanListResult = { ok: true; plan: ListPlan } | { ok: false; refusal: ListRefusal };

const plannerOf = (kind: ListKind, language: ListRequest['language']): Planner =>
  ({
    persons: planPersons,
    memberships: planMemberships,
    activities: planActivities,
    enrolments: planEnrolments,
    attendance: planAttendance,
    kpiValues: planKpiValues(language),
  })[kind];

/**
 * Says what importing this list would record now, row by row, and records nothing: not in the log and not in the
 * directory. What is said is what carrying it out does, for both ask the same rules. See docs/import-lists.md.
 */
export async function planList(deps: CommandDeps, request: ListRequest): Promise<PlanListResult> {
  const { kind, institutionId, table, mapping, directory, personId, role, importId } = request;
  const missing = missingColumns(kind, mapping);
  if (missing.length > 0) return { ok: false, refusal: columnsMissing(kind, missing) };
  const rows = table.rows.map((row, index) => new ListRow(index, row, mapping));
  const rehearsal = new Rehearsal(deps);
  const people = await People.of(directory, institutionId, rows);
  const idOf = (...words: string[]): string => newIdOf(`list-${digest([importId, ...words]).hash}`, 0);
  const giver = { personId, role, teamIds: request.teamIds, correlationId: idOf() };
  const planner = plannerOf(kind, request.language);
  const planning = { kind, institutionId, directory, rehearsal, people, giver, newPersonId: idOf };
  const { verdicts, steps } = await planner(rows, planning);
  const planned = table.rows.map((row, index) => ({ ...row, ...verdictAt(verdicts, index) }));
  const countOf = (outcome: Verdict['outcome']): number =>
    planned.filter((row) => row.outcome === outcome).length;
  return {
    ok: true,
    plan: {
      rows: planned,
      counts: { accepted: countOf('accepted'), known: countOf('known'), refused: countOf('refused') },
      steps,
      allOrNothing: request.allOrNothing,
      digest: digest([request.allOrNothing, steps.map(identityOf)]).hash,
    },
  };
}

function verdictAt(verdicts: ReadonlyMap<number, Verdict>, index: number): Verdict {
  const verdict = verdicts.get(index);
  if (!verdict) throw new Error(`row ${index} of a list was not judged`);
  return verdict;
}

/** What makes a step another one: a command's id follows from all that it records. */
const identityOf = (step: Step): unknown => (step.what === 'person' ? step.person : step.request.commandId);

function columnsMissing(kind: ListKind, missing: readonly string[]): ListRefusal {
  const named = columnsOf[kind].filter(({ field }) => missing.includes(field));
  return listRefusals.COLUMNS_MISSING(
    named.map(({ nl }) => nl).join(', '),
    named.map(({ en }) => en).join(', '),
  );
}
