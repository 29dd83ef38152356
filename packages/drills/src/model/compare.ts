// Does one operation on a store and on the model, and compares the answers.
import { deepStrictEqual } from 'node:assert/strict';
import {
  passes,
  type AppendRequest,
  type EventStore,
  type NewEvent,
  type StoredEvent,
} from '@traject/event-store';
import { requestsOf } from '../log/unit.js';
import type { ArrayLog } from './array-log.js';
import type { Operation } from './operations.js';

/** A store that is compared, and what it is between operations. */
export interface Compared {
  store: EventStore;
  reopen: () => Promise<EventStore>;
  /** Up to where its subscription was followed; it is resumed from here. */
  followed: number;
}

const timeOf = (minutes: number) => new Date(Date.UTC(2025, 2, 1) + minutes * 60_000).toISOString();

/** The clock of every store of one run, in minutes. */
export interface Clock {
  minutes: number;
}
export const nowOf = ({ minutes }: Clock): string => timeOf(minutes);

const eventsOf = (command: number, stream: string, count: number): NewEvent[] =>
  requestsOf({ commandId: `c-${command}`, parts: [{ stream, from: 0, count }] })[0]?.events ?? [];

/** Throws, with both answers, when the store's differs from the model's. */
export async function compare(on: Compared, model: ArrayLog, next: Operation, clock: Clock): Promise<void> {
  const { store } = on;
  switch (next.kind) {
    case 'append': {
      clock.minutes = Math.max(0, clock.minutes + next.minutes);
      const requests = requestsFor(next, store.appendMany !== undefined);
      const [only] = requests;
      const outcome =
        requests.length > 1 || !only ? await store.appendMany?.(requests) : await store.append(only);
      return deepStrictEqual(outcome, model.append(requests, nowOf(clock)));
    }
    case 'together':
      return appendTogether(store, model, next.commands, nowOf(clock));
    case 'restart':
      await store.close();
      on.store = await on.reopen();
      return;
    case 'session':
      return inSession(store, model, next, nowOf(clock));
    case 'follow': {
      const events = await followed(store, on.followed);
      deepStrictEqual(events, model.events.slice(on.followed));
      on.followed = model.events.length;
      return;
    }
    case 'readStream': {
      const { direction, from, limit } = next;
      const own = model.events.filter((event) => event.stream === next.stream);
      const found =
        direction === 'forwards'
          ? own.filter((e) => e.revision >= from)
          : own.filter((e) => e.revision <= from).reverse();
      return deepStrictEqual(
        await store.readStream(next.stream, { direction, from, limit }),
        found.slice(0, limit),
      );
    }
    case 'readAll': {
      const { direction, after, limit, filter } = next;
      const own = model.events.filter((event) => passes(filter, event));
      const found =
        direction === 'forwards'
          ? own.filter((e) => e.position > after)
          : own.filter((e) => e.position < after).reverse();
      return deepStrictEqual(
        await all(store.readAll({ direction, after, limit, filter })),
        found.slice(0, limit),
      );
    }
    case 'readByStream':
      return deepStrictEqual(
        await all(store.readByStream({ until: next.until })),
        model.byStream(next.until),
      );
    case 'positionAt': {
      const instant = timeOf(next.minutes);
      const known = model.events.filter((event) => event.recordedAt <= instant).length;
      return deepStrictEqual(await store.positionAt(instant), known);
    }
    case 'readCommand': {
      const commandId = `c-${next.command}`;
      const found = model.events.filter((event) => event.commandId === commandId);
      return deepStrictEqual(await store.readCommand(commandId), found);
    }
    default:
      next satisfies never;
  }
}

/** Several appends at one moment, each to a stream of its own: all are recorded, in whatever order the positions say. */
async function appendTogether(store: EventStore, model: ArrayLog, commands: readonly number[], now: string) {
  const requests = commands.map((command): AppendRequest => {
    const stream = `theme-together.${command}`;
    return { stream, expected: 'any', events: eventsOf(command, stream, 2) };
  });
  const outcomes = await Promise.all(requests.map((request) => store.append(request)));
  const inOrder = outcomes
    .map((outcome, index) => ({ outcome, request: requests[index] }))
    .sort((one, other) => firstPosition(one.outcome) - firstPosition(other.outcome));
  for (const { outcome, request } of inOrder) {
    if (request) deepStrictEqual(outcome, model.append([request], now));
  }
}

const firstPosition = (outcome: { kind: string; events?: StoredEvent[] }): number =>
  outcome.kind === 'appended' ? (outcome.events?.[0]?.position ?? 0) : 0;

async function inSession(
  store: EventStore,
  model: ArrayLog,
  { stream, commands, minutes }: Extract<Operation, { kind: 'session' }>,
  now: string,
): Promise<void> {
  const given = new Date(Date.parse(model.time() || now) + minutes * 60_000).toISOString();
  await store.exclusively(async (session) => {
    for (const command of commands) {
      const request: AppendRequest = { stream, expected: 'any', events: eventsOf(command, stream, 1) };
      const outcome = await session.append(request, given).catch((error: unknown) => codeOf(error));
      const early = given < model.time();
      const expected = early ? 'RECORDED_AT_BEFORE_LAST' : model.append([request], given, true);
      // A command that is known is found before or after its time is looked at; both refuse to record it.
      if (early && typeof outcome !== 'string' && outcome.kind === 'duplicate') continue;
      deepStrictEqual(outcome, expected);
    }
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'no code';

/** What a subscription delivers after `after` until it says that it is live. */
async function followed(store: EventStore, after: number): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const message of store.subscribe({ after })) {
    if (message.kind === 'live') break;
    events.push(message.event);
  }
  return events;
}

function requestsFor(next: Extract<Operation, { kind: 'append' }>, several: boolean): AppendRequest[] {
  const events = eventsOf(next.command, next.stream, next.count);
  const second = several && next.second !== null && next.count > 1 ? next.second : null;
  if (second === null) return [{ stream: next.stream, expected: next.expected, events }];
  return [
    { stream: next.stream, expected: next.expected, events: events.slice(0, 1) },
    { stream: 'programme-1', expected: second, events: events.slice(1) },
  ];
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}
