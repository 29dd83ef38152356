// What event_index keeps of an event: columns to ask by, and the rest of it as one text. Both ways, so that they agree.
import { isPrivateAnswer, type Recorded } from '@traject/domain';
import { field } from '../copy-text.js';

/** In the order of `eventLine`. */
export const EVENT_COLUMNS = [
  ...['position', 'event_id', 'stream', 'type', 'institution_id', 'person_id', 'policy', 'reported_by'],
  ...['effective_at', 'recorded_at', 'corrects', 'correlation_id', 'causation_id', 'private', 'role', 'rest'],
];

/** An event as a line of COPY. */
export function eventLine(event: Recorded): string {
  const { actor } = event;
  // What nobody but its author meets is not kept, in history neither.
  const isPrivate = isPrivateAnswer(event);
  const place = `${event.position}\t${field(event.id)}\t${field(event.stream)}\t${field(event.type)}`;
  const person = actor.kind === 'person' ? field(actor.personId) : '\\N';
  const policy = actor.kind === 'policy' ? field(actor.name) : '\\N';
  const who = `${field(event.institutionId)}\t${person}\t${policy}\t${field(event.reportedBy?.personId)}`;
  const when = `${event.effectiveAt}\t${event.recordedAt}`;
  const links = `${field(event.corrects?.eventId)}\t${field(event.correlationId)}\t${field(event.causationId)}`;
  return `${place}\t${who}\t${when}\t${links}\t${isPrivate}\t${field(event.capacity?.role)}\t${field(restOf(event, isPrivate))}`;
}

/** What no column says. Always in this order: two stores of one log give the same text. */
const restOf = (event: Recorded, isPrivate: boolean): string =>
  JSON.stringify({
    schemaVersion: event.schemaVersion,
    revision: event.revision,
    actor: event.actor,
    capacity: event.capacity,
    reportedBy: event.reportedBy,
    commandId: event.commandId,
    commandDigest: event.commandDigest,
    reason: event.reason,
    corrects: event.corrects,
    basis: event.basis,
    imported: event.imported,
    data: isPrivate ? {} : event.data,
  });

/** The columns that `eventOf` asks of `e` (event_index). */
export const EVENT_SELECTION = `e.position, e.event_id, e.stream, e.type, e.institution_id, e.effective_at, e.recorded_at,
  e.correlation_id, e.causation_id, e.private, e.rest`;

/** The event of a row. */
export function eventOf(row: Record<string, unknown>): Recorded {
  const rest: Recorded = JSON.parse(String(row['rest']));
  // Into the object that was read: of tens of thousands a copy of each takes as long as reading them.
  return Object.assign(rest, {
    type: String(row['type']),
    id: String(row['event_id']),
    stream: String(row['stream']),
    position: Number(row['position']),
    institutionId: String(row['institution_id']),
    effectiveAt: instantOf(row['effective_at']),
    recordedAt: instantOf(row['recorded_at']),
    correlationId: String(row['correlation_id']),
    causationId: row['causation_id'] === null ? null : String(row['causation_id']),
  });
}

const instantOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : '');
