import type { Instant, LocalDate } from '@traject/domain';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What clocks in Amsterdam show, as milliseconds as if it were UTC. */
function shownAt(ms: number): number {
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, value]));
  return Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:00Z`);
}

/**
 * The moment at which clocks in Amsterdam show `time` (HH:MM) on `date`. In the hour that is skipped in spring, the
 * moment an hour later; of the hour that comes twice in autumn, the first.
 */
export function instantOf(date: LocalDate, time: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // Amsterdam is one or two hours ahead; the earlier moment is the one of summer time.
  const summer = wanted - 2 * 3_600_000;
  const ms = shownAt(summer) === wanted ? summer : wanted - 3_600_000;
  return new Date(ms).toISOString();
}
