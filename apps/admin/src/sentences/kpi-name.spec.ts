import { referenceData } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { kpiNameIn } from './kpi-name.js';

describe('the name of a KPI', () => {
  const defined = referenceData.flatMap((entry) => (entry.command === 'DefineKpi' ? [entry.input] : []));

  it('is in English for every national KPI', () => {
    for (const { kpi } of defined)
      expect(kpiNameIn('en', kpi, 'Nederlands')).not.toMatch(/Nederlands|^[A-Z_]+$/);
  });

  it('is what its definition says in Dutch, and where an institution defined it', () => {
    expect(kpiNameIn('nl', 'VSV', 'Voortijdig schoolverlaten')).toBe('Voortijdig schoolverlaten');
    expect(kpiNameIn('en', 'EIGEN', 'Aanwezigheid')).toBe('Aanwezigheid');
    expect(kpiNameIn('en', 'EIGEN', null)).toBe('EIGEN');
  });
});
