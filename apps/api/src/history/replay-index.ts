// The events of a scope by columns: what a slider, marks and a list need before anything is read of what they say.
import { type Actor, type Capacity, type Corrects } from '@traject/domain';
import { isLate } from './history-page.js';
import type { SeenEvent } from './seen-event.js';

/** See EventIndex in the schema. */
export interface EventIndex {
  streams: string[];
  types: string[];
  actors: Actor[];
  capacities: Capacity[];
  ids: string[];
  positions: number[];
  streamOf: number[];
  typeOf: number[];
  actorOf: number[];
  capacityOf: number[];
  effectiveAt: number[];
  recordedAt: number[];
  flags: number[];
  corrections: ({ at: number } & Corrects)[];
}

const LATE = 1;
const REDACTED = 2;

export function indexOf(met: readonly SeenEvent[]): EventIndex {
  const streams = dictionary<string>((stream) => stream);
  const types = dictionary<string>((type) => type);
  const actors = dictionary<Actor>((actor) =>
    actor.kind === 'person' ? `person ${actor.personId}` : `policy ${actor.name}`,
  );
  const capacities = dictionary<Capacity>(({ role, unit }) => `${role} ${unit.kind} ${unit.id}`);
  const events = met.map(({ event }) => event);
  return {
    ids: events.map(({ id }) => id),
    positions: events.map(({ position }) => position),
    streamOf: events.map(({ stream }) => streams.placeOf(stream)),
    typeOf: events.map(({ type }) => types.placeOf(type)),
    actorOf: events.map(({ actor }) => actors.placeOf(actor)),
    capacityOf: events.map(({ capacity }) => (capacity ? capacities.placeOf(capacity) : -1)),
    effectiveAt: events.map(({ effectiveAt }) => Date.parse(effectiveAt)),
    recordedAt: events.map(({ recordedAt }) => Date.parse(recordedAt)),
    flags: met.map(({ event, redacted }) => (isLate(event) ? LATE : 0) + (redacted ? REDACTED : 0)),
    corrections: events.flatMap(({ corrects }, at) => (corrects ? [{ at, ...corrects }] : [])),
    streams: streams.values,
    types: types.values,
    actors: actors.values,
    capacities: capacities.values,
  };
}

/** Values that occur often, each once, by the place where it stands. */
function dictionary<T>(keyOf: (value: T) => string) {
  const places = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    placeOf(value: T): number {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
