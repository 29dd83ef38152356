import type { Formats } from '../i18n/formats.js';
import type { MessageId } from '../i18n/message-id.js';
import type { Say } from '../i18n/use-t.js';
import type { Names } from '../sentences/names.js';
import type { ChangedRow, Shown } from './logic/facts.js';

/** What is needed to say something in a language. */
export interface Speech {
  t: Say;
  formats: Formats;
  names: Names;
}

/** The message `id`; its last part where there is none, such as for a term of a newer version. */
export function sayOr(t: Say, id: string): string {
  const said = t(id as MessageId);
  return said === id ? (id.split('.').at(-1) ?? id) : said;
}

/** A value in words. */
export function sayShown(shown: Shown, { t, formats, names }: Speech): string {
  switch (shown.as) {
    case 'words':
      return shown.words ?? t('ui.notShown');
    case 'figure':
      return formats.value(shown.value, names.kpi(shown.kpi)?.unit ?? 'count');
    case 'difference':
      return formats.difference(shown.value, names.kpi(shown.kpi)?.unit ?? 'count');
    case 'number':
      return formats.number(shown.value);
    case 'money':
      return formats.money(shown.value);
    case 'yes':
      return t('replay.yes');
    case 'no':
      return t('replay.no');
    case 'term':
      return shown.term.startsWith('role.')
        ? sayOr(t, `session.${shown.term}`)
        : sayOr(t, `replay.term.${shown.term}`);
    case 'person':
      return names.person(shown.id) ?? t('ui.someone');
    case 'unit':
      return names.unit(shown.id) ?? t('ui.notShown');
    case 'theme':
      return names.theme(shown.id) ?? t('ui.notShown');
    case 'need':
      return names.need(shown.id) ?? t('ui.notShown');
    case 'programme':
      return names.programme(shown.id) ?? t('ui.notShown');
    case 'period':
      return formats.period(shown.from, shown.until);
    case 'day':
      return formats.shortDay(shown.value);
    case 'share':
      return t('replay.ofWhole', { part: shown.part, whole: shown.whole });
    case 'version':
      return t('replay.versionOffered', { version: shown.value });
    case 'ordinal':
      return t('replay.ordinal', { number: shown.value });
    case 'plain':
      return shown.text;
    case 'list':
      return shown.items.map((item) => sayShown(item, { t, formats, names })).join(', ');
    default:
      return shown satisfies never;
  }
}

/** The label of a changed row: "speelruimte", "handtekening team (2)". */
export function sayField(row: Pick<ChangedRow, 'field' | 'of'>, speech: Speech): string {
  const label = sayOr(speech.t, `replay.field.${row.field}`);
  return row.of ? `${label} · ${sayShown(row.of, speech)}` : label;
}
