// The setting that names a KurrentDB. It can hold a password, so nothing here ever quotes it.
import { EventStoreError } from '@traject/event-store';

const SCHEMES = ['kurrentdb://', 'kurrentdb+discover://', 'esdb://', 'esdb+discover://'] as const;
const ACCEPTED = `${SCHEMES.join(', ')}, each followed by host:port`;

// The client prints the whole text, password included, for a key it does not know: such a key does not reach it.
const KEYS = [
  'tls',
  'tlsVerifyCert',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'nodePreference',
  'connectionName',
  'defaultDeadline',
  'keepAliveInterval',
  'keepAliveTimeout',
  'throwOnAppendFailure',
] as const;

/** A connection that no longer shows its password: `url` is without user and password. */
export interface Setting {
  url: string;
  credentials: { username: string; password: string } | null;
}

/** Whether `text` names a KurrentDB; if not, what is accepted. Never quotes `text`. */
export function checkEventStoreSetting(text: string): { ok: true } | { ok: false; accepted: string } {
  const setting = read(text);
  return typeof setting === 'string' ? { ok: false, accepted: setting } : { ok: true };
}

/** The setting as the client gets it. Throws LOG_SETTING_INVALID, saying what is accepted. */
export function settingOf(text: string): Setting {
  const setting = read(text);
  if (typeof setting === 'string') {
    throw new EventStoreError('LOG_SETTING_INVALID', `the setting names no KurrentDB; accepted: ${setting}`);
  }
  return setting;
}

function read(text: string): Setting | string {
  const scheme = SCHEMES.find((known) => text.startsWith(known));
  if (scheme === undefined) return ACCEPTED;
  const [address = '', query = '', ...rest] = text.slice(scheme.length).replace(/\/+$/, '').split('?');
  const at = address.lastIndexOf('@');
  const hosts = address.slice(at + 1).replace(/\/+$/, '');
  if (rest.length > 0 || !/^[\w.-]+(:\d{1,5})?(,[\w.-]+(:\d{1,5})?)*$/.test(hosts)) return ACCEPTED;
  const options = optionsOf(query);
  if (!options) return `${ACCEPTED}; after a question mark key=value with the keys ${KEYS.join(', ')}`;
  const credentials = at < 0 ? null : credentialsOf(address.slice(0, at));
  if (credentials === undefined) return `${ACCEPTED}, or user:password@host:port, percent-encoded`;
  const ours = new URLSearchParams([...options]);
  // EventStoreDB's old scheme means the same, and the client warns about it on the console.
  return { url: `${scheme.replace('esdb', 'kurrentdb')}${hosts}?${ours.toString()}`, credentials };
}

function optionsOf(query: string): Map<string, string> | null {
  // A server that is gone is noticed after the interval (10 seconds) and this: half of the client's own.
  // The client waits its discovery interval before its first read; its own is half a second.
  const options = new Map([
    ['keepAliveTimeout', '5000'],
    ['discoveryInterval', '100'],
  ]);
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', value = '', ...rest] = pair.split('=');
    const key = KEYS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (key === undefined || value === '' || rest.length > 0) return null;
    options.set(key, decoded(value) ?? value);
  }
  // What is read must be what is acknowledged, and a conflict must be an error: as a value its revision is wrong.
  options.set('nodePreference', 'leader');
  options.delete('throwOnAppendFailure');
  return options;
}

function credentialsOf(text: string): Setting['credentials'] | undefined {
  const colon = text.indexOf(':');
  const username = decoded(text.slice(0, colon));
  const password = decoded(text.slice(colon + 1));
  return colon > 0 && username !== null && password !== null ? { username, password } : undefined;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
