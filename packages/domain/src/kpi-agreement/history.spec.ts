// Late recordings, corrections, and what is asked of an agreement on two clocks.
import { describe, expect, it } from 'vitest';
import {
  adopted,
  agreed,
  amendment,
  amendmentRefused,
  boardMember,
  closed,
  dissented,
  drafted,
  escalated,
  hashOf,
  imposed,
  lead,
  manager,
  negotiating,
  offered,
  proposed,
  quality,
  reached,
  signed,
  targeted,
  terms,
} from '../testing/kpi-story.js';
import { by, recorded, specOf, words } from '../testing/scenario.js';
import { kpiAgreementDecider } from './kpi-agreement.js';
import { versionInForce } from './queries.js';

const { given } = specOf(kpiAgreementDecider);
const reason = words('reason');

describe('the state', () => {
  it('follows both sides from draft to negotiating, in either order', () => {
    expect(given(drafted()).state().status).toBe('draft');
    expect(given(drafted(), proposed()).state().status).toBe('proposed');
    expect(given(drafted(), targeted()).state().status).toBe('targeted');
    expect(given(drafted(), targeted(), proposed()).state().status).toBe('negotiating');
  });
  it('becomes active on the first instant of its period in Amsterdam, without an event', () => {
    const spec = given(...agreed());
    expect(spec.state('2025-01-31').status).toBe('agreed');
    expect(spec.state('2025-01-31T22:59:59.999Z').status).toBe('agreed');
    expect(spec.state('2025-01-31T23:00:00.000Z').status).toBe('active');
    expect(kpiAgreementDecider.boundaries(spec.state('2025-01-31'))).toEqual(['2025-01-31T23:00:00.000Z']);
    expect(kpiAgreementDecider.boundaries(given(drafted()).state())).toEqual([]);
    expect(given(...negotiating(), escalated(), imposed()).state('2025-01-31').status).toBe('imposed');
  });
  it('shows a signature only on the version that was signed', () => {
    const state = given(...negotiating(), offered(), signed('team'), offered(2)).state();
    expect(state).toMatchObject({
      versions: [
        { status: 'replaced', signatures: { team: { personId: 'lise' } } },
        { status: 'offered', signatures: {} },
      ],
    });
  });
  it('removes an annulled signature', () =>
    expect(
      given(...negotiating(), offered(), signed('team'), {
        type: 'KpiSignatureAnnulled',
        data: { version: 1, side: 'team' },
        by: lead,
      }).state(),
    ).toMatchObject({ versions: [{ status: 'offered', signatures: {} }] }));
  it('keeps the old version in force while an amendment waits, and after it is refused', () => {
    const waiting = given(...agreed(), amendment()).state();
    expect(waiting).toMatchObject({ status: 'amending', amendment: 2 });
    expect(versionInForce(waiting, '2025-03-01T12:00:00.000Z')?.version).toBe(1);
    expect(given(...agreed(), amendment(), amendmentRefused()).state()).toMatchObject({
      status: 'active',
      versions: [{ status: 'inForce' }, { status: 'refused' }],
    });
  });
  it('names who imposed and keeps saying that it was imposed after an amendment', () => {
    const imposition = [...negotiating(), escalated(), dissented('No.'), imposed()];
    expect(given(...imposition).state()).toMatchObject({
      status: 'active',
      imposed: true,
      dissent: { text: words('No.'), by: 'lise' },
      versions: [{ status: 'imposed', offeredBy: 'board' }],
    });
    expect(
      given(...imposition, amendment(), signed('team', 2), signed('management', 2), adopted()).state(),
    ).toMatchObject({ imposed: true, versions: [{ status: 'superseded' }, { status: 'inForce' }] });
  });
  it('keeps what was seen at closing', () =>
    expect(given(...agreed(), closed()).state()).toMatchObject({
      status: 'closed',
      outcome: 'met',
      seen: { value: 3.9 },
    }));
});

