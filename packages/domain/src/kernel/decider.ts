import type { Actor, Capacity, Corrects, DomainEvent, Draft, Recorded, Reporter } from './envelope.js';
import type { Role, UnitRef } from './fields.js';
import type { Instant } from './instant.js';
import type { Refusal, Result } from './refusal.js';
import type { Folder } from './two-clocks.js';

/** What a decision may know besides the state: time, ids, actor and digests come in; the domain calls no clock. */
export interface DecideContext<F = unknown> {
  /** The moment of recording. */
  now: Instant;
  /** When the act took place in the world; never later than `now`. */
  effectiveAt: Instant;
  actor: Actor;
  /**
   * The role in which the actor acts, already checked: held now (rights are those at recording), for a unit that covers
   * the aggregate's unit; for a personal act also held at `effectiveAt`. Null for a policy.
   */
  capacity: Capacity | null;
  /** Set when the actor reports a personal act of another from paper. */
  reportedBy?: Reporter;
  /** Facts of other aggregates, read at `effectiveAt` as known at recording, each with its basis. */
  facts: F;
  /** Derives the n-th id of this command; the same command gives the same ids. */
  newId(n: number): string;
  /** Canonical JSON (RFC 8785) of `value` and its SHA-256 in hexadecimal. */
  digest(value: unknown): { canonical: string; hash: string };
}

/** What a decision yields: the events to record, or why not. */
export type Decision<E extends DomainEvent> = Result<Draft<E>[]>;

/** Who may give a command, and how. */
export interface Permission {
  /** Roles that may; a policy needs `policy: true`. */
  roles: readonly Role[];
  policy?: boolean;
  /** Only the person it belongs to may record it, having held the capacity at `effectiveAt`; on paper it is reported. */
  personal?: boolean;
  /** A role for any unit of the owning institution counts, whether or not that unit covers the aggregate's unit. */
  anyUnit?: boolean;
  /**
   * A role for any unit of any institution counts, and it does not matter in which of `roles` one acts: the first that
   * is held, in their order. For shared work (`Decider.sharedWith`), whose decider checks itself who takes part and
   * refuses the others.
   */
  anyInstitution?: boolean;
  /** What to answer a person who holds none of `roles` but does hold one of these: why that role may not. */
  refused?: Partial<Record<Role, Refusal>>;
}

export interface Command {
  type: string;
}

/** What a correction would make of an event. */
export interface Change<E extends DomainEvent = DomainEvent> {
  kind: Corrects['kind'];
  /** The payload instead; absent where it stays, and for a retraction. */
  data?: E['data'];
  /** Where the event is moved to in the world's time; absent where it stays. */
  effectiveAt?: Instant;
}

/** Who takes part in shared work, besides the institution that owns it. */
export interface SharedWith {
  /** Institutions of which people take part: who works there meets the shared work, and nothing else of its owner. */
  institutionIds: readonly string[];
  /** Persons who take part themselves, also those of no institution (a company, a parent). */
  personIds: readonly string[];
  /** Of those institutions only who holds one of these roles there; absent where any role counts. */
  roles?: readonly Role[];
}

/** What is shared with nobody. */
export const NOT_SHARED: SharedWith = { institutionIds: [], personIds: [] };

/** The whole of an aggregate's behaviour, and nothing else. Pure. */
export interface Decider<S, C extends Command, E extends DomainEvent, F = unknown> extends Folder<S, E> {
  /** The aggregate's word: the first part of its streams' names. */
  word: string;
  /** Who may give which command. */
  permissions: Record<C['type'], Permission>;
  /** The unit whose roles count: known from the command for a creation, from the state afterwards. */
  unitOf(command: C, state: S): UnitRef | null;
  /**
   * Declares that several institutions work together in this aggregate: who takes part, or ever did, by `state` whatever
   * the date. They meet its events and rows in full; `unitOf` may name a unit of one of these institutions. See
   * docs/adr/0012.
   */
  sharedWith?(state: S): SharedWith;
  /**
   * Decides on the state at `effectiveAt`. Builds events and checks facts; whether an event is a legal sequel is asked
   * of `legal` by the kernel, for the drafts and for everything effective later.
   */
  decide(command: C, state: S, context: DecideContext<F>): Decision<E>;
  /** Whether `event` may follow `state`: serves deciding, late recording and corrections alike. */
  legal(state: S, event: Recorded<E>): Refusal | null;
  /**
   * Why this standing event may not be changed so by this actor (e.g. signed by both), or null. `state` is that of the
   * moment at which the correction is recorded, so that what happened after the event counts too.
   */
  correctable(
    event: Recorded<E>,
    state: S,
    context: Pick<DecideContext, 'actor' | 'capacity'>,
    change: Change<E>,
  ): Refusal | null;
  /** Events that are personal acts: moved in time, their author must have held the capacity there too. */
  personalActs?: readonly E['type'][];
  /** Instants at which `at` changes what the state shows: beginnings and ends of periods in the payload. */
  boundaries(state: S): Instant[];
}
