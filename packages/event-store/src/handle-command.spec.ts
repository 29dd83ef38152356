import {
  accept,
  event,
  refuse,
  reject,
  type Decision,
  type DomainEvent,
  type Recorded,
} from '@traject/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { events } from './conformance/given-events.js';
import { eventIdOf } from './derived-id.js';
import { eventCodec } from './event-codec.js';
import { handleCommand, sessionStore, type CommandInput } from './handle-command.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { receiptStreamOf } from './receipt.js';

const codec = eventCodec({ Counted: event(z.object({ index: z.number() })) });
const limit = refuse(
  'COUNT_FULL',
  { nl: 'Vol.', en: 'Full: two were counted.' },
  { field: 'index', params: { most: 2 } },
);

/** Counts to two at most. */
const count = (recorded: Recorded[]): Decision<DomainEvent> =>
  recorded.length < 2 ? accept([{ type: 'Counted', data: { index: recorded.length } }]) : reject(limit);

let clock: string;
let store: InMemoryEventStore;

beforeEach(() => {
  clock = '2025-03-01T09:00:00.000Z';
  store = new InMemoryEventStore({ now: () => clock });
});

const command = (over: Partial<CommandInput> = {}): CommandInput => ({
  store,
  codec,
  stream: 'counter-1',
  commandType: 'count',
  commandId: 'command-a',
  payloadDigest: 'd'.repeat(64),
  actor: { kind: 'person', personId: 'p-1' },
  capacity: null,
  institutionId: 'inst-1',
  causationId: null,
  correlationId: 'c-1',
  clock: () => clock,
  decide: count,
  ...over,
});

const append = async (stream = 'counter-1') => {
  await store.append({ stream, expected: 'any', events: events(1, { type: 'Counted' }) });
};

describe('a command that is carried out', () => {
  it('records what was decided, with ids that follow from the command and both clocks', async () => {
    const outcome = await handleCommand(
      command({
        effectiveAt: '2025-02-01T00:00:00.000Z',
        reason: { text: 'text-1', commitment: 'e'.repeat(64) },
      }),
    );
    expect(outcome).toMatchObject({ kind: 'done', duplicate: false });
    expect(await store.readStream('counter-1')).toMatchObject([
      {
        id: eventIdOf('command-a', 0),
        revision: 0,
        commandId: 'command-a',
        effectiveAt: '2025-02-01T00:00:00.000Z',
        recordedAt: clock,
        reason: { text: 'text-1' },
      },
    ]);
  });

  it('lets a draft overrule actor, capacity and effectiveAt: an act on paper keeps its own', async () => {
    const draft = {
      type: 'Counted',
      data: { index: 0 },
      actor: { kind: 'person' as const, personId: 'p-2' },
      effectiveAt: '2025-01-01T00:00:00.000Z',
      reportedBy: {
        personId: 'p-1',
        capacity: { role: 'hr' as const, unit: { kind: 'team' as const, id: 't-1' } },
      },
    };
    const given = command({ decide: () => accept([draft]) });
    await handleCommand(given);
    expect(await store.readStream('counter-1')).toMatchObject([
      {
        actor: { personId: 'p-2' },
        effectiveAt: '2025-01-01T00:00:00.000Z',
        reportedBy: { personId: 'p-1' },
      },
    ]);
    expect(await handleCommand(given)).toMatchObject({ kind: 'done', duplicate: true });
  });

  it('records nothing when there is nothing to record, and throws when a draft does not match its schema', async () => {
    expect(await handleCommand(command({ decide: () => accept([]) }))).toEqual({
      kind: 'done',
      events: [],
      duplicate: false,
    });
    const wrong = command({ decide: () => accept([{ type: 'Counted', data: { index: 'one' } }]) });
    await expect(handleCommand(wrong)).rejects.toMatchObject({ code: 'EVENT_INVALID' });
    expect((await store.head()).position).toBe(0);
  });

  it('is decided at a time that is never before what its stream already holds', async () => {
    await append();
    const last = clock;
    clock = '2025-03-01T08:00:00.000Z';
    const times: string[] = [];
    const decide: CommandInput['decide'] = (recorded, now) => {
      times.push(now);
      return count(recorded);
    };
    await handleCommand(command({ decide }));
    expect(times).toEqual([last]);
    expect((await store.readStream('counter-1'))[1]).toMatchObject({ effectiveAt: last, recordedAt: last });
  });
});

