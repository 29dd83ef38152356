/**
 * What the store's promises rest on, whatever the server's, the database's or the role's defaults are. Plans are kept per
 * connection: one made while the log was nearly empty would scan it whole long after it has grown. The append function
 * takes its snapshots after the lock, and an acknowledged append is on disk.
 */
const PROMISES = {
  enable_seqscan: 'off',
  default_transaction_isolation: 'read\\ committed',
  synchronous_commit: 'on',
};

/** A client whose machine is gone is noticed within half a minute, and its transaction ended, not after hours. */
const ALIVE = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 4,
  tcp_user_timeout: 30_000,
};

const optionsOf = (settings: Record<string, string | number>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** Start-up options of connections that read. */
export const readingSession = (): string => optionsOf({ ...PROMISES, ...ALIVE });

/**
 * Start-up options of connections that append. They wait for others for at most `patience` milliseconds, and a client that
 * falls silent in the middle of a transaction keeps others waiting for half of that.
 */
export const writingSession = ({ patience }: { patience: number }): string =>
  optionsOf({
    ...PROMISES,
    ...ALIVE,
    lock_timeout: patience,
    statement_timeout: 3 * patience,
    // Before those who wait for it lose theirs.
    idle_in_transaction_session_timeout: Math.ceil(patience / 2),
  });
