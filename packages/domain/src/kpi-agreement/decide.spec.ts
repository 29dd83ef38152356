import { describe, it } from 'vitest';
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
  signed,
  targeted,
  terms,
} from '../testing/kpi-story.js';
import { allThere, notThere } from '../testing/named.js';
import { contextOf, specOf, words } from '../testing/scenario.js';
import { kpiAgreementDecider } from './kpi-agreement.js';

const { given } = specOf(kpiAgreementDecider);
const agreementId = '1';
const why = words('why');
const reason = words('reason');
const sign = (version = 1, hash = hashOf(version)) =>
  ({ type: 'SignKpiVersion', agreementId, version, hash }) as const;
const offer = (more = terms()) => ({ type: 'OfferKpiVersion', agreementId, terms: more, why: null }) as const;
const amend = (more = terms(4.5)) =>
  ({ type: 'ProposeKpiAmendment', agreementId, terms: more, reason }) as const;
const subject = {
  agreementId,
  teamId: 'team-1',
  themeId: null,
  programmeId: null,
  kpi: 'VSV',
  level: 2 as const,
  period: terms().period,
};
const draft = { type: 'DraftKpiAgreement', ...subject } as const;
const closing = {
  outcome: 'met' as const,
  seen: { value: 3.9, denominator: 120, measurementEventId: 'm1' },
  basis: [{ fact: 'measurement', stream: 'measurement-1', revision: 3, value: 3.9 }],
};

describe('proposal and target', () => {
  it('begins as a draft for a team, a KPI, a level and a period', () =>
    given()
      .when(draft, { by: lead, facts: allThere })
      .then({ type: 'KpiAgreementDrafted', data: subject, basis: allThere.named?.basis ?? [] }));
  it('is about a KPI that is defined, and a theme and a programme that are there', () => {
    for (const [what, field, code] of [
      ['kpi', 'kpi', 'KPI_NOT_DEFINED'],
      ['theme', 'themeId', 'THEME_NOT_FOUND'],
      ['programme', 'programmeId', 'PROGRAMME_NOT_FOUND'],
    ] as const)
      given()
        .when(draft, { by: lead, facts: notThere(what, field) })
        .thenRefused(code, field);
  });
  it('is drafted once', () =>
    given(drafted()).when(draft, { facts: allThere }).thenRefused('KPI_AGREEMENT_EXISTS'));
  it('takes the proposal of the team with its feasibility and why', () =>
    given(drafted())
      .when({ type: 'ProposeKpiValue', agreementId, value: 5.2, feasibility: 'doubtful', why }, { by: lead })
      .then({ type: 'KpiValueProposed', data: { value: 5.2, feasibility: 'doubtful', why } }));
  it('takes the target of management, also before the team has proposed', () =>
    given(drafted())
      .when({ type: 'SetKpiTarget', agreementId, value: 4, why }, { by: manager })
      .then({ type: 'KpiTargetSet', data: { value: 4, why } }));
  it('takes another proposal while negotiating', () =>
    given(...negotiating())
      .when({ type: 'ProposeKpiValue', agreementId, value: 5, feasibility: 'ambitious', why }, { by: lead })
      .then({ type: 'KpiValueProposed' }));
  it('knows no proposal for an agreement that was not drafted', () =>
    given()
      .when({ type: 'ProposeKpiValue', agreementId, value: 5, feasibility: 'ambitious', why }, { by: lead })
      .thenRefused('KPI_AGREEMENT_UNKNOWN'));
  it('fixes proposal and target once both sides signed', () =>
    given(...agreed())
      .when({ type: 'SetKpiTarget', agreementId, value: 3, why }, { by: manager })
      .thenRefused('KPI_POSITIONS_FIXED'));
});

