// A big log from a seed: many institutions, each with a team and its work, in the order of the world but for a share
// that is late or corrects. For tests and benchmarks only.
import type { AppendRequest, EventStore, NewEvent } from '@traject/event-store';
import type { Payload, WordPayloads } from './payload.js';
import { instantOf, type Act } from './random-act.js';
import { payloads } from './random-payloads.js';

export interface GeneratedLogOptions {
  /** How many events; institutions follow from it. */
  events: number;
  /** The same seed gives the same log. */
  seed?: number;
  /** The share of events that come after later ones in the world's time, or correct an earlier one; 0.05 when absent. */
  hard?: number;
  /** How many events an institution has, over all its streams; 250 when absent. */
  perInstitution?: number;
}

/** So many institutions write at the same time, so that a stream's events lie far apart in the log. */
const AT_ONCE = 40;
const DAYS = 400;
/** A round of appraisal ends; the other streams go on. */
const ROUND = 14;

/** The next event of a generated log, and the stream that it goes to. */
export interface Generated {
  stream: string;
  event: NewEvent;
}

/** The events of a log, in the order in which they are recorded. */
export function* generatedLog(options: GeneratedLogOptions): Generator<Generated> {
  const { events, seed = 1, perInstitution = 250 } = options;
  const random = randomOf(seed);
  const open: Generator<Generated>[] = [];
  let begun = 0;
  for (let made = 0; made < events;) {
    while (open.length < AT_ONCE) {
      open.push(institution(begun, perInstitution, options.hard ?? 0.05, random));
      begun += 1;
    }
    const place = Math.floor(random() * open.length);
    const next = open[place]?.next();
    if (next?.value) {
      yield next.value;
      made += 1;
    } else open.splice(place, 1);
  }
}

/** Appends a generated log in batches, each as one; an empty log gets the same positions every time. */
export async function appendGeneratedLog(
  store: Pick<EventStore, 'appendMany'>,
  options: GeneratedLogOptions,
): Promise<void> {
  let batch = new Map<string, NewEvent[]>();
  let size = 0;
  const flush = async () => {
    const requests: AppendRequest[] = [...batch].map(([stream, events]) => ({
      stream,
      expected: 'any',
      events,
    }));
    if (requests.length > 0) {
      const outcome = await store.appendMany?.(requests);
      if (outcome?.kind !== 'appended') throw new Error(`appending was answered ${outcome?.kind}`);
    }
    batch = new Map();
    size = 0;
  };
  for (const { stream, event } of generatedLog(options)) {
    const events = batch.get(stream);
    if (events) events.push(event);
    else batch.set(stream, [event]);
    size += 1;
    if (size === 1000) await flush();
  }
  await flush();
}

interface Stream {
  payloads: WordPayloads;
  events: NewEvent[];
  /** When the last one in the world's time took effect: what is not late is not before it. */
  last: string;
}

function* institution(
  number: number,
  length: number,
  hard: number,
  random: () => number,
): Generator<Generated> {
  const prefix = `i${number}.`;
  const below = (bound: number) => Math.floor(random() * bound);
  const streams: Stream[] = payloads({ prefix, kpi: `K${number}` }).map((words) => ({
    payloads: words,
    events: [],
    last: '',
  }));
  for (let made = 0; made < length; made += 1) {
    const open = streams.filter(
      ({ payloads: { word }, events }) => word !== 'ownershipAppraisal' || events.length < ROUND,
    );
    const stream = made < streams.length ? streams[made] : open[below(open.length)];
    if (!stream) continue;
    const own = stream.events;
    const act: Act = {
      word: 0,
      type: 1 + below(600),
      day: Math.floor((made / length) * DAYS),
      offset: random() < 0.3 ? 0 : below(86_400_000),
      form: 0,
      target: below(6),
      moves: random() < 0.3,
      numbers: [below(21), below(61), below(21)],
    };
    const isHard = own.length > 0 && random() < hard;
    const target = isHard && random() < 0.5 ? own.at(-1 - (act.target % own.length)) : undefined;
    if (isHard && !target) act.day = Math.max(0, act.day - 1 - below(60));
    const payload: Payload = target
      ? { type: target.type, data: stream.payloads.again(target, act) }
      : made < streams.length
        ? stream.payloads.payload({ ...act, type: 0 })
        : later(stream.payloads, act);
    let effectiveAt = target && !act.moves ? target.effectiveAt : instantOf(act.day, act.offset);
    if (!isHard && effectiveAt < stream.last) effectiveAt = stream.last;
    if (effectiveAt > stream.last) stream.last = effectiveAt;
    const id = `${prefix}e${made}`;
    const event: NewEvent = {
      type: payload.type,
      data: payload.data,
      id,
      schemaVersion: 1,
      institutionId: `${prefix}institution`,
      actor: { kind: 'person', personId: `${prefix}p${act.numbers[0] % 7}` },
      capacity: null,
      effectiveAt,
      commandId: `${prefix}c${made}`,
      commandDigest: '0'.repeat(64),
      causationId: null,
      correlationId: `${prefix}c${made}`,
      ...(target && {
        corrects: {
          kind: random() < 0.3 ? 'retract' : 'replace',
          eventId: target.id,
        },
      }),
    };
    own.push(event);
    yield { stream: `${stream.payloads.word}-${stream.payloads.id}`, event };
  }
}

/** A payload that does not create anew what is there, where the word has another. */
function later(words: WordPayloads, act: Act): Payload {
  const first = words.payload({ ...act, type: 0 });
  for (let type = act.type; type < act.type + 3; type += 1) {
    const payload = words.payload({ ...act, type });
    if (payload.type !== first.type) return payload;
  }
  return first;
}

/** Numbers from 0 (inclusive) to 1 (exclusive) that follow from `seed` (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
