import type { ProjectionStatus, RebuildStatus } from '@traject/read-model';
import { describe, expect, it } from 'vitest';
import { readinessOf } from './readiness.js';

const rebuild: RebuildStatus = {
  state: 'running',
  phase: 'folding',
  done: 400,
  total: 1000,
  startedAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T08:00:10.000Z',
  eventsPerSecond: 40,
  secondsLeft: 15,
  holder: 'a process',
  own: true,
  errorCode: null,
  differing: [],
};
const following: ProjectionStatus = {
  state: 'running',
  position: 1000,
  events: 1000,
  complete: true,
  statement: '',
  failure: null,
  holder: 'a process',
  tables: 'own',
  readable: true,
  rebuild: null,
};

describe('readiness', () => {
  it('is there while the read model follows the log', () => {
    expect(readinessOf(following, 1001)).toEqual({
      ready: true,
      status: 'ready',
      projection: '1000 of 1001 events to position 1000',
      behind: 1,
    });
  });

  it('waits for what is far behind, for a gap, and for an event that fails', () => {
    expect(readinessOf(following, 2000)).toMatchObject({
      ready: false,
      status: 'catching up',
      waitingFor: 'the read model to take 1000 events',
    });
    expect(readinessOf({ ...following, complete: false }, 1000).ready).toBe(false);
    const failure = { position: 7, eventId: 'e', eventType: 'ThemeNamed', code: 'FOLD_FAILED' };
    expect(readinessOf({ ...following, state: 'stopped', failure }, 1000)).toMatchObject({
      ready: false,
      status: 'stopped',
      waitingFor: 'the projection to be mended at position 7 (ThemeNamed, FOLD_FAILED)',
    });
  });

  it('is there while tables of before answer, however far they are behind, and says how far the rebuild is', () => {
    expect(readinessOf({ ...following, tables: 'older', rebuild }, 9000)).toEqual({
      ready: true,
      status: 'rebuilding',
      waitingFor: 'the rebuild for this release: folding, 400 of 1000 events',
      projection: '1000 of 9000 events to position 1000',
      behind: 8000,
      rebuild: {
        state: 'running',
        phase: 'folding',
        done: 400,
        total: 1000,
        startedAt: '2026-11-22T08:00:00.000Z',
        eventsPerSecond: 40,
        secondsLeft: 15,
      },
    });
  });

  it('is not there while tables of before cannot be asked', () => {
    const status: ProjectionStatus = { ...following, tables: 'older', readable: false, rebuild };
    expect(readinessOf(status, 1000)).toMatchObject({ ready: false, status: 'rebuilding' });
    expect(readinessOf({ ...status, rebuild: null }, 1000).waitingFor).toBe(
      'the rebuild for this release: not begun',
    );
    expect(readinessOf({ ...status, rebuild: { ...rebuild, state: 'interrupted' } }, 1000).waitingFor).toBe(
      'the rebuild for this release: interrupted at folding, 400 of 1000 events',
    );
  });

  it('depends, on tables of a later release, on whether they can be asked', () => {
    expect(readinessOf({ ...following, tables: 'newer' }, 1000)).toMatchObject({
      ready: true,
      status: 'ready',
    });
    // An earlier release was brought back: nobody may write in these tables.
    const alone: ProjectionStatus = { ...following, tables: 'newer', holder: null };
    expect(readinessOf(alone, 1000)).toMatchObject({ ready: true, status: 'ready' });
    const waitingFor = expect.stringContaining('nothing brings them further') as string;
    expect(readinessOf(alone, 1001)).toMatchObject({ ready: true, status: 'other release', waitingFor });
    expect(readinessOf(alone, 3000)).toMatchObject({ ready: false, waitingFor });
    expect(readinessOf({ ...following, tables: 'newer', readable: false }, 1000)).toMatchObject({
      ready: false,
      status: 'other release',
    });
  });
});
