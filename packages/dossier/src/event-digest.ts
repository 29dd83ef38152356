import { createHash } from 'node:crypto';
import { digest } from '@traject/commands';
import { DIGEST_RULE, type DossierEvent, type DossierSubject, type EventsDigest } from './dossier.js';

/** SHA-256, in lower-case hexadecimal, of the event's canonical JSON (RFC 8785) as it stands in a dossier. */
export const hashOfEvent = (event: DossierEvent): string => digest(event).hash;

/**
 * The digest of a history by rule `traject-events-1`: SHA-256 over lines of UTF-8, each ended by a line feed. The first
 * is the rule's name, the second the canonical JSON of what was asked, and then per event, in order of its position in
 * the log, its position, a space and its hash. `events` are taken in the order in which they are given.
 */
export function digestOf(subject: DossierSubject, events: readonly DossierEvent[]): EventsDigest {
  const whole = createHash('sha256');
  const line = (text: string) => whole.update(`${text}\n`, 'utf8');
  line(DIGEST_RULE);
  line(digest(subject).canonical);
  const hashes = events.map((event) => {
    const hash = hashOfEvent(event);
    line(`${event.position} ${hash}`);
    return hash;
  });
  return { rule: DIGEST_RULE, sha256: whole.digest('hex'), events: hashes };
}
