// Durable appends of 100 events, in events a second, against Emmett: by one writer, and beside it by eight. What is on: see
// appending.mjs.
import { appending } from './appending.mjs';

const one = appending({ name: 'append-batch', writers: 1, appends: 100, batch: 100 });
const eight = appending({ name: 'append-batch', writers: 8, appends: 20, batch: 100 });

/** @type {import('./run.mjs').Benchmark} */
export default async function run(options) {
  const measure = await one(options);
  const { ours, peer, ratio, beside } = await eight(options);
  const many = { 'ours, 8 writers': ours, 'peer, 8 writers': peer ?? 0, 'ratio, 8 writers': ratio ?? 0 };
  return {
    ...measure,
    beside: { ...measure.beside, ...many, 'by hand, 8 writers': beside?.['by hand'] ?? 0 },
  };
}
