import { describe, expect, it } from 'vitest';
import { school } from './testing/school.js';

const draft = {
  agreementId: 'kpi-1',
  teamId: 'team-1',
  kpi: 'JR',
  level: 3,
  period: { from: '2025-02-01', until: null },
};
const refusedWith = (code: string) =>
  expect.objectContaining({ kind: 'refused', refusal: expect.objectContaining({ code }) });

describe('who acts', () => {
  it('acts in a role held now for a unit that covers the aggregate', async () => {
    const { set, by } = await school();
    const { events } = await set('DraftKpiAgreement', draft, by('manager'));
    expect(events[0]).toMatchObject({
      actor: { personId: 'manager' },
      capacity: { role: 'manager', unit: { kind: 'college', id: 'college-1' } },
      institutionId: 'inst-1',
    });
  });

  it('whose role has ended has no right', async () => {
    const { give, by } = await school();
    expect(await give('DraftKpiAgreement', draft, by('former'))).toEqual(refusedWith('ROLE_NOT_ALLOWED'));
    const late = { ...by('former'), effectiveAt: '2024-11-01' };
    expect(await give('DraftKpiAgreement', draft, late)).toEqual(refusedWith('ROLE_NOT_ALLOWED'));
  });

  it('holds the role for another unit has no right', async () => {
    const { give, by, need } = await school();
    expect(await give('ProposeNeed', { ...need, teamId: 'team-2' }, by('m-1'))).toEqual(
      refusedWith('ROLE_NOT_ALLOWED'),
    );
  });

  it('is told which roles may', async () => {
    const { give, by } = await school();
    const result = await give('DraftKpiAgreement', draft, by('m-1'));
    expect(result).toMatchObject({ refusal: { field: 'capacity', params: { roles: 'teamLead, manager' } } });
  });

  it('of team and management must say on which side they act', async () => {
    const { set, give, by } = await school();
    const unit = { kind: 'college', id: 'college-1' } as const;
    await set('GrantRole', {
      personId: 'lead',
      role: 'manager',
      unit,
      period: { from: '2024-08-01', until: null },
    });
    expect(await give('DraftKpiAgreement', draft, by('lead'))).toEqual(refusedWith('CAPACITY_NEEDED'));
    const { events } = await set('DraftKpiAgreement', draft, {
      ...by('lead'),
      capacity: { role: 'manager' },
    });
    expect(events[0]?.capacity).toEqual({ role: 'manager', unit });
  });

  it('as a policy does only what policies may', async () => {
    const { give } = await school();
    expect(await give('DraftKpiAgreement', draft)).toEqual(refusedWith('ROLE_NOT_ALLOWED'));
  });
});
