import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { TrainingNeedEvent } from './events.js';
import * as no from './refusals.js';
import { awaiting, endorsersOf, type KnownNeed } from './stances.js';
import { OPEN_NEED, type NeedState } from './state.js';

type Of<T extends TrainingNeedEvent['type']> = Recorded<Extract<TrainingNeedEvent, { type: T }>>;

const isIn = (state: NeedState, ...statuses: NeedState['status'][]) => statuses.includes(state.status);

function stance(state: KnownNeed, event: Of<'StanceTaken'>): Refusal | null {
  if (!isIn(state, 'deliberating', 'endorsed')) return no.notDeliberating(state);
  if (event.data.onPaper === null) return null;
  const before = state.stances[personOf(event.actor) ?? ''];
  return before && before.standing !== 'reported' ? no.hasOwnStance() : null;
}

function endorsed(state: KnownNeed, event: Of<'NeedEndorsed'>): Refusal | null {
  const { needed } = event.data;
  if (state.status === 'endorsed') return no.endorsedLater(event.effectiveAt);
  if (state.status !== 'deliberating') return no.notDeliberating(state);
  const counted = endorsersOf(state).length;
  return counted < needed ? no.quorumNotReached(counted, needed) : null;
}

function split(state: KnownNeed, { parts }: Of<'NeedSplit'>['data']): Refusal | null {
  const ids = new Set([state.needId, ...parts.map((part) => part.needId)]);
  return ids.size === parts.length + 1 ? null : no.partsNotDistinct();
}

/** What needs an open need, and more where it does. */
function whileOpen(
  state: KnownNeed,
  event: Of<'NeedDeferred' | 'NeedWithdrawn' | 'NeedMerged' | 'NeedSplit'>,
): Refusal | null {
  if (!isIn(state, ...OPEN_NEED)) return no.notOpen(state);
  switch (event.type) {
    case 'NeedWithdrawn':
      return state.proposedBy !== null && state.proposedBy === personOf(event.actor)
        ? null
        : no.onlyItsProposer();
    case 'NeedMerged':
      return event.data.intoNeedId === state.needId ? no.mergeIntoItself() : null;
    case 'NeedSplit':
      return split(state, event.data);
    default:
      return null;
  }
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: NeedState, event: Recorded<TrainingNeedEvent>): Refusal | null {
  if (event.type === 'NeedProposed') return state.status === 'unknown' ? null : no.needExists();
  if (state.status === 'unknown') return no.needUnknown();
  switch (event.type) {
    case 'DeliberationOpened':
      return isIn(state, 'proposed', 'reopened') ? null : no.notProposed(state);
    case 'StanceTaken':
      return stance(state, event);
    case 'StanceConfirmed':
      if (!isIn(state, 'deliberating', 'endorsed')) return no.notDeliberating(state);
      return awaiting(state, personOf(event.actor), event.data.stanceEventId) ? null : no.nothingToConfirm();
    case 'NeedEndorsed':
      return endorsed(state, event);
    case 'NeedPlanned':
      return isIn(state, 'endorsed', 'reopened', 'planned') ? null : no.notEndorsed(state);
    case 'NeedAddressed':
      return state.status === 'planned' && state.activityId === event.data.activityId
        ? null
        : no.notPlanned(state);
    case 'NeedClosed':
      return isIn(state, 'addressed') ? null : no.notAddressed(state);
    case 'NeedReopened':
      return isIn(state, 'closed') ? null : no.notClosed(state);
    case 'NeedResumed':
      return isIn(state, 'deferred') ? null : no.notDeferred(state);
    case 'NeedDeferred':
    case 'NeedWithdrawn':
    case 'NeedMerged':
    case 'NeedSplit':
      return whileOpen(state, event);
    default:
      return null;
  }
}
