// The stakeholder map of a theme: who has an interest in it, for a period each.
import type { Recorded } from '../kernel/envelope.js';
import { inPeriod, type Period } from '../kernel/fields.js';
import { dateOf, type Instant } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { endedOn } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ThemeEvent } from './events.js';
import { themeRefusals } from './refusals.js';
import type { Stakeholder, ThemeState } from './state.js';

type OnMap = Extract<ThemeEvent, { type: 'StakeholderMapped' | 'StakeholderChanged' | 'StakeholderDropped' }>;

/** What the map becomes by `event`. */
export function mapAfter(map: Stakeholder[], event: OnMap): Stakeholder[] {
  if (event.type === 'StakeholderMapped') return [...map, event.data];
  const { stakeholderId } = event.data;
  const become = (one: Stakeholder): Stakeholder =>
    event.type === 'StakeholderDropped'
      ? { ...one, period: endedOn(one.period, event.data.until) }
      : { ...one, ...event.data };
  return map.map((one) => (one.stakeholderId === stakeholderId ? become(one) : one));
}

/** Why `event` may not follow a map, or null. */
export function illegalOnMap(map: readonly Stakeholder[], event: Recorded<OnMap>): Refusal | null {
  const { stakeholderId } = event.data;
  const one = map.find((other) => other.stakeholderId === stakeholderId);
  if (event.type === 'StakeholderMapped') return one ? refuseTakenId('stakeholderId') : null;
  if (!one) return themeRefusals.STAKEHOLDER_NOT_MAPPED();
  if (event.type === 'StakeholderDropped') return refuseEnd(one.period, event.data.until);
  return hasEnded(one.period, event.effectiveAt) ? themeRefusals.STAKEHOLDER_NOT_MAPPED() : null;
}

const hasEnded = ({ until }: Period, at: Instant): boolean => until !== null && until <= dateOf(at);

/** Who is on the map of a theme at `at`. */
export const stakeholdersOn = (theme: ThemeState, at: Instant): Stakeholder[] =>
  theme.status === 'unknown' ? [] : theme.stakeholders.filter(({ period }) => inPeriod(period, at));
