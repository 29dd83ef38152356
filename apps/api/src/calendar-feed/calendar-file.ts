// A calendar as RFC 5545 writes it: times in Europe/Amsterdam, for a program that reads the address again and again.
import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import type { Instant } from '@traject/domain';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

const ZONE = 'Europe/Amsterdam';
/** Seconds after which a program may look again. */
const LOOK_AGAIN = 3600;

/** A session with its words. */
export interface WrittenEntry {
  /** Stays the same whatever changes. */
  uid: string;
  title: string;
  place: string | null;
  cancelled: boolean;
  startsAt: Instant;
  endsAt: Instant;
  sequence: number;
  changedAt: Instant;
}

const clock = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
const clocks = { [ZONE]: clock(ZONE), utc: clock('UTC') };

/** A moment that ical-generator can write in a zone; a plain date it writes in that of the machine. */
class Moment {
  readonly isValid = true;
  readonly zone = { type: 'iana' };
  readonly #at: Date;
  readonly #zone: string;

  constructor(at: Instant | Date, zone = 'utc') {
    this.#at = new Date(at);
    this.#zone = zone;
  }
  setZone(zone = 'utc'): Moment {
    return new Moment(this.#at, zone);
  }
  /** `yyyyLLdd` or `HHmmss`: all that is asked. */
  toFormat(format: string): string {
    const formatter = this.#zone === ZONE ? clocks[ZONE] : clocks.utc;
    const part = Object.fromEntries(formatter?.formatToParts(this.#at).map((p) => [p.type, p.value]) ?? []);
    return format === 'yyyyLLdd'
      ? `${part['year']}${part['month']}${part['day']}`
      : `${part['hour']}${part['minute']}${part['second']}`;
  }
  toJSDate(): Date {
    return this.#at;
  }
  toJSON(): string {
    return this.#at.toISOString();
  }
}

/** The file of a calendar. Equal entries give an equal file. */
export function calendarFile(name: string, entries: readonly WrittenEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Traject', product: 'Traject', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
    // Without a name the stamps are in UTC, as RFC 5545 asks; each event names the zone itself.
    timezone: { name: null, generator: getVtimezoneComponent },
  });
  for (const { uid, title, place, cancelled, startsAt, endsAt, sequence, changedAt } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      timezone: ZONE,
      start: new Moment(startsAt),
      end: new Moment(endsAt),
      stamp: new Moment(changedAt),
      lastModified: new Moment(changedAt),
      summary: title,
      location: place,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
