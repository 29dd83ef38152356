import type { Formats } from '../i18n/formats.js';
import type { Say } from '../i18n/use-t.js';
import type { ToldNoteFragment } from './documents.generated.js';

/** What moment or period a note is about, in words; the last day of a period is part of it. */
export function saidWhen(
  { from, until }: Pick<ToldNoteFragment, 'from' | 'until'>,
  t: Say,
  formats: Pick<Formats, 'shortDay'>,
): string {
  if (until === null) return formats.shortDay(from);
  const last = new Date(Date.parse(until) - 1).toISOString();
  return t('note.fromUntil', { from: formats.shortDay(from), until: formats.shortDay(last) });
}
