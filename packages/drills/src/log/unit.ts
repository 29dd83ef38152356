// What the drills append: whole units whose size can be read from the command id, so that a half one shows.
import { randomUUID } from 'node:crypto';
import {
  eventCodec,
  eventIdOf,
  type AppendOutcome,
  type AppendRequest,
  type EventCodec,
  type EventStore,
  type Expected,
  type NewEvent,
} from '@traject/event-store';
import { themeEvents } from '@traject/domain';
import type { Chance } from '../chance.js';

/** One command and what it records: so many events in each of its streams, from a revision on. */
export interface Unit {
  commandId: string;
  parts: { stream: string; from: number; count: number }[];
}

/** How many events a unit's command records, and in how many streams; null for a command that is none of ours. */
export function sizeOf(commandId: string): { events: number; streams: number } | null {
  const [, events, streams] = /^drill\.(\d+)\.(\d+)\./.exec(commandId) ?? [];
  return events && streams ? { events: Number(events), streams: Number(streams) } : null;
}

/** A fresh command id that says how many events it records, in how many streams. */
export const sizedCommandId = (events: number, streams: number): string =>
  `drill.${events}.${streams}.${randomUUID()}`;

export const codec: EventCodec = eventCodec(themeEvents);

/** The appends of a unit; always the same for the same unit, so that it can be given again. */
export function requestsOf({ commandId, parts }: Unit): AppendRequest[] {
  let index = 0;
  return parts.map(({ stream, from, count }) => ({
    stream,
    expected: from === 0 ? 'no-stream' : from - 1,
    events: Array.from({ length: count }, (_, n) => eventOf(commandId, index++, stream, from + n)),
  }));
}

const REASONED_AT = Date.UTC(2025, 0, 6, 9);

function eventOf(commandId: string, index: number, stream: string, revision: number): NewEvent {
  const named = {
    themeId: stream.slice('theme-'.length),
    institutionId: 'institution-1',
    name: { text: `text-${revision}`, commitment: '0'.repeat(64) },
    description: null,
  };
  const appraised = {
    teamId: `team-${revision % 3}`,
    urgency: 1 + (revision % 5),
    adoption: 'knowledge',
    note: null,
  };
  return {
    id: eventIdOf(commandId, index),
    type: revision === 0 ? 'ThemeNamed' : 'ThemeAppraised',
    schemaVersion: 1,
    institutionId: 'institution-1',
    actor: { kind: 'person', personId: 'person-1' },
    capacity: { role: 'teamLead', unit: { kind: 'team', id: 'team-1' } },
    effectiveAt: new Date(REASONED_AT + revision * 3_600_000).toISOString(),
    commandId,
    commandDigest: '0'.repeat(64),
    causationId: null,
    correlationId: commandId,
    data: revision === 0 ? named : appraised,
  };
}

/** A stream is left for a fresh one at this length: streams here hold tens of events. */
const LONGEST = 24;

/** Makes the units of one writer after each other, in streams that nobody else writes. */
export class UnitMaker {
  readonly #chance: Chance;
  readonly #name = randomUUID();
  readonly #streams: { stream: string; length: number }[];
  #made = 0;

  /** `streams`: in how many streams each unit writes. */
  constructor(chance: Chance, streams = 1) {
    this.#chance = chance;
    this.#streams = Array.from({ length: streams }, () => this.#fresh());
  }

  next(): Unit {
    const parts = this.#streams.map((place, index) => {
      const found = place.length >= LONGEST ? this.#fresh() : place;
      this.#streams[index] = found;
      const count = 1 + this.#chance.below(3);
      const part = { stream: found.stream, from: found.length, count };
      found.length += count;
      return part;
    });
    const events = parts.reduce((sum, { count }) => sum + count, 0);
    return { commandId: sizedCommandId(events, parts.length), parts };
  }

  /** Begins fresh streams: nobody knows what the old ones hold. */
  leaveStreams(): void {
    this.#streams.forEach((_, index) => (this.#streams[index] = this.#fresh()));
  }

  #fresh() {
    this.#made += 1;
    return { stream: `theme-${this.#name}.${this.#made}`, length: 0 };
  }
}

/** Appends a unit as one, over several streams where the store can; expecting something else of them for a sabotage. */
export async function appendUnit(
  store: Pick<EventStore, 'append' | 'appendMany'>,
  unit: Unit,
  expected?: Expected,
): Promise<AppendOutcome> {
  const requests = requestsOf(unit).map((request) => ({
    ...request,
    expected: expected ?? request.expected,
  }));
  const [only] = requests;
  if (requests.length === 1 && only) return store.append(only);
  if (!store.appendMany) throw new Error('this store appends to one stream at a time');
  return store.appendMany(requests);
}
