// Load, decide, append; again on fresh state when another writer came first. See docs/event-store.md.
import { createHash } from 'node:crypto';
import type {
  Actor,
  Capacity,
  Decision,
  DomainEvent,
  Draft,
  Instant,
  Recorded,
  Refusal,
} from '@traject/domain';
import { busy, commandIdReused, exhausted, tooLarge } from './command-refusals.js';
import { eventIdOf } from './derived-id.js';
import type { EventCodec } from './event-codec.js';
import type { AppendOutcome, EventStore, ExclusiveSession, NewEvent, StoredEvent } from './port.js';
import { receiptIn, receiptOf, receiptStreamOf, refusalOf } from './receipt.js';

/** The part of a store that a command needs; an exclusive session gives it through `sessionStore`. */
export type CommandStore = Pick<EventStore, 'append' | 'readStream' | 'readCommand'>;

/** A store whose appends are recorded at the time of `clock`, inside an exclusive session. */
export const sessionStore = (session: ExclusiveSession, clock: () => Instant): CommandStore => ({
  append: (request) => session.append(request, clock()),
  readStream: (stream, options) => session.readStream(stream, options),
  readCommand: (commandId) => session.readCommand(commandId),
});

export interface CommandInput {
  store: CommandStore;
  codec: EventCodec;
  /** The one stream that the command decides on and writes. */
  stream: string;
  commandType: string;
  /** Given by the client; the same id is carried out once, on whatever process it arrives. */
  commandId: string;
  /** SHA-256 of the command's canonical JSON (RFC 8785), hexadecimal. */
  payloadDigest: string;
  actor: Actor;
  /** Null for a policy. Asked for the receipt of a refusal too, as far as deciding found it. */
  capacity: Capacity | null | (() => Capacity | null);
  /** Who owns the events; asked with no drafts for the receipt of a refusal. */
  institutionId: string | ((drafts: readonly Draft[]) => string);
  /** When it took place in the world; the moment of recording when absent. */
  effectiveAt?: Instant;
  /** What set this off: the event a policy reacts to; null for a person's own command. */
  causationId: string | null;
  correlationId: string;
  /** The reason given with the command, for every event that brings none of its own. */
  reason?: Draft['reason'];
  /** The moment of recording; in an exclusive session its given time. */
  clock: () => Instant;
  /** Decides on the whole stream in log order. Taken again on fresh state after a conflict, so without lasting effects. */
  decide: (events: Recorded[], now: Instant) => Decision<DomainEvent> | Promise<Decision<DomainEvent>>;
  /** Whether a refusal is recorded; true when absent. */
  receipts?: boolean;
  /** How often the decision is taken again after a conflict; 5 when absent. */
  expectedRetries?: number;
}

/** `duplicate`: this is the first outcome of a command given before; nothing was recorded now. */
export type CommandOutcome =
  | { kind: 'done'; events: Recorded[]; duplicate: boolean }
  | { kind: 'refused'; refusal: Refusal; duplicate: boolean };

/**
 * Carries a command out on one stream. A command id given before returns its first outcome, done or refused; with
 * another payload, stream or actor it is refused as COMMAND_ID_REUSED. Other refusals besides the domain's: CONFLICT
 * after the last retry, TOO_LARGE, and BUSY; these and COMMAND_ID_REUSED leave no receipt. A decision without drafts records
 * nothing. Throws EVENT_INVALID when a draft does not match its schema.
 */
export async function handleCommand(input: CommandInput): Promise<CommandOutcome> {
  const { store, stream, commandId, clock, codec } = input;
  for (let retries = input.expectedRetries ?? 5; ; retries -= 1) {
    const [stored, known] = await Promise.all([store.readStream(stream), store.readCommand(commandId)]);
    if (known.length > 0) return firstOutcome(input, known);
    const events = stored.map((event) => codec.decode(event));
    const now = later(clock(), events.at(-1)?.recordedAt);
    const decision = await input.decide(events, now);
    const outcome = decision.ok
      ? await record(input, decision.value, now, events)
      : await recordRefusal(input, decision.refusal, now);
    if (outcome?.kind === 'duplicate') return firstOutcome(input, outcome.events);
    if (outcome?.kind === 'busy') return refused(busy(outcome));
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, duplicate: false };
    if (outcome === null) return { kind: 'done', events: [], duplicate: false };
    if (outcome.kind === 'appended') return done(input, outcome.events, false);
    if (outcome.kind === 'too-large') return refused(tooLarge(outcome));
    if (retries <= 0) return refused(exhausted(outcome));
  }
}

