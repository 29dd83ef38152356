// The events of a dossier as the rows of a table for spreadsheets.
import type { Speech } from '../replay/say-shown.js';
import { sentenceText, whoOf } from '../sentences/sentence.js';
import type { FiledRow } from './dossier-file.js';

/** Heads first, then a row per event. Moments are absolute, and ids stand beside names, so that rows can be found again. */
export function eventCells(
  rows: readonly FiledRow[],
  { t, formats, names }: Speech,
): (string | number | null)[][] {
  const yes = (given: boolean): string => (given ? t('replay.yes') : t('replay.no'));
  return [
    [
      t('takeAway.csv.position'),
      t('replay.heldFrom'),
      t('replay.recordedAt'),
      t('takeAway.csv.late'),
      t('replay.what'),
      t('replay.who'),
      t('takeAway.csv.unit'),
      t('replay.reportedBy'),
      t('replay.reason'),
      t('takeAway.csv.corrected'),
      t('takeAway.csv.type'),
      t('takeAway.csv.stream'),
      t('takeAway.csv.id'),
      t('takeAway.csv.corrects'),
    ],
    ...rows.map(({ event, told, late, corrected, reason }) => [
      event.position,
      event.effectiveAt,
      event.recordedAt,
      yes(late),
      sentenceText(told, names, t, formats),
      whoOf(told, t, names),
      event.capacity && names.unit(event.capacity.unit.id),
      told.reportedBy ? (told.reportedBy.person.name ?? t('ui.someone')) : null,
      event.reason && (reason ?? t('ui.notShown')),
      yes(corrected),
      event.type,
      event.stream,
      event.id,
      event.corrects?.eventId ?? null,
    ]),
  ];
}
