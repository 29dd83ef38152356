// A log to project in tests, written without commands. For tests only.
import { REFERENCE, type Recorded } from '@traject/domain';
import { eventCodec, InMemoryEventStore, type EventCodec, type NewEvent } from '@traject/event-store';

export const store = () => new InMemoryEventStore({ now: () => new Date().toISOString() });

/** Stored events are current as they are. */
export const codec: EventCodec = {
  ...eventCodec({}),
  decode: (event): Recorded => event,
};

let made = 0;
/** An event of a person, with the rest of the envelope made up. */
export function newEvent(type: string, data: object, effectiveAt = '2025-01-10T09:00:00.000Z'): NewEvent {
  made += 1;
  return {
    id: `event-${made}`,
    type,
    schemaVersion: 1,
    institutionId: REFERENCE,
    actor: { kind: 'person', personId: 'person-1' },
    capacity: null,
    effectiveAt,
    commandId: `command-${made}`,
    commandDigest: '',
    causationId: null,
    correlationId: `command-${made}`,
    data,
  };
}

const words = { text: 'text-1', commitment: '0'.repeat(64) };
/** A theme's first event. */
export const themeNamed = (themeId: string) =>
  newEvent('ThemeNamed', { themeId, institutionId: 'institution-1', name: words, description: null });
/** How a team sees a theme from `effectiveAt`. */
export const themeAppraised = (teamId: string, urgency: number, effectiveAt?: string) =>
  newEvent('ThemeAppraised', { teamId, urgency, adoption: 'knowledge', note: null }, effectiveAt);

/** Waits until `check` holds, looking again every few milliseconds; gives up after fifty seconds. */
export async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 5000; tries += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not come to be within fifty seconds');
}
