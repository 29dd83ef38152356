import { describe, expect, it } from 'vitest';
import { LIFETIME, personIn, sessionCookie } from './session-cookie.js';

const secret = Buffer.alloc(32, 7);
const NOW = Date.parse('2025-03-14T10:00:00.000Z');
const header = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('a session cookie', () => {
  it('signs its person in until it is too old', () => {
    const cookie = header(sessionCookie(secret, 'person-1', NOW));
    expect(personIn(secret, cookie, NOW)).toBe('person-1');
    expect(personIn(secret, cookie, NOW + (LIFETIME - 1) * 1000)).toBe('person-1');
    expect(personIn(secret, cookie, NOW + LIFETIME * 1000)).toBeNull();
  });

  it('signs nobody in when it was altered or signed by another', () => {
    const cookie = header(sessionCookie(secret, 'person-1', NOW));
    const [name, value = ''] = cookie.split('=');
    const forged = `${Buffer.from(`person-2|${NOW}`).toString('base64url')}.${value.split('.')[1]}`;
    expect(personIn(secret, `${name}=${forged}`, NOW)).toBeNull();
    expect(personIn(Buffer.alloc(32, 8), cookie, NOW)).toBeNull();
    expect(personIn(secret, undefined, NOW)).toBeNull();
    expect(personIn(secret, 'traject-session=rubbish', NOW)).toBeNull();
  });

  it('is out of reach of scripts and of other sites', () => {
    expect(sessionCookie(secret, 'person-1', NOW)).toMatch(/HttpOnly; SameSite=Strict/);
  });
});
