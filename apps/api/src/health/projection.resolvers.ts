// How far the read model is, and a rebuild of it, for people; health says the same to machines.
import { projectionStatus, type ProjectionStatus, type RebuildStatus } from '@traject/read-model';
import { unauthenticated } from '../graphql/input-error.js';
import type { Field, RequestContext } from '../graphql/request-context.js';

const TABLES = { own: 'current', older: 'earlier', newer: 'later' } as const satisfies Record<
  ProjectionStatus['tables'],
  string
>;

/** A rebuild that is under way, or was interrupted: in the words of the contract. */
const underWay = (rebuild: RebuildStatus | null) =>
  rebuild === null || rebuild.phase === 'ended'
    ? null
    : {
        ...rebuild,
        phase: rebuild.phase === 'catching up' ? 'catchingUp' : rebuild.phase,
        running: rebuild.state === 'running',
      };

/** Who takes part as a partner only is not told. Where roles cannot be asked, nothing but this is said to anybody. */
async function mayKnow(context: RequestContext, readable: boolean): Promise<boolean> {
  if (!readable) return true;
  return (await context.sight()).roles.some(({ role, held }) => held && role !== 'partner');
}

export const projectionResolvers = {
  Query: {
    projection: (async (_, __, context) => {
      if (context.personId === null) throw unauthenticated();
      const { pool, store } = context.services;
      const [status, head] = await Promise.all([projectionStatus(pool), store.head()]);
      return {
        status: status.state === 'running' && status.holder === null ? 'waiting' : status.state,
        position: status.position,
        head: head.position,
        behind: Math.max(0, head.position - status.position),
        failedPosition: status.failure?.position ?? null,
        failedType: status.failure?.eventType ?? null,
        tables: TABLES[status.tables],
        readable: status.readable,
        rebuild: (await mayKnow(context, status.readable)) ? underWay(status.rebuild) : null,
      };
    }) satisfies Field<unknown>,
  },
};
