// The story of docs/time.md, so that the page cannot drift from what the code does.
import { describe, expect, it } from 'vitest';
import {
  dissented,
  drafted,
  lead,
  offered,
  proposed,
  reached,
  signed,
  targeted,
  terms,
} from '../testing/kpi-story.js';
import { specOf, words } from '../testing/scenario.js';
import { kpiAgreementDecider } from './kpi-agreement.js';
import { versionInForce } from './queries.js';

const { given } = specOf(kpiAgreementDecider);
const on = (day: string) => `2025-${day}T12:00:00.000Z`;
const story = [
  drafted({ at: on('01-06') }),
  proposed(5.2, { at: on('01-08') }),
  targeted(4, { at: on('01-09') }),
  offered(1, terms(4.4), { at: on('01-13') }),
  { ...proposed(5, { at: on('01-08') }), corrects: { kind: 'replace' as const, eventId: 'e2' } },
  signed('team', 1, { at: on('01-15') }),
  signed('management', 1, { at: on('01-15') }),
  reached(1, { at: on('01-15') }),
  dissented('Half of our students wait for care.', { at: on('01-12') }),
];

describe('the agreement of docs/time.md', () => {
  const spec = given(...story);
  it('did not show the dissent on 31 January as then known, and shows it now', () => {
    expect(spec.state('2025-01-31', 8)).toMatchObject({ status: 'agreed', dissent: null });
    expect(spec.state('2025-01-31')).toMatchObject({ dissent: { at: on('01-12'), by: 'lise' } });
    expect(spec.state('2025-01-11')).toMatchObject({ dissent: null });
  });
  it('takes the dissent late, and refuses an escalation before the version that was offered', () => {
    given(...story.slice(0, 8))
      .when(
        { type: 'RecordKpiDissent', agreementId: '1', dissent: words('No.') },
        { by: lead, at: on('01-12') },
      )
      .then({ type: 'KpiDissentRecorded' });
    const late = spec.when(
      { type: 'EscalateKpiAgreement', agreementId: '1', reason: words('r') },
      { by: lead, at: on('01-12') },
    );
    expect(late.decision).toMatchObject({
      refusal: { code: 'CONTRADICTS_HISTORY', params: { eventId: 'e4' } },
    });
  });
  it('shows the proposal as it was known, and as it was corrected', () => {
    expect(spec.state('2025-01-14', 4)).toMatchObject({ proposal: { value: 5.2 } });
    expect(spec.state('2025-01-14', 5)).toMatchObject({ proposal: { value: 5, at: on('01-08') } });
  });
  it('could not correct the proposal after both signed', () =>
    spec
      .whenCorrected({ kind: 'retract', eventId: 'e5', reason: words('r') }, { by: lead })
      .thenRefused('KPI_POSITIONS_FIXED'));
  it('becomes active at midnight in Amsterdam, and judges a result by its version', () => {
    expect(spec.state('2025-01-31T22:59:59.999Z').status).toBe('agreed');
    expect(spec.state('2025-01-31T23:00:00.000Z').status).toBe('active');
    expect(versionInForce(spec.state(), '2025-03-10T11:00:00.000Z')?.terms.target).toBe(4.4);
  });
});
