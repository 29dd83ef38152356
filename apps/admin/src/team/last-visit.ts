const DAY = 86_400_000;
const keyOf = (personId: string, teamId: string): string => `traject.seen.${personId}.${teamId}`;

/** When this person last marked what happened in this team as seen, on this device; an instant. */
export const lastVisit = (personId: string, teamId: string): string | null =>
  localStorage.getItem(keyOf(personId, teamId));

/** Marks everything up to `now` (an instant) as seen. */
export const markSeen = (personId: string, teamId: string, now: string): void =>
  localStorage.setItem(keyOf(personId, teamId), now);

/** For a first visit: thirty days before `now`, an instant. */
export const monthBefore = (now: string): string => new Date(Date.parse(now) - 30 * DAY).toISOString();
