// An event of Traject as a record of KurrentDB and back. The envelope stands in the record's metadata.
import { createHash } from 'node:crypto';
import type { Instant } from '@traject/domain';
import type { NewEvent, StoredEvent } from '@traject/event-store';
import type { Place, Proposed, Resolved } from './kurrent-client.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What stands in the metadata: the envelope without what the record holds already. */
interface Kept extends Omit<NewEvent, 'id' | 'type' | 'data'> {
  /** Absent when the record's own id is the event's. */
  id?: string;
  /** As the appending process's clock gave it: the server's own time has whole seconds. */
  recordedAt: Instant;
  imported?: true;
  /** Of the append that stored the record, on its first event: the server answers success for an id it knows already. */
  append?: string;
}

/** An event as it was read, before it has an ordinal. */
export interface ReadEvent {
  event: NewEvent;
  stream: string;
  revision: number;
  place: Place;
  recordedAt: Instant;
  imported: boolean;
  append: string | null;
}

/** The server's id of an event: its own when that is a UUID, else one that follows from it. */
export function recordIdOf(id: string): string {
  if (UUID.test(id)) return id;
  const hex = createHash('sha256').update(`record\n${id}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** An event and what the log will say about it. */
export interface Recording {
  event: NewEvent;
  recordedAt: Instant;
  imported: boolean;
}

/** The records of one append to one stream; `append` is its mark. */
export function proposed(recordings: readonly Recording[], append: string): Proposed[] {
  return recordings.map(({ event: { id, type, data, ...envelope }, recordedAt, imported }, index) => {
    const recordId = recordIdOf(id);
    const kept: Kept = {
      ...envelope,
      ...(recordId !== id && { id }),
      recordedAt,
      ...(imported && { imported: true as const }),
      ...(index === 0 && { append }),
    };
    return {
      id: recordId,
      type,
      contentType: 'application/json',
      data: Array.isArray(data) ? data : { ...data },
      metadata: { traject: kept },
    };
  });
}

/** The same records for an append to several streams: there metadata holds texts only. */
export const asTexts = (records: readonly Proposed[]): Proposed[] =>
  records.map((record) => ({ ...record, metadata: { traject: JSON.stringify(record.metadata['traject']) } }));

/** The event of a record, or null for what is not one of ours: a link, a system record, another application's. */
export function readEventOf({ event: record }: Resolved, namespace: string): ReadEvent | null {
  const kept = keptOf(record?.metadata);
  if (!record?.position || !kept || !record.isJson || record.type.startsWith('$')) return null;
  if (!record.streamId.startsWith(`${namespace}.`)) return null;
  if (typeof record.data !== 'object' || record.data === null) return null;
  const { recordedAt, imported, append, id, ...envelope } = kept;
  return {
    event: { ...envelope, id: id ?? record.id, type: record.type, data: record.data },
    stream: record.streamId.slice(namespace.length + 1),
    revision: Number(record.revision),
    place: record.position,
    recordedAt,
    imported: imported === true,
    append: append ?? null,
  };
}

/** The stored event of what was read and the ordinal it was given. */
export const storedEventOf = (
  { event, stream, revision, imported }: Pick<ReadEvent, 'event' | 'stream' | 'revision' | 'imported'>,
  ordinal: { position: number; recordedAt: Instant },
): StoredEvent => ({
  ...event,
  stream,
  revision,
  position: ordinal.position,
  recordedAt: ordinal.recordedAt,
  ...(imported && { imported: true as const }),
});

function keptOf(metadata: unknown): Kept | null {
  if (typeof metadata !== 'object' || metadata === null || !('traject' in metadata)) return null;
  const value = typeof metadata.traject === 'string' ? parsed(metadata.traject) : metadata.traject;
  return isKept(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// The mark `traject` is ours; a record that bears it was checked when it was appended.
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'recordedAt' in value && 'commandId' in value;
