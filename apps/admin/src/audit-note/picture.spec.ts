import { expect, it } from 'vitest';
import { LIVE, readAddress, writeAddress } from '../replay/logic/address.js';
import { periodOfDays, pictureOf, placeOfNote } from './picture.js';

const address = {
  ...LIVE,
  ...{ asOf: '2025-01-31T11:00:00.000Z', at: 12, known: '2025-02-03T08:00:00.000Z', kpos: 40 },
};

it('is what stood on the screen, and is restored as it was, with what the note is about', () => {
  const seen = pictureOf(writeAddress(address));
  expect(seen).toEqual({ asOf: address.asOf, at: 12, known: address.known, position: 40 });
  const back = placeOfNote({
    id: 'n',
    seen: { asOf: address.asOf, at: '12', known: address.known, knownPosition: '40' },
    eventIds: ['e', 'f'],
  });
  expect(readAddress(writeAddress({ ...LIVE, ...back }))).toEqual({ ...address, ev: 'e', note: 'n' });
});

it('is nothing where an address follows the present', () => {
  expect(pictureOf(writeAddress(LIVE))).toBeNull();
  expect(pictureOf(writeAddress({ ...address, kpos: null }))).toBeNull();
});

it('counts the last day of a period as part of it, in Amsterdam', () => {
  expect(periodOfDays('2025-03-01', '2025-03-30')).toEqual({
    from: '2025-02-28T23:00:00.000Z',
    until: '2025-03-30T22:00:00.000Z',
  });
});
