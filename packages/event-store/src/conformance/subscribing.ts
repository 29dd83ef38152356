import { describe, expect, it } from 'vitest';
import type { SubscriptionMessage } from '../port.js';
import type { Bench, Capabilities } from './bench.js';
import { events, positionsOf, take } from './given-events.js';

const isLive = (message: SubscriptionMessage | undefined) => message?.kind === 'live';
const given = (seen: SubscriptionMessage[], count: number) => positionsOf(seen).length >= count;

export function subscribing(bench: Bench, { connections }: Capabilities): void {
  const append = (count = 1, stream = 'need-1') =>
    bench.store.append({ stream, expected: 'any', events: events(count) });

  describe('a subscription', () => {
    it('catches up, says that it is live, and follows, also what another store writes', async () => {
      await append(3);
      const second = await bench.another();
      const following: Promise<unknown>[] = [];
      const seen = await take(bench.store.subscribe({ after: 0 }), (messages) => {
        if (isLive(messages.at(-1)) && following.length === 0) {
          following.push(append(), second.append({ stream: 'need-2', expected: 'any', events: events(2) }));
        }
        return given(messages, 6);
      });
      await Promise.all(following);
      expect(positionsOf(seen)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(seen[3]).toEqual({ kind: 'live', position: 3 });
    });

    it('is live at once on an empty log', async () => {
      expect(await take(bench.store.subscribe({ after: 0 }), (seen) => isLive(seen.at(-1)))).toEqual([
        { kind: 'live', position: 0 },
      ]);
    });

    it('begins after the given position', async () => {
      await append(5);
      const seen = await take(bench.store.subscribe({ after: 3 }), (messages) => isLive(messages.at(-1)));
      expect(positionsOf(seen)).toEqual([4, 5]);
    });

    it('filters, and says it is live at the last position of the log, not of the filter', async () => {
      await append(1, 'team-1');
      await append(2, 'need-1');
      const filter = { words: ['team'] };
      const following: Promise<unknown>[] = [];
      const seen = await take(bench.store.subscribe({ after: 0, filter }), (messages) => {
        if (isLive(messages.at(-1))) following.push(append(1, 'need-1').then(() => append(1, 'team-2')));
        return given(messages, 2);
      });
      await Promise.all(following);
      expect(seen[1]).toEqual({ kind: 'live', position: 3 });
      expect(positionsOf(seen)).toEqual([1, 5]);
    });

    it('gives each of several subscribers everything', async () => {
      const subscribers = Array.from({ length: 3 }, () =>
        take(bench.store.subscribe({ after: 0 }), (seen) => given(seen, 40)),
      );
      for (let n = 0; n < 10; n += 1) await append(4);
      for (const seen of await Promise.all(subscribers)) {
        expect(positionsOf(seen)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      }
    });

    it('ends when its signal aborts, live or catching up or before it began', async () => {
      await append(3);
      const idle = new AbortController();
      const whenLive = await take(bench.store.subscribe({ after: 0, signal: idle.signal }), (seen) => {
        if (isLive(seen.at(-1))) idle.abort();
        return false;
      });
      expect(positionsOf(whenLive)).toEqual([1, 2, 3]);
      const busy = new AbortController();
      const catchingUp = await take(bench.store.subscribe({ after: 0, signal: busy.signal }), () => {
        busy.abort();
        return false;
      });
      expect(positionsOf(catchingUp)).toEqual([1]);
      const before = await take(
        bench.store.subscribe({ after: 0, signal: AbortSignal.abort() }),
        () => false,
      );
      expect(before).toEqual([]);
    });

    it('ends when its store is closed', async () => {
      const store = await bench.another();
      const seen = await take(store.subscribe({ after: 0 }), (messages) => {
        if (isLive(messages.at(-1))) void store.close();
        return false;
      });
      expect(seen).toEqual([{ kind: 'live', position: 0 }]);
    });

    if (connections) {
      it('survives lost connections without a gap or a double, and says again that it is live', async () => {
        await append(2);
        let broken = 0;
        let writing: Promise<unknown> = Promise.resolve();
        const seen = await take(bench.store.subscribe({ after: 0 }), (messages) => {
          if (isLive(messages.at(-1)) && broken < 3) {
            broken += 1;
            writing = writing
              .then(() => bench.log.breakConnections?.())
              .then(async () =>
                (await bench.another()).append({ stream: 'need-1', expected: 'any', events: events(3) }),
              );
          }
          // Once at first and once after each break, whether before or after what was appended meanwhile.
          return given(messages, 11) && messages.filter(isLive).length >= 4;
        });
        await writing;
        expect(positionsOf(seen)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      });
    }
  });
}
