// The preview as people read it in a terminal: why rows are refused, and no cell, for a terminal keeps what it showed.
import type { Institution } from '@traject/duo-import';
import type { Language } from '@traject/duo-vsv';
import { columnsOf, type LateRefusal, type ListKind, type ListPlan } from '@traject/list-import';
import { tableLines } from '../table.js';
import { listWords } from './words.js';

const MOST_REFUSED_ROWS = 20;

/** The lines of the preview. */
export function listPreview(
  { counts, rows }: ListPlan,
  kind: ListKind,
  { name, brin }: Institution,
  language: Language,
): string[] {
  const say = listWords(language);
  const refusals = rows.flatMap((row) =>
    row.outcome === 'refused' ? [{ line: row.line, refusal: row.refusal }] : [],
  );
  return [
    say.heading(say.kinds[kind], name, brin),
    say.counts(counts.accepted, counts.known, counts.refused),
    ...(refusals.length > 0 ? ['', ...refusedLines(refusals, kind, language)] : []),
    '',
  ];
}

/** Refused rows with their lines and columns, the first of them. */
export function refusedLines(refusals: readonly LateRefusal[], kind: ListKind, language: Language): string[] {
  const say = listWords(language);
  const columnOf = (field: string | null): string =>
    columnsOf[kind].find((column) => column.field === field)?.[language] ?? field ?? '';
  const more = refusals.length - MOST_REFUSED_ROWS;
  return [
    ...tableLines(
      [{ heading: say.line, figures: true }, { heading: say.column }, { heading: say.why }],
      refusals
        .slice(0, MOST_REFUSED_ROWS)
        .map(({ line, refusal }) => [String(line), columnOf(refusal.field), refusal[language]]),
    ),
    ...(more > 0 ? [say.andMore(more)] : []),
  ];
}