describe('a version on the table', () => {
  it('is offered with the canonical text and hash of agreement, KPI and terms', () => {
    const document = { agreementId, teamId: 'team-1', kpi: 'VSV', level: 2, version: 1, terms: terms() };
    const { canonical, hash } = contextOf({}).digest(document);
    given(...negotiating())
      .when(offer(), { by: manager })
      .then({
        type: 'KpiVersionOffered',
        data: { version: 1, terms: terms(), canonical, hash, side: 'management', why: null },
      });
  });
  it("gets the next number, and is the team's when the team lead offers it", () =>
    given(...negotiating(), offered())
      .when(offer(), { by: lead })
      .then({ type: 'KpiVersionOffered', data: { version: 2, side: 'team' } as never }));
  it('waits until proposal and target lie side by side', () =>
    given(drafted(), proposed()).when(offer(), { by: lead }).thenRefused('KPI_NOT_NEGOTIATING'));
  it('is not offered for an agreement that does not exist', () =>
    given().when(offer(), { by: lead }).thenRefused('KPI_AGREEMENT_UNKNOWN'));
  it('names an amount exactly when the team decides on budget', () => {
    const spec = given(...negotiating());
    spec.when(offer(terms(4, { budgetUpTo: 500 }))).thenRefused('KPI_BUDGET_INCOMPLETE', 'terms.budgetUpTo');
    spec.when(offer(terms(4, { decides: ['budget'] }))).thenRefused('KPI_BUDGET_INCOMPLETE');
    spec.when(offer(terms(4, { decides: ['budget'], budgetUpTo: 500 }))).then({ type: 'KpiVersionOffered' });
  });
});

describe('escalation and imposition', () => {
  const impose = { type: 'ImposeKpiTarget', agreementId, terms: terms(), why } as const;
  const dissent = words('Half of our students are on a waiting list for care.');
  const escalate = { type: 'EscalateKpiAgreement', agreementId, reason } as const;
  it('is escalated by either side while negotiating', () => {
    const spec = given(...negotiating());
    spec.when(escalate, { by: lead }).then({ type: 'KpiEscalated', data: { side: 'team' }, reason });
    spec.when(escalate, { by: manager }).then({ type: 'KpiEscalated', data: { side: 'management' }, reason });
  });
  it('is not escalated before both sides have spoken, nor after they agreed', () => {
    given(drafted(), targeted()).when(escalate, { by: lead }).thenRefused('KPI_NOT_NEGOTIATING');
    given(...agreed())
      .when(escalate, { by: lead })
      .thenRefused('KPI_NOT_NEGOTIATING');
  });
  it('records the dissent of the team while negotiating, before the board and after the imposition', () => {
    const record = { type: 'RecordKpiDissent', agreementId, dissent } as const;
    for (const before of [[], [escalated()], [escalated(), imposed()]])
      given(...negotiating(), ...before)
        .when(record, { by: lead })
        .then({ type: 'KpiDissentRecorded', data: { dissent } });
  });
  it('takes no dissent from what both signed, or before there is a difference', () => {
    const record = { type: 'RecordKpiDissent', agreementId, dissent } as const;
    given(...agreed())
      .when(record, { by: lead })
      .thenRefused('KPI_NO_DISSENT_NOW');
    given(drafted()).when(record, { by: lead }).thenRefused('KPI_NO_DISSENT_NOW');
    given(
      ...negotiating(),
      escalated(),
      imposed(1, terms(4, { period: { from: '2024-08-01', until: '2024-12-01' } })),
      closed({ at: '2025-03-02' }),
    )
      .when(record, { by: lead })
      .thenRefused('KPI_NO_DISSENT_NOW');
  });
  it('keeps the dissent of a team on which a target is imposed, word for word', () =>
    given(...negotiating(), escalated(), dissented('Half of our students are on a waiting list for care.'))
      .when(impose, { by: boardMember })
      .then({ type: 'KpiTargetImposed', data: { version: 1, terms: terms(), why, dissent } as never }));
  it('imposes without dissent where the team recorded none', () =>
    given(...negotiating(), escalated())
      .when(impose, { by: boardMember })
      .then({ type: 'KpiTargetImposed', data: { dissent: null } as never }));
  it('imposes only what was escalated', () => {
    given(...negotiating())
      .when(impose, { by: boardMember })
      .thenRefused('KPI_NOT_ESCALATED');
    given().when(impose, { by: boardMember }).thenRefused('KPI_AGREEMENT_UNKNOWN');
  });
});

