// A comparison as the rows of a file: one per difference, with who did it, when, and why.
import { whoOf, sentenceText } from '../../sentences/sentence.js';
import { sayField, sayShown, type Speech } from '../say-shown.js';
import type { Comparison, Reasons } from './comparison.js';
import { headOf, type Frame } from './frame.js';
import { sayStream, sayWord, whyOf } from './say-row.js';
import type { Causes, TeamsCompared } from './teams.js';

type Cells = (string | null)[];

/** The table of two moments, heads first. Ids stand beside names, so that rows can be found again. */
export function comparisonRows({ words }: Comparison, frame: Frame, speech: Speech): Cells[] {
  const { t } = speech;
  const rows = words.flatMap(({ word, streams }) =>
    streams.flatMap((stream) =>
      stream.rows.map((row): Cells => [
        sayWord(word, speech),
        sayStream(stream, speech),
        stream.stream,
        sayField(row, speech),
        row.before && sayShown(row.before, speech),
        row.after && sayShown(row.after, speech),
        ...reasonCells(row, speech),
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
      ...reasonHeads(speech),
    ],
    ...rows,
  ];
}

/** What brought a row about: sentences, who, both clocks, why, dates that passed, ids. */
function reasonCells({ events, passed }: Reasons, { t, names, formats }: Speech): string[] {
  return [
    events.map(({ told }) => sentenceText(told, names, t, formats)),
    events.map(({ told }) => whoOf(told, t, names)),
    events.map(({ effectiveAt }) => effectiveAt),
    events.map(({ recordedAt }) => recordedAt),
    events.map((event) => whyOf(event) ?? ''),
    passed,
    events.map(({ id }) => id),
  ].map((parts) => parts.join(' | '));
}

const reasonHeads = ({ t }: Speech): string[] => [
  t('compare.by'),
  t('replay.who'),
  t('replay.heldFrom'),
  t('replay.recordedAt'),
  t('replay.reason'),
  t('compare.csv.passed'),
  t('compare.csv.events'),
];

/** The table of two teams, heads first: also what both say alike, and of each value all that brought it about. */
export function teamRows(
  { words, agreements }: TeamsCompared,
  [first, second]: readonly [string, string],
  speech: Speech,
): Cells[] {
  const counts = words.flatMap(({ word, statuses }) =>
    statuses.map(({ status, first: left, second: right, causes }): Cells => [
      sayWord(word, speech),
      speech.t('compare.count'),
      sayStatus(word, status, speech),
      String(left),
      String(right),
      ...bothCells(causes, speech),
    ]),
  );
  const agreed = agreements.flatMap(({ kpi, level, rows }) =>
    rows.map((row): Cells => [
      sayWord('kpiAgreement', speech),
      sayStream({ word: 'kpiAgreement', title: { kpi, level } }, speech),
      sayField(row, speech),
      row.before && sayShown(row.before, speech),
      row.after && sayShown(row.after, speech),
      ...bothCells(row.causes, speech),
    ]),
  );
  const { t } = speech;
  return [
    [
      ...[t('compare.csv.word'), t('compare.csv.subject'), t('compare.what'), first, second],
      ...[first, second].flatMap((team) => reasonHeads(speech).map((head) => `${head} · ${team}`)),
    ],
    ...counts,
    ...agreed,
  ];
}

const bothCells = ({ first, second }: Causes, speech: Speech): string[] =>
  [first, second].flatMap(({ events, passed, earlier }) =>
    reasonCells({ events: [...earlier, ...events], passed }, speech),
  );

/** A status of a word in words. */
export const sayStatus = (word: string, status: string, speech: Speech): string =>
  sayShown({ as: 'term', term: `state.${word}.${status}` }, speech);
