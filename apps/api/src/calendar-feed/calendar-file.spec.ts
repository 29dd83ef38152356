// Read back by another library than the one that writes it.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type WrittenEntry } from './calendar-file.js';

const entry = (more: Partial<WrittenEntry> = {}): WrittenEntry => ({
  uid: 'course.s1@traject',
  title: 'Loopbaangesprekken; deel 1, met oefenen\nin drietallen',
  place: 'Zaal 2.14',
  cancelled: false,
  startsAt: '2026-10-22T11:00:00.000Z',
  endsAt: '2026-10-22T14:00:00.000Z',
  sequence: 0,
  changedAt: '2026-09-01T08:30:00.000Z',
  ...more,
});

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}
const instantOf = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('the file of a calendar', () => {
  it('is published, and says when to look again', () => {
    const { calendar } = read(calendarFile('Traject', [entry()]));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('keeps title, place, number and stamps', () => {
    const [event] = read(calendarFile('Traject', [entry({ sequence: 3 })])).events;
    expect(event).toMatchObject({
      uid: 'course.s1@traject',
      summary: 'Loopbaangesprekken; deel 1, met oefenen\nin drietallen',
      location: 'Zaal 2.14',
      sequence: 3,
    });
    const component = event?.component;
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    for (const stamp of ['dtstamp', 'last-modified'])
      expect(String(component?.getFirstPropertyValue(stamp))).toBe('2026-09-01T08:30:00Z');
  });

  it('names Amsterdam and its daylight saving, so that an hour stays an hour over the end of October', () => {
    const week = (startsAt: string, endsAt: string, uid: string) => entry({ uid, startsAt, endsAt });
    // Both begin at 13:00 in Amsterdam: before the change that is 11:00 UTC, after it 12:00 UTC.
    const file = calendarFile('Traject', [
      week('2026-10-22T11:00:00.000Z', '2026-10-22T14:00:00.000Z', 'before'),
      week('2026-10-29T12:00:00.000Z', '2026-10-29T15:00:00.000Z', 'after'),
    ]);
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261022T130000');
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261029T130000');
    const { events } = read(file);
    expect(events.map(({ startDate }) => startDate.hour)).toEqual([13, 13]);
    expect(events.map(({ startDate }) => instantOf(startDate))).toEqual([
      '2026-10-22T11:00:00.000Z',
      '2026-10-29T12:00:00.000Z',
    ]);
    expect(events.map(({ endDate }) => instantOf(endDate))).toEqual([
      '2026-10-22T14:00:00.000Z',
      '2026-10-29T15:00:00.000Z',
    ]);
  });

  it('says that a session was cancelled instead of leaving it out', () => {
    const [event] = read(calendarFile('Traject', [entry({ cancelled: true, place: null })])).events;
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.location).toBeNull();
  });

  it('is equal for equal entries', () =>
    expect(calendarFile('Traject', [entry()])).toBe(calendarFile('Traject', [entry()])));
});
