import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { DecideContext, Decider, Decision } from '../kernel/decider.js';
import type { Basis, Recorded } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { DeliveryCommand } from './commands.js';
import type { DeliveryEvent } from './events.js';
import { deliveryRefusals } from './refusals.js';
import type { DeliveryState } from './state.js';

export interface DeliveryFacts {
  /** The BRIN under which the institution is registered, null when it is not. */
  brin?: string | null;
  basis: Basis[];
}

/** Records that a file was read and where its rows went. Its measurements are commands of their own. */
export function recordDelivery(
  { type: _, ...data }: DeliveryCommand,
  { facts }: DecideContext<DeliveryFacts>,
): Decision<DeliveryEvent> {
  const brin = gathered(facts.brin, 'brin');
  if (brin === null || (brin !== data.brin && !data.otherBrinAccepted)) {
    return reject(deliveryRefusals.DELIVERY_OF_OTHER_INSTITUTION(data.brin));
  }
  return accept([{ type: 'DeliveryImported', data, basis: facts.basis }]);
}

const permissions = {
  RecordDelivery: { roles: ['quality'], policy: true },
} satisfies Decider<DeliveryState, DeliveryCommand, DeliveryEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<DeliveryCommand, DeliveryEvent>(permissions, {
  DeliveryImported: 'RecordDelivery',
});

function legal(state: DeliveryState, event: Recorded<DeliveryEvent>): Refusal | null {
  if (state.status === 'imported') return deliveryRefusals.DELIVERY_ALREADY_IMPORTED();
  const { rowsRead, rowsUsed, rowsRefused, rowsWithoutLevel, rowsUnmapped } = event.data;
  const sum = rowsUsed + rowsRefused + rowsWithoutLevel + rowsUnmapped;
  return sum === rowsRead ? null : deliveryRefusals.ROWS_DO_NOT_ADD_UP(rowsRead, sum);
}

/** A delivered file, by its hash: the stream is `delivery-<fileHash>`. Holds no row and no person. */
export const deliveryDecider: Decider<DeliveryState, DeliveryCommand, DeliveryEvent, DeliveryFacts> = {
  word: 'delivery',
  initialState: { status: 'unknown' },
  evolve: (state, event) =>
    event.type === 'DeliveryImported' ? { status: 'imported', delivery: event.data } : state,
  at: (state) => state,
  boundaries: () => [],
  legal,
  decide: (command, _state, context) => recordDelivery(command, context),
  permissions,
  unitOf: (command) => ({ kind: 'institution', id: command.institutionId }),
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ??
    keepsIdentity(event, change, ['fileHash', 'institutionId', 'brin']),
};
