// The setting that names a KurrentDB, judged without ever being shown: it can hold a password.
const SCHEMES = ['kurrentdb://', 'kurrentdb+discover://', 'esdb://', 'esdb+discover://'] as const;

/** Whether `text` names a KurrentDB; if not, what is accepted. Never quotes `text`. */
export function checkEventStoreSetting(text: string): { ok: true } | { ok: false; accepted: string } {
  const scheme = SCHEMES.find((known) => text.startsWith(known));
  if (scheme !== undefined && text.length > scheme.length) return { ok: true };
  return { ok: false, accepted: `${SCHEMES.join(', ')}, each followed by host:port` };
}
