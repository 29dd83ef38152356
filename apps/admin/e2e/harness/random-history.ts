// Histories of chance that the domain allows: what the demo tells, cut off, moved, mixed, told late, corrected and taken back.
import {
  contradictionIn,
  deciders,
  idOf,
  isDecidingWord,
  standing,
  wordOf,
  type Decider,
  type DomainEvent,
  type Recorded,
} from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import type { Chance } from './random.js';
import type { Told } from './recorded-log.js';

const ALL = Number.MAX_SAFE_INTEGER;
const DAY = 86_400_000;

/** Words of which a history always tells, besides teams and themes. */
const ALWAYS = [
  ...['programme', 'trainingNeed', 'kpiAgreement', 'leeway', 'ownership'],
  ...[
    'ownershipAppraisal',
    'trainingActivity',
    'trainingPlan',
    'experiment',
    'measurement',
    'dialogueSession',
  ],
] as const;
/** Of each word at most so many streams. */
const STREAMS = 4;
/** So many of each kind of correction. */
const CORRECTED = 4;

/** What a history has met, so that none of it is left to chance. */
export interface Met {
  words: Record<string, number>;
  replaced: number;
  moved: number;
  retracted: number;
  /** Retractions that were themselves taken back. */
  restored: number;
  /** Recorded after something of the same stream that took place later. */
  late: number;
}

/** A history of an institution `id` that is told anew from the events of `like`, in the order in which it is recorded. */
export function randomHistory(
  chance: Chance,
  id: string,
  like: readonly StoredEvent[],
): { events: Told[]; met: Met } {
  const chosen = streamsFor(chance, like);
  const renamed = renaming(id, like);
  const queues = chosen.map((stream) => {
    // All of a stream is told earlier than it was (nothing takes place after it was recorded), and some are cut off.
    const shift = -chance.below(60) * DAY;
    const own = like.filter((event) => event.stream === stream && !event.corrects);
    const most = chance.share() < 0.3 ? Math.max(2, chance.below(own.length)) : own.length;
    return own.slice(0, most).map((event) => renamed(event, shift));
  });
  const met: Met = { words: {}, replaced: 0, moved: 0, retracted: 0, restored: 0, late: 0 };
  const told = new Map<string, Recorded[]>();
  const events: Told[] = [];
  let position = 0;
  /** Tells an event where the domain allows it after what was told of its stream. */
  const tell = (event: Told): boolean => {
    const before = told.get(event.stream) ?? [];
    const recorded: Recorded = {
      ...{ ...event, position: position + 1, revision: before.length },
      recordedAt: event.effectiveAt,
    };
    const after = [...before, recorded];
    if (!isAllowed(event.stream, after)) return false;
    position += 1;
    told.set(event.stream, after);
    events.push(event);
    const word = wordOf(event.stream);
    met.words[word] = (met.words[word] ?? 0) + 1;
    if (before.some(({ effectiveAt }) => effectiveAt > event.effectiveAt)) met.late += 1;
    return true;
  };
  // The streams by turns, as chance has it; now and then an event waits until the next of its stream was told.
  const waiting: Told[] = [];
  for (let left = queues.filter((queue) => queue.length > 0); left.length > 0;) {
    const queue = chance.one(left);
    const event = queue.shift();
    if (event && !(chance.share() < 0.15 && waiting.push(event) > 0)) tell(event);
    left = left.filter(({ length }) => length > 0);
  }
  for (const event of waiting) tell(event);
  // Corrections of what stands, until there are enough of each kind.
  const correction = (
    event: Recorded,
    n: number,
    corrects: Told['corrects'],
    change: Partial<Told>,
  ): Told => {
    const { recordedAt: _, position: __, revision: ___, corrects: ____, ...same } = event;
    return {
      ...same,
      ...change,
      id: `${id}-correction-${n}`,
      commandId: `${id}-correction-${n}`,
      ...(corrects && { corrects }),
    };
  };
  const standingNow = () => [...told.values()].flatMap((own) => standing(own, ALL).map(({ event }) => event));
  let n = 0;
  const correct = (
    event: Recorded,
    kind: 'replace' | 'retract',
    change: Partial<Told> = {},
  ): string | null => {
    n += 1;
    const made = correction(event, n, { kind, eventId: event.id }, change);
    return tell(made) ? made.id : null;
  };
  for (const event of chance.shuffled(standingNow())) {
    if (met.retracted < CORRECTED) {
      const retraction = correct(event, 'retract');
      if (retraction === null) continue;
      met.retracted += 1;
      const own = told.get(event.stream)?.find(({ id: its }) => its === retraction);
      if (met.restored < 2 && own && correct(own, 'retract') !== null) met.restored += 1;
    } else if (met.moved < CORRECTED) {
      const to = new Date(Date.parse(event.effectiveAt) - (1 + chance.below(20)) * DAY).toISOString();
      if (correct(event, 'replace', { effectiveAt: to }) !== null) met.moved += 1;
    } else if (met.replaced < CORRECTED) {
      const other = like.find(
        ({ type, data }) => type === event.type && JSON.stringify(data) !== JSON.stringify(event.data),
      );
      const data = other && { ...event.data, ...wordsAndFigures(renamed(other, 0).data) };
      if (data && correct(event, 'replace', { data }) !== null) met.replaced += 1;
    }
  }
  return { events, met };
}