describe('amendments', () => {
  it('are proposed by either side, with a reason, once a version is in force', () => {
    given(...agreed())
      .when(amend(), { by: lead })
      .then({ type: 'KpiAmendmentProposed', data: { version: 2, side: 'team' } as never, reason });
    given(...negotiating(), escalated(), imposed())
      .when(amend(), { by: manager })
      .then({ type: 'KpiAmendmentProposed', data: { version: 2, side: 'management' } as never, reason });
  });
  it('need a version in force, one at a time', () => {
    given(...negotiating())
      .when(amend(), { by: lead })
      .thenRefused('KPI_NOT_IN_FORCE');
    given(...agreed(), amendment())
      .when(amend(), { by: lead })
      .thenRefused('KPI_NOT_IN_FORCE');
    given().when(amend(), { by: lead }).thenRefused('KPI_AGREEMENT_UNKNOWN');
  });
  it('are signed by the proposer too, separately', () =>
    given(...agreed(), amendment())
      .when(sign(2), { by: lead })
      .then({ type: 'KpiVersionSigned', data: { version: 2, hash: hashOf(2), side: 'team' } }));
  it('are adopted with the second signature', () =>
    given(...agreed(), amendment(), signed('team', 2))
      .when(sign(2), { by: manager })
      .then(
        { type: 'KpiVersionSigned' },
        { type: 'KpiAmendmentAdopted', data: { version: 2, hash: hashOf(2) } },
      ));
  it('are refused with a reason', () =>
    given(...agreed(), amendment())
      .when({ type: 'RefuseKpiAmendment', agreementId, version: 2, reason }, { by: manager })
      .then({ type: 'KpiAmendmentRefused', data: { version: 2, side: 'management' }, reason }));
  it('are refused only while they are on the table', () => {
    const refuse = (version: number) =>
      ({ type: 'RefuseKpiAmendment', agreementId, version, reason }) as const;
    given(...agreed())
      .when(refuse(2), { by: manager })
      .thenRefused('KPI_NO_AMENDMENT');
    given(...agreed(), amendment())
      .when(refuse(1), { by: manager })
      .thenRefused('KPI_NO_AMENDMENT');
  });
  it('can follow one that was refused', () =>
    given(...agreed(), amendment(), amendmentRefused())
      .when(amend(), { by: lead })
      .then({ type: 'KpiAmendmentProposed', data: { version: 3 } as never }));
});

describe('closing', () => {
  const close = { type: 'CloseKpiAgreement', agreementId } as const;
  const facts = { closing };
  const past = terms(4, { period: { from: '2025-01-01', until: '2025-03-01' } });
  const ended = [...negotiating(), offered(1, past), ...agreed().slice(4)];
  it('keeps the outcome, what was seen, and what that rested on', () =>
    given(...ended)
      .when(close, { by: quality, facts })
      .then({
        type: 'KpiAgreementClosed',
        data: { outcome: 'met', seen: closing.seen },
        basis: closing.basis,
      }));
  it('waits for the end of the period', () =>
    given(...agreed())
      .when(close, { by: quality, facts })
      .thenRefused('KPI_PERIOD_NOT_ENDED'));
  it('needs an active agreement', () => {
    given(...negotiating())
      .when(close, { by: quality, facts })
      .thenRefused('KPI_NOT_ACTIVE');
    given(...ended, closed({ at: '2025-03-02' }))
      .when(close, { by: quality, facts })
      .thenRefused('KPI_NOT_ACTIVE');
  });
  it('waits until an amendment is signed or refused', () => {
    given(...ended, amendment())
      .when(close, { by: quality, facts })
      .thenRefused('KPI_AMENDMENT_OPEN');
    given(...ended, amendment(2, past), signed('team', 2), signed('management', 2), adopted())
      .when(close, { by: quality, facts })
      .then({ type: 'KpiAgreementClosed' });
  });
});
