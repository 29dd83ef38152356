// Events as an index tells them, before what they say has arrived, and with it.
import { idOf, type Actor, type Corrects, type Reporter, type Text } from '@traject/domain';
import type { ReplayIndexQuery } from './documents.generated.js';
import type { ReplayEvent } from './logic/replay-event.js';

type EventIndex = ReplayIndexQuery['replay']['index'];
type Indexed = EventIndex['actors'][number];

const LATE = 1;
const REDACTED = 2;

/** What an event says, as `eventPayloads` gives it. */
export interface Payload {
  position: number;
  schemaVersion: number;
  revision: number;
  institutionId: string;
  data: object | null;
  commandId: string;
  causationId: string | null;
  correlationId: string;
  reason?: Text & { value: string | null };
  reportedBy?: Reporter;
  imported?: true;
}

const actorOf = ({ kind, person, policy }: Indexed): Actor =>
  kind === 'person' && person ? { kind, personId: person.id } : { kind: 'policy', name: policy ?? '' };

const instant = (milliseconds: number | undefined): string => new Date(milliseconds ?? 0).toISOString();

/** The events of an index, in order of recording; what they say is pending. */
export function fromIndex(index: EventIndex): ReplayEvent[] {
  const actors = index.actors.map(actorOf);
  const corrections = new Map<number, Corrects>(
    index.corrections.map(({ at, kind, eventId }) => [at, { kind, eventId }]),
  );
  return index.ids.map((id, at) => {
    const stream = index.streams[index.streamOf[at] ?? -1] ?? '';
    const type = index.types[index.typeOf[at] ?? -1] ?? '';
    const actor = index.actorOf[at] ?? -1;
    const capacity = index.capacities[index.capacityOf[at] ?? -1] ?? null;
    const flags = index.flags[at] ?? 0;
    const redacted = (flags & REDACTED) !== 0;
    const corrects = corrections.get(at);
    return {
      ...{ id, type, stream, data: {}, schemaVersion: 1, revision: 0, institutionId: '' },
      position: Number(index.positions[at]),
      effectiveAt: instant(index.effectiveAt[at]),
      recordedAt: instant(index.recordedAt[at]),
      actor: actors[actor] ?? { kind: 'policy', name: '' },
      capacity: capacity && { role: capacity.role, unit: { kind: capacity.unit.kind, id: capacity.unit.id } },
      ...{ commandId: '', commandDigest: '', causationId: null, correlationId: '' },
      ...(corrects && { corrects }),
      late: (flags & LATE) !== 0,
      redacted,
      pending: true,
      told: {
        ...{ type, data: null, redacted, capacity, corrects: corrects ?? null, reportedBy: null },
        actor: index.actors[actor] ?? { kind: 'policy', person: null },
        entityId: idOf(stream),
      },
    };
  });
}

/** The event with what it says; `nameOf` names who reported it. */
export function withPayload(
  { pending: _, ...event }: ReplayEvent,
  { position: __, data, reportedBy, ...payload }: Payload,
  nameOf: (personId: string) => string | null,
): ReplayEvent {
  const redacted = event.redacted || data === null;
  return {
    ...event,
    ...payload,
    ...(reportedBy && { reportedBy }),
    data: data ?? {},
    redacted,
    told: {
      ...event.told,
      data,
      reportedBy: reportedBy
        ? { person: { id: reportedBy.personId, name: nameOf(reportedBy.personId) } }
        : null,
    },
  };
}
