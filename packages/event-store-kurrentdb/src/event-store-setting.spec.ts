import { describe, expect, it, vi } from 'vitest';
import { checkEventStoreSetting, settingOf } from './event-store-setting.js';
import { clientOf } from './kurrent-client.js';
import { openKurrentLog } from './open-kurrent-log.js';

const SECRET = 's3cr3t%3F';

describe('the setting that names a KurrentDB', () => {
  it.each([
    'kurrentdb://127.0.0.1:2113?tls=false',
    'kurrentdb://node',
    'kurrentdb+discover://user:pass%40word@cluster.example.org:2113?keepAliveInterval=10000',
    'esdb://127.0.0.1:2113?TLS=false',
    'esdb+discover://cluster.example.org',
    'kurrentdb://admin:changeit@one:2111,two:2112,three:2113?tlsCAFile=/certs/ca.crt&tls=true',
  ])('accepts %s', (text) => {
    expect(checkEventStoreSetting(text)).toEqual({ ok: true });
  });

  it.each([
    '',
    'kurrentdb://',
    `postgres://traject:${SECRET}@database/traject`,
    `kurrentdb:/admin:${SECRET}@node`,
    `kurrentdb://admin:${SECRET}@node:port`,
    `kurrentdb://admin:${SECRET}@node?tls=false?tls=true`,
    `kurrentdb://admin:${SECRET}@node?password=${SECRET}`,
    `kurrentdb://admin:${SECRET}%@node`,
    `kurrentdb://${SECRET}@node`,
  ])('refuses %s without quoting it', async (text) => {
    const checked = checkEventStoreSetting(text);
    expect(checked).toMatchObject({ ok: false });
    expect(JSON.stringify(checked)).not.toContain(SECRET);
    const opening = openKurrentLog({ eventStore: text, connectionString: 'postgres://nowhere' });
    const error: unknown = await opening.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'LOG_SETTING_INVALID' });
    expect(shown(error)).not.toContain(SECRET);
  });

  it('keeps the password apart from what the client may print', () => {
    const { url, credentials } = settingOf('kurrentdb://ops%40school:p%3Aw@one:1,two:2?tls=true');
    expect(url).not.toMatch(/ops|p%3Aw/);
    expect(url).toContain('kurrentdb://one:1,two:2?');
    expect(credentials).toEqual({ username: 'ops@school', password: 'p:w' });
  });

  it('reads from the leader and lets a conflict be thrown, whatever it says itself', () => {
    const { url } = settingOf('esdb+discover://n?nodePreference=follower&throwOnAppendFailure=false');
    expect(url).toContain('kurrentdb+discover://n?');
    expect(url).toContain('nodePreference=leader');
    expect(url).not.toContain('throwOnAppendFailure');
  });

  it('says nothing on the console, also where the client would print the whole text', () => {
    const said = ['log', 'warn', 'error'].map((name) =>
      vi.spyOn(console, name === 'log' ? 'log' : name === 'warn' ? 'warn' : 'error').mockReturnValue(),
    );
    clientOf(settingOf(`esdb://admin:${SECRET}@127.0.0.1:1?tls=false`));
    expect(() => settingOf(`esdb://admin:${SECRET}@127.0.0.1:1?unknown=1`)).toThrow();
    const refused = () => clientOf(settingOf(`esdb://admin:${SECRET}@127.0.0.1:1?gossipTimeout=soon`));
    expect(refused).toThrow(expect.objectContaining({ code: 'LOG_SETTING_INVALID' }));
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  it('tells an address where nobody answers, without it', async () => {
    const opening = openKurrentLog({
      eventStore: `kurrentdb://admin:${SECRET}@127.0.0.1:1?tls=false&maxDiscoverAttempts=1`,
      connectionString: 'postgres://nowhere',
    });
    const error: unknown = await opening.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'LOG_UNREACHABLE' });
    expect(shown(error)).not.toMatch(/s3cr3t|127\.0\.0\.1/);
  });
});

/** All that printing an error can show. */
function shown(error: unknown): string {
  if (!(error instanceof Error)) throw new Error('an error was expected');
  expect(error.cause).toBeUndefined();
  return `${error.message} ${error.stack} ${JSON.stringify(Object.entries(error))}`;
}
