import type { Recorded } from '../kernel/envelope.js';
import { startOfDay } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import { schoolYearPeriod } from '../hours-norm/school-year.js';
import type { TrainingPlanEvent } from './events.js';
import type { PlanFacts, PlanVersion, PlanVersionStatus, TrainingPlanState } from './state.js';
import { inForceVersion, onTheTable, trainingPlanId, type KnownPlan } from './versions.js';

type Of<T extends TrainingPlanEvent['type']> = Recorded<Extract<TrainingPlanEvent, { type: T }>>;

/** Only what every status has, so that nothing of the status before is carried along. */
const factsOf = ({ planId, teamId, programmeId, schoolYear, versions }: KnownPlan): PlanFacts => ({
  planId,
  teamId,
  programmeId,
  schoolYear,
  versions,
});

const changed = (
  { versions }: KnownPlan,
  number: number,
  change: (version: PlanVersion) => Partial<PlanVersion>,
): PlanVersion[] => versions.map((v) => (v.version === number ? { ...v, ...change(v) } : v));

/** Puts a version on the table; the one that lay there is replaced. */
function withOffered(
  state: KnownPlan,
  event: Of<'PlanVersionOffered' | 'PlanAmendmentProposed'>,
): PlanVersion[] {
  const { version, content, canonical, hash } = event.data;
  const table = onTheTable(state);
  const before = table ? changed(state, table.version, () => ({ status: 'replaced' })) : state.versions;
  return [
    ...before,
    {
      ...{ version, content, canonical, hash, status: 'offered' },
      offeredBy: personOf(event.actor),
      offeredAt: event.effectiveAt,
      note: ('note' in event.data ? event.data.note : event.reason) ?? null,
      ...{ votes: {}, adoption: null, returned: null, inForceFrom: null, inForceUntil: null },
    },
  ];
}

/** What the plan is called for when its last version has this status; in an amendment that is told by the version. */
function withStatus(state: KnownPlan, versions: PlanVersion[], stage: PlanVersionStatus): TrainingPlanState {
  const facts = { ...factsOf(state), versions };
  const inForce = inForceVersion({ ...state, versions })?.version;
  if (inForce !== undefined) {
    return { ...facts, status: 'amending', inForce, amendment: versions.length };
  }
  const status = stage === 'adopted' || stage === 'submitted' || stage === 'returned' ? stage : 'draft';
  return { ...facts, status };
}

function voted(state: KnownPlan, event: Of<'PlanVoted'>): TrainingPlanState {
  const personId = personOf(event.actor);
  if (personId === null) return state;
  const { version, vote, note } = event.data;
  const cast = { personId, vote, note, at: event.effectiveAt, eventId: event.id };
  return {
    ...state,
    versions: changed(state, version, ({ votes }) => ({ votes: { ...votes, [personId]: cast } })),
  };
}

function approved(state: KnownPlan, { data, effectiveAt }: Of<'PlanApproved'>): TrainingPlanState {
  const before = state.versions.map((version): PlanVersion =>
    version.status === 'inForce' ? { ...version, status: 'superseded', inForceUntil: effectiveAt } : version,
  );
  const versions = changed({ ...state, versions: before }, data.version, () => ({
    status: 'inForce',
    inForceFrom: effectiveAt,
  }));
  return { ...factsOf(state), versions, status: 'approved', inForce: data.version };
}

/** What the plan becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(state: TrainingPlanState, event: Recorded<TrainingPlanEvent>): TrainingPlanState {
  if (event.type === 'PlanDrafted') {
    const planId = trainingPlanId(event.data.teamId, event.data.schoolYear);
    return { ...event.data, planId, versions: [], status: 'draft' };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'PlanVersionOffered':
    case 'PlanAmendmentProposed':
      return withStatus(state, withOffered(state, event), 'offered');
    case 'PlanVoted':
      return voted(state, event);
    case 'PlanAdopted': {
      const { version, votesFor, members, needed, rule } = event.data;
      const adoption = { votesFor, members, needed, rule, at: event.effectiveAt };
      return withStatus(
        state,
        changed(state, version, () => ({ status: 'adopted', adoption })),
        'adopted',
      );
    }
    case 'PlanSubmitted':
      return withStatus(
        state,
        changed(state, event.data.version, () => ({ status: 'submitted' })),
        'submitted',
      );
    case 'PlanReturned': {
      const change = { status: 'returned' as const, returned: event.reason ?? null };
      return withStatus(
        state,
        changed(state, event.data.version, () => change),
        'returned',
      );
    }
    case 'PlanApproved':
      return approved(state, event);
    case 'PlanAmendmentWithdrawn': {
      const versions = changed(state, event.data.version, () => ({ status: 'withdrawn' }));
      const inForce = inForceVersion(state)?.version ?? 0;
      return { ...factsOf(state), versions, status: 'approved', inForce };
    }
    case 'PlanClosed': {
      const inForce = inForceVersion(state)?.version ?? 0;
      return { ...factsOf(state), status: 'closed', inForce, findings: event.data.findings };
    }
    default:
      return state;
  }
}

/** When the plan's school year begins. */
export const beginningOf = ({ schoolYear }: PlanFacts) => startOfDay(schoolYearPeriod(schoolYear).from);
