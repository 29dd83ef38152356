// Given, when, then: specs that read as rules. For tests only.
import { expect } from 'vitest';
import { carryOut, correct, type Correction } from '../kernel/carry-out.js';
import type { Command, DecideContext, Decider, Decision } from '../kernel/decider.js';
import type {
  Actor,
  Capacity,
  Corrects,
  DomainEvent,
  Draft,
  Recorded,
  Reporter,
} from '../kernel/envelope.js';
import type { Role, Text, UnitRef } from '../kernel/fields.js';
import { momentOf, type Instant } from '../kernel/instant.js';
import { stateAt } from '../kernel/two-clocks.js';

/** Text as an event holds it; the same words give the same reference. */
export function words(value: string): Text {
  let sum = 0;
  for (const character of value) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  const hex = sum.toString(16).padStart(8, '0');
  return { text: `text-${hex}`, commitment: hex.repeat(8) };
}

/** Who acts in a spec. */
export interface By {
  actor: Actor;
  capacity: Capacity | null;
}
/** A person in a role for a unit (a team called `team-1` unless told). */
export const by = (
  role: Role,
  personId: string = role,
  unit: UnitRef = { kind: 'team', id: 'team-1' },
): By => ({
  actor: { kind: 'person', personId },
  capacity: { role, unit },
});
/** A policy of the system. */
export const byPolicy = (name: string): By => ({ actor: { kind: 'policy', name }, capacity: null });

/** What happened before: an event with what of the envelope matters to the spec. */
export type Happened<E extends DomainEvent> = E & {
  id?: string;
  by?: By;
  /** A date or an instant; in order of the list by default. */
  at?: string;
  recordedAt?: Instant;
  corrects?: Corrects;
  reportedBy?: Reporter;
  reason?: Text;
};

export interface When<F> {
  by?: By;
  /** When the act took place; the present of the spec by default. */
  at?: string;
  now?: Instant;
  facts?: F;
  reportedBy?: Reporter;
}

/** The present of every spec unless told otherwise. */
export const NOW: Instant = '2025-03-14T10:00:00.000Z';
const anyone: By = by('member');

/** Builds recorded events as a store would have them: `e1`, `e2`, ... at positions 1, 2, ... of one stream. */
export function recorded<E extends DomainEvent>(stream: string, ...events: Happened<E>[]): Recorded<E>[] {
  return events.map((event, index) => {
    const { id, by: who = anyone, at, recordedAt, corrects, reportedBy, reason, type, data } = event;
    const order = new Date(Date.parse('2025-01-01T09:00:00.000Z') + index * 60_000).toISOString();
    const effectiveAt = at ? (momentOf(at, NOW) ?? at) : order;
    return {
      type,
      data,
      id: id ?? `e${index + 1}`,
      schemaVersion: 1,
      stream,
      revision: index,
      position: index + 1,
      institutionId: 'inst-1',
      actor: who.actor,
      capacity: who.capacity,
      effectiveAt,
      recordedAt: recordedAt ?? (effectiveAt > order ? effectiveAt : order),
      commandId: `c${index + 1}`,
      commandDigest: '',
      causationId: null,
      correlationId: `c${index + 1}`,
      ...(corrects && { corrects }),
      ...(reportedBy && { reportedBy }),
      ...(reason && { reason }),
    } as Recorded<E>;
  });
}

/** The context of a command in a spec; digests are readable instead of cryptographic. */
export const contextOf = <F>(when: When<F>): DecideContext<F> => {
  const now = when.now ?? NOW;
  const who = when.by ?? anyone;
  return {
    now,
    effectiveAt: when.at ? (momentOf(when.at, now) ?? when.at) : now,
    actor: who.actor,
    capacity: who.capacity,
    ...(when.reportedBy && { reportedBy: when.reportedBy }),
    facts: when.facts as F,
    newId: (n) => `new-${n}`,
    digest: (value) => {
      const canonical = JSON.stringify(value);
      return { canonical, hash: words(canonical).commitment };
    },
  };
};

/** What matters of an event that is to be recorded; only the fields that are given are compared. */
type Expected<E extends DomainEvent> = Partial<Omit<Draft<E>, 'data'>> & { data?: Partial<E['data']> };

function outcome<E extends DomainEvent>(decision: Decision<E>) {
  return {
    /** The raw decision, for what the other checks do not cover. */
    decision,
    /** These events and no others, in order. */
    then(...expected: Expected<E>[]) {
      if (!decision.ok) expect.fail(`refused with ${decision.refusal.code}: ${decision.refusal.en}`);
      expect(decision.value.map((draft) => draft.type)).toEqual(expected.map((event) => event.type));
      expect(decision.value).toMatchObject(expected);
    },
    /** Refused with this code; both sentences exist. */
    thenRefused(code: string, field?: string) {
      if (decision.ok)
        expect.fail(`not refused but recorded ${decision.value.map((d) => d.type).join(', ')}`);
      expect(decision.refusal.code).toBe(code);
      if (field !== undefined) expect(decision.refusal.field).toBe(field);
      expect(decision.refusal.nl.length).toBeGreaterThan(10);
      expect(decision.refusal.en.length).toBeGreaterThan(10);
    },
  };
}

/** Given these events, when this command (or correction), then these events or this refusal. */
export function specOf<S, C extends Command, E extends DomainEvent, F>(decider: Decider<S, C, E, F>) {
  return {
    given(...happened: Happened<E>[]) {
      const events = recorded(`${decider.word}-1`, ...happened);
      return {
        when: (command: C, how: When<F> = {}) => outcome(carryOut(decider, events, command, contextOf(how))),
        whenCorrected: (correction: Correction<E>, how: When<F> = {}) =>
          outcome(correct(decider, events, correction, contextOf(how))),
        /** The state on a date (the present by default), as known up to a position (all by default). */
        state: (asOf: string = NOW, known = Number.MAX_SAFE_INTEGER): S =>
          stateAt(decider, events, { asOf: momentOf(asOf, NOW) ?? asOf, known }),
      };
    },
  };
}
