// Policies: what must be recorded in reaction to an event. A subscription with a checkpoint that gives commands.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant, Recorded } from '@traject/domain';
import { reactionIdOf, type EventCodec, type EventFilter, type EventStore } from '@traject/event-store';
import type pg from 'pg';
import { renewing } from './hold-lease.js';
import { fence, takeLease, type Lease } from './lease.js';
import { codeOf, transaction } from './sql.js';

/** A command that a policy gives; `purpose` tells two commands on one event apart. */
export interface Reaction<C> {
  command: C;
  purpose?: string;
  /** The `effectiveAt` of its cause when absent. */
  effectiveAt?: Instant;
}

/** How an event is answered with commands. `react` is total: no reaction is an empty list. */
export interface Policy<C> {
  /** Its name in actors, checkpoints and derived ids; never changed once it ran. */
  name: string;
  filter: EventFilter;
  react(event: Recorded): Reaction<C>[] | Promise<Reaction<C>[]>;
}

/** A reaction ready to be carried out: the same event gives the same `commandId`, however often it is met. */
export interface PolicyCommand<C> {
  policy: string;
  command: C;
  commandId: string;
  causationId: string;
  correlationId: string;
  effectiveAt: Instant;
  cause: Recorded;
}

export interface PolicyRunnerOptions<C> {
  pool: pg.Pool;
  store: Pick<EventStore, 'subscribe'>;
  codec: Pick<EventCodec, 'decode'>;
  policies: readonly Policy<C>[];
  /**
   * Carries a command out. A refusal is an outcome, recorded by whoever handles commands; throwing means that it was not
   * carried out, and it is tried again, with growing pauses, before any later event.
   */
  execute(command: PolicyCommand<C>): Promise<unknown>;
  holder: string;
  /** Milliseconds; 2000 when absent. */
  leaseMs?: number;
  onTrouble?: (trouble: { policy: string; code: string; eventId?: string }) => void;
}

const SAVE_EVERY = 100;

/** Every event wakes every policy, and few concern it: under load it looks so often, in milliseconds. */
const GATHER_MS = 50;

/** Runs each policy on one process at a time; returns what stops them all. */
export function runPolicies<C>(options: PolicyRunnerOptions<C>): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = options.policies.map((policy) => runPolicy(options, policy, ending.signal));
  return {
    async stop() {
      ending.abort();
      await Promise.all(running);
    },
  };
}

async function runPolicy<C>(
  options: PolicyRunnerOptions<C>,
  policy: Policy<C>,
  ended: AbortSignal,
): Promise<void> {
  const { pool, holder, leaseMs = 2000, onTrouble } = options;
  const name = `policy ${policy.name}`;
  while (!ended.aborted) {
    try {
      const lease = await takeLease({ pool, name, holder, leaseMs });
      if (lease) await hold(options, policy, lease, ended);
      else await pause(leaseMs / 4, ended);
    } catch (error) {
      onTrouble?.({ policy: policy.name, code: codeOf(error, 'POLICY_FAILED') });
      await pause(250, ended);
    }
  }
}

async function hold<C>(
  options: PolicyRunnerOptions<C>,
  policy: Policy<C>,
  lease: Lease,
  ended: AbortSignal,
): Promise<void> {
  const { pool, store, codec, leaseMs = 2000 } = options;
  const held = renewing(lease, leaseMs);
  const signal = AbortSignal.any([ended, held.lost]);
  const save = (position: number) =>
    transaction(pool, async (client) => {
      await fence(client, `policy ${policy.name}`, lease.token);
      await client.query(
        `INSERT INTO traject_projection.policy (name, position) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position`,
        [policy.name, position],
      );
    });
  try {
    const { rows } = await pool.query('SELECT position FROM traject_projection.policy WHERE name = $1', [
      policy.name,
    ]);
    let position = Number(rows[0]?.position ?? 0);
    let saved = position;
    const following = { after: position, filter: policy.filter, signal, gatherMs: GATHER_MS };
    for await (const message of store.subscribe(following)) {
      if (message.kind === 'event') {
        await reactTo(options, policy, codec.decode(message.event), signal);
        if (signal.aborted) return;
        position = message.event.position;
      } else position = Math.max(position, message.position);
      // Reacting twice does no harm (the command's id is known), so not every event is worth a write.
      if (message.kind === 'live' || position - saved >= SAVE_EVERY) {
        await save(position);
        saved = position;
      }
    }
    if (position > saved) await save(position);
  } finally {
    await held.release();
  }
}

/** Carries out every reaction to `event`; an attempt that throws is repeated until it succeeds or `signal` aborts. */
async function reactTo<C>(
  { execute, onTrouble }: PolicyRunnerOptions<C>,
  policy: Policy<C>,
  event: Recorded,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      for (const { command, purpose = '', effectiveAt } of await policy.react(event)) {
        await execute({
          policy: policy.name,
          command,
          commandId: reactionIdOf(policy.name, event.id, purpose),
          causationId: event.id,
          correlationId: event.correlationId,
          effectiveAt: effectiveAt ?? event.effectiveAt,
          cause: event,
        });
      }
      return;
    } catch (error) {
      onTrouble?.({ policy: policy.name, code: codeOf(error, 'REACTION_FAILED'), eventId: event.id });
      await pause(Math.min(100 * 2 ** attempt, 10_000), signal);
    }
  }
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
