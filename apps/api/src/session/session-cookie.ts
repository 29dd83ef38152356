// A session is a signed cookie: who, and until when. Nothing is kept on the server.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, serialize } from 'cookie';

export const COOKIE = 'traject-session';
/** Twelve hours, in seconds: a working day. */
export const LIFETIME = 12 * 3600;

const signatureOf = (secret: Buffer, payload: string): Buffer =>
  createHmac('sha256', secret).update(payload).digest();

/** The cookie that signs a person in until `LIFETIME` seconds after `now` (milliseconds). */
export function sessionCookie(secret: Buffer, personId: string, now: number): string {
  const payload = `${personId}|${Math.floor(now / 1000) + LIFETIME}`;
  const value = `${Buffer.from(payload).toString('base64url')}.${signatureOf(secret, payload).toString('base64url')}`;
  return serialize(COOKIE, value, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: LIFETIME });
}

/** The cookie that ends a session. */
export const endedCookie = (): string =>
  serialize(COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 0 });

/** The person whom a `Cookie` header signs in at `now` (milliseconds); null when it is absent, altered or too old. */
export function personIn(secret: Buffer, header: string | undefined, now: number): string | null {
  const value = parse(header ?? '')[COOKIE];
  const [encoded, signature] = (value ?? '').split('.');
  if (!encoded || !signature) return null;
  const payload = Buffer.from(encoded, 'base64url').toString('utf8');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(secret, payload);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [personId, until] = payload.split('|');
  return personId && Number(until) * 1000 > now ? personId : null;
}
