// A comparison in sentences: what was, what is, by whom, when and why.
import { sentenceText, whoOf } from '../../sentences/sentence.js';
import { streamTitle } from '../lane-title.js';
import { replayWords } from '../replay-words.js';
import type { Shown } from '../logic/facts.js';
import { isText, wordsOf, type ReplayEvent } from '../logic/replay-event.js';
import { sayField, sayOr, sayShown, type Speech } from '../say-shown.js';
import type { ComparedRow, ComparedStream, Reasons } from './comparison.js';
import { isBackwards, phraseOf, type Frame } from './frame.js';
import type { TeamRow } from './teams.js';

/** As many events are named in a sentence; the table lists them all. */
const NAMED = 3;

/** The word of a group: "Scholingsbehoeften", "Metingen". */
export const sayWord = (word: string, { t }: Speech): string => sayOr(t, `replay.words.${word}`);

/**
 * What a stream is called, with the team and period that tell agreements on one KPI apart; the name of its word where it
 * has none of its own.
 */
export function sayStream({ word, title }: Pick<ComparedStream, 'word' | 'title'>, speech: Speech): string {
  if (title === null)
    return replayWords.get(word)?.ownCard ? sayOr(speech.t, `replay.word.${word}`) : sayWord(word, speech);
  const { teamId, period } = title;
  return [
    streamTitle(title, speech),
    teamId && speech.names.team(teamId),
    period && speech.formats.period(period.from, period.until),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everything that differs in one stream, a sentence a row; what had not begun on a side is told in one or two. */
export function sentencesOf(stream: ComparedStream, frame: Frame, speech: Speech): string[] {
  if (stream.there === 'both') return stream.rows.map((row) => sentenceOf(row, frame, speech));
  const { t } = speech;
  const [there, absent] =
    stream.there === 'first' ? (['first', 'second'] as const) : (['second', 'first'] as const);
  const facts = stream.rows.flatMap((row) => {
    const value = there === 'first' ? row.before : row.after;
    return value ? [`${sayField(row, speech)} ${said(value, speech)}`] : [];
  });
  const onlyLater = there === (isBackwards(frame) ? 'first' : 'second');
  const events = inOrder(unique(stream.rows.flatMap((row) => row.events)), frame);
  const reasons: Reasons = { events, passed: [...new Set(stream.rows.flatMap(({ passed }) => passed))] };
  // What is new is told by who began it; the rest is what became of it since.
  const because =
    onlyLater && frame.differing === 'world'
      ? `${reasonsIn({ ...reasons, events: events.slice(0, 1) }, 'world', speech, 'began')}${
          events.length > 1 ? t('compare.because.after', { count: events.length - 1 }) : ''
        }`
      : reasonsIn(reasons, frame.differing, speech, 'ended');
  return [
    capital(
      t(onlyLater ? 'compare.sentence.new' : 'compare.sentence.gone', {
        there: phraseOf(frame, there, speech),
        absent: phraseOf(frame, absent, speech),
        because,
      }),
    ),
    ...(facts.length > 0 ? [t('compare.sentence.facts', { facts: facts.join('; ') })] : []),
  ];
}

/** One row: "Op 1 maart 2025 was de streefwaarde 85 %; op 1 maart 2026 is dat 80 %, gewijzigd door … op …". */
export function sentenceOf(row: ComparedRow, frame: Frame, speech: Speech): string {
  const { t } = speech;
  const { label, what, isNoun } = nameOf(row, speech);
  const kind = row.before === null ? 'began' : row.after === null ? 'ended' : 'changed';
  // What was not there on the later side was not there any more: that is an end, whichever side stands first.
  const course = kind === 'changed' ? kind : (kind === 'began') === isBackwards(frame) ? 'ended' : 'began';
  const values = {
    first: phraseOf(frame, 'first', speech),
    second: phraseOf(frame, 'second', speech),
    label,
    what,
    before: row.before ? said(row.before, speech) : '',
    after: row.after ? said(row.after, speech) : '',
    order: isBackwards(frame) ? 'back' : 'on',
    because: reasonsIn(row, frame.differing, speech, course),
  };
  return capital(t(isNoun ? `compare.noun.${kind}` : `compare.label.${kind}`, values));
}

/** A row of two teams: "Bij Team A is de streefwaarde 85 % (door … op …); bij Team B is dat 80 % (door … op …)." */
export function teamSentenceOf(
  row: TeamRow,
  [first, second]: readonly [string, string],
  speech: Speech,
  /** The side that has this at all, where the other has nothing of the kind. */
  only: 'first' | 'second' | null = null,
): string {
  const { label, what, isNoun } = nameOf(row, speech);
  const { before, after, causes } = row;
  const values = {
    first,
    second,
    label,
    what,
    before: before ? said(before, speech) : '',
    after: after ? said(after, speech) : '',
    because: before ? reasonsIn(causes.first, 'world', speech, 'made') : '',
    becauseOther: after ? reasonsIn(causes.second, 'world', speech, 'made') : '',
  };
  if (only !== null) {
    const [value, because] =
      only === 'first' ? [values.before, values.because] : [values.after, values.becauseOther];
    const id = isNoun ? 'compare.teams.noun.only' : 'compare.teams.label.only';
    return capital(speech.t(id, { label, what, value, because }));
  }
  const kind = before === null ? 'second' : after === null ? 'first' : 'both';
  return capital(speech.t(isNoun ? `compare.teams.noun.${kind}` : `compare.teams.label.${kind}`, values));
}

/** What a row is called within a sentence: with its article where it is a noun; any other label stands before a colon. */
function nameOf(row: Pick<ComparedRow, 'field' | 'of'>, speech: Speech) {
  const label = sayField(row, speech);
  // Whether a label is a noun, and with which article, is known per language.
  const article = row.of ? '' : speech.t('compare.article', { field: row.field }).trim();
  // A dash is a noun that goes without one: "management's target".
  const what = article === '' || article === '-' ? label : `${article} ${label}`;
  return { label, what, isNoun: article !== '' };
}

/** How what is explained came about: it `began`, `ended` or `changed`, or was once `made` what it is. */
type Cause = 'began' | 'ended' | 'changed' | 'made';

/** ", gewijzigd door J. Postma (teamleider) op 5 januari 2026 met als reden “…”": empty where nothing is known of it. */
function reasonsIn(
  { events, passed }: Reasons,
  differing: Frame['differing'],
  speech: Speech,
  course: Cause,
): string {
  const { t, formats } = speech;
  const acts = repeated(events.map((event) => sayAct(event, differing, speech, course)));
  const told = acts
    .slice(-NAMED)
    .map(({ act, count }) => (count === 1 ? act : t('compare.act.times', { act, count })));
  const more = acts.slice(0, -NAMED).reduce((sum, { count }) => sum + count, 0);
  const days = passed.map((instant) => formats.longDay(instant));
  return [
    told.length === 0
      ? ''
      : t(differing === 'known' ? 'compare.because.learned' : 'compare.because.events', {
          acts: formats.list(told),
          more,
          course,
        }),
    // A date that passed is said where no person did it.
    told.length === 0 && days.length > 0
      ? t('compare.because.passed', { days: formats.list(days), course })
      : '',
  ].join('');
}

/** Acts that read alike and follow one another, once and with how many there are. */
function repeated(acts: readonly string[]): { act: string; count: number }[] {
  const found: { act: string; count: number }[] = [];
  for (const act of acts) {
    const last = found.at(-1);
    if (last?.act === act) last.count += 1;
    else found.push({ act, count: 1 });
  }
  return found;
}

function sayAct(
  event: ReplayEvent,
  differing: Frame['differing'],
  { t, formats, names }: Speech,
  course: Cause,
): string {
  const why = whyOf(event);
  const who = whoOf(event.told, t, names);
  const sentence = sentenceText(event.told, names, t, formats);
  // What several brought about together ("both signed") is not the act of whoever was last.
  const isTheirs = sentence.toLowerCase().includes(who.toLowerCase());
  return t(isTheirs ? 'compare.act' : 'compare.act.told', {
    ...(isTheirs ? { who } : { sentence }),
    // What stands within brackets has none of its own.
    within: course === 'made' ? 'yes' : 'no',
    day: formats.longDay(differing === 'known' ? event.recordedAt : event.effectiveAt),
    hasReason: why === null ? 'no' : 'yes',
    why: why ?? '',
  });
}

/** Why somebody did it, in their own words: the reason that was given, or the "why" of what was said. */
export function whyOf(event: ReplayEvent): string | null {
  if (event.reason) return wordsOf(event.reason);
  const { data } = event;
  for (const field of ['why', 'reason']) {
    const given: unknown = Reflect.get(data, field);
    if (isText(given)) return wordsOf(given);
  }
  return null;
}

const unique = (events: readonly ReplayEvent[]): ReplayEvent[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];

/** In the order in which it happened; where what was known differs, in which it was recorded. */
const inOrder = (events: readonly ReplayEvent[], { differing }: Frame): ReplayEvent[] =>
  [...events].sort((a, b) =>
    differing === 'known' || a.effectiveAt === b.effectiveAt
      ? a.position - b.position
      : a.effectiveAt < b.effectiveAt
        ? -1
        : 1,
  );

/** A value within a sentence: someone's own words, and states that may be verbs, between quotation marks; "alle 5" for 5 of 5. */
function said(shown: Shown, speech: Speech): string {
  switch (shown.as) {
    case 'words':
      return shown.words === null ? sayShown(shown, speech) : `“${shown.words}”`;
    case 'term':
      return shown.term.startsWith('state.') ? `“${sayShown(shown, speech)}”` : sayShown(shown, speech);
    case 'share':
      return shown.part === shown.whole && shown.whole > 0
        ? speech.t('compare.allOfThem', { count: shown.whole })
        : sayShown(shown, speech);
    case 'list':
      return shown.items.map((item) => said(item, speech)).join(', ');
    default:
      return sayShown(shown, speech);
  }
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
