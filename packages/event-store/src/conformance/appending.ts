import { describe, expect, it } from 'vitest';
import { appendBytes } from '../append-rules.js';
import { MAX_APPEND_BYTES, type NewEvent } from '../port.js';
import type { Bench, Capabilities } from './bench.js';
import { all, appended, events } from './given-events.js';

export function appending(bench: Bench, { severalStreams }: Capabilities): void {
  describe('appending', () => {
    it('gives revisions from 0 and keeps everything of the envelope', async () => {
      const [given] = events(1, {
        reportedBy: { personId: 'p-2', capacity: { role: 'hr', unit: { kind: 'team', id: 't-1' } } },
        reason: { text: 'x-1', commitment: 'b'.repeat(64) },
        corrects: { kind: 'replace', eventId: 'e-0' },
        basis: [{ fact: 'members', stream: 'team-1', revision: 4, value: ['p-1'] }],
        causationId: 'e-9',
      });
      const request = { stream: 'need-1', expected: 'no-stream' as const, events: given ? [given] : [] };
      appended(await bench.store.append(request));
      expect(await bench.store.readStream('need-1')).toEqual([
        { ...given, stream: 'need-1', revision: 0, position: 1, recordedAt: bench.clock },
      ]);
    });

    it.each([
      { expected: 'no-stream', existing: 0, holds: true },
      { expected: 'no-stream', existing: 2, holds: false },
      { expected: 'exists', existing: 0, holds: false },
      { expected: 'exists', existing: 2, holds: true },
      { expected: 'any', existing: 0, holds: true },
      { expected: 'any', existing: 2, holds: true },
      { expected: 1, existing: 2, holds: true },
      { expected: 0, existing: 2, holds: false },
      { expected: 2, existing: 2, holds: false },
      { expected: 0, existing: 0, holds: false },
    ] as const)(
      'expecting $expected of a stream with $existing events: $holds',
      async ({ expected, existing, holds }) => {
        if (existing > 0) {
          await bench.store.append({ stream: 'need-1', expected: 'any', events: events(existing) });
        }
        const outcome = await bench.store.append({ stream: 'need-1', expected, events: events(1) });
        const actual = existing === 0 ? ('no-stream' as const) : existing - 1;
        if (holds) expect(appended(outcome).map((event) => event.revision)).toEqual([existing]);
        else expect(outcome).toEqual({ kind: 'conflict', stream: 'need-1', expected, actual });
        expect((await bench.store.head()).position).toBe(existing + (holds ? 1 : 0));
      },
    );

    it('takes 100 events in one append, in their order', async () => {
      const outcome = await bench.store.append({
        stream: 'need-1',
        expected: 'no-stream',
        events: events(100),
      });
      expect(appended(outcome).map((event) => [event.revision, event.position])).toEqual(
        Array.from({ length: 100 }, (_, index) => [index, index + 1]),
      );
      const read = await bench.store.readStream('need-1');
      expect(read.map((event) => event.data)).toEqual(Array.from({ length: 100 }, (_, index) => ({ index })));
    });

    it('takes an append of 900 KB and refuses one byte more as a value', async () => {
      const largest = ofSize(MAX_APPEND_BYTES);
      const larger = ofSize(MAX_APPEND_BYTES + 1);
      const tooLarge = await bench.store.append({ stream: 'need-1', expected: 'any', events: [larger] });
      expect(tooLarge).toEqual({ kind: 'too-large', bytes: MAX_APPEND_BYTES + 1, maximum: MAX_APPEND_BYTES });
      appended(await bench.store.append({ stream: 'need-1', expected: 'no-stream', events: [largest] }));
      expect((await bench.store.readStream('need-1'))[0]?.data).toEqual(largest.data);
    });

    it('keeps any Unicode in a payload, NUL and lone surrogates included', async () => {
      const data = {
        emoji: '🧑🏽‍🏫',
        combining: 'e\u0301',
        rtl: 'שלום',
        nul: 'a\u0000b',
        lone: '\ud800',
        quote: `'"\\\n`,
      };
      await bench.store.append({ stream: 'need-é🙂', expected: 'no-stream', events: events(1, { data }) });
      const reopened = await bench.another();
      expect((await reopened.readStream('need-é🙂'))[0]?.data).toEqual(data);
    });

    it('keeps an event type that nobody declared, as it is', async () => {
      const unknown = { type: 'FromAnotherVersion', schemaVersion: 7, data: { any: [1, { thing: null }] } };
      await bench.store.append({ stream: 'need-1', expected: 'any', events: events(1, unknown) });
      expect((await all(bench.store.readAll()))[0]).toMatchObject(unknown);
    });

    it('refuses an append without events, a malformed stream name or revision, and an event id of another command', async () => {
      const [first] = events(1);
      const given = first ? [first] : [];
      await bench.store.append({ stream: 'need-1', expected: 'any', events: given });
      const reused = events(1).map((event) => ({ ...event, id: first?.id ?? '' }));
      const attempts = [
        { stream: 'need-1', expected: 'any' as const, events: [] },
        { stream: 'need', expected: 'any' as const, events: events(1) },
        { stream: 'need- 1', expected: 'any' as const, events: events(1) },
        { stream: 'need-1', expected: -1, events: events(1) },
        { stream: 'need-1', expected: 'any' as const, events: reused },
      ];
      const codes = await Promise.all(
        attempts.map((attempt) => bench.store.append(attempt).catch((error: unknown) => error)),
      );
      expect(codes).toMatchObject([
        { code: 'APPEND_INVALID' },
        { code: 'APPEND_INVALID' },
        { code: 'APPEND_INVALID' },
        { code: 'APPEND_INVALID' },
        { code: 'EVENT_ID_REUSED' },
      ]);
      expect((await bench.store.head()).position).toBe(1);
    });

    if (severalStreams) severalAsOne(bench);
    else {
      it('does not pretend to append to several streams as one', () => {
        expect(bench.store.appendMany).toBeUndefined();
      });
    }
  });
}

