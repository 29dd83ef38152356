import { describe, expect, it } from 'vitest';
import { LogUnavailable } from './log-unavailable.js';

const met = (fields: object, cause?: unknown) =>
  Object.assign(new Error('esdb://admin:hunter2@one:2113', { cause }), fields);

describe('a log that cannot be used', () => {
  it.each([
    ['silent', met({ code: 14 })],
    ['silent', met({ type: 'unavailable', code: undefined })],
    ['silent', met({ code: 'LOG_UNREACHABLE' })],
    ['refused', met({ code: 'LOG_UNAUTHORISED' })],
    ['forbidden', met({ type: 'access-denied' })],
    ['not-installed', met({}, met({ code: 'ERR_DLOPEN_FAILED' }))],
    ['unknown', met({ type: 'something-new' })],
    ['unknown', 'not even an error'],
  ] as const)('is %s by the code or type of what was met, or of its cause', (why, error) => {
    const unavailable = new LogUnavailable('one:2113', error);
    expect(unavailable.why).toBe(why);
    expect(unavailable.message).toMatch(/^EVENT_STORE: the KurrentDB at one:2113 cannot be used: .*\.$/);
    expect(unavailable.message).not.toContain('hunter2');
  });

  it('says what the setting takes where that is not valid', () => {
    const { message } = new LogUnavailable(
      'one:2113',
      { code: 'LOG_SETTING_INVALID' },
      'kurrentdb://host:port',
    );
    expect(message).toBe('EVENT_STORE is not valid: it takes kurrentdb://host:port.');
  });
});
