// The model: a log so simple that it is right at sight, an array.
import { meets, type AppendOutcome, type AppendRequest, type StoredEvent } from '@traject/event-store';

export class ArrayLog {
  readonly events: StoredEvent[] = [];

  /** What an append must answer, and what it adds. `given`: a time in an exclusive session, which marks what it adds. */
  append(requests: readonly AppendRequest[], now: string, given = false): AppendOutcome {
    const ids = new Set(requests.flatMap(({ events }) => events.map(({ commandId }) => commandId)));
    const known = this.events.filter(({ commandId }) => ids.has(commandId));
    if (known.length > 0) return { kind: 'duplicate', events: known };
    for (const { stream, expected } of requests) {
      const actual = this.events.findLast((event) => event.stream === stream)?.revision ?? 'no-stream';
      if (!meets(expected, actual)) return { kind: 'conflict', stream, expected, actual };
    }
    const last = this.time();
    const recordedAt = last > now ? last : now;
    const added: StoredEvent[] = [];
    for (const { stream, events } of requests) {
      for (const event of events) {
        const revision = this.events.filter((other) => other.stream === stream).length;
        const mark = given ? { imported: true as const } : {};
        const stored = { ...event, stream, revision, position: this.events.length + 1, recordedAt, ...mark };
        this.events.push(stored);
        added.push(stored);
      }
    }
    return { kind: 'appended', events: added };
  }

  /** When the last event was recorded; empty before the first. */
  time(): string {
    return this.events.at(-1)?.recordedAt ?? '';
  }

  byStream(until: number): StoredEvent[] {
    const order = (one: StoredEvent, other: StoredEvent) =>
      Buffer.compare(Buffer.from(one.stream), Buffer.from(other.stream)) || one.revision - other.revision;
    return this.events.filter(({ position }) => position <= until).sort(order);
  }
}
