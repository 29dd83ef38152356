import type { Role, Text, UnitRef } from './fields.js';
import type { Instant } from './instant.js';

/** A person, or a policy of the system that reacts to an event (or sets an installation up). */
export type Actor = { kind: 'person'; personId: string } | { kind: 'policy'; name: string };

/** The role, and the unit it is held for, in which a person acted. */
export interface Capacity {
  role: Role;
  unit: UnitRef;
}

/** Who recorded an act of another (an act on paper, a late report). */
export interface Reporter {
  personId: string;
  capacity: Capacity;
}

/**
 * A fact of another aggregate that a decision rested on: read at `effectiveAt` as known at recording, and kept, so that
 * a later change there never reverses the event.
 */
export interface Basis {
  fact: string;
  stream: string;
  /** Revision of that stream when it was read; -1 when it did not exist. */
  revision: number;
  value: unknown;
}

/** A correction replaces or retracts one event of the same stream. */
export interface Corrects {
  kind: 'replace' | 'retract';
  eventId: string;
}

/** What an event says: its type and payload. */
export interface DomainEvent {
  type: string;
  data: object;
}

/** What a decision adds to an event; who, when and which command are added by the command handler. */
export interface Draft<E extends DomainEvent = DomainEvent> {
  type: E['type'];
  data: E['data'];
  reason?: Text;
  basis?: Basis[];
  corrects?: Corrects;
  /** Set when another than the actor recorded the act. */
  reportedBy?: Reporter;
  /** Overrules the command's actor and capacity: the person whose act on paper is reported. */
  actor?: Actor;
  capacity?: Capacity | null;
  /** Overrules the command's `effectiveAt` (a correction keeps that of the event it corrects). */
  effectiveAt?: Instant;
}

/** Everything that is recorded with an event besides what it says. */
export interface Envelope {
  /** Derived from `commandId` and the event's index in it. */
  id: string;
  schemaVersion: number;
  stream: string;
  /** 0-based place in its stream. */
  revision: number;
  /** Dense ordinal in the log, from 1. */
  position: number;
  /** The institution that owns the event; `reference` for national reference data. */
  institutionId: string;
  actor: Actor;
  /** Null for a policy. */
  capacity: Capacity | null;
  reportedBy?: Reporter;
  /** When it held in the world. */
  effectiveAt: Instant;
  /** When the log took it; never lower at a higher position. */
  recordedAt: Instant;
  commandId: string;
  /** SHA-256 over the command's canonical JSON, type, stream and giver: tells a repeated command from a reused id. */
  commandDigest: string;
  causationId: string | null;
  correlationId: string;
  reason?: Text;
  corrects?: Corrects;
  basis?: Basis[];
  /** Recorded with a given time in an exclusive session (a demo, a copy of a store). */
  imported?: true;
}

/** An event as it stands in the log, after upcasting. */
export type Recorded<E extends DomainEvent = DomainEvent> = E extends DomainEvent ? E & Envelope : never;

/** The institution that owns national reference data (KPI definitions, norms). */
export const REFERENCE = 'reference';

/** `trainingNeed-<id>`: the word before the first hyphen is the aggregate, the rest its id. */
export const streamOf = (word: string, id: string): string => `${word}-${id}`;
/** The aggregate's word of a stream. */
export const wordOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
/** The aggregate's id of a stream. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
