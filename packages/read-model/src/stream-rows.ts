// The rows of one stream as its events come in: only what an event touches in the world's time is cut anew.
import {
  END_OF_TIME,
  NOT_SHARED,
  standing,
  type DomainEvent,
  type Instant,
  type Recorded,
  type SharedWith,
  type Standing,
} from '@traject/domain';
import { cutsOf, type PeriodFolder } from '@traject/history';
import type { BegunRow, HeldRow, RowChanges } from './held-row.js';
import { rowText, type Row } from './row.js';
import type { Table } from './table.js';

/** The events of a stream that were recorded up to `position`. */
export interface Known<E extends DomainEvent> {
  events: readonly Recorded<E>[];
  position: number;
}

/** A row of a stream, with the turn in which it was held last; see `#hold`. */
interface Marked extends HeldRow {
  begun: Begun;
  turn: number;
}
interface Begun extends BegunRow {
  held: Marked | undefined;
}
type Running = ReadonlyMap<string, Begun>;

/** How a stream is cut into rows. */
export interface RowCutter<S, E extends DomainEvent> {
  folder: PeriodFolder<S, E> & { sharedWith?(state: S): SharedWith };
  rows(state: S, asOf: Instant, known: Known<E>): Row[];
  /**
   * Further instants at which rows can change, of which the state knows nothing. Where this is given, the rows may depend
   * on what was known besides the state: a late event or a correction can change all of them. An event that comes last,
   * recorded not before it took effect, must leave the rows before it as they were.
   */
  cuts?(events: readonly Recorded<E>[]): Instant[];
}

/** A place in the world's order from which the rows after it can be cut anew. */
interface Step<S> {
  /** Of the event that follows, among those that stand. */
  index: number;
  state: S;
  /** The rows that hold here, by key. */
  running: Running;
  /** How many rows had ended here. */
  ended: number;
  /** The state that the event makes, and the rows of it, as far as they were needed. */
  after?: After<S>;
}
interface After<S> {
  state: S;
  cuts?: readonly Instant[];
  rows: Map<Instant, Map<string, Begun>>;
}

/** A late event or a correction is cut from the last step before it; one in so many events has a step. */
const STRIDE = 32;
/** Older steps are forgotten: what comes later than that is cut from the beginning. */
const KEPT_STEPS = 16;

export class StreamRows<S, E extends DomainEvent> {
  readonly #cutter: RowCutter<S, E>;
  readonly #events: Recorded<E>[];
  /** Ids that are corrected by events before them. */
  readonly #awaited = new Set<string>();
  #standing: Standing<E>[];
  #steps: Step<S>[] = [];
  /** What the cutter adds to the cuts of states. */
  #further: readonly Instant[] = [];
  /** In the order in which they end; those that are open come last. */
  readonly #held: Marked[] = [];
  /** Counts events; what is held now and was held before bears the same number, as negative until it is held again. */
  #turn = 1;
  #opened: Marked[] = [];
  /** After the last event in the world's order, with every correction applied. */
  #state: S;
  /** The rows that were made last: most of them are made again after the next event. */
  #made: Begun[] = [];

  /** The rows after `events`, the stream's first ones. */
  constructor(cutter: RowCutter<S, E>, events: readonly Recorded<E>[]) {
    this.#cutter = cutter;
    this.#state = cutter.folder.initialState;
    this.#events = [...events];
    this.#standing = standing(events, Number.MAX_SAFE_INTEGER);
    const ids = new Set(events.map(({ id }) => id));
    for (const { corrects } of events)
      if (corrects && !ids.has(corrects.eventId)) this.#awaited.add(corrects.eventId);
    this.#cut(this.#beginning());
  }

  /** The rows as they are known now. */
  get held(): readonly HeldRow[] {
    return this.#held;
  }

  /** Who takes part in it, as known now: what was corrected away takes no part. */
  get sharedWith(): SharedWith {
    return this.#cutter.folder.sharedWith?.(this.#state) ?? NOT_SHARED;
  }

  /** Takes in the stream's next event, and tells what it changes. Of no more use once this has thrown. */
  add(event: Recorded<E>): RowChanges {
    this.#events.push(event);
    const touched = this.#stand(event);
    if (this.#cutter.cuts) {
      const follows = touched === this.#standing.length - 1 && !event.corrects;
      if (!follows || event.recordedAt < event.effectiveAt) this.#steps = [];
    } else if (touched === null) return { opened: [], closed: [] };
    // What stands just before the touched place holds until another moment now.
    const step = this.#stepBefore((touched ?? 0) - 1);
    const before = this.#held.splice(step.ended);
    this.#turn += 1;
    this.#opened = [];
    for (const row of before) row.turn = -this.#turn;
    this.#cut(step);
    return this.#changesSince(step.ended, before);
  }

