import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { TrainingNeedEvent } from './events.js';
import type { KnownNeed } from './stances.js';
import { OPEN_NEED, type NeedState, type OpenNeedStatus, type Stance } from './state.js';

type NeedFacts = Omit<Extract<NeedState, { status: OpenNeedStatus }>, 'status'>;

/** Only what every status has, so that nothing of the status before is carried along. */
const factsOf = (state: KnownNeed): NeedFacts => ({
  needId: state.needId,
  teamId: state.teamId,
  themeId: state.themeId,
  programmeId: state.programmeId,
  title: state.title,
  gap: state.gap,
  evidence: state.evidence,
  guidance: state.guidance,
  splitFrom: state.splitFrom,
  proposedBy: state.proposedBy,
  proposedAt: state.proposedAt,
  stances: state.stances,
  endorsed: state.endorsed,
  activityId: state.activityId,
  activity: state.activity,
});

const openStatus = (state: KnownNeed): OpenNeedStatus =>
  OPEN_NEED.find((status) => status === state.status) ?? 'proposed';

/** A stance of a person takes the place of an earlier one. */
function withStance(
  state: KnownNeed,
  event: Recorded<Extract<TrainingNeedEvent, { type: 'StanceTaken' }>>,
): KnownNeed {
  const personId = personOf(event.actor);
  if (personId === null) return state;
  const { stance, note, onPaper } = event.data;
  const taken: Stance = {
    ...{ personId, stance, note, at: event.effectiveAt, eventId: event.id },
    standing: onPaper === null ? 'own' : 'reported',
  };
  return { ...state, stances: { ...state.stances, [personId]: taken } };
}

function withConfirmation(state: KnownNeed, personId: string | null, eventId: string): KnownNeed {
  const stance = personId === null ? undefined : state.stances[personId];
  if (stance?.eventId !== eventId) return state;
  return { ...state, stances: { ...state.stances, [stance.personId]: { ...stance, standing: 'confirmed' } } };
}

/** What the need becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(state: NeedState, event: Recorded<TrainingNeedEvent>): NeedState {
  if (event.type === 'NeedProposed') {
    const proposedBy = event.data.proposedBy ?? personOf(event.actor);
    const proposal = { proposedBy, proposedAt: event.effectiveAt };
    const nothingYet = { stances: {}, endorsed: null, activityId: null, activity: null };
    return { ...event.data, ...proposal, ...nothingYet, status: 'proposed' };
  }
  if (state.status === 'unknown') return state;
  const facts = factsOf(state);
  const reason = event.reason ?? null;
  switch (event.type) {
    case 'DeliberationOpened':
      // A reopened need is deliberated anew: what members said the first time stays in the history.
      return { ...facts, stances: {}, endorsed: null, status: 'deliberating' };
    case 'StanceTaken':
      return withStance(state, event);
    case 'StanceConfirmed':
      return withConfirmation(state, personOf(event.actor), event.data.stanceEventId);
    case 'NeedEndorsed':
      return { ...facts, endorsed: { ...event.data, at: event.effectiveAt }, status: 'endorsed' };
    case 'NeedPlanned':
      return { ...facts, ...event.data, status: 'planned' };
    case 'NeedAddressed':
      return { ...facts, status: 'addressed' };
    case 'NeedClosed': {
      const { evidence: closingEvidence, guskeyLevels } = event.data;
      return { ...facts, status: 'closed', closingEvidence, guskeyLevels };
    }
    case 'NeedReopened':
      return { ...facts, status: 'reopened' };
    case 'NeedDeferred':
      return { ...facts, status: 'deferred', before: openStatus(state), reason };
    case 'NeedResumed':
      return { ...facts, status: state.status === 'deferred' ? state.before : openStatus(state) };
    case 'NeedWithdrawn':
      return { ...facts, status: 'withdrawn', reason };
    case 'NeedMerged':
      return { ...facts, status: 'merged', intoNeedId: event.data.intoNeedId };
    case 'NeedSplit':
      return { ...facts, status: 'split', parts: event.data.parts };
    default:
      return state;
  }
}
