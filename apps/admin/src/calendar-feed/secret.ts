// The secret of a calendar address is made here and stays here: the server is given its hash.
const BYTES = 32;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new secret, and the SHA-256 by which the server knows it. */
export async function newSecret(): Promise<{ secret: string; secretHash: string }> {
  const secret = base64url(crypto.getRandomValues(new Uint8Array(BYTES)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return { secret, secretHash: hex(new Uint8Array(digest)) };
}

/** Where a calendar program reads. */
export const addressOf = (secret: string): string => `${location.origin}/calendar/${secret}.ics`;
