// The JSON file of a dossier, as the server makes it: asked for, and its events turned into what the app tells. See docs/dossier.md.
import { dateOf, idOf, type Capacity, type Instant, type Recorded } from '@traject/domain';
import type { Telltale } from '../sentences/sentence.js';
import type { ReplayAddress, Scope } from '../replay/logic/address.js';
import { isText } from '../replay/logic/replay-event.js';

/** An event of the file: the log's envelope and payload, as who asked may see it. */
export interface FiledEvent extends Pick<
  Recorded,
  'id' | 'position' | 'stream' | 'type' | 'actor' | 'capacity' | 'effectiveAt' | 'recordedAt'
> {
  data: Record<string, unknown>;
  redacted: boolean;
  reason: { text: string; commitment: string } | null;
  reportedBy: { personId: string; capacity: Capacity } | null;
  corrects: { kind: 'replace' | 'retract'; eventId: string } | null;
}

/** What the paper and the table of events read of the file; `traject verify` reads all of it. */
export interface DossierFile {
  madeAt: Instant;
  subject: { asOf: Instant; at: number | null; from: Instant | null; knownPosition: number };
  names: Record<string, string>;
  events: FiledEvent[];
  notes: FiledEvent[];
  texts: Record<string, { value: string } | object>;
  digest: { rule: string; sha256: string };
}

/** An event of the file with everything that its row says. */
export interface FiledRow {
  event: FiledEvent;
  told: Telltale;
  /** Recorded later than the day on which it took place. */
  late: boolean;
  /** Another event of the file corrects it. */
  corrected: boolean;
  /** Null where none was given, or where it is not there to be read. */
  reason: string | null;
}

/** The absolute address of a picture as the server is asked for its dossier. */
export function dossierAddress(
  scope: Scope,
  id: string,
  { asOf, at, from, kpos }: Pick<ReplayAddress, 'asOf' | 'at' | 'from' | 'kpos'>,
): string {
  const asked = new URLSearchParams();
  if (asOf !== null) asked.set('asOf', asOf);
  if (at !== null) asked.set('at', String(at));
  if (from !== null) asked.set('from', from);
  if (kpos !== null) asked.set('knownPosition', String(kpos));
  return `/dossiers/${scope}/${encodeURIComponent(id)}?${asked}`;
}

/** The rows of the table, in the order in which things took place. */
export function rowsOf({ events, names, texts }: DossierFile): FiledRow[] {
  const corrected = new Set(events.flatMap(({ corrects }) => corrects?.eventId ?? []));
  const someone = (id: string) => ({ id, name: names[id] ?? null });
  const read = (value: unknown): unknown => {
    if (isText(value)) return { ...value, value: wordsIn(texts, value.text) };
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part)]));
  };
  return events
    .map((event): FiledRow => {
      const { type, stream, actor, capacity, reportedBy, corrects, redacted } = event;
      return {
        event,
        told: {
          ...{ type, capacity, corrects, redacted },
          entityId: idOf(stream),
          data: read(event.data),
          actor: {
            kind: actor.kind,
            person: actor.kind === 'person' && !redacted ? someone(actor.personId) : null,
          },
          reportedBy: reportedBy && { person: someone(reportedBy.personId) },
        },
        late: dateOf(event.recordedAt) > dateOf(event.effectiveAt),
        corrected: corrected.has(event.id),
        reason: event.reason && wordsIn(texts, event.reason.text),
      };
    })
    .sort((a, b) =>
      a.event.effectiveAt === b.event.effectiveAt
        ? a.event.position - b.event.position
        : a.event.effectiveAt < b.event.effectiveAt
          ? -1
          : 1,
    );
}

function wordsIn(texts: DossierFile['texts'], id: string): string | null {
  const opening = texts[id];
  return opening && 'value' in opening && typeof opening.value === 'string' ? opening.value : null;
}

/** Eight digits at a time, so that a person can compare two of them by eye. */
export const groupsOf = (digest: string): string[] => digest.match(/.{1,8}/gu) ?? [];
