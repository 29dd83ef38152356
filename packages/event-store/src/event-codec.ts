// The door of the log: strict on writing, tolerant on reading.
import { upcast, type DomainEvent, type EventSpecs, type Recorded, receiptEvents } from '@traject/domain';
import { EventStoreError } from './errors.js';
import type { StoredEvent } from './port.js';

export interface EventCodec {
  /**
   * Checks a payload against its declared schema and names its version. Throws EVENT_INVALID with the type and the path
   * (never the value) for an undeclared type, a payload that does not match, and a field that the schema does not name.
   */
  encode(event: DomainEvent): { schemaVersion: number; data: object };
  /** Brings a stored payload to the current schema version; an unknown type, or a newer version, is left as it is. */
  decode(event: StoredEvent): Recorded;
}

/** Makes the codec of a table of declared events. `onUnknown` hears of each stored event whose type is not declared. */
export function eventCodec(declared: EventSpecs, onUnknown?: (event: StoredEvent) => void): EventCodec {
  const specs = new Map(Object.entries({ ...receiptEvents, ...declared }));
  return {
    encode({ type, data }) {
      const spec = specs.get(type);
      if (!spec) throw invalid(type, '');
      const plain: unknown = JSON.parse(JSON.stringify(data));
      const parsed = spec.schema.safeParse(plain);
      if (!parsed.success) throw invalid(type, (parsed.error.issues[0]?.path ?? []).join('.'));
      // A schema drops what it does not name; dropping in silence would record something else than was decided.
      const surplus = firstUnnamed(plain, parsed.data, '');
      if (surplus !== null) throw invalid(type, surplus);
      return { schemaVersion: spec.version, data: asObject(plain, type) };
    },
    decode(event) {
      const spec = specs.get(event.type);
      if (!spec) {
        onUnknown?.(event);
        return event;
      }
      if (event.schemaVersion >= spec.version) return event;
      return {
        ...event,
        schemaVersion: spec.version,
        data: upcast(spec, event.schemaVersion, { ...event.data }),
      };
    },
  };
}

const invalid = (eventType: string, path: string) =>
  new EventStoreError('EVENT_INVALID', `event ${eventType} does not match its schema at '${path}'`, {
    eventType,
    path,
  });

function asObject(value: unknown, type: string): object {
  if (typeof value !== 'object' || value === null) throw invalid(type, '');
  return value;
}

/** The path of the first field of `given` that is missing in `kept`, or null. */
function firstUnnamed(given: unknown, kept: unknown, path: string): string | null {
  if (typeof given !== 'object' || given === null) return null;
  const keptFields = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  for (const [key, value] of Object.entries(given)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!keptFields.has(key)) return at;
    const inner = firstUnnamed(value, keptFields.get(key), at);
    if (inner !== null) return inner;
  }
  return null;
}
