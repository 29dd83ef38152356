// How long one question takes that people ask one after another, in milliseconds: the 95th percentile.
import { signIn } from './graphql-client.mjs';
import { withLargeInstitution } from './large-institution.mjs';

const WARM_UP = 20;

/** @param {readonly number[]} sorted @param {number} share */
const percentile = (sorted, share) =>
  Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN) * 10) / 10;

/**
 * Asks HR's question of the generated institution `rounds` times, first as it stands and then as of past dates.
 * @param {object} question
 * @param {string} question.name
 * @param {(snapshot: string) => string} question.query GraphQL, given the root field to hang under
 * @param {(number: number) => object} question.variables of the n-th time
 * @param {(data: any) => number} question.found how many the answer is about; an answer about nobody measures nothing
 * @param {import('./run.mjs').Options} options
 * @returns {Promise<import('./run.mjs').Measure>}
 */
export function askedInTurn({ name, query, variables, found }, { rounds = 200, events, log }) {
  return withLargeInstitution({ events, log }, async ({ origin, staff, events: made }) => {
    const { ask, hangUp } = await signIn(origin, 'hr');
    /** @param {string} text @param {(number: number) => object} more */
    const timed = async (text, more) => {
      const times = [];
      let about = 0;
      for (let number = -WARM_UP; number < rounds; number += 1) {
        const begin = performance.now();
        const data = await ask(text, { ...variables(number + WARM_UP), ...more(number) });
        if (number < 0) continue;
        times.push(performance.now() - begin);
        about = Math.max(about, found(data));
      }
      if (about === 0) throw new Error('the answers were about nobody');
      return { times: times.sort((a, b) => a - b), about };
    };
    const live = await timed(query('now'), () => ({}));
    log(`live: p95 ${percentile(live.times, 0.95)} ms, at most ${live.about} in an answer`);
    const dated = await timed(query('asOf(validAt: "2025-03-01", knownAt: "2025-03-01")'), () => ({}));
    log(`as of 1 March 2025: p95 ${percentile(dated.times, 0.95)} ms`);
    hangUp();
    return {
      name,
      unit: 'ms',
      ours: percentile(live.times, 0.95),
      rounds,
      spread: { min: percentile(live.times, 0), max: percentile(live.times, 1) },
      beside: {
        events: made,
        staff,
        'most in an answer': live.about,
        'ms median': percentile(live.times, 0.5),
        'ms as of 2025-03-01': percentile(dated.times, 0.95),
      },
    };
  });
}