describe('a command given again', () => {
  it('returns its first outcome although the state has changed', async () => {
    const first = await handleCommand(command());
    await append();
    await append();
    const again = await handleCommand(command());
    expect(again).toEqual({ ...first, duplicate: true });
    expect((await store.head()).position).toBe(3);
  });

  it.each([
    { with: 'another payload', over: { payloadDigest: 'f'.repeat(64) } },
    { with: 'another stream', over: { stream: 'counter-2' } },
    { with: 'another actor', over: { actor: { kind: 'person' as const, personId: 'p-9' } } },
    { with: 'another type', over: { commandType: 'recount' } },
  ])('with $with is refused as reused, and leaves no receipt', async ({ over }) => {
    await handleCommand(command());
    expect(await handleCommand(command(over))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'COMMAND_ID_REUSED' },
    });
    expect((await store.head()).position).toBe(1);
  });

  it('is carried out once when it arrives five times at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => handleCommand(command())));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect((await store.head()).position).toBe(1);
  });
});

describe('a refusal', () => {
  beforeEach(async () => {
    await append();
    await append();
  });

  it('leaves a receipt with the sentence and its values, outside the stream it was about', async () => {
    expect(await handleCommand(command())).toEqual({ kind: 'refused', refusal: limit, duplicate: false });
    expect(await store.readStream(receiptStreamOf('command-a'))).toMatchObject([
      {
        type: 'CommandRefused',
        institutionId: 'inst-1',
        schemaVersion: 2,
        data: {
          commandType: 'count',
          code: 'COUNT_FULL',
          field: 'index',
          stream: 'counter-1',
          sentence: { nl: 'Vol.', en: 'Full: two were counted.' },
          params: { most: 2 },
        },
      },
    ]);
    expect(await store.readStream('counter-1')).toHaveLength(2);
  });

  it('is given again to the same command, sentence and all, even when it would be accepted by now', async () => {
    const roomy: CommandInput['decide'] = (recorded) => (recorded.length === 2 ? reject(limit) : accept([]));
    await handleCommand(command({ decide: roomy }));
    await append();
    expect(await handleCommand(command({ decide: roomy }))).toEqual({
      kind: 'refused',
      refusal: limit,
      duplicate: true,
    });
  });

  it('is given again as it was told, whatever would be decided by now', async () => {
    await handleCommand(command());
    const again = await handleCommand(command({ decide: () => accept([]) }));
    expect(again).toEqual({ kind: 'refused', refusal: limit, duplicate: true });
  });

  it('leaves no receipt when receipts are off', async () => {
    await handleCommand(command({ receipts: false }));
    expect((await store.head()).position).toBe(2);
  });
});

describe('a conflict', () => {
  /** Decides while another writer appends, `times` times. */
  const disturbed = (times: number): CommandInput['decide'] => {
    let left = times;
    return async (recorded) => {
      left -= 1;
      if (left >= 0) await append();
      return accept([{ type: 'Counted', data: { index: recorded.length } }]);
    };
  };

  it('is decided again on fresh state', async () => {
    const outcome = await handleCommand(command({ decide: disturbed(3) }));
    expect(outcome).toMatchObject({ kind: 'done', events: [{ revision: 3, data: { index: 3 } }] });
  });

  it('is refused after the last retry, naming both revisions, and leaves no receipt', async () => {
    const outcome = await handleCommand(command({ decide: disturbed(99), expectedRetries: 2 }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'CONFLICT', params: { stream: 'counter-1', expected: 1, actual: 2 } },
    });
    expect(await store.readCommand('command-a')).toEqual([]);
    expect(await handleCommand(command({ decide: disturbed(0) }))).toMatchObject({
      kind: 'done',
      duplicate: false,
    });
  });

  it('ends in the refusal of fresh state when others took what was left', async () => {
    await append();
    const decide: CommandInput['decide'] = async (recorded) => {
      if (recorded.length === 1) await append();
      return count(recorded);
    };
    expect(await handleCommand(command({ decide }))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'COUNT_FULL' },
    });
  });
});

describe('a command in an exclusive session', () => {
  it("is recorded at the session's time", async () => {
    const then = '2023-09-01T10:00:00.000Z';
    await store.exclusively(async (session) => {
      const inSession = { store: sessionStore(session, () => then), clock: () => then };
      expect(await handleCommand(command(inSession))).toMatchObject({ kind: 'done', duplicate: false });
      expect(await handleCommand(command(inSession))).toMatchObject({ kind: 'done', duplicate: true });
    });
    expect(await store.readStream('counter-1')).toMatchObject([
      { recordedAt: then, effectiveAt: then, imported: true },
    ]);
  });
});

describe('a command that the store has no room for', () => {
  it('is refused as BUSY, leaves no receipt, and can be given again under the same id', async () => {
    const full = { kind: 'busy' as const, waiting: 7, maximum: 7 };
    const busyStore = {
      append: () => Promise.resolve(full),
      readStream: store.readStream.bind(store),
      readCommand: store.readCommand.bind(store),
    };
    expect(await handleCommand(command({ store: busyStore }))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'BUSY', params: { waiting: 7, maximum: 7 } },
    });
    expect(await handleCommand(command())).toMatchObject({ kind: 'done', duplicate: false });
  });
});
