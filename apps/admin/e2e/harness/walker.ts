// Walks through a replay of an institution, and at every rest compares what the page shows with what folding the events gives: once,
// and with exactly the events up to the position that the page itself says it has followed the log to.
import { wordOf, type Recorded } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { glance, type Glance } from './glance.js';
import { panelAsRead, type AskedMoment, type Told as Facts } from './panel-as-read.js';
import type { RecordedLog, Told } from './recorded-log.js';
import { ask, goWithin, historyOf, sliderOf } from './replay-of.js';

const ALL = Number.MAX_SAFE_INTEGER;
/** How long the page has to come to rest, in milliseconds. */
const PATIENCE = 30_000;
/** Words of which the institution and who looks at it are made, and not its history. */
const MADE_OF: readonly string[] = ['institution', 'person'];

const ROUNDS = `{ now { appraisalRounds(filter: { status: [closed] }) { id distribution { answers mean } } } }`;
const DIRECTORY = '{ directory { id name } }';
interface Rounds {
  now: { appraisalRounds: { id: string; distribution: { answers: number; mean: number } | null }[] };
}
interface Directory {
  directory: { id: string; name: string | null }[];
}

/** A place in the order of the world, after an event. */
interface Place {
  asOf: string;
  at: number;
}

interface Walker {
  /** Where it stands, as the page said when it last was at rest. */
  here(): Glance;
  /** What was recorded, as far as it was looked at. */
  events(): readonly Recorded[];
  /** What the panel has been read as until now. */
  read: ReadonlySet<string>;
  /** Opens the replay anew at search parameters, and compares as soon as all that the panel is made of is there. */
  open(search: string, after: string): Promise<void>;
  /** The same for an address that is read again. */
  reload(after: string): Promise<void>;
  /** Does something, waits until the address says that the playhead has moved (to where, if that is known), and compares. */
  move(name: string, work: () => Promise<unknown>, to?: string): Promise<void>;
  /** Goes to just after an event by a link, without loading again. */
  goTo(name: string, eventId: string): Promise<void>;
  /** Presses a key that leads so many events on or back. */
  stepBy(key: string, by: number): Promise<void>;
  /** Records events, waits until the page has followed the log so far, and compares. */
  arrive(name: string, events: readonly Told[]): Promise<void>;
  /** How many events were recorded after a position. */
  countAfter(position: number): number;
}

