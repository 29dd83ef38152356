import type { StoredEvent } from '@traject/event-store';

type Metadata = Omit<
  StoredEvent,
  | 'id'
  | 'type'
  | 'schemaVersion'
  | 'institutionId'
  | 'commandId'
  | 'data'
  | 'stream'
  | 'revision'
  | 'position'
  | 'recordedAt'
  | 'imported'
>;

/** An event's row as `EVENT_COLUMNS` selects it, in `rowMode: 'array'`. */
export type EventRow = [
  position: string,
  stream: string,
  revision: number,
  id: string,
  type: string,
  schemaVersion: number,
  institution: string,
  commandId: string,
  recordedAt: string,
  imported: boolean,
  metadata: string,
  payload: string,
];

/** The format of instants, whatever the session's time zone is. */
export const INSTANT_FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

export const EVENT_COLUMNS = `position, stream, revision, id, type, schema_version, institution, command_id,
  to_char(recorded_at at time zone 'UTC', ${INSTANT_FORMAT}), imported, metadata, payload`;

/** What is kept of the envelope beside the typed columns. */
export function metadataOf(
  event: Omit<StoredEvent, 'stream' | 'revision' | 'position' | 'recordedAt'>,
): string {
  const { id, type, schemaVersion, institutionId, commandId, data, imported, ...metadata } = event;
  return JSON.stringify(metadata satisfies Metadata);
}

/** The stored event of a row. */
export function eventOf(row: EventRow): StoredEvent {
  const [
    position,
    stream,
    revision,
    id,
    type,
    schemaVersion,
    institutionId,
    commandId,
    recordedAt,
    imported,
    metadata,
    payload,
  ] = row;
  const kept: Metadata = JSON.parse(metadata);
  const data: object = JSON.parse(payload);
  return {
    ...kept,
    id,
    type,
    schemaVersion,
    institutionId,
    commandId,
    data,
    stream,
    revision,
    position: Number(position),
    recordedAt,
    ...(imported && { imported: true as const }),
  };
}
