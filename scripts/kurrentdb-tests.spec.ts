import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressOf, kurrentObstacle, kurrentRemarks } from './kurrentdb-tests.mjs';

describe('the tests that need a KurrentDB', () => {
  it.each([
    ['kurrentdb://127.0.0.1:2113?tls=false', { host: '127.0.0.1', port: 2113 }],
    [
      'kurrentdb+discover://user:p%40ss@cluster.example.org?tls=true',
      { host: 'cluster.example.org', port: 2113 },
    ],
    ['esdb://one:2111,two:2112', { host: 'one', port: 2111 }],
    ['nothing', null],
  ])('go to the first server of %s', (url, address) => {
    expect(addressOf(url)).toEqual(address);
  });

  it('are said not to have run, by name and with what helps, when no server answers; the password is not said', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const bound = closed.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const env = { KURRENTDB_TEST_URL: `kurrentdb://admin:s3cr3t@127.0.0.1:${port}` };
    expect(await kurrentObstacle(env)).toBeNull();
    closed.close();
    await once(closed, 'close');
    const obstacle = await kurrentObstacle(env);
    expect(obstacle).toMatch(/^The KurrentDB conformance suite did not run: .*This helps: /);
    expect(obstacle).not.toContain('s3cr3t');
    expect(await kurrentObstacle({ KURRENTDB_TEST_URL: 'nothing' })).toContain('did not run');
  });

  it('say by name that no server was killed when none can be started', () => {
    expect(kurrentRemarks({})).toEqual([expect.stringContaining('kill -9 test did not run')]);
    expect(kurrentRemarks({ KURRENTDB_TEST_START: 'start' })).toEqual([]);
  });
});
