import { describe, expect, it } from 'vitest';
import type { Proposed, Resolved } from './kurrent-client.js';
import { asTexts, proposed, readEventOf, recordIdOf, storedEventOf } from './record.js';
import { CLOCK, eventsOf } from './testing/events.js';

const place = { commit: 12n, prepare: 11n };
/** The record as the server gives it back. */
const readBack = (record: Proposed | undefined, over: object = {}): Resolved => ({
  event: {
    streamId: 'traject.need-1',
    revision: 3n,
    isJson: true,
    position: place,
    id: record?.id ?? '',
    type: record?.type ?? '',
    data: JSON.parse(JSON.stringify(record?.data)),
    metadata: JSON.parse(JSON.stringify(record?.metadata)),
    ...over,
  },
});
const given = eventsOf(2, { reason: { text: 'x-1', commitment: 'b'.repeat(64) } });
const records = proposed(
  given.map((event) => ({ event, recordedAt: CLOCK, imported: false })),
  'mark',
);

describe('a record', () => {
  it('gives back the event as it was, with our own time and the mark of its append', () => {
    const [first, second] = [...records, ...records].map((record) =>
      readEventOf(readBack(record), 'traject'),
    );
    expect(first).toEqual({
      event: given[0],
      stream: 'need-1',
      revision: 3,
      place,
      recordedAt: CLOCK,
      imported: false,
      append: 'mark',
    });
    expect(second?.append).toBeNull();
  });

  it('is the same when its metadata went as text, as appends to several streams ask', () => {
    const [text] = asTexts(records);
    expect(text?.metadata).toEqual({ traject: expect.any(String) });
    expect(readEventOf(readBack(text), 'traject')).toEqual(readEventOf(readBack(records[0]), 'traject'));
  });

  it('of another kind is not an event of ours', () => {
    const [record] = records;
    expect(readEventOf({}, 'traject')).toBeNull();
    expect(readEventOf(readBack(record, { metadata: undefined }), 'traject')).toBeNull();
    expect(readEventOf(readBack(record, { metadata: { traject: 'x' } }), 'traject')).toBeNull();
    expect(readEventOf(readBack(record, { type: '$>' }), 'traject')).toBeNull();
    expect(readEventOf(readBack(record, { isJson: false }), 'traject')).toBeNull();
    expect(readEventOf(readBack(record, { streamId: 'trajectory.need-1' }), 'traject')).toBeNull();
  });

  it('has the id of its event when that is a UUID, and one that follows from it otherwise', () => {
    const [event] = given;
    expect(recordIdOf(event?.id ?? '')).toBe(event?.id);
    expect(recordIdOf('Event 1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(recordIdOf('Event 1')).toBe(recordIdOf('Event 1'));
    expect(recordIdOf('Event 2')).not.toBe(recordIdOf('Event 1'));
    const upper = event?.id.toUpperCase() ?? '';
    expect(recordIdOf(upper)).not.toBe(upper);
  });

  it('becomes an event that JSON takes: no bigint is left', () => {
    const read = readEventOf(readBack(records[0]), 'traject');
    if (!read) throw new Error('the record is ours');
    const stored = storedEventOf(read, { position: 9, recordedAt: CLOCK });
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
    expect(stored).toMatchObject({ position: 9, revision: 3, stream: 'need-1' });
  });
});
