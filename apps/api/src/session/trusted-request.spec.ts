import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isLoopback, isOwnSite } from './trusted-request.js';

function asked(headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

describe('a request of this machine', () => {
  it.each(['localhost:3000', 'LOCALHOST', '127.0.0.1:3000', '[::1]:3000'])('is one to %s', (host) => {
    expect(isLoopback(asked({ host }))).toBe(true);
    expect(isLoopback(asked({ host }, '::1'))).toBe(true);
    expect(isLoopback(asked({ host }, '192.168.1.7'))).toBe(false);
  });

  it.each(['evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
    'is not one to %s, which only resolves to it',
    (host) => expect(isLoopback(asked({ host }))).toBe(false),
  );

  it('is not what a proxy passes on', () => {
    expect(isLoopback(asked({ host: 'localhost', 'x-forwarded-for': '203.0.113.9' }))).toBe(false);
    expect(isLoopback(asked({ host: 'localhost', forwarded: 'for=203.0.113.9' }))).toBe(false);
  });
});

describe('a request of our own site', () => {
  it('comes from its own origin, or from a program', () => {
    expect(isOwnSite(asked({ host: 'localhost:3000', origin: 'http://localhost:3000' }))).toBe(true);
    expect(isOwnSite(asked({ host: 'localhost:3000' }))).toBe(true);
    expect(
      isOwnSite(
        asked({ host: 'behind:80', origin: 'https://school.example', 'sec-fetch-site': 'same-origin' }),
      ),
    ).toBe(true);
  });

  it.each(['http://localhost:9999', 'https://evil.example', 'null', 'nonsense'])(
    'does not come from %s',
    (origin) => expect(isOwnSite(asked({ host: 'localhost:3000', origin }))).toBe(false),
  );

  it.each(['cross-site', 'same-site'])('is not what the browser calls %s', (site) =>
    expect(isOwnSite(asked({ host: 'localhost:3000', 'sec-fetch-site': site }))).toBe(false),
  );
});
