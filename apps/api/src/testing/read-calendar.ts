// Reads a calendar with another library than the one that writes it. For tests only.
import ICAL from 'ical.js';

/** One event as a calendar program would show it. */
interface CalendarEvent {
  uid: string;
  /** ISO, UTC. */
  at: string;
  /** The hour of the start in the event's own time zone. */
  hour: number;
  sequence: number;
  status: string | null;
  modified: string;
}

/** The events of an iCalendar file, in its order, with their times as its own time zones say. */
export function readCalendar(file: string): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    return {
      uid: event.uid,
      at: event.startDate.toJSDate().toISOString(),
      hour: event.startDate.hour,
      sequence: event.sequence,
      status: status === null ? null : String(status),
      modified: String(component.getFirstPropertyValue('last-modified')),
    };
  });
}
