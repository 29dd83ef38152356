// What is filtered as a file: bounded, since a browser holds it while it is made, and the file says where it stops.
import type { Client } from 'urql';
import type { Formats } from '../i18n/formats.js';
import type { useT } from '../i18n/use-t.js';
import type { Names } from '../sentences/names.js';
import { refusalIn } from '../sentences/refusal.js';
import { sentenceText, whoOf } from '../sentences/sentence.js';
import {
  EventsToSaveDocument,
  type EventsToSaveQuery,
  type EventsToSaveQueryVariables,
} from './documents.generated.js';

export type SavedEvent = EventsToSaveQuery['history']['nodes'][number];
/** The most that one file holds, and that one question is answered with. */
export const [MOST_SAVED, PAGE] = [5000, 500];

/** The events that are asked for, to at most `MOST_SAVED`; `more` where there are others. Throws when a page fails. */
export async function eventsToSave(
  client: Client,
  asked: Pick<EventsToSaveQueryVariables, 'scope' | 'filter' | 'order'>,
): Promise<{ events: SavedEvent[]; more: boolean }> {
  const events: SavedEvent[] = [];
  for (let after: string | null = null; ;) {
    const answer: { data?: EventsToSaveQuery | undefined; error?: Error | undefined } = await client
      .query(EventsToSaveDocument, { ...asked, first: PAGE, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!answer.data) throw answer.error ?? new Error('no answer');
    const { nodes, pageInfo } = answer.data.history;
    events.push(...nodes);
    if (!pageInfo.hasNextPage || events.length >= MOST_SAVED) return { events, more: pageInfo.hasNextPage };
    after = pageInfo.endCursor;
  }
}

/** Events as a table for CSV, with its header; the last line says where it stops when there are `more`. */
export function eventsTable(
  { events, more }: { events: readonly SavedEvent[]; more: boolean },
  { t, language }: ReturnType<typeof useT>,
  formats: Formats,
  names: Names,
): (string | number | null)[][] {
  return [
    [
      t('events.csv.position'),
      t('events.column.held'),
      t('events.column.recorded'),
      t('events.csv.type'),
      t('events.column.what'),
      t('events.csv.told'),
      t('events.column.who'),
      t('events.csv.reportedBy'),
      t('ui.reason'),
      t('events.csv.stream'),
      t('events.csv.id'),
    ],
    ...events.map((event) => [
      Number(event.position),
      event.effectiveAt,
      event.recordedAt,
      event.type,
      sentenceText(event, names, t, formats),
      refusalIn(event)?.sentence?.[language] ?? null,
      whoOf(event, t, names),
      event.reportedBy?.person.name ?? null,
      event.reason?.value ?? null,
      event.stream,
      event.id,
    ]),
    ...(more ? [[t('events.bounded', { count: MOST_SAVED })]] : []),
  ];
}

/** Events with their envelopes as JSON, with what was asked and whether it stops before the end. */
export const eventsJson = (
  { events, more }: { events: readonly SavedEvent[]; more: boolean },
  asked: object,
): string => `${JSON.stringify({ asked, count: events.length, more, events }, null, 2)}\n`;
