import { describe, expect, it } from 'vitest';
import { PrintQueue, TookTooLong, TooManyWaiting, type PageToPrint, type Print } from './print-queue.js';

const page = (path: string): PageToPrint => ({
  origin: 'http://127.0.0.1:3000',
  shownOrigin: 'https://traject.example',
  path,
  session: 'kept',
  language: 'nl',
});

/** Prints when it is told to. */
function printer() {
  const begun: string[] = [];
  const ends = new Map<string, (failed?: Error) => void>();
  const print: Print = ({ path }) =>
    new Promise((resolve, reject) => {
      begun.push(path);
      ends.set(path, (failed) => (failed ? reject(failed) : resolve(new TextEncoder().encode(path))));
    });
  return { begun, end: (path: string, failed?: Error) => ends.get(path)?.(failed), print };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('pages to print', () => {
  it('are printed one at a time, in the order in which they were asked, also after one that failed', async () => {
    const { begun, end, print } = printer();
    const queue = new PrintQueue(print, { mostMs: 60_000, mostWaiting: 3 });
    const [first, second] = [queue.add(page('/a')), queue.add(page('/b'))];
    const failed = first.catch((error: unknown) => error);
    await settled();
    expect(begun).toEqual(['/a']);
    end('/a', new Error('torn'));
    expect(await failed).toEqual(new Error('torn'));
    await settled();
    expect(begun).toEqual(['/a', '/b']);
    end('/b');
    expect(new TextDecoder().decode(await second)).toBe('/b');
  });

  it('are turned away when too many wait, and taken again when one is done', async () => {
    const { end, print } = printer();
    const queue = new PrintQueue(print, { mostMs: 60_000, mostWaiting: 1 });
    const [first, second] = [queue.add(page('/a')), queue.add(page('/b'))];
    await expect(queue.add(page('/c'))).rejects.toBeInstanceOf(TooManyWaiting);
    await settled();
    end('/a');
    await first;
    const third = queue.add(page('/c'));
    await settled();
    end('/b');
    await second;
    await settled();
    end('/c');
    expect(await third).toHaveLength(2);
  });

  it('are given up when they take too long, and the next has its turn', async () => {
    const given: PageToPrint[] = [];
    const print: Print = (asked, signal) =>
      asked.path === '/slow'
        ? new Promise((_, reject) =>
            signal.addEventListener('abort', () => {
              given.push(asked);
              reject(new Error('closed'));
            }),
          )
        : Promise.resolve(new Uint8Array([1]));
    const queue = new PrintQueue(print, { mostMs: 1, mostWaiting: 1 });
    const slow = queue.add(page('/slow'));
    const next = queue.add(page('/quick'));
    await expect(slow).rejects.toBeInstanceOf(TookTooLong);
    expect(given).toHaveLength(1);
    expect(await next).toEqual(new Uint8Array([1]));
  });
});
