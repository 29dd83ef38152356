// Corrections go the same way as commands; what may be corrected, and by whom, the aggregate says itself.
import {
  accept,
  correct,
  eventCatalogue,
  isDecidingWord,
  REFERENCE,
  reject,
  stateAt,
  wordOf,
  type Capacity,
  type Decision,
  type DomainEvent,
  type Instant,
  type Recorded,
  type Refusal,
  type Text,
} from '@traject/domain';
import { handleCommand, newIdOf } from '@traject/event-store';
import type { CommandWord } from './command-catalogue.js';
import type { CommandDeps } from './command-deps.js';
import type { CommandResult, CorrectionRequest } from './command-request.js';
import { roleNotAllowed, roleNotHeldThen } from './capacity-refusals.js';
import { anyDeciderOf } from './deciders.js';
import { deposit } from './deposit.js';
import { digest } from './digest.js';
import { envelopeOf, inCapacity, invalid, resultOf, type Owner } from './execute-command.js';
import { capacitiesOn } from './held-roles.js';
import { Ledger } from './ledger.js';
import { readInput, type GivenText, type InputSchema, type ReadInput } from './read-input.js';
import { readMoment } from './request-moment.js';
import { coveringCapacities } from './resolve-capacity.js';
import { unitOfStream } from './unit-of-stream.js';
import { sameUnit } from './units.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const REASON_TEXT = 3_000_000;

/**
 * Replaces or retracts one recorded event. The payload of a replacement is checked against the event's own schema; texts
 * that it keeps may come back as references. Refuses what the aggregate refuses, and EVENT_UNKNOWN, ALREADY_CORRECTED,
 * CONTRADICTS_HISTORY; a person who holds no role for the unit gets ROLE_NOT_ALLOWED.
 */
export async function correctEvent(deps: CommandDeps, request: CorrectionRequest): Promise<CommandResult> {
  const word = wordOf(request.stream);
  if (!isDecidingWord(word))
    return invalid('eventId', 'een gebeurtenis die te corrigeren is', 'an event that can be corrected');
  const moment = readMoment(request.effectiveAt, deps.clock());
  if (!moment.ok) return { kind: 'invalid', issues: [moment.issue] };
  if (request.reason.trim() === '') return invalid('reason', 'een reden', 'a reason');
  const stored = await deps.store.readStream(request.stream);
  const events = stored.map((event) => deps.codec.decode(event));
  const target = events.find((event) => event.id === request.eventId);
  const read = readReplacement(request, word, target);
  if (!read.ok) return { kind: 'invalid', issues: read.issues };
  const reason: GivenText = {
    id: newIdOf(request.commandId, REASON_TEXT),
    value: request.reason,
    path: 'reason',
  };
  const deposited = await deposit(deps.texts, [...read.texts, reason]);
  if (!deposited.ok) return { kind: 'refused', refusal: deposited.refusal, duplicate: false };
  const why = deposited.references.get(reason.id);
  if (!why) throw new Error('a text was deposited and has no reference');
  const data = request.kind === 'replace' && request.data ? read.withTexts(deposited.references) : undefined;
  // For a command, nothing given and the date of today are both the moment of recording; a correction that is given
  // nothing leaves the event where it was.
  const effectiveAt = request.effectiveAt === undefined ? undefined : (moment.at ?? 'now');
  return record(deps, request, word, { reason: why, data, effectiveAt });
}

const nothing: ReadInput = { ok: true, texts: [], withTexts: () => ({}) };

/** Reads the payload of a replacement by the schema of the event; an unknown event is refused later, by the domain. */
function readReplacement(
  request: CorrectionRequest,
  word: CommandWord,
  target: Recorded | undefined,
): ReadInput {
  if (request.kind === 'retract' || !request.data || !target) return nothing;
  const specs: Record<string, { schema: InputSchema }> = eventCatalogue[word];
  const schema = specs[target.type]?.schema;
  if (!schema) return nothing;
  const read = readInput(schema, request.data, { commandId: request.commandId, kept: textsIn(target.data) });
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: join('data', issue.path) })) };
}

const join = (...steps: string[]): string => steps.filter((step) => step !== '').join('.');

/** Every reference to text in a payload. */
function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'commitment' in value) {
    return [{ text: String(value.text), commitment: String(value.commitment) }];
  }
  return Object.values(value).flatMap(textsIn);
}

