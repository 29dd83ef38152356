// What health says of the read model. Pure.
import type { ProjectionStatus, RebuildStatus } from '@traject/read-model';

/** How far the read model may be behind a log that is written to, in events, for a server that counts as ready. */
const MOST_BEHIND = 999;

export interface Readiness {
  ready: boolean;
  status: 'ready' | 'catching up' | 'stopped' | 'rebuilding' | 'other release';
  /** In a sentence; absent when it waits for nothing. */
  waitingFor?: string;
  /** Such as `340 of 342 events to position 340`. */
  projection: string;
  /** In events. */
  behind: number;
  failure?: { position: number; type: string; code: string };
  rebuild?: Pick<RebuildStatus, 'state' | 'phase' | 'done' | 'total' | 'startedAt'> &
    Partial<Pick<RebuildStatus, 'eventsPerSecond' | 'secondsLeft' | 'errorCode'>>;
}

/** Judges readiness from how far the tables are and how far the log, `head`, is. */
export function readinessOf(status: ProjectionStatus, head: number): Readiness {
  const { position, events, failure, rebuild } = status;
  // Asked for a moment apart, the read model can be ahead of the head.
  const behind = Math.max(0, head - position);
  return {
    ...judged(status, behind),
    projection: `${events} of ${head} events to position ${position}`,
    behind,
    ...(failure && { failure: { position: failure.position, type: failure.eventType, code: failure.code } }),
    ...(rebuild && rebuild.state !== 'ended' && { rebuild: told(rebuild) }),
  };
}

function judged(
  { state, tables, readable, complete, failure, rebuild, holder }: ProjectionStatus,
  behind: number,
): Pick<Readiness, 'ready' | 'status' | 'waitingFor'> {
  if (!readable && tables === 'newer') {
    const waitingFor =
      'this process to be replaced: the tables are those of a later release, with other columns';
    return { ready: false, status: 'other release', waitingFor };
  }
  if (tables === 'older') {
    const waitingFor = `the rebuild for this release: ${amountOf(rebuild)}`;
    // Tables with the same columns answer meanwhile, as of their position.
    return { ready: readable, status: 'rebuilding', waitingFor };
  }
  if (state === 'stopped') {
    const at = failure ? `position ${failure.position} (${failure.eventType}, ${failure.code})` : 'an event';
    return { ready: false, status: 'stopped', waitingFor: `the projection to be mended at ${at}` };
  }
  // A busy log is always an event ahead: what matters is that the read model follows.
  if (!complete || behind > MOST_BEHIND) {
    const follows = tables !== 'newer' || holder !== null;
    const waitingFor = follows ? `the read model to take ${behind} events` : LATER_RELEASE;
    return { ready: false, status: 'catching up', waitingFor };
  }
  // For some seconds after a process was killed it is so; for good, where an earlier release was brought back.
  if (tables === 'newer' && holder === null && behind > 0)
    return { ready: true, status: 'other release', waitingFor: LATER_RELEASE };
  return { ready: true, status: 'ready' };
}

/** Nobody else may write in its tables. */
const LATER_RELEASE =
  'a process of the later release that made the tables, or "traject rebuild" of this release: nothing brings them further';

function amountOf(rebuild: RebuildStatus | null): string {
  if (rebuild === null || !rebuild.own || rebuild.state === 'ended') return 'not begun';
  const amount = `${rebuild.phase}, ${rebuild.done} of ${rebuild.total} events`;
  return rebuild.state === 'running' ? amount : `interrupted at ${amount}`;
}

function told(rebuild: RebuildStatus): NonNullable<Readiness['rebuild']> {
  const { state, phase, done, total, startedAt, eventsPerSecond, secondsLeft, errorCode } = rebuild;
  return {
    ...{ state, phase, done, total, startedAt },
    ...(eventsPerSecond !== null && { eventsPerSecond }),
    ...(secondsLeft !== null && { secondsLeft }),
    ...(errorCode !== null && { errorCode }),
  };
}