async function record(
  input: CommandInput,
  drafts: readonly Draft[],
  now: Instant,
  events: readonly Recorded[],
): Promise<AppendOutcome | null> {
  if (drafts.length === 0) return null;
  const { institutionId } = input;
  const owner = typeof institutionId === 'string' ? institutionId : institutionId(drafts);
  return input.store.append({
    stream: input.stream,
    expected: events.at(-1)?.revision ?? 'no-stream',
    events: drafts.map((draft, index) => newEvent(input, draft, index, owner, now)),
  });
}

async function recordRefusal(
  input: CommandInput,
  refusal: Refusal,
  now: Instant,
): Promise<AppendOutcome | null> {
  if (input.receipts === false) return null;
  const { institutionId, commandId, commandType, stream, store } = input;
  const owner = typeof institutionId === 'string' ? institutionId : institutionId([]);
  const receipt = newEvent(
    input,
    { ...receiptOf(commandType, stream, refusal), effectiveAt: now },
    0,
    owner,
    now,
  );
  return store.append({ stream: receiptStreamOf(commandId), expected: 'no-stream', events: [receipt] });
}

function newEvent(
  input: CommandInput,
  draft: Draft,
  index: number,
  institutionId: string,
  now: Instant,
): NewEvent {
  const { schemaVersion, data } = input.codec.encode(draft);
  const reason = draft.reason ?? input.reason;
  const given = typeof input.capacity === 'function' ? input.capacity() : input.capacity;
  return {
    id: eventIdOf(input.commandId, index),
    type: draft.type,
    schemaVersion,
    institutionId,
    actor: draft.actor ?? input.actor,
    capacity: draft.capacity === undefined ? given : draft.capacity,
    effectiveAt: draft.effectiveAt ?? input.effectiveAt ?? now,
    commandId: input.commandId,
    commandDigest: commandDigestOf(input),
    causationId: input.causationId,
    correlationId: input.correlationId,
    ...(draft.reportedBy && { reportedBy: draft.reportedBy }),
    ...(reason && { reason }),
    ...(draft.corrects && { corrects: draft.corrects }),
    ...(draft.basis && { basis: draft.basis }),
    data,
  };
}

/**
 * What tells a repeated command from a reused id: payload, stream and who gave it. The giver is in the digest because
 * an event's actor may be another: the person whose act on paper is reported.
 */
function commandDigestOf({ payloadDigest, commandType, stream, actor }: CommandInput): string {
  const giver = actor.kind === 'person' ? actor.personId : actor.name;
  return createHash('sha256')
    .update(JSON.stringify([payloadDigest, commandType, stream, actor.kind, giver]))
    .digest('hex');
}

async function firstOutcome(input: CommandInput, known: readonly StoredEvent[]): Promise<CommandOutcome> {
  const digest = commandDigestOf(input);
  if (known.some((event) => event.commandDigest !== digest)) return refused(commandIdReused());
  const receipt = receiptIn(known);
  if (!receipt) return done(input, known, true);
  if (receipt.data.sentence) return { kind: 'refused', refusal: refusalOf(receipt), duplicate: true };
  // A receipt of version 1 keeps the code: its sentence comes from deciding again on what was known when it was refused.
  const stored = await input.store.readStream(input.stream);
  const before = stored.filter((event) => event.position < receipt.position);
  const again = await input.decide(
    before.map((event) => input.codec.decode(event)),
    receipt.recordedAt,
  );
  const same = !again.ok && again.refusal.code === receipt.data.code;
  return { kind: 'refused', refusal: same ? again.refusal : refusalOf(receipt), duplicate: true };
}

const refused = (refusal: Refusal): CommandOutcome => ({ kind: 'refused', refusal, duplicate: false });

const done = (
  { codec }: CommandInput,
  events: readonly StoredEvent[],
  duplicate: boolean,
): CommandOutcome => ({
  kind: 'done',
  events: events.map((event) => codec.decode(event)),
  duplicate,
});

const later = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b > a ? b : a);
