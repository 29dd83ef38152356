import { describe, expect, it } from 'vitest';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { deliveryDecider } from './delivery.js';

const { given } = specOf(deliveryDecider);
const quality = by('quality', 'q-1', { kind: 'institution', id: 'inst-1' });
const own = { brin: '99ZZ', basis: [] };
const data = {
  fileHash: 'a'.repeat(64),
  institutionId: 'inst-1',
  kind: 'leavers' as const,
  brin: '99ZZ',
  otherBrinAccepted: false,
  about: '2022-10-01',
  status: 'provisional' as const,
  rowsRead: 100,
  rowsUsed: 80,
  rowsRefused: 3,
  rowsWithoutLevel: 10,
  rowsUnmapped: 7,
  measurementsRecorded: 4,
  measurementsCorrected: 0,
};
const imported = { type: 'DeliveryImported' as const, data, by: quality };
const record = { type: 'RecordDelivery' as const, ...data };

describe('a delivery', () => {
  it('is recorded with where its rows went, by quality or the import', () => {
    given().when(record, { by: quality, facts: own }).then({ type: 'DeliveryImported', data });
    expect(deliveryDecider.permissions.RecordDelivery).toEqual({ roles: ['quality'], policy: true });
  });

  it('is imported once', () =>
    given(imported)
      .when(record, { by: byPolicy('import'), facts: own })
      .thenRefused('DELIVERY_ALREADY_IMPORTED', 'fileHash'));

  it('accounts for every row', () =>
    given()
      .when({ ...record, rowsUnmapped: 6 }, { by: quality, facts: own })
      .thenRefused('ROWS_DO_NOT_ADD_UP', 'rowsRead'));

  it('is of the own institution', () => {
    given()
      .when(record, { by: quality, facts: { ...own, brin: '98YY' } })
      .thenRefused('DELIVERY_OF_OTHER_INSTITUTION', 'brin');
    given()
      .when(record, { by: quality, facts: { ...own, brin: null } })
      .thenRefused('DELIVERY_OF_OTHER_INSTITUTION');
  });

  it('is of another BRIN when who imports it says that it counts, for an institution that is registered', () => {
    const accepted = { ...data, otherBrinAccepted: true };
    given()
      .when({ ...record, ...accepted }, { by: quality, facts: { ...own, brin: '98YY' } })
      .then({ type: 'DeliveryImported', data: accepted });
    given()
      .when({ ...record, ...accepted }, { by: quality, facts: { ...own, brin: null } })
      .thenRefused('DELIVERY_OF_OTHER_INSTITUTION');
  });

  it('is recorded late, and corrected, and the correction corrected', () => {
    given().when(record, { by: quality, facts: own, at: '2024-12-01' }).then({ type: 'DeliveryImported' });
    const first = {
      ...imported,
      data: { ...data, rowsRefused: 4, rowsUnmapped: 6 },
      corrects: { kind: 'replace' as const, eventId: 'e1' },
    };
    const second = { ...imported, corrects: { kind: 'retract' as const, eventId: 'e2' } };
    const history = given(imported, first, second);
    expect(history.state(undefined, 2)).toMatchObject({ delivery: { rowsRefused: 4 } });
    expect(history.state()).toMatchObject({ delivery: { rowsRefused: 3 } });
    given(imported)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: first.data, reason: words('x') },
        { by: quality },
      )
      .then({ type: 'DeliveryImported' });
  });

  it('adds up after a correction, stays the same file, and is corrected by quality only', () => {
    const correct = (more: Partial<typeof data>, who = quality) =>
      given(imported).whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, ...more }, reason: words('x') },
        { by: who },
      );
    correct({ rowsUsed: 79 }).thenRefused('ROWS_DO_NOT_ADD_UP');
    correct({ fileHash: 'b'.repeat(64) }).thenRefused('IDENTITY_FIXED', 'fileHash');
    correct({}, by('member')).thenRefused('NOT_YOURS_TO_CORRECT');
  });
});
