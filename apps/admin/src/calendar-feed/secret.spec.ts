import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { newSecret } from './secret.js';

it('makes a secret of 32 bytes that the server knows by its hash, another one each time', async () => {
  const [one, other] = await Promise.all([newSecret(), newSecret()]);
  expect(one.secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(one.secretHash).toBe(createHash('sha256').update(one.secret).digest('hex'));
  expect(other.secret).not.toBe(one.secret);
});
