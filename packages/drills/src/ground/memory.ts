import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Sample {
  events: number;
  connections: number;
  /** Megabytes in use on the heap, after collecting garbage. */
  heapMb: number;
  /** Megabytes of the process as the system sees it. */
  rssMb: number;
}

/** What the process holds once everything that can be collected is. */
export async function collectedMemory(): Promise<Pick<Sample, 'heapMb' | 'rssMb'>> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('garbage cannot be collected on demand');
  for (let times = 0; times < 3; times += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heapMb: Math.round(heapUsed / 1e5) / 10, rssMb: Math.round(rss / 1e5) / 10 };
}

/** The slope of the straight line through the samples but the first, in megabytes per million events (least squares). */
export function slopeOf(samples: readonly Sample[], of: 'heapMb' | 'rssMb'): number {
  const points = samples.slice(1);
  if (points.length < 2) return 0;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(({ events }) => events));
  const y = mean(points.map((sample) => sample[of]));
  const over = points.reduce((sum, sample) => sum + (sample.events - x) * (sample[of] - y), 0);
  const under = points.reduce((sum, { events }) => sum + (events - x) ** 2, 0);
  return Math.round((over / under) * 1e7) / 10;
}