  /** Puts what stands in the world's order; returns the first place that differs, or null when none does. */
  #stand(event: Recorded<E>): number | null {
    const before = this.#standing;
    const { effectiveAt, position, id, corrects } = event;
    const last = before.at(-1)?.key.effectiveAt ?? '';
    if (!corrects && last <= effectiveAt && !this.#awaited.has(id)) {
      return before.push({ event, key: { effectiveAt, position }, rootId: id }) - 1;
    }
    if (corrects && !this.#events.some((earlier) => earlier.id === corrects.eventId)) {
      this.#awaited.add(corrects.eventId);
    }
    const after = standing(this.#events, Number.MAX_SAFE_INTEGER);
    this.#standing = after;
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length; index += 1) if (!same(before[index], after[index])) return index;
    return null;
  }

  #beginning(): Step<S> {
    return { index: 0, state: this.#cutter.folder.initialState, running: new Map(), ended: 0 };
  }

  /** The last step not after `index`; it and those after it are to be made again. */
  #stepBefore(index: number): Step<S> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) if (step.index <= index) return step;
    return this.#beginning();
  }

  /** Cuts what stands, from `begin` on. */
  #cut(begin: Step<S>): void {
    const standings = this.#standing;
    this.#further = this.#cutter.cuts?.(this.#events) ?? [];
    let step = begin;
    for (let current = standings[step.index]; current; current = standings[step.index]) {
      const { index } = step;
      const next = standings[index + 1]?.key.effectiveAt ?? END_OF_TIME;
      if (index % STRIDE === 0 || index === standings.length - 1) this.#keep(step);
      const after = (step.after ??= {
        state: this.#cutter.folder.evolve(step.state, current.event),
        rows: new Map(),
      });
      const running = this.#proceed(step.running, after, current.key.effectiveAt, next);
      step = { index: index + 1, state: after.state, running, ended: this.#held.length };
    }
    this.#state = step.state;
    for (const begun of step.running.values()) this.#hold(begun, END_OF_TIME);
  }

  /** Holds a row until `until`: the same one again where it was held so before the event. */
  #hold(begun: Begun, until: Instant): void {
    const { held } = begun;
    if (held?.turn === -this.#turn && held.until === until) {
      held.turn = this.#turn;
      this.#held.push(held);
      return;
    }
    const row: Marked = { begun, until, turn: this.#turn };
    begun.held = row;
    this.#held.push(row);
    this.#opened.push(row);
  }

  #keep(step: Step<S>): void {
    this.#steps.push(step);
    if (this.#steps.length > KEPT_STEPS) this.#steps.shift();
  }

  /** Lets the rows of a state follow those that run, from `from` until `until`; returns those that run then. */
  #proceed(running: Running, after: After<S>, from: Instant, until: Instant): Running {
    if (from === until) return running;
    after.cuts ??= cutsOf(this.#cutter.folder, after.state, from, this.#further);
    let result = running;
    for (const start of after.cuts) {
      if (start >= until) break;
      const next = this.#rowsAt(after, start, result);
      for (const [key, begun] of result) {
        // Equal neighbours are one row: what did not change is not written again.
        const there = next.get(key);
        if (there === undefined) this.#hold(begun, start);
        else if (there !== begun) next.set(key, begun);
      }
      result = next;
    }
    return result;
  }

  /** The rows of a state from `start` on; those that are among `running` already are the same there. */
  #rowsAt({ state, rows }: After<S>, start: Instant, running: Running): Map<string, Begun> {
    const cut = rows.get(start);
    if (cut) return cut;
    const { folder } = this.#cutter;
    const known = { events: this.#events, position: this.#events.at(-1)?.position ?? 0 };
    const made: Begun[] = [];
    const result = new Map<string, Begun>();
    for (const row of this.#cutter.rows(folder.at(state, start), start, known)) {
      const begun = begin(row, start, this.#made[made.length], running);
      made.push(begun);
      result.set(begun.key, begun);
    }
    this.#made = made;
    rows.set(start, result);
    return result;
  }

  /** What differs between `before` and the rows held from place `start` on. */
  #changesSince(start: number, before: readonly Marked[]): RowChanges {
    const gone = before.filter(({ turn }) => turn !== this.#turn);
    const opened = this.#opened;
    if (gone.length === 0 || opened.length === 0) return { opened, closed: gone };
    // A row that was made anew can be one that was there.
    const ended = new Map<Instant, Marked[]>();
    for (const row of gone) {
      const { from } = row.begun;
      const list = ended.get(from);
      if (list) list.push(row);
      else ended.set(from, [row]);
    }
    const made = new Map<Marked, Marked>();
    for (const row of opened) {
      const { from, key } = row.begun;
      const old = ended.get(from)?.find(({ begun, until }) => until === row.until && begun.key === key);
      if (old) made.set(row, old);
    }
    if (made.size === 0) return { opened, closed: gone };
    for (let place = start; place < this.#held.length; place += 1) {
      const row = this.#held[place];
      const old = row && made.get(row);
      if (!old) continue;
      this.#held[place] = old;
      old.turn = this.#turn;
      // The next time it is this one that is held.
      row.begun.held = old;
    }
    return {
      opened: opened.filter((row) => !made.has(row)),
      closed: gone.filter(({ turn }) => turn !== this.#turn),
    };
  }
}

/** A row that runs, or begins at `from`; `like` is one that may have the same values, of which the text is known. */
function begin({ table, values }: Row, from: Instant, like: Begun | undefined, running: Running): Begun {
  if (like?.table === table && (like.values === values || equal(table, values, like.values))) {
    const { text, key } = like;
    return running.get(key) ?? { table, values: like.values, from, text, key, held: undefined };
  }
  const text = rowText({ table, values });
  const key = `${table.name} ${text}`;
  return running.get(key) ?? { table, values, from, text, key, held: undefined };
}

function equal({ columns }: Table, a: Row['values'], b: Row['values']): boolean {
  for (const name in columns) if (a[name] !== b[name]) return false;
  return true;
}

const same = <E extends DomainEvent>(a: Standing<E> | undefined, b: Standing<E> | undefined): boolean =>
  a?.event === b?.event && a?.key.effectiveAt === b?.key.effectiveAt && a?.key.position === b?.key.position;
