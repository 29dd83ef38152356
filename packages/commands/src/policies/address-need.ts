import {
  idOf,
  someonePresent,
  standing,
  stateAt,
  streamOf,
  trainingActivityDecider,
  trainingNeedDecider,
  wordOf,
  type Recorded,
  type TrainingActivityEvent,
  type TrainingActivityState,
  type TrainingNeedEvent,
} from '@traject/domain';
import type { CommandDeps } from '../command-deps.js';
import type { PolicyAct, ReactionPolicy } from './policy.js';

const NAME = 'address-need';
const HEAD = Number.MAX_SAFE_INTEGER;
const TYPES = [
  'NeedPlanned',
  'AttendanceRecorded',
  'AttendanceCorrected',
  'SessionCancelled',
  'ActivityCancelled',
  'NeedTied',
  'NeedUntied',
];

/**
 * A need is addressed once somebody was at the activity that it is planned for, and no longer when attendance turns out
 * otherwise. A need that is planned for an activity is tied to it, so that the activity shows what it is for.
 */
export const addressNeedPolicy = (deps: CommandDeps): ReactionPolicy => ({
  name: NAME,
  filter: { types: TYPES },
  async react(event) {
    if (wordOf(event.stream) === 'trainingNeed') return planned(deps, event);
    const activityId = idOf(event.stream);
    const activity = await activityAt(deps, activityId, event);
    if (activity.status === 'unknown') return [];
    const needIds = new Set([
      ...activity.needIds,
      ...('needId' in event.data ? [String(event.data.needId)] : []),
    ]);
    const reactions = await Promise.all(
      [...needIds].map((needId) => reactionOn(deps, event, { needId, activityId, activity })),
    );
    return reactions.flat();
  },
});

type Reactions = Awaited<ReturnType<ReactionPolicy['react']>>;

async function eventsOf(deps: CommandDeps, stream: string): Promise<Recorded[]> {
  return (await deps.store.readStream(stream)).map((stored) => deps.codec.decode(stored));
}

/** The activity as it is known now, after the event or on the present day, whichever is later. */
async function activityAt(
  deps: CommandDeps,
  activityId: string,
  { effectiveAt }: Recorded,
): Promise<TrainingActivityState> {
  const events = await eventsOf(deps, streamOf('trainingActivity', activityId));
  const asOf = later(effectiveAt, deps.clock());
  return stateAt(trainingActivityDecider, events as Recorded<TrainingActivityEvent>[], { asOf, known: HEAD });
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** A need was planned: the activity is tied to it, and may have been attended already. */
async function planned(deps: CommandDeps, event: Recorded): Promise<Reactions> {
  const needId = idOf(event.stream);
  const activityId = 'activityId' in event.data ? String(event.data.activityId) : '';
  const activity = await activityAt(deps, activityId, event);
  if (activity.status === 'unknown' || activity.status === 'cancelled') return [];
  const tie: PolicyAct = {
    kind: 'command',
    command: 'TieNeed',
    input: { activityId, needId },
    texts: [],
  };
  const isTied = activity.needIds.includes(needId) || event.corrects?.kind === 'retract';
  const addressing = await reactionOn(deps, event, { needId, activityId, activity });
  return [...(isTied ? [] : [{ purpose: `tie ${needId}`, command: tie }]), ...addressing];
}

/** What is to be done about one need, if anything: nothing is given of which it is known that it would be refused. */
async function reactionOn(
  deps: CommandDeps,
  event: Recorded,
  { needId, activityId, activity }: { needId: string; activityId: string; activity: TrainingActivityState },
): Promise<Reactions> {
  if (activity.status === 'unknown') return [];
  const stream = streamOf('trainingNeed', needId);
  const events = (await eventsOf(deps, stream)) as Recorded<TrainingNeedEvent>[];
  const attended = activity.status !== 'cancelled' && someonePresent(activity);
  if (!attended) return retraction(events, activityId);
  // On the moment of the event and at present alike: what happened to the need since stands.
  const waits = [event.effectiveAt, later(event.effectiveAt, deps.clock())].every((asOf) => {
    const need = stateAt(trainingNeedDecider, events, { asOf, known: HEAD });
    return need.status === 'planned' && need.activityId === activityId;
  });
  if (!waits) return [];
  const input = { needId, activityId, evidence: null };
  return [
    { purpose: `address ${needId}`, command: { kind: 'command', command: 'AddressNeed', input, texts: [] } },
  ];
}

/** Retracts what this policy recorded of the activity, where it still stands. */
function retraction(events: Recorded<TrainingNeedEvent>[], activityId: string): Reactions {
  const own = standing(events, HEAD).find(
    ({ event }) =>
      event.type === 'NeedAddressed' &&
      event.data.activityId === activityId &&
      event.actor.kind === 'policy' &&
      event.actor.name === NAME,
  );
  if (!own) return [];
  const command: PolicyAct = {
    kind: 'retract',
    stream: own.event.stream,
    eventId: own.event.id,
    reason:
      'Bij de activiteit was bij nader inzien niemand aanwezig. / On closer inspection nobody was at the activity.',
  };
  return [{ purpose: `retract ${own.event.id}`, command }];
}
