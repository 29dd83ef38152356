import { expect, it } from 'vitest';
import { school } from './testing/school.js';

const agreementId = 'kpi-1';
const about = { teamId: 'team-1', kpi: 'JR', level: 3 };
const year = { from: '2024-01-01', until: '2025-01-01' };
const figures = { numerator: 75, denominator: 100, status: 'definitive', source: 'DUO' };

/** A school where both sides have something to say on an agreement that is drafted for `period`. */
async function negotiating(period: object) {
  const all = await school();
  const { set, by, clock } = all;
  await set('DraftKpiAgreement', { agreementId, ...about, period }, by('lead'));
  await set('ProposeKpiValue', { agreementId, value: 60, feasibility: 'ambitious', why: 'A.' }, by('lead'));
  await set('SetKpiTarget', { agreementId, value: 70, why: 'B.' }, by('manager'));
  /** Both sides sign what `command` puts on the table as version `version`, on `day`. */
  const sign = async (command: string, version: number, given: object, day: string) => {
    clock.now = `${day}T09:00:00.000Z`;
    const { events } = await set(command, { agreementId, ...given }, by('lead'));
    const hash = new Map<string, unknown>(Object.entries(events[0]?.data ?? {})).get('hash');
    for (const signer of ['lead', 'manager'])
      await set('SignKpiVersion', { agreementId, version, hash }, by(signer));
  };
  return { ...all, sign };
}
const termsOf = (target: number, period: object) => ({
  ...{ target, bandwidth: 2, decides: [], budgetUpTo: null, period },
});

it('closes a KPI agreement on the results in the period that was signed, not the one first drafted', async () => {
  const { set, by, sign } = await negotiating({ from: '2025-01-01', until: '2026-01-01' });
  await sign('OfferKpiVersion', 1, { terms: termsOf(65, year) }, '2025-01-06');
  await set('RecordMeasurement', { ...about, period: year, value: 75, ...figures }, by('quality'));
  const { events } = await set('CloseKpiAgreement', { agreementId }, by('quality'));
  expect(events[0]?.data).toMatchObject({ seen: { value: 75, denominator: 100 } });
});

it('closes by the version in force at the end of the period, and adds no leeway to what both signed', async () => {
  const period = { from: '2025-01-01', until: '2025-07-01' };
  const { set, by, sign, clock } = await negotiating(period);
  await sign('OfferKpiVersion', 1, { terms: termsOf(70, period) }, '2025-01-07');
  clock.now = '2025-03-01T09:00:00.000Z';
  await set('RecordMeasurement', { ...about, period, value: 75, ...figures }, by('quality'));
  const amendment = { terms: termsOf(80, period), reason: 'Twee klassen samengevoegd.' };
  await sign('ProposeKpiAmendment', 2, amendment, '2025-04-01');
  const bandwidth = { kpi: 'JR', level: 3, width: 10 };
  const leeway = { leewayId: 'leeway-1', teamId: 'team-1', agreementId, bandwidth, decides: ['how'] };
  await set('GrantLeeway', { ...leeway, period, reason: 'Ruimte.' }, by('manager'));
  clock.now = '2025-08-01T09:00:00.000Z';
  const { events } = await set('CloseKpiAgreement', { agreementId }, by('quality'));
  expect(events[0]?.data).toMatchObject({ outcome: 'missed', seen: { value: 75 } });
});
