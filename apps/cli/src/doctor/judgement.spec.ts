// What each check makes of facts, at both sides of every boundary.
import type { ProjectionStatus } from '@traject/read-model';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.js';
import { judgeDense, judgeLock, judgeLog, judgeTimes } from './log-checks.js';
import {
  judgeClockSteadiness,
  judgeDataFolder,
  judgeDisk,
  judgeEmbedded,
  judgeNode,
} from './machine-checks.js';
import { judgePolicies, judgeProjection, judgeRebuild, judgeTables } from './read-model-checks.js';
import { judgeClock, judgeConnections, judgeServer, judgeVersion } from './server-checks.js';

const level = ({ level }: Finding) => level;

describe('the machine', () => {
  it('needs Node 20.19', () => {
    expect(['20.18.9', '18.20.0', '20.19.0', '24.1.0'].map((version) => level(judgeNode(version)))).toEqual([
      ...['failure', 'failure', 'ok', 'ok'],
    ]);
  });

  it('needs a data folder that can be written, with secrets for its owner only, and room', () => {
    const facts = {
      folder: '/data',
      exists: true,
      writable: true,
      exposed: [],
      freeBytes: 5e9,
      totalBytes: 9e9,
    };
    expect(judgeDataFolder(facts).map(level)).toEqual(['ok', 'ok']);
    expect(judgeDataFolder({ ...facts, exists: false }).map(level)).toEqual(['attention']);
    expect(judgeDataFolder({ ...facts, writable: false }).map(level)).toEqual(['failure', 'ok']);
    expect(judgeDataFolder({ ...facts, exposed: ['/data/session-secret'] }).map(level)).toEqual([
      ...['attention', 'ok'],
    ]);
    const disk = (freeBytes: number) => level(judgeDisk({ freeBytes, totalBytes: 100e9 }));
    expect([disk(1e8), disk(9e8), disk(2e9)]).toEqual(['failure', 'attention', 'ok']);
  });

  it('tells an embedded server in use from one left behind, one killed, and none', () => {
    const running = { made: true, pidFile: true, running: { pid: 7 } };
    expect(level(judgeEmbedded({ ...running, owned: true }))).toBe('ok');
    expect(judgeEmbedded({ ...running, owned: false }).says.en).toContain('its owner was killed');
    expect(judgeEmbedded({ ...running, running: null, owned: null }).says.en).toContain('postmaster.pid');
    const none = { made: true, pidFile: false, running: null, owned: null };
    expect(judgeEmbedded(none).says.en).toContain('does not run');
    expect(judgeEmbedded({ ...none, made: false }).says.en).toContain('no embedded database yet');
  });

  it('notices a clock that jumps', () => {
    expect(level(judgeClockSteadiness(1000, 990))).toBe('ok');
    expect(level(judgeClockSteadiness(-3_599_000, 1000))).toBe('attention');
  });
});

