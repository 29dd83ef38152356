// One way in for every command: input, texts, capacity, facts, decision, append. See docs/adr/0007.
import {
  accept,
  carryOut,
  commandCatalogue,
  idOf,
  REFERENCE,
  reject,
  stateAt,
  type Capacity,
  type Command,
  type DecideContext,
  type Decision,
  type DomainEvent,
  type Draft,
  type Instant,
  type Recorded,
} from '@traject/domain';
import { handleCommand, newIdOf, type CommandOutcome } from '@traject/event-store';
import { isCommandName, isMadeId, type CommandWord } from './command-catalogue.js';
import type { CommandDeps } from './command-deps.js';
import type { CommandRequest, CommandResult, RequestMeta } from './command-request.js';
import { otherInstitution } from './capacity-refusals.js';
import { anyDeciderOf, type AnyDecider } from './deciders.js';
import { deposit } from './deposit.js';
import { digest } from './digest.js';
import { gatherFacts } from './facts/gather-facts.js';
import { Ledger } from './ledger.js';
import { readInput } from './read-input.js';
import { readMoment } from './request-moment.js';
import { resolveCapacity } from './resolve-capacity.js';
import { streamOfCommand } from './streams.js';
import { ownerOf } from './units.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const COMMAND_ID = /^[A-Za-z0-9._~-]{1,120}$/;

/**
 * Carries out a command of the domain by name. Idempotent by `commandId`. Refuses, besides what the domain refuses:
 * ROLE_NOT_ALLOWED, ROLE_NOT_HELD_THEN, CAPACITY_NEEDED, OTHER_INSTITUTION, COMMAND_ID_REUSED, CONFLICT, TOO_LARGE.
 */
export async function executeCommand(deps: CommandDeps, request: CommandRequest): Promise<CommandResult> {
  const { command: name, commandId } = request;
  const entry = commandCatalogue.get(name);
  if (!entry || !isCommandName(name))
    return invalid('command', 'de naam van een opdracht', 'the name of a command');
  if (!COMMAND_ID.test(commandId)) return invalidId();
  const moment = readMoment(request.effectiveAt, deps.clock());
  if (!moment.ok) return { kind: 'invalid', issues: [moment.issue] };
  const { word, schema } = entry;
  const read = readInput(schema, request.input, {
    commandId,
    isMade: (path) => isMadeId(name, path),
    kept: request.keptTexts ?? [],
  });
  if (!read.ok) return { kind: 'invalid', issues: read.issues };
  const deposited = await deposit(deps.texts, read.texts);
  if (!deposited.ok) return { kind: 'refused', refusal: deposited.refusal, duplicate: false };
  const input = read.withTexts(deposited.references);
  return carry(deps, request, word, { ...input, type: name }, moment.at);
}

async function carry(
  deps: CommandDeps,
  request: CommandRequest,
  word: CommandWord,
  command: Command,
  effectiveAt: Instant | undefined,
): Promise<CommandResult> {
  const stream = streamOfCommand(word, command);
  const decider = anyDeciderOf(word);
  const owner: Owner = { institutionId: REFERENCE, capacity: null };
  const outcome = await handleCommand({
    ...envelopeOf(deps, request, owner),
    stream,
    commandType: command.type,
    payloadDigest: digest({ command, effectiveAt: request.effectiveAt ?? null }).hash,
    ...(effectiveAt !== undefined && { effectiveAt }),
    decide: (events, now) =>
      decide(deps, request, { decider, word, stream, command, effectiveAt, owner }, events, now),
  });
  return resultOf(outcome, stream);
}

interface Deciding {
  decider: AnyDecider;
  word: CommandWord;
  stream: string;
  command: Command;
  effectiveAt: Instant | undefined;
  owner: Owner;
}

async function decide(
  deps: CommandDeps,
  request: CommandRequest,
  { decider, word, stream, command, effectiveAt, owner }: Deciding,
  events: Recorded[],
  now: Instant,
): Promise<Decision<DomainEvent>> {
  const ledger = new Ledger(deps.store, deps.codec);
  const at = effectiveAt ?? now;
  const state = stateAt(decider, events, { asOf: at, known: HEAD });
  const unit = decider.unitOf(command, state);
  owner.institutionId = unit ? await ownerOf(ledger, unit) : (events[0]?.institutionId ?? REFERENCE);
  const [first] = events;
  // What a person may do is granted by any institution; everything else is one institution's from its first event on,
  // also where others take part and act for a unit of their own.
  if (first && unit && word !== 'person' && first.institutionId !== owner.institutionId) {
    const actsFor = owner.institutionId;
    owner.institutionId = first.institutionId;
    if (!decider.sharedWith?.(state).institutionIds.includes(actsFor)) return reject(otherInstitution());
  }
  const permission = decider.permissions[command.type];
  if (!permission) throw new Error(`nobody was said to give ${command.type}`);
  const { actor, capacity: asked, teamIds } = request;
  const question = { actor, asked, teamIds, unit, now, effectiveAt: at };
  const resolved = await resolveCapacity(ledger, permission, question);
  owner.capacity = resolved.ok ? resolved.value : null;
  const facts = await gatherFacts(word, command, {
    ledger,
    readAll: deps.readAll,
    state,
    stream,
    at,
    now,
    actor,
    capacity: resolved.ok ? resolved.value : null,
  });
  const context = {
    now,
    effectiveAt: at,
    actor,
    capacity: resolved.ok ? resolved.value : null,
    facts,
    newId: (n: number) => newIdOf(request.commandId, n),
    digest,
  };
  // Of what does not exist on that date nobody knows whose roles count: say that it does not exist. Reference data is of
  // no unit.
  const nowhere = unit === null && !ofNoUnit(word);
  if (!resolved.ok && !nowhere) return reject(resolved.refusal);
  const decision = carryOut(decider, events, command, context);
  if (!decision.ok) return decision;
  return resolved.ok ? accept(inCapacity(decision.value, resolved.value)) : reject(resolved.refusal);
}

/** Words of national reference data: no unit owns them. */
const ofNoUnit = (word: CommandWord): boolean => word === 'kpiDefinition' || word === 'hoursNorm';

/** Writes the capacity that deciding resolved into what it decided. */
export const inCapacity = (drafts: readonly Draft[], capacity: DecideContext['capacity']): Draft[] =>
  drafts.map((draft) => (draft.capacity === undefined ? { ...draft, capacity } : draft));

/** Who owns the events, and in which capacity who gave the command acts; known once a decision was taken. */
export interface Owner {
  institutionId: string;
  /** Null where they hold none that counts there. */
  capacity: Capacity | null;
}

/** What handling any command or correction gives to the log, whatever it decides. */
export const envelopeOf = (deps: CommandDeps, request: RequestMeta, owner: Owner) => ({
  store: deps.store,
  codec: deps.codec,
  clock: deps.clock,
  commandId: request.commandId,
  actor: request.actor,
  capacity: () => owner.capacity,
  institutionId: () => owner.institutionId,
  causationId: request.causationId ?? null,
  correlationId: request.correlationId ?? request.commandId,
});

export function resultOf(outcome: CommandOutcome, stream: string): CommandResult {
  return outcome.kind === 'done' ? { ...outcome, stream, entityId: idOf(stream) } : outcome;
}

export const invalid = (path: string, nl: string, en: string): CommandResult => ({
  kind: 'invalid',
  issues: [{ path, accepted: { nl, en } }],
});

export const invalidId = (): CommandResult =>
  invalid('commandId', '1 tot 120 letters, cijfers, . _ ~ -', '1 to 120 letters, digits, . _ ~ -');
