// Logs of random histories in a store, the same ones every time. For tests only.
import type { EventStore } from '@traject/event-store';
import fc from 'fast-check';
import { anyAct } from './any-act.js';
import { courseOf, courseWords } from './course.js';
import type { Act, Cast } from './random-act.js';
import { historyOf } from './random-history.js';

const SEED = 1701;

async function record(store: EventStore, acts: readonly Act[], cast: Cast): Promise<void> {
  const { events } = historyOf(acts, cast, (await store.head()).position);
  for (const { stream, revision: _, position: __, recordedAt: ___, ...event } of events) {
    await store.append({ stream, expected: 'any', events: [event] });
  }
}

/** Several histories of 160 events each, of every word, late, corrected and planned. */
export async function fillWithHistories(store: EventStore, histories: number): Promise<void> {
  const acts = fc.array(anyAct, { minLength: 160, maxLength: 160 });
  for (const [history, drawn] of fc.sample(acts, { seed: SEED, numRuns: histories }).entries()) {
    await record(store, drawn, { prefix: `r${history}.`, kpi: `R${history}` });
  }
}

/** The course of every word, so that every table has rows. */
export async function fillEveryTable(store: EventStore): Promise<void> {
  const [acts = []] = fc.sample(courseOf([...courseWords.keys()]), { seed: SEED, numRuns: 1 });
  await record(store, acts, { prefix: 'every.', kpi: 'EVERY' });
}
