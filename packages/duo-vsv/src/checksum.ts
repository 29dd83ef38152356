import { createHash } from 'node:crypto';

/** SHA-256 of the bytes of a file, in hexadecimals: two deliveries with the same one are the same file. */
export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