interface Change {
  reason: Text;
  data: object | undefined;
  /** Where the event is moved to; `now` for today, undefined where it stays. */
  effectiveAt: Instant | 'now' | undefined;
}

async function record(
  deps: CommandDeps,
  request: CorrectionRequest,
  word: CommandWord,
  change: Change,
): Promise<CommandResult> {
  const { stream, eventId, kind } = request;
  const owner: Owner = { institutionId: REFERENCE, capacity: null };
  const payload = {
    eventId,
    kind,
    ...change,
    data: change.data ?? null,
    effectiveAt: request.effectiveAt ?? null,
  };
  const outcome = await handleCommand({
    ...envelopeOf(deps, request, owner),
    stream,
    commandType: 'CorrectEvent',
    payloadDigest: digest(payload).hash,
    decide: (events, now) => decide(deps, request, { word, change, owner }, events, now),
  });
  return resultOf(outcome, stream);
}

async function decide(
  deps: CommandDeps,
  request: CorrectionRequest,
  { word, change, owner }: { word: CommandWord; change: Change; owner: Owner },
  events: Recorded[],
  now: Instant,
): Promise<Decision<DomainEvent>> {
  const { actor, capacity: asked, teamIds, eventId, kind, commandId } = request;
  const decider = anyDeciderOf(word);
  const ledger = new Ledger(deps.store, deps.codec);
  const effectiveAt = change.effectiveAt === 'now' ? now : change.effectiveAt;
  owner.institutionId = events[0]?.institutionId ?? REFERENCE;
  owner.capacity = null;
  const state = stateAt(decider, events, { asOf: now, known: HEAD });
  const event = events.find((candidate) => candidate.id === eventId);
  const unit = unitOfStream(word, state, event);
  const question = { actor, asked, teamIds, unit, now, effectiveAt: now };
  const capacities: (Capacity | null)[] = await coveringCapacities(ledger, question);
  // In shared work one corrects what one recorded oneself in the role that one holds elsewhere; what others recorded is
  // for who could record it for the unit that owns the work.
  if (decider.sharedWith && event && isOwn(event, request)) {
    capacities.push(...(await coveringCapacities(ledger, question, { anyInstitution: true })));
  }
  if (actor.kind === 'policy') capacities.push(null);
  const correction = {
    kind,
    eventId,
    reason: change.reason,
    ...(change.data && { data: change.data }),
    ...(effectiveAt !== undefined && { effectiveAt }),
  };
  if (event && effectiveAt !== undefined && decider.personalActs?.includes(event.type)) {
    const notHeld = await notHeldAt(ledger, event, effectiveAt);
    if (notHeld) return reject(notHeld);
  }
  let refusal: Refusal = roleNotAllowed({
    roles: ['member', 'teamLead', 'manager', 'board', 'hr', 'quality'],
  });
  // The aggregate says who may correct what; the first capacity that it lets through is the one acted in.
  for (const capacity of capacities) {
    const context = {
      now,
      effectiveAt: now,
      actor,
      capacity,
      facts: {},
      newId: (n: number) => newIdOf(commandId, n),
      digest,
    };
    const decision = correct(decider, events, correction, context);
    if (decision.ok) return accept(inCapacity(decision.value, capacity));
    if (decision.refusal.code !== 'NOT_YOURS_TO_CORRECT' || refusal.code === 'ROLE_NOT_ALLOWED') {
      refusal = decision.refusal;
      owner.capacity = capacity;
    }
  }
  return reject(refusal);
}

const isOwn = ({ actor }: Recorded, { actor: corrector }: CorrectionRequest): boolean =>
  actor.kind === 'person' && corrector.kind === 'person' && actor.personId === corrector.personId;

/** Refuses to move a personal act to a moment at which its author did not hold the role in which it was done. */
async function notHeldAt(
  ledger: Ledger,
  { actor, capacity }: Recorded,
  at: Instant,
): Promise<Refusal | null> {
  if (actor.kind !== 'person' || capacity === null) return null;
  const { role, unit } = capacity;
  const then = await capacitiesOn(ledger, actor.personId, at, unit.kind === 'team' ? [unit.id] : []);
  return then.some((held) => held.role === role && sameUnit(held.unit, unit))
    ? null
    : roleNotHeldThen(capacity);
}
