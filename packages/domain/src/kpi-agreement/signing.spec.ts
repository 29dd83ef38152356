import { describe, it } from 'vitest';
import { agreed, hashOf, lead, manager, negotiating, offered, signed, terms } from '../testing/kpi-story.js';
import { by, specOf, words } from '../testing/scenario.js';
import { kpiAgreementDecider } from './kpi-agreement.js';

const { given } = specOf(kpiAgreementDecider);
const agreementId = '1';
const reason = words('reason');
const sign = (version = 1, hash = hashOf(version)) =>
  ({ type: 'SignKpiVersion', agreementId, version, hash }) as const;

describe('signing', () => {
  it('takes one signature without reaching the agreement', () =>
    given(...negotiating(), offered())
      .when(sign(), { by: lead })
      .then({ type: 'KpiVersionSigned', data: { version: 1, hash: hashOf(1), side: 'team' } }));
  it('reaches the agreement with the second signature, whichever side is second', () => {
    given(...negotiating(), offered(), signed('team'))
      .when(sign(), { by: manager })
      .then(
        { type: 'KpiVersionSigned', data: { version: 1, hash: hashOf(1), side: 'management' } },
        { type: 'KpiAgreementReached', data: { version: 1, hash: hashOf(1) } },
      );
    given(...negotiating(), offered(), signed('management'))
      .when(sign(), { by: lead })
      .then({ type: 'KpiVersionSigned' }, { type: 'KpiAgreementReached' });
  });
  it('refuses a hash that is not that of the version on the table', () =>
    given(...negotiating(), offered())
      .when(sign(1, hashOf(9)), { by: lead })
      .thenRefused('KPI_HASH_DIFFERS', 'hash'));
  it('refuses a version that another has replaced', () =>
    given(...negotiating(), offered(), offered(2, terms(4.4)))
      .when(sign(1), { by: lead })
      .thenRefused('KPI_HASH_DIFFERS', 'hash'));
  it('starts anew when a version signed by one side is replaced', () =>
    given(...negotiating(), offered(), signed('team'), offered(2, terms(4.4)))
      .when(sign(2), { by: manager })
      .then({ type: 'KpiVersionSigned' }));
  it('refuses a second signature of the same side', () =>
    given(...negotiating(), offered(), signed('team'))
      .when(sign(), { by: by('teamLead', 'other-lead') })
      .thenRefused('KPI_ALREADY_SIGNED'));
  it('lets nobody sign for both sides', () =>
    given(...negotiating(), offered(), signed('team'))
      .when(sign(), { by: by('manager', 'lise') })
      .thenRefused('KPI_SAME_SIGNER'));
  it('is for persons', () =>
    given(...negotiating(), offered())
      .when(sign(), { by: { actor: { kind: 'policy', name: 'robot' }, capacity: null } })
      .thenRefused('KPI_SIGNATURE_IS_PERSONAL'));
  it('needs a version on the table', () => {
    given(...negotiating())
      .when(sign(), { by: lead })
      .thenRefused('KPI_NOTHING_TO_SIGN');
    given(...agreed())
      .when(sign(), { by: lead })
      .thenRefused('KPI_NOTHING_TO_SIGN');
  });
});

describe('annulling a signature', () => {
  const annul = { type: 'AnnulKpiSignature', agreementId, version: 1, reason } as const;
  it('is done by its signer, with a reason, while the other side has not signed', () =>
    given(...negotiating(), offered(), signed('team'))
      .when(annul, { by: lead })
      .then({ type: 'KpiSignatureAnnulled', data: { version: 1, side: 'team' }, reason }));
  it('is refused to another of the same side', () =>
    given(...negotiating(), offered(), signed('team'))
      .when(annul, { by: by('teamLead', 'other-lead') })
      .thenRefused('KPI_NOT_YOUR_SIGNATURE'));
  it('is refused once both sides signed: then it is amended', () =>
    given(...agreed())
      .when(annul, { by: lead })
      .thenRefused('KPI_SIGNED_BY_BOTH'));
  it('is refused where nothing was signed, or another version is on the table', () => {
    given(...negotiating(), offered())
      .when(annul, { by: lead })
      .thenRefused('KPI_NO_SIGNATURE_TO_ANNUL');
    given(...negotiating(), offered(), signed('team'), offered(2))
      .when(annul, { by: lead })
      .thenRefused('KPI_NO_SIGNATURE_TO_ANNUL', 'version');
  });
  it('lets the same person sign again afterwards', () =>
    given(...negotiating(), offered(), signed('team'), {
      type: 'KpiSignatureAnnulled',
      data: { version: 1, side: 'team' },
      by: lead,
    })
      .when(sign(), { by: lead })
      .then({ type: 'KpiVersionSigned' }));
});
