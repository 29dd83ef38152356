import { describe, expect, it } from 'vitest';
import { errorOf, failureOf, TooSlow, whilePassing, within } from './failure.js';
import { isFrom } from './open-kurrent-log.js';
import { clientError } from './testing/fake-client.js';

describe('an error of the client', () => {
  it.each([
    [clientError('wrong-expected-version', { streamName: 's', actualState: 7n }), 'conflict', { actual: 7 }],
    [
      clientError('wrong-expected-version', { streamName: 's', actualState: 'no_stream' }),
      'conflict',
      { actual: 'no-stream' },
    ],
    [
      clientError('wrong-expected-version', { streamName: 's', actualState: -5n }),
      'conflict',
      { actual: 'no-stream' },
    ],
    [clientError('unavailable'), 'passing', {}],
    [clientError('deadline-exceeded'), 'passing', {}],
    [clientError('not-leader'), 'passing', {}],
    [clientError('unknown', { message: 'Server Is Not Ready' }), 'passing', {}],
    [Object.assign(new Error('14 UNAVAILABLE: Connection dropped'), { code: 14 }), 'passing', {}],
    [new TooSlow(), 'passing', {}],
    [clientError('stream-not-found'), 'no-stream', {}],
    [clientError('stream-deleted'), 'deleted', {}],
    [clientError('access-denied'), 'unauthorised', {}],
    [Object.assign(new Error('16 UNAUTHENTICATED'), { code: 16 }), 'unauthorised', {}],
    [clientError('maximum-append-size-exceeded'), 'too-large', {}],
    [
      clientError('unsupported', { feature: 'multiStreamAppend', minimumVersion: '25.1' }),
      'unsupported',
      { feature: 'multiStreamAppend', minimumVersion: '25.1' },
    ],
    [clientError('invalid-argument'), 'other', { type: 'invalid-argument' }],
    [new TypeError('a bug'), 'other', { type: 'unnamed' }],
  ])('%# is told by its type, not by its empty message', (error, kind, more) => {
    expect(failureOf(error)).toMatchObject({ kind, ...more });
  });

  it('passes on nothing of its text', () => {
    const error = clientError('unavailable', { message: 'kurrentdb://admin:s3cr3t@node' });
    expect(errorOf(failureOf(error)).message).not.toContain('s3cr3t');
    expect(errorOf(failureOf(error))).toMatchObject({ code: 'LOG_UNREACHABLE' });
  });

  it('for several streams names the feature and the version that has it', () => {
    const error = clientError('unsupported', { feature: 'multiStreamAppend', minimumVersion: '25.1' });
    expect(errorOf(failureOf(error))).toMatchObject({
      code: 'SEVERAL_STREAMS_UNSUPPORTED',
      details: { feature: 'multiStreamAppend', minimumVersion: '25.1' },
    });
  });
});

describe('trying again', () => {
  it('ends after its attempts, and at once where it cannot help', async () => {
    let tried = 0;
    const failing = (error: Error) => () => {
      tried += 1;
      return Promise.reject(error);
    };
    await expect(whilePassing(3, failing(clientError('unavailable')))).rejects.toMatchObject({
      code: 'LOG_UNREACHABLE',
    });
    expect(tried).toBe(3);
    await expect(whilePassing(3, failing(clientError('access-denied')))).rejects.toMatchObject({
      code: 'LOG_UNAUTHORISED',
    });
    expect(tried).toBe(4);
  });

  it('does not wait for an answer that never comes', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toBeInstanceOf(TooSlow);
    expect(await within(1000, Promise.resolve(1))).toBe(1);
  });
});

it.each([
  ['23.10.7', false],
  ['25.0.9', false],
  ['25.1.0', true],
  ['26.0.0-rc.1', true],
  ['unknown', false],
  ['', false],
])('a server of version %s appends to several streams as one: %s', (version, can) => {
  expect(isFrom(version, '25.1')).toBe(can);
});
