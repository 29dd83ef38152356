// Why a KurrentDB cannot be used. Errors of the store and its client are known by `code` and `type`, never by their messages.

export type Unusable =
  'silent' | 'refused' | 'forbidden' | 'no-leader' | 'not-installed' | 'invalid' | 'unknown';

const known: Record<string, Unusable> = {
  // gRPC: deadline exceeded, unavailable, permission denied, unauthenticated.
  '4': 'silent',
  '14': 'silent',
  '7': 'forbidden',
  '16': 'refused',
  LOG_SETTING_INVALID: 'invalid',
  LOG_UNREACHABLE: 'silent',
  LOG_UNAUTHORISED: 'refused',
  unavailable: 'silent',
  'deadline-exceeded': 'silent',
  'access-denied': 'forbidden',
  'not-leader': 'no-leader',
  ERR_MODULE_NOT_FOUND: 'not-installed',
  MODULE_NOT_FOUND: 'not-installed',
  ERR_DLOPEN_FAILED: 'not-installed',
};

/** Judges an error by its code, its type, or those of its cause. */
export function whyUnusable(error: unknown): { why: Unusable; code: string } {
  const codes = [...codesOf(error)];
  const code = codes.find((one) => known[one] !== undefined) ?? codes[0] ?? 'no code';
  return { why: known[code] ?? 'unknown', code };
}

function* codesOf(error: unknown): Generator<string, void, undefined> {
  for (let one = error; typeof one === 'object' && one !== null; one = Reflect.get(one, 'cause')) {
    for (const name of ['code', 'type']) {
      const value: unknown = Reflect.get(one, name);
      if (typeof value === 'string' || typeof value === 'number') yield String(value);
    }
  }
}