/** What a correction may say otherwise: texts and numbers, and never whose it is. */
const wordsAndFigures = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]: [string, unknown]) =>
        typeof value === 'number' || (typeof value === 'object' && value !== null && 'commitment' in value),
    ),
  );

/** Of each word some streams of chance, and the teams and themes that they speak of. */
function streamsFor(chance: Chance, like: readonly StoredEvent[]): string[] {
  const streams = [...new Set(like.map(({ stream }) => stream))];
  const chosen = ALWAYS.flatMap((word) => {
    const own = streams.filter((stream) => wordOf(stream) === word);
    return chance.shuffled(own).slice(0, word === 'programme' ? 1 : STREAMS);
  });
  const said = JSON.stringify(like.flatMap(({ stream, data }) => (chosen.includes(stream) ? [data] : [])));
  const spokenOf = streams.filter(
    (stream) => ['team', 'theme'].includes(wordOf(stream)) && said.includes(`"${idOf(stream)}"`),
  );
  return [...spokenOf, ...chosen];
}

/** Tells an event of an institution of its own: every id of an aggregate gets a beginning, so that it is another's. */
function renaming(id: string, like: readonly StoredEvent[]): (event: StoredEvent, shift: number) => Told {
  const ids = new Set(
    like.filter(({ stream }) => wordOf(stream) !== 'kpiDefinition').map(({ stream }) => idOf(stream)),
  );
  const institutions = new Set(
    like.filter(({ stream }) => wordOf(stream) === 'institution').map(({ stream }) => idOf(stream)),
  );
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string')
      return institutions.has(value) ? id : ids.has(value) ? `${id}-${value}` : value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), rename(inner)]));
  };
  return (event, shift) => {
    const { recordedAt: _, position: __, revision: ___, imported: ____, ...own } = event;
    return {
      ...own,
      id: `${id}-${event.id}`,
      stream: `${wordOf(event.stream)}-${id}-${idOf(event.stream)}`,
      institutionId: id,
      actor: { kind: 'policy', name: 'history' },
      capacity: null,
      ...{ causationId: null, correlationId: `${id}-${event.correlationId}`, commandId: `${id}-${event.id}` },
      effectiveAt: new Date(Date.parse(event.effectiveAt) + shift).toISOString(),
      data: rename(event.data) as object,
    };
  };
}

/** Whether the domain could have recorded a stream so, and folds it. */
function isAllowed(stream: string, events: readonly Recorded[]): boolean {
  const word = wordOf(stream);
  if (!isDecidingWord(word)) return false;
  const decider = deciders[word] as Decider<unknown, { type: string }, DomainEvent>;
  try {
    return contradictionIn(decider, events) === null;
  } catch {
    return false;
  }
}
