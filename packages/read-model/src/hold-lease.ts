// A lease that renews itself for as long as its holder works.
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLease, type Lease, type LeaseOptions } from './lease.js';

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
  return renewing(lease, leaseMs);
}

/**
 * Renews `lease` four times in its span until it is released. `onTrouble` hears of a renewal that failed: the database is
 * away, which the work meets, too.
 */
export function renewing(
  { token, renew, release }: Lease,
  leaseMs: number,
  onTrouble: (error: unknown) => void = () => undefined,
): HeldLease {
  const lost = new AbortController();
  let underWay = false;
  let released = false;
  const renewal = setInterval(() => {
    // A transaction that works under the lease makes a renewal wait for its end. More of them would take one connection
    // after the other, until none is left for the transaction's own work.
    if (underWay) return;
    underWay = true;
    renew()
      .then((ours) => ours || released || lost.abort(), onTrouble)
      .finally(() => (underWay = false));
  }, leaseMs / 4);
  return {
    token,
    lost: lost.signal,
    async release() {
      clearInterval(renewal);
      released = true;
      await release().catch(() => undefined);
    },
  };
}
