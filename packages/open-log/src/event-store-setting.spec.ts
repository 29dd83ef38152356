import { describe, expect, it } from 'vitest';
import { isEventStoreSetting, kurrentAddress } from './event-store-setting.js';

describe('the setting of the event store', () => {
  it.each([
    'kurrentdb://127.0.0.1:2113?tls=false',
    'kurrentdb+discover://cluster.example:2113',
    'esdb://admin:secret@one:2113,two:2113,three:2113?nodePreference=leader',
    'esdb+discover://admin:secret@cluster.example',
  ])('takes %s', (text) => expect(isEventStoreSetting(text)).toBe(true));

  it.each([
    '',
    'kurrentdb://',
    'kurrentdb://?tls=false',
    'postgresql://x',
    'http://x:2113',
    'kurrent://x',
    ' esdb://x',
  ])("does not take '%s'", (text) => expect(isEventStoreSetting(text)).toBe(false));

  it('is shown by its hosts only', () => {
    expect(kurrentAddress('esdb://admin:se:cret@one:2113,two:2113?tls=true')).toBe('one:2113,two:2113');
    expect(kurrentAddress('kurrentdb+discover://cluster.example')).toBe('cluster.example');
  });
});
