// Records in the log of the running server what no command records: histories of chance, events of a later version, very many at once.
import type { NewEvent, ReadAllOptions, StoredEvent } from '@traject/event-store';
import { PostgresEventStore, runningEmbedded } from '@traject/event-store-postgres';
import { inject } from 'vitest';
import { personas, type Persona } from './personas.js';

/** An event for a stream. */
export interface Told extends NewEvent {
  stream: string;
}

export interface RecordedLog {
  /** Everything recorded until now, or what is asked of it. */
  read(options?: ReadAllOptions): Promise<StoredEvent[]>;
  /** Records in the order given, what follows each other in a stream at once. */
  record(events: readonly Told[]): Promise<StoredEvent[]>;
  close(): Promise<void>;
}

/** As many events are appended at once. */
const AT_ONCE = 500;

export async function recordedLog(): Promise<RecordedLog> {
  const connectionString = await runningEmbedded(inject('trajectData'));
  if (connectionString === null) throw new Error('no database runs in the data folder of the server');
  const store = new PostgresEventStore({ connectionString });
  return {
    async read(options) {
      const events: StoredEvent[] = [];
      for await (const event of store.readAll(options)) events.push(event);
      return events;
    },
    async record(events) {
      const recorded: StoredEvent[] = [];
      for (let from = 0; from < events.length;) {
        const stream = events[from]?.stream ?? '';
        const others = events.slice(from, from + AT_ONCE).findIndex((event) => event.stream !== stream);
        const until = others === -1 ? Math.min(from + AT_ONCE, events.length) : from + others;
        const outcome = await store.append({
          ...{ stream, expected: 'any' },
          events: events.slice(from, until).map(({ stream: _, ...event }) => event),
        });
        if (outcome.kind !== 'appended') throw new Error(`an append was answered ${outcome.kind}`);
        recorded.push(...outcome.events);
        from = until;
      }
      return recorded;
    },
    close: () => store.close(),
  };
}

/** What the demo told before any test began. */
export const demoOf = async (log: RecordedLog): Promise<StoredEvent[]> =>
  (await log.read()).filter(({ imported }) => imported);

/** An event of nobody in particular. */
export function told(
  event: Pick<Told, 'stream' | 'type' | 'id' | 'effectiveAt' | 'institutionId' | 'data'>,
): Told {
  return {
    ...{ schemaVersion: 1, actor: { kind: 'policy', name: 'history' }, capacity: null },
    ...{ commandId: `command-${event.id}`, commandDigest: '', causationId: null, correlationId: event.id },
    ...event,
  };
}

/** What makes an institution of its own, which a persona audits: nothing of it is met by anybody else. */
export function institutionFor(id: string, persona: Persona, like: readonly StoredEvent[]): Told[] {
  const at = '2024-08-01T06:00:00.000Z';
  const registered = like.find(({ type }) => type === 'InstitutionRegistered');
  const granted = like.find(({ type }) => type === 'RoleGranted');
  if (!registered || !granted) throw new Error('the demo has no institution, or nobody in it');
  const personId = personas[persona];
  return [
    told({
      ...{ stream: `institution-${id}`, type: 'InstitutionRegistered', id: `${id}-registered` },
      ...{ effectiveAt: at, institutionId: id },
      data: { ...registered.data, institutionId: id },
    }),
    told({
      ...{ stream: `person-${personId}`, type: 'RoleGranted', id: `${id}-audited` },
      ...{ effectiveAt: at, institutionId: id },
      data: {
        ...granted.data,
        ...{ grantId: `${id}-audited`, personId, role: 'auditor', unit: { kind: 'institution', id } },
      },
    }),
  ];
}

/** An event of a type that this version does not know. */
export const later = (
  institutionId: string,
  n: number,
  effectiveAt: string,
  more: Partial<Told> = {},
): Told => ({
  ...told({
    ...{ institutionId, effectiveAt, id: `${institutionId}-${n}`, type: 'TaughtByALaterVersion' },
    ...{ stream: `trainingNeed-${institutionId}`, data: { number: n } },
  }),
  ...more,
});
