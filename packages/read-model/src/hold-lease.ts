// A lease that renews itself for as long as its holder works.
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLease, type LeaseOptions } from './lease.js';

export interface HeldLease {
  token: number;
  /** Aborts when another took it over. */
  lost: AbortSignal;
  /** Gives it up. */
  release(): Promise<void>;
}

/** Takes the lease, trying for `patience` milliseconds, and renews it until it is released; null when another holds it. */
export async function holdLease(options: LeaseOptions & { patience: number }): Promise<HeldLease | null> {
  const { leaseMs, patience } = options;
  const until = performance.now() + patience;
  let lease = await takeLease(options);
  while (!lease && performance.now() < until) {
    await sleep(Math.min(leaseMs / 10, 250));
    lease = await takeLease(options);
  }
  if (!lease) return null;
  const { token, renew, release } = lease;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    renew().then(
      (ours) => ours || lost.abort(),
      // A database that is away is met by the work itself.
      () => undefined,
    );
  }, leaseMs / 4);
  return {
    token,
    lost: lost.signal,
    async release() {
      clearInterval(renewal);
      await release().catch(() => undefined);
    },
  };
}
