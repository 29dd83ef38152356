import { readableCause } from './readable-cause.js';

/** The log that the settings name cannot be used; the message says which one and why, without user and password. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  readonly code = 'LOG_UNAVAILABLE';

  /** `where`: hosts and ports. `error`: what was met; only its code or type is taken from it. */
  constructor(where: string, error: unknown) {
    super(`EVENT_STORE: the KurrentDB at ${where} cannot be used: ${readableCause(error)}.`);
  }
}
