// Finds PgBouncer for the tests behind a pooler.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts what only administrators start. */
const PLACES = ['/usr/sbin', '/usr/local/sbin'];

/** The path of the program, or undefined when it is on neither PATH nor in the usual places. */
export function findPgbouncer(path = process.env.PATH ?? '') {
  return [...path.split(delimiter), ...PLACES].map((place) => join(place, 'pgbouncer')).find(runs);
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
