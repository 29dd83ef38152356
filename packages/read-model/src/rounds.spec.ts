import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Rounds } from './rounds.js';

/** Until what was asked is on its way: after an answer the next round begins in a turn of its own. */
async function turn(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

/** Rounds whose answers come when the test says so. */
function rounds(atOnce?: number) {
  const asked: { questions: string[]; answer(): void; fail(): void }[] = [];
  const made = new Rounds<string, string>(
    (questions) =>
      new Promise((resolve, reject) => {
        asked.push({
          questions,
          answer: () => resolve(questions.map((question) => `${question}!`)),
          fail: () => reject(new Error(questions.join())),
        });
      }),
    atOnce === undefined ? {} : { atOnce },
  );
  return { asked, ask: (question: string) => made.ask(question) };
}

it('answers together what is asked in one turn, each question with its own answer', async () => {
  const { asked, ask } = rounds();
  const answers = Promise.all([ask('a'), ask('b')]);
  await turn();
  expect(asked.map(({ questions }) => questions)).toEqual([['a', 'b']]);
  asked[0]?.answer();
  expect(await answers).toEqual(['a!', 'b!']);
});

it('lets what is asked while a round is on its way wait for the next: an answer is never older than its question', async () => {
  const { asked, ask } = rounds();
  const first = ask('a');
  await turn();
  const later = [ask('b'), ask('c')];
  await turn();
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  expect(await first).toBe('a!');
  await turn();
  expect(asked[1]?.questions).toEqual(['b', 'c']);
  asked[1]?.answer();
  expect(await Promise.all(later)).toEqual(['b!', 'c!']);
});

it('has as many rounds on their way as it may', async () => {
  const { asked, ask } = rounds(2);
  const answers = [];
  for (const question of ['a', 'b', 'c']) {
    answers.push(ask(question));
    await turn();
  }
  expect(asked.map(({ questions }) => questions)).toEqual([['a'], ['b']]);
  asked[1]?.answer();
  expect(await answers[1]).toBe('b!');
  await turn();
  expect(asked[2]?.questions).toEqual(['c']);
});

it('repeats a round that failed one by one: only the question that cannot be answered fails', async () => {
  const made = new Rounds<string, string>((questions) =>
    questions.includes('bad')
      ? Promise.reject(new Error(`cannot: ${questions.join()}`))
      : Promise.resolve(questions),
  );
  const [good, bad] = await Promise.allSettled([made.ask('good'), made.ask('bad')]);
  expect(good).toEqual({ status: 'fulfilled', value: 'good' });
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'cannot: bad' } });
  expect(await made.ask('after')).toBe('after');
});
