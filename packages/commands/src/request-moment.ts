import { dateOf, isLocalDate, momentOf, type Instant } from '@traject/domain';
import type { InputIssue } from './input-issue.js';

/**
 * Reads when an act took place: undefined for the moment of recording (nothing given, or the date of today), an issue
 * for what is neither a date nor a moment.
 */
export function readMoment(
  given: string | undefined,
  now: Instant,
): { ok: true; at: Instant | undefined } | { ok: false; issue: InputIssue } {
  if (given === undefined || (isLocalDate(given) && given === dateOf(now)))
    return { ok: true, at: undefined };
  const at = momentOf(given, now);
  if (at !== null) return { ok: true, at };
  return {
    ok: false,
    issue: {
      path: 'effectiveAt',
      accepted: {
        nl: 'een datum (JJJJ-MM-DD) of een moment met zijn tijdzone (JJJJ-MM-DDTUU:MM+01:00)',
        en: 'a date (YYYY-MM-DD) or a moment with its offset (YYYY-MM-DDTHH:MM+01:00)',
      },
    },
  };
}
