import { MigrationError } from '@traject/event-store-postgres';
import { StartFailure } from '../start-failure.js';

const NOT_ALLOWED = '42501';

/** What to do about a schema that this start cannot use, where there is something to do; else the error itself. */
export function schemaFailure(error: unknown): unknown {
  if (error instanceof MigrationError) return new StartFailure(`DATABASE_URL: ${error.message}.`);
  if (error instanceof Error && 'code' in error && error.code === NOT_ALLOWED) {
    return new StartFailure(
      'DATABASE_URL: this role may not make the read model: run `traject migrate --grant-to ROLE` as the owner.',
    );
  }
  return error;
}
