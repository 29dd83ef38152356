// EVENT_STORE as people write it, judged without loading what it names. It can hold a password and is never shown.

const SETTING = /^(?:kurrentdb|esdb)(?:\+discover)?:\/\/(?:[^@/]*@)?([^@/?#\s]+)/;

/** What EVENT_STORE takes, for the sentence that refuses another value. */
export const EVENT_STORE_TAKES =
  'kurrentdb://HOST:PORT, kurrentdb+discover://HOST:PORT, esdb://HOST:PORT or esdb+discover://HOST:PORT (with USER:PASSWORD@ before the host and options such as ?tls=true after it), or nothing for the log in PostgreSQL';

/** Whether `text` names a KurrentDB (formerly EventStoreDB): its scheme and at least one host. */
export const isEventStoreSetting = (text: string): boolean => SETTING.test(text);

/** What begins the names of a log's streams in KurrentDB. */
export const EVENT_STORE_NAMESPACE = /^[A-Za-z][A-Za-z0-9]{0,40}$/;

/** Hosts and ports of a setting that `isEventStoreSetting` accepts, without user, password and options. */
export const kurrentAddress = (setting: string): string => SETTING.exec(setting)?.[1] ?? 'the address given';