describe('late recordings', () => {
  const setLate = { type: 'SetKpiTarget', agreementId: '1', value: 3.5, why: reason } as const;
  it('are decided on the state of their own date', () =>
    given(...negotiating(), offered(1, terms(), { at: '2025-02-10' }))
      .when(setLate, { by: manager, at: '2025-02-01' })
      .then({ type: 'KpiTargetSet' }));
  it('are hidden from who asks what was known before', () => {
    const spec = given(
      drafted(),
      proposed(),
      targeted(4, { at: '2025-01-05' }),
      targeted(3.5, { at: '2025-01-04' }),
    );
    expect(spec.state('2025-01-04', 3)).toMatchObject({ target: null });
    expect(spec.state('2025-01-04', 4)).toMatchObject({ target: { value: 3.5 } });
    expect(spec.state('2025-01-05', 4)).toMatchObject({ target: { value: 4 } });
  });
  it('refuse an escalation that the signatures after it contradict, naming the event', () => {
    const signedLater = [
      ...negotiating(),
      offered(1, terms(), { at: '2025-02-10' }),
      signed('team', 1, { at: '2025-02-11' }),
    ];
    const outcome = given(...signedLater).when(
      { type: 'EscalateKpiAgreement', agreementId: '1', reason },
      { by: lead, at: '2025-02-01' },
    );
    outcome.thenRefused('CONTRADICTS_HISTORY');
    expect(outcome.decision).toMatchObject({
      refusal: { params: { eventId: 'e4', eventType: 'KpiVersionOffered' } },
    });
  });
  it('refuse a version offered late between two others, for its number is taken', () =>
    given(...negotiating(), offered(1, terms(), { at: '2025-02-10' }))
      .when(
        { type: 'OfferKpiVersion', agreementId: '1', terms: terms(), why: null },
        { by: manager, at: '2025-02-01' },
      )
      .thenRefused('CONTRADICTS_HISTORY'));
});

describe('corrections', () => {
  const otherValue = { value: 4.2, why: reason };
  it('replace a target until both signed, by a manager', () => {
    given(...negotiating(), offered(), signed('team'))
      .whenCorrected({ kind: 'replace', eventId: 'e3', data: otherValue, reason }, { by: manager })
      .then({ type: 'KpiTargetSet', data: otherValue, corrects: { kind: 'replace', eventId: 'e3' } });
    given(...negotiating())
      .whenCorrected({ kind: 'replace', eventId: 'e3', data: otherValue, reason }, { by: lead })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...negotiating())
      .whenCorrected({ kind: 'replace', eventId: 'e2', data: proposed(5).data, reason }, { by: manager })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('leave proposal and target alone once both signed or the board imposed', () => {
    for (const history of [agreed(), [...negotiating(), escalated(), imposed()]])
      for (const [eventId, who] of [
        ['e2', lead],
        ['e3', manager],
      ] as const)
        given(...history)
          .whenCorrected({ kind: 'retract', eventId, reason }, { by: who })
          .thenRefused('KPI_POSITIONS_FIXED');
  });
  it('never touch what was signed, adopted, offered or imposed', () => {
    const history = [...agreed(), amendment(), signed('team', 2), signed('management', 2), adopted()];
    const retract = (eventId: string) =>
      given(...history).whenCorrected({ kind: 'retract', eventId, reason }, { by: lead });
    for (const id of ['e5', 'e6', 'e7', 'e9', 'e11']) retract(id).thenRefused('KPI_SIGNED_NOT_CORRECTABLE');
    for (const id of ['e4', 'e8']) retract(id).thenRefused('KPI_VERSION_NOT_CORRECTABLE');
    given(...negotiating(), escalated(), imposed())
      .whenCorrected({ kind: 'retract', eventId: 'e5', reason }, { by: boardMember })
      .thenRefused('KPI_IMPOSITION_NOT_CORRECTABLE');
  });
  it('refuse a retraction that the version on the table contradicts', () =>
    given(...negotiating(), offered())
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: lead })
      .thenRefused('CONTRADICTS_HISTORY'));
  it('do not turn the agreement into one on another KPI', () =>
    given(drafted())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...drafted().data, kpi: 'JR' }, reason },
        { by: lead },
      )
      .thenRefused('IDENTITY_FIXED', 'kpi'));
  it('correct a correction, and restore by retracting it', () => {
    const corrected = [...negotiating(), targeted(4.2, { id: 'c1' }), targeted(4.4, { id: 'c2' })].map(
      (event, index) =>
        index < 3
          ? event
          : {
              ...event,
              at: '2025-01-01T09:02:00.000Z',
              corrects: { kind: 'replace' as const, eventId: index === 3 ? 'e3' : 'c1' },
            },
    );
    expect(given(...corrected).state()).toMatchObject({ target: { value: 4.4 } });
    expect(given(...corrected).state(undefined, 4)).toMatchObject({ target: { value: 4.2 } });
    expect(given(...corrected).state(undefined, 3)).toMatchObject({ target: { value: 4 } });
    given(...corrected)
      .whenCorrected({ kind: 'replace', eventId: 'e3', data: otherValue, reason }, { by: manager })
      .thenRefused('ALREADY_CORRECTED');
    const restored = given(...corrected, {
      ...targeted(4.4),
      corrects: { kind: 'retract', eventId: 'c2' },
      at: '2025-01-01T09:02:00.000Z',
    });
    expect(restored.state()).toMatchObject({ target: { value: 4.2 } });
  });
  it('move a creation earlier', () =>
    given(drafted({ at: '2025-01-20' }))
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', effectiveAt: '2025-01-10T09:00:00.000Z', reason },
        { by: manager },
      )
      .then({ type: 'KpiAgreementDrafted', effectiveAt: '2025-01-10T09:00:00.000Z' }));
  it('retract a dissent, an escalation, a refusal and a closing in the roles that record them', () => {
    const story = [...negotiating(), dissented(), escalated()];
    given(...story)
      .whenCorrected({ kind: 'retract', eventId: 'e4', reason }, { by: lead })
      .then({ type: 'KpiDissentRecorded' });
    given(...story)
      .whenCorrected({ kind: 'retract', eventId: 'e5', reason }, { by: lead })
      .then({ type: 'KpiEscalated' });
    given(...agreed(), amendment(), amendmentRefused())
      .whenCorrected({ kind: 'retract', eventId: 'e9', reason }, { by: manager })
      .then({ type: 'KpiAmendmentRefused' });
    const past = terms(4, { period: { from: '2024-08-01', until: '2024-12-01' } });
    given(...negotiating(), offered(1, past), signed('team'), signed('management'), reached(), closed())
      .whenCorrected({ kind: 'retract', eventId: 'e8', reason }, { by: quality })
      .then({ type: 'KpiAgreementClosed' });
  });
});

