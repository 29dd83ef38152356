import type { Recorded } from '../kernel/envelope.js';
import { dateOf } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { DialogueSessionEvent } from './events.js';
import * as no from './refusals.js';
import { attendants } from './standing.js';
import type { DialogueArrangement, DialoguePresence, DialogueSessionState, HeldDialogue } from './state.js';

type Event = Recorded<DialogueSessionEvent>;

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: DialogueSessionState, event: Event): Refusal | null {
  if (event.type === 'DialoguePlanned') {
    return state.status === 'unknown' ? arranged(event.data, event) : no.dialogueExists();
  }
  if (state.status === 'unknown') return no.dialogueUnknown();
  if (state.status === 'cancelled') return no.dialogueWasCancelled();
  switch (event.type) {
    case 'DialogueReplanned':
    case 'DialogueCancelled':
    case 'DialogueHeld':
      if (state.status !== 'planned') return no.alreadyHeld();
      if (event.type === 'DialogueHeld') return held(state, event.data.presences, event);
      return event.type === 'DialogueReplanned' ? arranged(event.data, event) : null;
    default:
      return state.status === 'planned' ? no.notHeldYet() : afterwards(state, event);
  }
}

function arranged({ stakeholderIds, startsAt, endsAt }: DialogueArrangement, event: Event): Refusal | null {
  if (endsAt <= startsAt) return no.endsBeforeItStarts();
  if (startsAt < event.effectiveAt && dateOf(startsAt) !== dateOf(event.effectiveAt))
    return no.startsInThePast();
  return new Set(stakeholderIds).size < stakeholderIds.length ? no.invitedTwice() : null;
}

function held(
  { stakeholderIds, startsAt }: DialogueArrangement,
  presences: readonly DialoguePresence[],
  event: Event,
): Refusal | null {
  if (event.effectiveAt < startsAt) return no.notBegun(dateOf(startsAt));
  const named = presences.map(({ stakeholderId }) => stakeholderId);
  if (new Set(named).size < named.length) return no.presentTwice();
  if (stakeholderIds.some((invited) => !named.includes(invited))) return no.invitedNotAccountedFor();
  if (presences.every(({ number }) => number === 0)) return no.nobodyCame();
  const persons = presences.flatMap(({ personIds }) => personIds);
  if (new Set(persons).size < persons.length) return no.presentTwice();
  return presences.some(({ number, personIds }) => personIds.length > number)
    ? no.morePersonsThanCame()
    : null;
}

function afterwards(state: HeldDialogue, event: Event): Refusal | null {
  switch (event.type) {
    case 'MinutesProposed':
      if (attendants(state.presences).length === 0) return no.nobodyToConfirm();
      if (state.status !== 'held' && state.status !== 'objected') return no.minutesStand();
      return event.data.version === state.minutes.length + 1 ? null : no.versionOutOfTurn();
    case 'MinutesConfirmed':
    case 'MinutesObjected':
      return answered(state, event);
    case 'FollowUpAgreed':
      if (state.status !== 'confirmed' && state.status !== 'followedUp') return no.minutesNotConfirmed();
      if (state.followUps.some(({ followUpId }) => followUpId === event.data.followUpId))
        return no.followUpExists();
      return event.data.dueOn < dateOf(event.effectiveAt) ? no.dueInThePast() : null;
    case 'FollowUpDone':
    case 'FollowUpDropped': {
      const one = state.followUps.find(({ followUpId }) => followUpId === event.data.followUpId);
      if (!one) return no.followUpUnknown();
      return one.status === 'open' ? null : no.followUpSettled();
    }
    default:
      return null;
  }
}

function answered(
  state: HeldDialogue,
  event: Extract<Event, { type: 'MinutesConfirmed' | 'MinutesObjected' }>,
): Refusal | null {
  const personId = personOf(event.actor);
  if (personId === null || !attendants(state.presences).includes(personId)) return no.wasNotThere();
  const last = state.minutes.at(-1);
  if (!last) return no.noMinutesYet();
  if (event.data.version !== last.version) return no.notTheLastVersion(last.version);
  const settled = state.status === 'confirmed' || state.status === 'followedUp';
  if (event.type === 'MinutesObjected' && settled) return no.minutesConfirmed();
  return last.stances[personId]?.stance === (event.type === 'MinutesObjected' ? 'objected' : 'confirmed')
    ? no.saidAlready()
    : null;
}
