import { expect, it } from 'vitest';
import { school } from './testing/school.js';

it('closes a KPI agreement on the results in the period that was signed, not the one first drafted', async () => {
  const { set, by } = await school();
  const agreementId = 'kpi-1';
  const drafted = { from: '2025-01-01', until: '2026-01-01' };
  const period = { from: '2024-01-01', until: '2025-01-01' };
  const about = { teamId: 'team-1', kpi: 'JR', level: 3 };
  await set('DraftKpiAgreement', { agreementId, ...about, period: drafted }, by('lead'));
  await set('ProposeKpiValue', { agreementId, value: 60, feasibility: 'ambitious', why: 'A.' }, by('lead'));
  await set('SetKpiTarget', { agreementId, value: 70, why: 'B.' }, by('manager'));
  const terms = { target: 65, bandwidth: 2, decides: [], budgetUpTo: null, period };
  const offer = await set('OfferKpiVersion', { agreementId, terms }, by('lead'));
  const hash = new Map<string, unknown>(Object.entries(offer.events[0]?.data ?? {})).get('hash');
  for (const signer of ['lead', 'manager'])
    await set('SignKpiVersion', { agreementId, version: 1, hash }, by(signer));
  const figures = { value: 75, numerator: 75, denominator: 100, status: 'definitive', source: 'DUO' };
  await set('RecordMeasurement', { ...about, period, ...figures }, by('quality'));
  const { events } = await set('CloseKpiAgreement', { agreementId }, by('quality'));
  expect(events[0]?.data).toMatchObject({ seen: { value: 75, denominator: 100 } });
});