function severalAsOne(bench: Bench): void {
  it('appends to several streams as one', async () => {
    const [a, b, c] = events(3);
    const outcome = await bench.store.appendMany?.([
      { stream: 'need-1', expected: 'no-stream', events: only(a) },
      { stream: 'need-2', expected: 'any', events: [...only(b), ...only(c)] },
    ]);
    expect(outcome?.kind).toBe('appended');
    const log = await all(bench.store.readAll());
    expect(log.map((event) => [event.stream, event.revision])).toEqual([
      ['need-1', 0],
      ['need-2', 0],
      ['need-2', 1],
    ]);
  });

  it('appends nothing to any stream when one expectation does not hold', async () => {
    const [a, b] = events(2);
    const outcome = await bench.store.appendMany?.([
      { stream: 'need-1', expected: 'no-stream', events: only(a) },
      { stream: 'need-2', expected: 'exists', events: only(b) },
    ]);
    expect(outcome).toEqual({ kind: 'conflict', stream: 'need-2', expected: 'exists', actual: 'no-stream' });
    expect(await all(bench.store.readAll())).toEqual([]);
    expect((await bench.store.head()).position).toBe(0);
  });

  it('refuses an append that names one stream twice', async () => {
    const [a, b] = events(2);
    const twice = bench.store.appendMany?.([
      { stream: 'need-1', expected: 'any', events: only(a) },
      { stream: 'need-1', expected: 'any', events: only(b) },
    ]);
    await expect(twice).rejects.toMatchObject({ code: 'APPEND_INVALID' });
  });
}

const only = (event: NewEvent | undefined): NewEvent[] => (event ? [event] : []);

/** An event whose append is exactly `bytes` long, with characters of one to four bytes. */
function ofSize(bytes: number): NewEvent {
  const sized = (fill: string): NewEvent | undefined => events(1, { commandId: 'large', data: { fill } })[0];
  const start = 'é€🙂';
  const base = sized(start);
  const missing = bytes - appendBytes([{ stream: 'need-1', expected: 'any', events: only(base) }]);
  const event = sized(start + 'x'.repeat(missing));
  if (!event) throw new Error('one event was asked for');
  return event;
}
