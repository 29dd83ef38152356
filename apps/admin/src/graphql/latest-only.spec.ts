import { describe, expect, it } from 'vitest';
import { latestOnly } from './latest-only.js';

/** A server that answers when it is told to. */
function server() {
  const asked: string[] = [];
  const told: string[] = [];
  const waiting: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const ask = latestOnly<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    (answer, question) => told.push(`${question}: ${answer}`),
  );
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    ...{ ask, asked, told },
    answer: async (answer: string) => {
      waiting.shift()?.resolve(answer);
      await settled();
    },
  };
}

describe('asking the latest only', () => {
  it('asks the first at once, and while that is on its way nothing', () => {
    const { ask, asked } = server();
    for (const day of ['1', '2', '3']) ask(day);
    expect(asked).toEqual(['1']);
  });

  it('asks the last of those that waited, and tells each answer with its question', async () => {
    const { ask, asked, told, answer } = server();
    for (const day of ['1', '2', '3', '4']) ask(day);
    await answer('a');
    expect(asked).toEqual(['1', '4']);
    ask('5');
    await answer('b');
    await answer('c');
    expect(told).toEqual(['1: a', '4: b', '5: c']);
    ask('6');
    expect(asked).toEqual(['1', '4', '5', '6']);
  });
});
