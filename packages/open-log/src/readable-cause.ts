// Why a KurrentDB cannot be used, in words. Errors of its client are known by `code` and `type`; messages can quote the
// connection string and are never taken.
const sayings: Record<string, string> = {
  '14': 'nothing answers there',
  unavailable: 'nothing answers there',
  DEADLINE: 'it does not answer',
  '4': 'it does not answer',
  '16': 'it refuses this user and password',
  '7': 'this user may not do this',
  'access-denied': 'this user may not do this',
  'not-leader': 'it is a follower, and no leader was found',
  ERR_MODULE_NOT_FOUND: 'its client is not installed (npm install without --omit=optional)',
  MODULE_NOT_FOUND: 'its client is not installed (npm install without --omit=optional)',
  ERR_DLOPEN_FAILED: 'its client does not run on this machine',
};

/** A clause without a full stop, such as `nothing answers there`. */
export function readableCause(error: unknown): string {
  const code = fieldOf(error, 'code') ?? fieldOf(error, 'type');
  return sayings[code ?? ''] ?? `it does not answer as expected (${code ?? 'no code'})`;
}

function fieldOf(error: unknown, name: 'code' | 'type'): string | null {
  if (typeof error !== 'object' || error === null || !(name in error)) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