/** Waits until `made` can be read, and walks through the history of institution `id` then. `seed` is told of what fails. */
export async function walkerOn(
  page: Page,
  { log, id, seed, made }: { log: RecordedLog; id: string; seed: number; made: readonly StoredEvent[] },
): Promise<Walker> {
  const stored: StoredEvent[] = [];
  const read = new Set<string>();
  let events: readonly Recorded[] = [];
  /** The last that was recorded here: the page has to have followed the log so far. */
  let told = made.at(-1)?.position ?? 0;
  let here: Glance | null = null;

  /** Reads the history until everything recorded of it up to a position is there. */
  async function bring(known: number): Promise<void> {
    const after = stored.at(-1)?.position ?? 0;
    stored.push(...(await log.read({ after, filter: { institutionIds: [id] } })));
    const wanted = stored.filter(
      ({ position, stream }) => position <= known && !MADE_OF.includes(wordOf(stream)),
    );
    const missing = () => {
      const ids = new Set(events.map((event) => event.id));
      return wanted.filter((event) => !ids.has(event.id)).length;
    };
    if (missing() === 0) return;
    const readAgain = async () => {
      events = await historyOf(page, { kind: 'institution', id });
      return missing();
    };
    await expect.poll(readAgain, { timeout: PATIENCE }).toBe(0);
  }
  await bring(told);

  const kpis = new Set(
    events.flatMap(({ data }) => ('kpi' in data && typeof data.kpi === 'string' ? [data.kpi] : [])),
  );
  const definitions = [...kpis].map((kpi) => historyOf(page, { kind: 'stream', id: `kpiDefinition-${kpi}` }));
  const { directory } = await ask<Directory>(page, DIRECTORY, {});
  const facts: Omit<Facts, 'events'> = {
    reference: (await Promise.all(definitions)).flat(),
    persons: new Map(directory.map((person) => [person.id, person.name])),
    ...{ felt: new Map(), opened: told },
  };
  /** What a page is told once, when it opens. */
  async function open(work: () => Promise<unknown>, after: string): Promise<void> {
    const { now } = await ask<Rounds>(page, ROUNDS, {});
    facts.felt = new Map(now.appraisalRounds.map((round) => [round.id, round.distribution]));
    facts.opened = told;
    await work();
    await sliderOf(page).waitFor({ timeout: PATIENCE });
    // The definitions of KPIs are asked for when the history is there: until they are the panel says other words.
    const opened = async () => (await rest(after), await compared(after));
    await expect.poll(opened, { timeout: PATIENCE }).toBe('as folded');
  }

  /** Waits until address and page say the same, and the page has followed the log as far as was recorded. */
  async function rest(after: string): Promise<void> {
    const troubleNow = async () => {
      here = await glance(page);
      const { address, moment } = here;
      if (address.known === null ? moment.known < told : moment.known !== address.known)
        return `it has followed the log to ${moment.known} of ${address.known ?? told}`;
      if (address.asOf !== null && (address.asOf !== moment.asOf || (address.at ?? ALL) !== moment.at))
        return `it is at ${placeOf(moment)}, and its address says ${address.asOf} ${address.at}`;
      return 'at rest';
    };
    await expect.poll(troubleNow, { message: `seed ${seed}: ${after}`, timeout: PATIENCE }).toBe('at rest');
  }
  const standsAt = (): Glance => {
    if (here === null) throw new Error('it was not opened yet');
    return here;
  };
  async function compared(after: string): Promise<unknown> {
    const { moment, panel, says, address } = standsAt();
    await bring(moment.known);
    const folded = await panelAsRead({ ...facts, events }, moment);
    read.add(folded);
    const { order, count } = steps(moment);
    const place = `${count} van ${order.length}`;
    const failed = { seed, after, moment };
    if (panel !== folded) return { ...failed, ...apart(panel, folded) };
    if (count > 0 && !says.includes(` ${place}:`)) return { ...failed, says, place };
    // Nothing takes place after it was recorded: in the present everything has.
    if (address.asOf === null && count < order.length) return { ...failed, place };
    return 'as folded';
  }
  async function holds(after: string): Promise<void> {
    await rest(after);
    expect(await compared(after)).toBe('as folded');
  }
  async function move(name: string, work: () => Promise<unknown>, to?: string): Promise<void> {
    const before = page.url();
    await work();
    const moved = () => {
      if (to === undefined) return page.url() === before ? `still ${before}` : 'moved';
      const { searchParams } = new URL(page.url());
      return `${searchParams.get('asOf')} ${searchParams.get('at')}`;
    };
    await expect.poll(moved, { message: `seed ${seed}: ${name}`, timeout: PATIENCE }).toBe(to ?? 'moved');
    await holds(name);
  }
  /** The places that one steps through, in the order of the world, as known at a moment, and how many are before it. */
  function steps({ asOf, at, known }: AskedMoment): { order: Place[]; count: number } {
    const order = events
      .filter(({ position }) => position <= known)
      .map(({ effectiveAt, position }) => ({ asOf: effectiveAt, at: position }))
      .sort((a, b) => (a.asOf === b.asOf ? a.at - b.at : a.asOf < b.asOf ? -1 : 1));
    const isBefore = (place: Place) => place.asOf < asOf || (place.asOf === asOf && place.at <= at);
    return { order, count: order.filter(isBefore).length };
  }
  return {
    here: standsAt,
    events: () => events,
    read,
    open: (search, after) => open(() => page.goto(`/replay/institution/${id}${search}`), after),
    reload: (after) => open(() => page.reload(), after),
    move,
    async goTo(name, eventId) {
      const event = events.find((one) => one.id === eventId);
      if (!event) throw new Error(`${eventId} was not recorded`);
      const place = { asOf: event.effectiveAt, at: event.position };
      const search = new URLSearchParams({ asOf: place.asOf, at: String(place.at) });
      await move(name, () => goWithin(page, `/replay/institution/${id}?${search}`), placeOf(place));
    },
    async stepBy(key, by) {
      const { moment } = standsAt();
      const { order, count } = steps(moment);
      const last = order[count - 1];
      // Standing between two events, back is to the last that happened.
      const isOn = last !== undefined && placeOf(last) === placeOf(moment);
      const next = order[Math.min(Math.max((by < 0 && !isOn ? count : count - 1) + by, 0), order.length - 1)];
      if (!next || (isOn && next === last) || (by > 0 && count >= order.length)) return;
      await move(`${key} at ${count}`, () => page.keyboard.press(key), placeOf(next));
    },
    async arrive(name, those) {
      const recorded = await log.record(those);
      told = Math.max(told, ...recorded.map(({ position }) => position));
      await holds(name);
    },
    countAfter: (position) => events.filter((event) => event.position > position).length,
  };
}

/** A place, as an address says it. */
const placeOf = ({ asOf, at }: Place): string => `${asOf} ${at}`;

/** Two texts where they part. */
function apart(shown: string, folded: string): { shown: string; folded: string } {
  const at = [...folded].findIndex((letter, index) => letter !== shown[index]);
  const from = Math.max((at === -1 ? folded.length : at) - 60, 0);
  return { shown: shown.slice(from, from + 160), folded: folded.slice(from, from + 160) };
}