it('refuses in the history what a version without both signatures would bring into force', () => {
  const [event] = recorded('kpiAgreement-1', reached());
  const state = given(...negotiating(), offered(), signed('team')).state();
  if (event) expect(kpiAgreementDecider.legal(state, event)?.code).toBe('KPI_SIGNATURES_MISSING');
  const [other] = recorded('kpiAgreement-1', offered(7));
  if (other) expect(kpiAgreementDecider.legal(state, other)?.code).toBe('KPI_VERSION_OUT_OF_ORDER');
  expect(hashOf(7)).toHaveLength(64);
});

describe('what one side said', () => {
  const retract = (eventId: string) => ({ kind: 'retract', eventId, reason }) as const;
  it('is not taken back by the other: an escalation, a refused amendment', () => {
    const disputed = given(...negotiating(), escalated());
    disputed.whenCorrected(retract('e4'), { by: manager }).thenRefused('NOT_YOURS_TO_CORRECT');
    disputed.whenCorrected(retract('e4'), { by: lead }).then({ type: 'KpiEscalated' });
    const amended = given(...agreed(), amendment(), amendmentRefused());
    amended.whenCorrected(retract('e9'), { by: lead }).thenRefused('NOT_YOURS_TO_CORRECT');
    const other = { ...retract('e9'), kind: 'replace' as const, data: { version: 2, side: 'team' as const } };
    amended.whenCorrected(other, { by: manager }).thenRefused('IDENTITY_FIXED', 'side');
  });
  it("of dissent is its author's, word for word", () => {
    const history = given(...negotiating(), dissented());
    history
      .whenCorrected(retract('e4'), { by: by('member', 'm-2') })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    history.whenCorrected(retract('e4'), { by: lead }).then({ type: 'KpiDissentRecorded' });
  });
});

describe('the outcome of an agreement', () => {
  it('is not written by a correction: the closing is retracted and done anew', () => {
    const history = given(...agreed(), closed({ at: '2025-08-02' }));
    const later = { by: quality, now: '2025-09-01T10:00:00.000Z' };
    const missed = { ...closed().data, outcome: 'missed' } as ReturnType<typeof closed>['data'];
    history
      .whenCorrected({ kind: 'replace', eventId: 'e8', data: missed, reason }, later)
      .thenRefused('KPI_OUTCOME_NOT_REPLACED');
    history
      .whenCorrected({ kind: 'retract', eventId: 'e8', reason }, later)
      .then({ type: 'KpiAgreementClosed' });
  });
});
