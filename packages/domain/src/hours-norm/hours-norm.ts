import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { edgesOf, heldFrom, overlap } from '../kernel/periods.js';
import { accept, type Refusal } from '../kernel/refusal.js';
import type { HoursNormCommand } from './commands.js';
import type { HoursNormEvent } from './events.js';
import * as no from './refusals.js';
import type { HoursNorm, HoursNormState } from './state.js';

type Of = Decider<HoursNormState, HoursNormCommand, HoursNormEvent>;

/** More hours than a year of full time has (cao mbo: 1659) is a slip of the pen. */
export const MAXIMUM_NORM_HOURS = 1659;

const permissions = {
  SetHoursNorm: { roles: ['hr'], policy: true, anyUnit: true },
} satisfies Record<HoursNormCommand['type'], Permission>;

const byItsRecorders = correctedByItsRecorders<HoursNormCommand, HoursNormEvent>(permissions, {
  HoursNormSet: 'SetHoursNorm',
});

/** An open norm holds until a later one for the same group begins. */
const succeeds = (next: HoursNormEvent['data'], norm: HoursNorm): boolean =>
  norm.teaching === next.teaching && norm.period.until === null && norm.period.from < next.period.from;

function evolve(state: HoursNormState, event: Recorded<HoursNormEvent>): HoursNormState {
  switch (event.type) {
    case 'HoursNormSet': {
      const { cao, ...next } = event.data;
      const before = state.status === 'unknown' ? [] : state.norms;
      const norms = before.map((norm) =>
        succeeds(event.data, norm) ? { ...norm, period: { ...norm.period, until: next.period.from } } : norm,
      );
      return { status: 'set', cao, norms: [...norms, { ...next, eventId: event.id }] };
    }
    default:
      return state;
  }
}

function legal(state: HoursNormState, { data }: Recorded<HoursNormEvent>): Refusal | null {
  if (data.hours < 0 || data.hours > MAXIMUM_NORM_HOURS) return no.normOutOfRange(MAXIMUM_NORM_HOURS);
  if (data.budget !== null && data.budget < 0) return no.budgetNegative();
  if (state.status === 'unknown') return null;
  if (state.cao !== data.cao) return no.otherCao();
  if (state.norms.some(({ normId }) => normId === data.normId)) return refuseTakenId('normId');
  const clash = state.norms.find(
    (norm) => norm.teaching === data.teaching && overlap(norm.period, data.period) && !succeeds(data, norm),
  );
  return clash ? no.normAlreadySet(clash.normId) : null;
}

/** How many hours a year staff have for professionalisation under a cao (urennorm), by group and period. */
export const hoursNormDecider: Of = {
  word: 'hoursNorm',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: () => null,
  decide: ({ type: _, ...data }, _state, { effectiveAt }) =>
    accept([{ type: 'HoursNormSet', data, effectiveAt: heldFrom(data.period.from, effectiveAt) }]),
  legal,
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ?? keepsIdentity(event, change, ['cao', 'normId']),
  evolve,
  at: (state) => state,
  boundaries: (state) => (state.status === 'unknown' ? [] : edgesOf(state.norms.map(({ period }) => period))),
};
