// The address of the replay: everything that defines the picture is in it, and nothing else is.
import { endOfDay, isLocalDate, momentOf, START_OF_TIME, startOfDay, type Instant } from '@traject/domain';
import { readVersus, writeVersus, type Versus } from './versus.js';

export const SCOPES = ['programme', 'team', 'person', 'institution'] as const;
export type Scope = (typeof SCOPES)[number];
export const STEPS = ['event', 'day', 'week', 'month', 'term'] as const;
export type Step = (typeof STEPS)[number];
/** `diff`, `sides` and `sentences` are three ways to show a comparison; `diff` is its table. */
export const VIEWS = ['state', 'diff', 'sides', 'sentences', 'events', 'json'] as const;
export type View = (typeof VIEWS)[number];

/** What the address says. Absent is null: the present, everything known, nothing selected, nothing filtered. */
export interface ReplayAddress {
  /** The moment in the world; null is live. */
  asOf: Instant | null;
  /** The last event folded among those exactly on `asOf`, by log position. */
  at: number | null;
  /** Only what had been recorded by then. */
  known: Instant | null;
  /** The log position that `known` means; where both are given, this one counts. */
  kpos: number | null;
  /** Id of the selected event. */
  ev: string | null;
  /** What this moment is compared with; null is no comparison. */
  vs: Versus | null;
  /** What the lanes show of the world's time. */
  from: Instant | null;
  to: Instant | null;
  /** Keys of the lanes shown; null shows all. */
  lanes: readonly string[] | null;
  /** Only events of this word, of this type, by this person, in this capacity. */
  word: string | null;
  type: string | null;
  actor: string | null;
  role: string | null;
  view: View | null;
  /** Id of the note that is looked at. */
  note: string | null;
  step: Step;
}

export const LIVE: ReplayAddress = {
  asOf: null,
  at: null,
  known: null,
  kpos: null,
  ev: null,
  vs: null,
  from: null,
  to: null,
  lanes: null,
  word: null,
  type: null,
  actor: null,
  role: null,
  view: null,
  note: null,
  step: 'event',
};

/** The search parameters of an address; positions are numbers, everything else text. */
export type ReplaySearch = Record<string, string | number>;

/**
 * Reads search parameters as a router or a person gives them: a date without a time is the end of that day in
 * Amsterdam. What cannot be read is left out, so that an old or mistyped link still opens.
 */
export function readAddress(search: Readonly<Record<string, unknown>>): ReplayAddress {
  const text = (name: string): string | null => {
    const value = search[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  // Always absolute: today's date too is the end of its day, so that a link shows the same tomorrow.
  const instantOf = (value: string): Instant | null =>
    isLocalDate(value) ? endOfDay(value) : momentOf(value, START_OF_TIME);
  const moment = (name: string): Instant | null => {
    const value = text(name);
    return value === null ? null : instantOf(value);
  };
  const position = (name: string): number | null => {
    const value = text(name);
    return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === text(name)) ?? null;
  const asOf = moment('asOf');
  const begins = text('from');
  const lanes = (text('lanes') ?? '').split(',').filter(Boolean);
  return {
    asOf,
    at: asOf === null ? null : position('at'),
    known: moment('known'),
    kpos: position('kpos'),
    ev: text('ev'),
    vs: readVersus(text('vs'), instantOf),
    // A day that is shown begins when it does.
    from: begins !== null && isLocalDate(begins) ? startOfDay(begins) : moment('from'),
    to: moment('to'),
    lanes: lanes.length > 0 ? lanes : null,
    word: text('word'),
    type: text('type'),
    actor: text('actor'),
    role: text('role'),
    view: oneOf('view', VIEWS),
    note: text('note'),
    step: oneOf('step', STEPS) ?? 'event',
  };
}

/** Writes an address as search parameters; what is as by default is left out. */
export function writeAddress(address: ReplayAddress): ReplaySearch {
  const search: ReplaySearch = {};
  for (const name of [
    'asOf',
    'at',
    'known',
    'kpos',
    'ev',
    'from',
    'to',
    'word',
    'type',
    'actor',
    'role',
    'view',
    'note',
  ] as const) {
    const value = address[name];
    if (value !== null) search[name] = value;
  }
  if (address.vs !== null) search['vs'] = writeVersus(address.vs);
  if (address.lanes !== null && address.lanes.length > 0) search['lanes'] = address.lanes.join(',');
  if (address.step !== 'event') search['step'] = address.step;
  return search;
}

/** What an absolute address needs to know besides itself. */
export interface Present {
  now: Instant;
  /** The last position that has been delivered. */
  upTo: number;
  /** When the event at a position, or the last before it, was recorded. */
  recordedAt(position: number): Instant | null;
  /** The last position that was recorded by then; null where that is not known here. */
  positionAt(known: Instant): number | null;
}

/**
 * The same picture for ever: absolute `asOf`, `known` and `kpos`, whatever is recorded later. An instant of which the position is
 * not known here stands without one: what was recorded by then is the same for ever too.
 */
export function auditAddress(address: ReplayAddress, present: Present): ReplayAddress {
  const asOf = address.asOf ?? present.now;
  // What was known then against what is known now: without a ceiling, "then" is the moment itself.
  const isSet = address.known !== null || address.kpos !== null;
  const then = address.vs?.kind === 'known' && !isSet ? asOf : address.known;
  // A position counts above an instant: it has to mean the instant that one looks at, not the present.
  const kpos = address.kpos ?? (then === null ? present.upTo : present.positionAt(then));
  const known = then ?? (kpos === null ? null : present.recordedAt(kpos)) ?? present.now;
  return { ...address, asOf, known, kpos, vs: address.vs && auditVersus(address.vs, present) };
}

function auditVersus(vs: Versus, present: Present): Versus {
  if (vs.kind !== 'known' || vs.kpos !== null) return vs;
  return { ...vs, kpos: vs.known === null ? present.upTo : present.positionAt(vs.known) };
}
