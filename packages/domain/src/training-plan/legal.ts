import type { Recorded } from '../kernel/envelope.js';
import { dateOf } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import { schoolYearOf } from '../hours-norm/school-year.js';
import type { PlanContent, TrainingPlanEvent } from './events.js';
import { beginningOf } from './evolve.js';
import * as no from './refusals.js';
import type { TrainingPlanState } from './state.js';
import { inForceVersion, onTheTable, votersFor, type KnownPlan } from './versions.js';

type Of<T extends TrainingPlanEvent['type']> = Recorded<Extract<TrainingPlanEvent, { type: T }>>;

/** More than a hundred people at their whole norm: a slip of the pen. */
export const MAXIMUM_PLAN_HOURS = 10_000;
/** A plan is drafted for the present school year or so many after it. */
const YEARS_AHEAD = 2;

const repeats = (ids: readonly string[]): number => ids.findIndex((id, index) => ids.indexOf(id) !== index);

/** Whether the lines of a version hang together; `field` is the path of what does not. */
function refuseContent({ hours, needs, costs }: PlanContent): Refusal | null {
  const figures = [
    { field: 'content.hours', hours },
    ...needs.map((need, index) => ({ field: `content.needs.${index}.hours`, hours: need.hours })),
  ];
  const wrong = figures.find((figure) => figure.hours < 0 || figure.hours > MAXIMUM_PLAN_HOURS);
  if (wrong) return no.hoursOutOfRange(wrong.field, MAXIMUM_PLAN_HOURS);
  const negative = needs.findIndex(({ budget }) => budget < 0);
  if (negative >= 0) return no.negativeMoney(`content.needs.${negative}.budget`);
  const owed = costs.findIndex(({ amount }) => amount < 0);
  if (owed >= 0) return no.negativeMoney(`content.costs.${owed}.amount`);
  const twice = repeats(needs.map(({ needId }) => needId));
  if (twice >= 0) return no.lineTwice(`content.needs.${twice}.needId`);
  const again = repeats(costs.map(({ lineId }) => lineId));
  if (again >= 0) return no.lineTwice(`content.costs.${again}.lineId`);
  if (hours === 0 && needs.length === 0 && costs.length === 0) return no.contentEmpty();
  const asked = needs.reduce((sum, need) => sum + need.hours, 0);
  return asked > hours ? no.hoursOverTotal(asked, hours) : null;
}

function offered(
  state: KnownPlan,
  { type, data }: Of<'PlanVersionOffered' | 'PlanAmendmentProposed'>,
): Refusal | null {
  const table = onTheTable(state);
  const amends = type === 'PlanAmendmentProposed';
  const inForce = inForceVersion(state) !== null;
  if (state.status === 'closed' || amends !== inForce || table?.status === 'submitted') {
    return amends ? no.notAmendable(state) : no.notOfferable(state);
  }
  const next = state.versions.length + 1;
  return data.version === next ? refuseContent(data.content) : no.versionOutOfOrder(next);
}

/** The version on the table if the event is about it, or why it is not. */
function table(state: KnownPlan, { version, hash }: { version: number; hash: string }) {
  const found = onTheTable(state);
  if (!found) return { found: null, refusal: null };
  return found.version === version && found.hash === hash
    ? { found, refusal: null }
    : { found, refusal: no.hashDiffers(found.version) };
}

function voting(state: KnownPlan, event: Of<'PlanVoted' | 'PlanAdopted'>): Refusal | null {
  const { found, refusal } = table(state, event.data);
  if (state.status === 'closed' || (found?.status !== 'offered' && found?.status !== 'adopted'))
    return no.notVoted(state);
  if (refusal) return refusal;
  if (event.type === 'PlanVoted') return personOf(event.actor) === null ? no.notAMember() : null;
  if (found.status === 'adopted') return no.adoptedAlready();
  const counted = votersFor(found).length;
  return counted < event.data.needed ? no.quorumNotReached(counted, event.data.needed) : null;
}

function judged(state: KnownPlan, event: Of<'PlanSubmitted' | 'PlanApproved' | 'PlanReturned'>) {
  const { found, refusal } = table(state, event.data);
  const submits = event.type === 'PlanSubmitted';
  if (state.status === 'closed' || found?.status !== (submits ? 'adopted' : 'submitted'))
    return submits ? no.notAdopted(state) : no.notSubmitted(state);
  return refusal;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: TrainingPlanState, event: Recorded<TrainingPlanEvent>): Refusal | null {
  if (event.type === 'PlanDrafted') {
    if (state.status !== 'unknown') return no.planExists();
    const first = schoolYearOf(dateOf(event.effectiveAt));
    const { schoolYear } = event.data;
    const outside = schoolYear < first || schoolYear > first + YEARS_AHEAD;
    return outside ? no.yearOutside(first, first + YEARS_AHEAD) : null;
  }
  if (state.status === 'unknown') return no.planUnknown();
  switch (event.type) {
    case 'PlanVersionOffered':
    case 'PlanAmendmentProposed':
      return offered(state, event);
    case 'PlanVoted':
    case 'PlanAdopted':
      return voting(state, event);
    case 'PlanSubmitted':
    case 'PlanApproved':
    case 'PlanReturned':
      return judged(state, event);
    case 'PlanAmendmentWithdrawn':
      return state.status === 'amending' && state.amendment === event.data.version
        ? null
        : no.noAmendment(state);
    case 'PlanClosed': {
      const running = state.status === 'active' || state.status === 'amending';
      return running && event.effectiveAt >= beginningOf(state) ? null : no.notClosable(state);
    }
    default:
      return null;
  }
}