describe('the server', () => {
  const healthy = {
    version: 180_004,
    fsync: true,
    fullPageWrites: true,
    checksums: true,
    synchronousCommit: 'on',
    isolation: 'read committed',
    connections: { maximum: 97, used: 30 },
    clockAhead: 3,
    clockUncertain: 2,
  };

  it('is in order when it is', () => {
    expect(judgeServer(healthy).map(level)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('is of a version that was tried', () => {
    expect([130_020, 140_023, 180_004, 190_000].map((version) => level(judgeVersion(version)))).toEqual([
      ...['failure', 'ok', 'ok', 'attention'],
    ]);
  });

  it('flushes to disk, or promises are not kept', () => {
    const durability = (facts: object) =>
      judgeServer({ ...healthy, ...facts })
        .filter(({ code }) => code === 'DURABILITY')
        .map(level);
    expect(durability({ fsync: false })).toEqual(['failure']);
    expect(durability({ fullPageWrites: false })).toEqual(['failure']);
    expect(durability({ checksums: false })).toEqual(['attention']);
    expect(durability({ isolation: 'serializable' })).toEqual(['attention']);
    // The store asks for it itself.
    expect(durability({ synchronousCommit: 'off' })).toEqual(['ok']);
  });

  it('has room for another process', () => {
    const connections = (used: number) => level(judgeConnections({ connections: { maximum: 97, used } }));
    expect([connections(67), connections(68)]).toEqual(['ok', 'attention']);
  });

  it('has a clock near this one, as far as can be known', () => {
    const clock = (clockAhead: number, clockUncertain = 1) =>
      level(judgeClock({ clockAhead, clockUncertain }));
    expect([clock(900), clock(-1500), clock(1500, 600), clock(90_000)]).toEqual([
      ...['ok', 'attention', 'ok', 'failure'],
    ]);
  });
});

describe('the log', () => {
  const healthy = {
    ...{ head: 20_000, lastRecordedAt: 1000, from: 10_001, counted: 10_000, fallsAt: null },
    ...{ guarded: true, owner: false, mayChange: false, mayAppend: true, lock: null },
  };

  it('is in order when it is, and when it is empty', () => {
    expect(judgeLog(healthy, 2000).map(level)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const empty = { ...healthy, head: 0, from: 1, counted: 0, lastRecordedAt: null };
    expect(judgeLog(empty, 2000).map(level)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('has every position', () => {
    expect(judgeDense({ ...healthy, counted: 9999 })).toMatchObject({
      level: 'failure',
      says: { en: '9999 of 10000 events from position 10001 to 20000' },
    });
  });

  it('never goes back in time, nor lies in the future', () => {
    expect(level(judgeTimes({ ...healthy, fallsAt: 12 }, 2000))).toBe('failure');
    expect(level(judgeTimes({ ...healthy, lastRecordedAt: 3_602_000 }, 2000))).toBe('attention');
  });

  it('is guarded, and the role has the rights it needs and no others', () => {
    const rights = (facts: object) => judgeLog({ ...healthy, ...facts }, 2000).map(level)[0];
    expect(rights({ guarded: false })).toBe('failure');
    expect(rights({ mayAppend: false })).toBe('failure');
    expect(rights({ mayChange: true })).toBe('attention');
    expect(rights({ mayChange: true, owner: true })).toBe('ok');
  });

  it('is not held up', () => {
    const lock = (seconds: number, waiting: number) =>
      level(judgeLock({ lock: { pid: 1, seconds, waiting } }));
    expect([lock(0.01, 3), lock(30, 0), lock(0.1, 40)]).toEqual(['ok', 'attention', 'attention']);
  });
});

describe('the read model', () => {
  const healthy: ProjectionStatus = {
    ...{ state: 'running', position: 100, events: 100, complete: true, statement: '', failure: null },
    ...{ holder: 'me', tables: 'own', readable: true, rebuild: null },
  };
  const rebuild: NonNullable<ProjectionStatus['rebuild']> = {
    ...{
      state: 'ended',
      phase: 'ended',
      done: 1,
      total: 1,
      startedAt: '',
      updatedAt: '',
      eventsPerSecond: null,
    },
    ...{ secondsLeft: null, holder: null, own: true, errorCode: null, differing: [] },
  };

  it('follows the log', () => {
    expect(level(judgeProjection(healthy, 100))).toBe('ok');
    expect(level(judgeProjection(healthy, 1200))).toBe('attention');
    expect(level(judgeProjection({ ...healthy, holder: null }, 100))).toBe('attention');
    expect(level(judgeProjection({ ...healthy, events: 99 }, 100))).toBe('failure');
    expect(judgeProjection(healthy, 99).says.en).toContain('ahead of the log');
    const stopped = { position: 7, eventId: 'e', eventType: 'NeedRaised', code: '23505' };
    expect(judgeProjection({ ...healthy, failure: stopped }, 100)).toMatchObject({
      level: 'failure',
      says: { en: 'the read model stands still before position 7 (NeedRaised): 23505' },
    });
  });

  it('is of this version, or can at least be read', () => {
    expect(level(judgeTables(healthy))).toBe('ok');
    expect(level(judgeTables({ ...healthy, tables: 'older' }))).toBe('attention');
    expect(level(judgeTables({ ...healthy, tables: 'newer', readable: false }))).toBe('failure');
  });

  it('says how a rebuild goes or went', () => {
    const judged = (given: object) => level(judgeRebuild({ ...healthy, rebuild: { ...rebuild, ...given } }));
    expect(judged({})).toBe('ok');
    expect(judged({ state: 'running', phase: 'folding' })).toBe('ok');
    expect(judged({ state: 'interrupted', phase: 'folding' })).toBe('attention');
    expect(judged({ errorCode: '53100' })).toBe('attention');
    expect(judged({ differing: ['team'] })).toBe('failure');
  });

  it('has policies that are run and follow', () => {
    const policy = { name: 'p', position: 100, held: true };
    expect(judgePolicies([policy], 100).map(level)).toEqual(['ok']);
    expect(judgePolicies([{ ...policy, held: false }], 101).map(level)).toEqual(['attention']);
    expect(judgePolicies([policy], 1101).map(level)).toEqual(['attention']);
  });
});
