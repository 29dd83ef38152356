// A comparison as the rows of a file: one per difference, with who did it, when, and why.
import { whoOf, sentenceText } from '../../sentences/sentence.js';
import { sayField, sayShown, type Speech } from '../say-shown.js';
import type { Comparison } from './comparison.js';
import { headOf, type Frame } from './frame.js';
import { sayStream, sayWord, whyOf } from './say-row.js';
import type { TeamsCompared } from './teams.js';

type Cells = (string | null)[];

/** The table of two moments, heads first. Ids stand beside names, so that rows can be found again. */
export function comparisonRows({ words }: Comparison, frame: Frame, speech: Speech): Cells[] {
  const { t, names, formats } = speech;
  const rows = words.flatMap(({ word, streams }) =>
    streams.flatMap((stream) =>
      stream.rows.map((row): Cells => [
        sayWord(word, speech),
        sayStream(stream, speech),
        stream.stream,
        sayField(row, speech),
        row.before && sayShown(row.before, speech),
        row.after && sayShown(row.after, speech),
        row.events.map(({ told }) => sentenceText(told, names, t, formats)).join(' | '),
        row.events.map(({ told }) => whoOf(told, t, names)).join(' | '),
        row.events.map(({ effectiveAt }) => effectiveAt).join(' | '),
        row.events.map(({ recordedAt }) => recordedAt).join(' | '),
        row.events.map((event) => whyOf(event) ?? '').join(' | '),
        row.passed.join(' | '),
        row.events.map(({ id }) => id).join(' | '),
      ]),
    ),
  );
  return [
    [
      t('compare.csv.word'),
      t('compare.csv.subject'),
      t('compare.csv.stream'),
      t('compare.what'),
      headOf(frame, 'first', speech),
      headOf(frame, 'second', speech),
      t('compare.by'),
      t('replay.who'),
      t('replay.heldFrom'),
      t('replay.recordedAt'),
      t('replay.reason'),
      t('compare.csv.passed'),
      t('compare.csv.events'),
    ],
    ...rows,
  ];
}

/** The table of two teams, heads first. */
export function teamRows(
  { words, agreements }: TeamsCompared,
  [first, second]: readonly [string, string],
  speech: Speech,
): Cells[] {
  const counts = words.flatMap(({ word, statuses }) =>
    statuses.map(({ status, first: left, second: right }): Cells => [
      sayWord(word, speech),
      speech.t('compare.count'),
      sayStatus(word, status, speech),
      String(left),
      String(right),
    ]),
  );
  const agreed = agreements.flatMap(({ kpi, level, rows }) =>
    rows.map((row): Cells => [
      sayWord('kpiAgreement', speech),
      sayStream({ word: 'kpiAgreement', title: { kpi, level } }, speech),
      sayField(row, speech),
      row.before && sayShown(row.before, speech),
      row.after && sayShown(row.after, speech),
    ]),
  );
  const { t } = speech;
  return [
    [t('compare.csv.word'), t('compare.csv.subject'), t('compare.what'), first, second],
    ...counts,
    ...agreed,
  ];
}

/** A status of a word in words. */
export const sayStatus = (word: string, status: string, speech: Speech): string =>
  sayShown({ as: 'term', term: `state.${word}.${status}` }, speech);
