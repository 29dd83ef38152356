import type { Change, Command, DecideContext, Decider, Decision } from './decider.js';
import type { DomainEvent, Draft, Envelope, Recorded } from './envelope.js';
import type { Text } from './fields.js';
import { dateOf } from './instant.js';
import { accept, refuse, reject, type Refusal, type Result } from './refusal.js';
import { contradictionIn, standing, stateAt } from './two-clocks.js';

const HEAD = Number.MAX_SAFE_INTEGER;

/** A draft as it would stand if it were recorded now, so that it can be folded and checked before it is. */
function asRecorded<E extends DomainEvent>(
  draft: Draft<E>,
  index: number,
  events: readonly Recorded<E>[],
  context: DecideContext,
): Recorded<E> {
  const last = events.at(-1);
  const { reason, basis, corrects, reportedBy, ...rest } = draft;
  const envelope: Envelope = {
    id: `draft.${index}`,
    schemaVersion: 1,
    stream: last?.stream ?? '',
    revision: (last?.revision ?? -1) + 1 + index,
    position: (last?.position ?? 0) + 1 + index,
    institutionId: last?.institutionId ?? '',
    actor: rest.actor ?? context.actor,
    capacity: rest.capacity === undefined ? context.capacity : rest.capacity,
    effectiveAt: rest.effectiveAt ?? context.effectiveAt,
    recordedAt: context.now,
    commandId: '',
    commandDigest: '',
    causationId: null,
    correlationId: '',
    ...(reason && { reason }),
    ...(basis && { basis }),
    ...(corrects && { corrects }),
    ...(reportedBy && { reportedBy }),
  };
  return { ...envelope, type: draft.type, data: draft.data } as Recorded<E>;
}

/** Refuses drafts after which the history would contradict itself, naming the event that stands in the way. */
function checkSequel<S, C extends Command, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  events: readonly Recorded<E>[],
  drafts: Draft<E>[],
  context: DecideContext<F>,
): Refusal | null {
  const recorded = drafts.map((draft, index) => asRecorded(draft, index, events, context));
  const contradiction = contradictionIn(decider, [...events, ...recorded]);
  if (!contradiction) return null;
  const { event, refusal } = contradiction;
  if (recorded.some(({ id }) => id === event.id)) return refusal;
  return refuse(
    'CONTRADICTS_HISTORY',
    {
      nl: `Dit spreekt een andere gebeurtenis tegen (${event.type}, ${dateOf(event.effectiveAt)}): ${refusal.nl}`,
      en: `This contradicts another event (${event.type}, ${dateOf(event.effectiveAt)}): ${refusal.en}`,
    },
    { params: { eventId: event.id, eventType: event.type, because: refusal.code } },
  );
}

/**
 * Carries out a command on a stream's history: decides on the state at `context.effectiveAt`, then checks that every
 * draft, and everything that is effective later, is a legal sequel. Pure. `events` is the whole stream in log order.
 */
export function carryOut<S, C extends Command, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  events: readonly Recorded<E>[],
  command: C,
  context: DecideContext<F>,
): Decision<E> {
  if (context.effectiveAt > context.now) return reject(effectiveInFuture());
  const state = stateAt(decider, events, { asOf: context.effectiveAt, known: HEAD });
  const decision = decider.decide(command, state, context);
  if (!decision.ok) return decision;
  const refusal = checkSequel(decider, events, decision.value, context);
  return refusal ? reject(refusal) : decision;
}

const effectiveInFuture = (): Refusal =>
  refuse(
    'EFFECTIVE_IN_FUTURE',
    {
      nl: 'Een wijziging kan niet in de toekomst zijn ingegaan; plan die met een periode.',
      en: 'A change cannot have taken effect in the future; plan it with a period.',
    },
    { field: 'effectiveAt' },
  );

/** What a correction asks: replace or retract `eventId`; a replacement of the same type brings its payload. */
export interface Correction<E extends DomainEvent = DomainEvent> extends Change<E> {
  eventId: string;
  reason: Text;
}

/**
 * Replaces or retracts one event, on any aggregate. Refuses an event that no longer stands, one that the aggregate does
 * not let this actor correct, and a correction after which the history would contradict itself.
 */
export function correct<S, C extends Command, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  events: readonly Recorded<E>[],
  correction: Correction<E>,
  context: DecideContext<F>,
): Decision<E> {
  const target = correctionTarget(events, correction.eventId);
  if (!target.ok) return target;
  const { event, effectiveAt: held } = target.value;
  const effectiveAt = correction.effectiveAt ?? held;
  if (effectiveAt > context.now) return reject(effectiveInFuture());
  const state = stateAt(decider, events, { asOf: context.now, known: HEAD });
  const forbidden = decider.correctable(event, state, context, correction);
  if (forbidden) return reject(forbidden);
  const draft: Draft<E> = {
    type: event.type,
    data: correction.data ?? event.data,
    reason: correction.reason,
    corrects: { kind: correction.kind, eventId: correction.eventId },
    effectiveAt,
    // The act stays its actor's, whoever records the correction; who recorded it is `reportedBy`.
    actor: event.actor,
    capacity: event.capacity,
    ...correctorOf(event, context),
    ...(event.basis && { basis: event.basis }),
  };
  const refusal = checkSequel(decider, events, [draft], context);
  return refusal ? reject(refusal) : accept([draft]);
}

/** True for a retraction that something would come back without. */
function isInForce<E extends DomainEvent>(events: readonly Recorded<E>[], retraction: Recorded<E>): boolean {
  const stands = new Set(standing(events, HEAD).map((s) => s.event.id));
  const without = events.filter((event) => event.id !== retraction.id);
  return standing(without, HEAD).some((s) => !stands.has(s.event.id));
}

/** Names the person who corrects what another did. */
function correctorOf(event: Envelope, { actor, capacity }: DecideContext): Pick<Draft, 'reportedBy'> {
  if (actor.kind !== 'person' || capacity === null) return {};
  if (event.actor.kind === 'person' && event.actor.personId === actor.personId) return {};
  return { reportedBy: { personId: actor.personId, capacity } };
}

/** The event that `eventId` names, if it stands: an event, a replacement in force, or a retraction in force. */
function correctionTarget<E extends DomainEvent>(
  events: readonly Recorded<E>[],
  eventId: string,
): Result<{ event: Recorded<E>; effectiveAt: string }> {
  const event = events.find((candidate) => candidate.id === eventId);
  if (!event) {
    return reject(
      refuse(
        'EVENT_UNKNOWN',
        {
          nl: 'Deze gebeurtenis bestaat niet in deze geschiedenis.',
          en: 'This event does not exist in this history.',
        },
        { field: 'eventId' },
      ),
    );
  }
  const stands = standing(events, HEAD).find((s) => s.event.id === eventId);
  if (stands) return accept({ event, effectiveAt: stands.key.effectiveAt });
  if (event.corrects?.kind === 'retract' && isInForce(events, event)) {
    return accept({ event, effectiveAt: event.effectiveAt });
  }
  const by = events.findLast((candidate) => candidate.corrects?.eventId === eventId);
  return reject(
    refuse(
      'ALREADY_CORRECTED',
      {
        nl: 'Deze gebeurtenis is al gecorrigeerd; corrigeer of herroep die correctie.',
        en: 'This event was corrected already; correct or retract that correction.',
      },
      { field: 'eventId', params: by ? { correctionId: by.id } : {} },
    ),
  );
}
