import { whyUnusable, type Unusable } from './why-unusable.js';

const sentences: Record<Unusable, string> = {
  silent: 'nothing answers there',
  refused: 'it refuses this user and password',
  forbidden: 'this user may not read and write there',
  'no-leader': 'no leader was found among its nodes',
  'not-installed': 'its client is not installed; install without leaving out optional dependencies',
  invalid: 'the setting is not valid',
  unknown: 'it does not answer as expected',
};

/** The log that the settings name cannot be used; the message says which one and why, without user and password. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  readonly code = 'LOG_UNAVAILABLE';
  /** Hosts and ports. */
  readonly where: string;
  readonly why: Unusable;
  /** What the setting takes, where it is not valid. */
  readonly accepted: string | null;

  /** `error`: what was met; only its code or type is looked at, since messages can quote the connection string. */
  constructor(where: string, error: unknown, accepted: string | null = null) {
    const { why, code } = whyUnusable(error);
    super(
      accepted === null
        ? `EVENT_STORE: the KurrentDB at ${where} cannot be used: ${sentences[why]} (${code}).`
        : `EVENT_STORE is not valid: it takes ${accepted}.`,
    );
    this.where = where;
    this.why = why;
    this.accepted = accepted;
  }
}
