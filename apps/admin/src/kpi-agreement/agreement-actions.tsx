import { dateOf } from '@traject/domain';
import { useState } from 'react';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { type KpiAction, kpiActions } from './actions.js';
import type { Agreement } from './agreement.js';
import {
  CloseKpiAgreementDocument,
  EscalateKpiAgreementDocument,
  RecordKpiDissentDocument,
} from './documents.generated.js';
import {
  Amend,
  AnnulSignature,
  ImposeTarget,
  OfferVersion,
  RefuseAmendment,
  SignVersion,
} from './version-commands.js';

/** Whether the viewer may do each thing with this agreement now. */
export function useKpiActions(agreement: Agreement): (action: KpiAction) => boolean {
  const viewer = useViewer();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const { versions, versionInForce } = agreement;
  const inForce = versions.find(({ version }) => version === versionInForce?.version);
  const until = inForce?.terms.period.until ?? null;
  const onTable = tabledVersion(agreement);
  const allowed = kpiActions(
    {
      status: agreement.status,
      imposed: agreement.imposed,
      ended: until === null || today >= until,
      offered: onTable
        ? {
            signedBy: onTable.signatures.map(({ side }) => side),
            bySigner: onTable.signatures.some(({ person }) => person.id === viewer.person.id),
          }
        : null,
      amendmentBy: agreement.status === 'amending' ? (onTable?.offeredBy ?? null) : null,
    },
    {
      member: holdsFor(viewer, agreement.teamId, 'member'),
      teamLead: holdsFor(viewer, agreement.teamId, 'teamLead'),
      manager: holdsOver(
        viewer,
        { id: agreement.teamId, collegeId: agreement.team?.college?.id ?? null },
        'manager',
      ),
      board: holds(viewer, 'board'),
      quality: holds(viewer, 'quality'),
    },
  );
  return (action) => allowed.includes(action);
}

/** The version that can be signed now. */
export const tabledVersion = ({ versions, versionOffered }: Agreement) =>
  versions.find(({ version }) => version === versionOffered?.version);

/** What the viewer may do with the agreement as a whole, each as a button. */
export function AgreementActions({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  const may = useKpiActions(agreement);
  const { id: agreementId, teamId } = agreement;
  const onTable = tabledVersion(agreement);
  return (
    <>
      {onTable && may('sign') && <SignVersion agreement={agreement} version={onTable} />}
      {may('offer') && <OfferVersion agreement={agreement} />}
      {onTable && may('annul') && <AnnulSignature agreement={agreement} version={onTable} />}
      {onTable && may('refuse') && <RefuseAmendment agreement={agreement} version={onTable} />}
      {may('amend') && <Amend agreement={agreement} />}
      {may('dissent') && (
        <ReasonCommand
          button={t('kpi.do.dissent')}
          document={RecordKpiDissentDocument}
          roles={['teamLead', 'member']}
          teamId={teamId}
          input={(dissent) => ({ agreementId, dissent })}
          label={t('kpi.do.dissent.label')}
          done={t('kpi.do.dissent.done')}
        />
      )}
      {may('escalate') && (
        <ReasonCommand
          button={t('kpi.do.escalate')}
          document={EscalateKpiAgreementDocument}
          roles={['teamLead', 'manager']}
          teamId={teamId}
          input={(reason) => ({ agreementId, reason })}
          done={t('kpi.do.escalate.done')}
        />
      )}
      {may('impose') && <ImposeTarget agreement={agreement} />}
      {may('close') && (
        <PlainCommand
          button={t('kpi.do.close')}
          kind="danger"
          dangerous
          intro={t('kpi.do.close.intro')}
          document={CloseKpiAgreementDocument}
          roles={['manager', 'quality']}
          input={{ agreementId }}
          done={t('kpi.do.close.done')}
        />
      )}
    </>
  );
}
