import type { Instant } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import type { CustomTypesConfig } from 'pg';

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

/** An event's row as `eventColumns` selects it, in `rowMode: 'array'` and by `EventText`. */
export type EventRow = [
  position: string,
  stream: string | null,
  revision: string,
  id: string,
  type: string,
  schemaVersion: string,
  institution: string,
  commandId: string,
  milliseconds: string,
  imported: 't' | 'f',
  metadata: StoredEvent,
  payload: object,
];

/** Where a row says how to go on after it. */
export const POSITION = 0;
export const STREAM = 1;
export const REVISION = 2;

/** The format of instants, whatever the session's time zone is. */
export const INSTANT_FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * The columns of an event; `stream` is null where the caller knows it. Times are milliseconds since 1970: `to_char` takes
 * as long as the rest of a row together, and this, too, does not depend on the session's settings.
 */
export const eventColumns = (stream: 'stream' | 'null::text'): string =>
  `position, ${stream}, revision, id, type, schema_version, institution, command_id,
  date_part('epoch', recorded_at) * 1000, imported, metadata::varchar, payload::varchar`;

const asItIs = (text: string): string => text;

/** Leaves every column as the text that the server sent: parsing by type costs more than it gives here. */
export const TEXT: CustomTypesConfig = { getTypeParser: () => asItIs };

/** The type by which the columns of JSON are told from others; the server has nothing to do for the name. */
const VARCHAR = 1043;

/**
 * As `TEXT`, but for JSON, which is parsed as it arrives: its text, kept until the page is whole, would be copied by the
 * garbage collector meanwhile.
 */
export class EventText implements CustomTypesConfig {
  /** Of the JSON that was parsed, in UTF-16 units. */
  length = 0;
  getTypeParser: CustomTypesConfig['getTypeParser'] = (oid: number) =>
    oid === VARCHAR ? this.#json : asItIs;

  #json = (text: string): unknown => {
    this.length += text.length;
    return JSON.parse(text);
  };
}

/** What is kept of the envelope beside the typed columns. */
export function metadataOf(
  event: Omit<StoredEvent, 'stream' | 'revision' | 'position' | 'recordedAt'>,
): string {
  const { id, type, schemaVersion, institutionId, commandId, data, imported, ...metadata } = event;
  return JSON.stringify(metadata satisfies Metadata);
}

/** The stored event of a row, whose stream is `known` where the row does not say it. */
export function eventOf(row: EventRow, known = ''): StoredEvent {
  // The object that JSON.parse made is filled: copying it into another takes longer than all the rest.
  const event = row[10];
  event.id = row[3];
  event.type = row[4];
  event.schemaVersion = Number(row[5]);
  event.institutionId = row[6];
  event.commandId = row[7];
  event.data = row[11];
  event.stream = row[1] ?? known;
  event.revision = Number(row[2]);
  event.position = Number(row[0]);
  event.recordedAt = instantOf(Math.round(Number(row[8])));
  if (row[9] === 't') event.imported = true;
  return event;
}

let second = NaN;
let secondText = '';

/** Neighbours in the log were mostly recorded in the same second, and formatting a date is slow. */
export function instantOf(milliseconds: number): Instant {
  const inSecond = Math.floor(milliseconds / 1000);
  if (inSecond !== second) {
    second = inSecond;
    secondText = new Date(inSecond * 1000).toISOString().slice(0, -4);
  }
  return `${secondText}${String(milliseconds - inSecond * 1000).padStart(3, '0')}Z`;
}
