// The way from one pair of clocks to another, change by change: what a difference is explained by.
import { END_OF_TIME, standing, type DomainEvent, type Instant, type Recorded } from '@traject/domain';
import { cutsOf, type PeriodFolder } from './segments.js';

/** Where one stands: on the world's clock after what happened up to `asOf`, of what was known at position `known`. */
export interface Stand {
  asOf: Instant;
  /** Of the events exactly on `asOf`, the last that counts, by order position; all of them when absent. */
  at?: number | undefined;
  /** The last log position that was known. */
  known: number;
}

/**
 * Why a state changed. `happened`: an event took place between the two moments. `learned`: an event was recorded between
 * the two known positions. `passed`: a period in the state began or ended at that instant.
 */
export type Cause = { kind: 'happened' | 'learned'; event: Recorded } | { kind: 'passed'; instant: Instant };

/** One change on the way. `after` may be equal to `before`: not every event changes what the state shows. */
export interface Change<S> {
  before: S;
  after: S;
  /** The moments in the world at which the two are seen. */
  beforeAsOf: Instant;
  afterAsOf: Instant;
  cause: Cause;
}

/**
 * The changes of one stream between `a` and `b`, whichever comes first: the same for both directions. Where both clocks
 * differ, first what was learned about the moment whose knowledge is the older, then what happened between the two
 * moments as known at the later position. The changes of each part follow one another without a gap.
 */
export function trail<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  a: Stand,
  b: Stand,
): Change<S>[] {
  const [older, newer] = a.known <= b.known ? [a, b] : [b, a];
  const [earlier, later] = inOrder(a, b) ? [a, b] : [b, a];
  return [
    ...learned(folder, events, older, newer.known),
    ...happened(folder, events, { ...earlier, known: newer.known }, later),
  ];
}

const inOrder = (a: Stand, b: Stand): boolean =>
  a.asOf < b.asOf || (a.asOf === b.asOf && lastOf(a) <= lastOf(b));
const lastOf = ({ at }: Stand): number => at ?? Number.MAX_SAFE_INTEGER;
const upTo = (key: { effectiveAt: Instant; position: number }, stand: Stand): boolean =>
  key.effectiveAt < stand.asOf || (key.effectiveAt === stand.asOf && key.position <= lastOf(stand));

/** What changed about the moment `stand` by what was recorded after `stand.known`, up to position `until`. */
function learned<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  stand: Stand,
  until: number,
): Change<S>[] {
  const fold = (known: number): S => {
    let state = folder.initialState;
    for (const { event, key } of standing(events, known)) {
      if (upTo(key, stand)) state = folder.evolve(state, event);
    }
    return state;
  };
  const { asOf } = stand;
  const changes: Change<S>[] = [];
  let folded: S | null = null;
  let before: S | null = null;
  let last = '';
  for (const event of [...events].sort((a, b) => a.position - b.position)) {
    const { position, effectiveAt } = event;
    if (position > until) break;
    if (position > stand.known && (event.corrects || upTo(event, stand))) {
      folded ??= fold(stand.known);
      before ??= folder.at(folded, asOf);
      // What is recorded in the order of the world is only added; anything else may change what came before it.
      const adds = !event.corrects && effectiveAt >= last;
      folded = adds ? folder.evolve(folded, event) : fold(position);
      const after = folder.at(folded, asOf);
      changes.push({ before, after, beforeAsOf: asOf, afterAsOf: asOf, cause: { kind: 'learned', event } });
      before = after;
    }
    if (effectiveAt > last) last = effectiveAt;
  }
  return changes;
}

/** What changed between two moments, as known at the position of the first. */
function happened<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  from: Stand,
  until: Stand,
): Change<S>[] {
  const changes: Change<S>[] = [];
  const stands = standing(events, from.known).filter(({ key }) => upTo(key, until));
  const past = stands.filter(({ key }) => upTo(key, from));
  let folded = past.reduce((state, { event }) => folder.evolve(state, event), folder.initialState);
  let before = folder.at(folded, from.asOf);
  let asOf = from.asOf;
  const to = (after: S, instant: Instant, cause: Cause): void => {
    changes.push({ before, after, beforeAsOf: asOf, afterAsOf: instant, cause });
    [before, asOf] = [after, instant];
  };
  const pass = (instant: Instant): void => {
    const cuts = cutsOf(folder, folded, asOf).slice(1);
    for (const cut of cuts) {
      if (cut <= instant) to(folder.at(folded, cut), cut, { kind: 'passed', instant: cut });
    }
  };
  for (const { event, key } of stands.slice(past.length)) {
    pass(key.effectiveAt);
    folded = folder.evolve(folded, event);
    to(folder.at(folded, key.effectiveAt), key.effectiveAt, { kind: 'happened', event });
  }
  if (until.asOf < END_OF_TIME) pass(until.asOf);
  // What depends on the date itself, and not on a period's end, has come to where it stands.
  if (asOf < until.asOf)
    to(folder.at(folded, until.asOf), until.asOf, { kind: 'passed', instant: until.asOf });
  return changes;
}
