import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { UnitRef } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { KpiAgreementCommand } from './commands.js';
import { decide, type KpiAgreementFacts } from './decide.js';
import type { KpiAgreementEvent } from './events.js';
import { activeFrom, evolve } from './evolve.js';
import { legal } from './legal.js';
import * as no from './refusals.js';
import type { KpiAgreementState } from './state.js';

type Of = Decider<KpiAgreementState, KpiAgreementCommand, KpiAgreementEvent, KpiAgreementFacts>;

const permissions: Record<KpiAgreementCommand['type'], Permission> = {
  DraftKpiAgreement: { roles: ['teamLead', 'manager'] },
  ProposeKpiValue: { roles: ['teamLead', 'member'] },
  SetKpiTarget: { roles: ['manager'] },
  OfferKpiVersion: { roles: ['teamLead', 'manager'] },
  SignKpiVersion: { roles: ['teamLead', 'manager'], personal: true },
  AnnulKpiSignature: { roles: ['teamLead', 'manager'], personal: true },
  RecordKpiDissent: { roles: ['teamLead', 'member'] },
  EscalateKpiAgreement: { roles: ['teamLead', 'manager'] },
  ImposeKpiTarget: { roles: ['board'] },
  ProposeKpiAmendment: { roles: ['teamLead', 'manager'] },
  RefuseKpiAmendment: { roles: ['teamLead', 'manager'] },
  CloseKpiAgreement: { roles: ['manager', 'quality'] },
};

/** Agreed or imposed becomes active when the period of the first version in force begins. */
const at: Of['at'] = (state, asOf) => {
  if (state.status !== 'agreed' && state.status !== 'imposed') return state;
  const from = activeFrom(state);
  return from !== null && asOf >= from ? { ...state, status: 'active' } : state;
};

const boundaries: Of['boundaries'] = (state) => {
  if (state.status !== 'agreed' && state.status !== 'imposed' && state.status !== 'active') return [];
  const from = activeFrom(state);
  return from === null ? [] : [from];
};

const unitOf = (command: KpiAgreementCommand, state: KpiAgreementState): UnitRef | null => {
  if (command.type === 'DraftKpiAgreement') return { kind: 'team', id: command.teamId };
  return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
};

/** Proposal and target can be corrected until both signed or the board imposed; what was signed never. */
const positionsOpen = (state: KpiAgreementState): Refusal | null =>
  state.status !== 'unknown' && state.versions.some((version) => version.inForceFrom !== null)
    ? no.positionsFixed(state)
    : null;

const correctable: Of['correctable'] = (event, state, context, change) => {
  switch (event.type) {
    case 'KpiVersionSigned':
    case 'KpiSignatureAnnulled':
    case 'KpiAgreementReached':
    case 'KpiAmendmentAdopted':
      return no.amendInstead();
    case 'KpiVersionOffered':
    case 'KpiAmendmentProposed':
      return no.offerInstead();
    case 'KpiTargetImposed':
      return no.impositionStands();
    case 'KpiAgreementDrafted':
      return (
        keepsIdentity(event, change, ['agreementId', 'teamId', 'kpi', 'level']) ??
        onlyBy(permissions.DraftKpiAgreement, context)
      );
    case 'KpiValueProposed':
      return positionsOpen(state) ?? onlyBy(permissions.ProposeKpiValue, context);
    case 'KpiTargetSet':
      return positionsOpen(state) ?? onlyBy(permissions.SetKpiTarget, context);
    case 'KpiDissentRecorded':
      // Kept word for word: nobody else puts words in its author's mouth.
      return onlyItsAuthor(event, context);
    case 'KpiEscalated':
    case 'KpiAmendmentRefused':
      return (
        keepsIdentity(event, change, ['side', 'version']) ??
        onlyBy({ roles: [event.data.side === 'management' ? 'manager' : 'teamLead'] }, context)
      );
    case 'KpiAgreementClosed':
      // The outcome is judged, not written: retracted, it can be closed anew.
      return onlyBy(permissions.CloseKpiAgreement, context) ?? (change.data ? no.outcomeIsJudged() : null);
    default:
      return event satisfies never;
  }
};

/** A KPI on which team and management agree, or do not (KPI-afspraak). */
export const kpiAgreementDecider: Of = {
  word: 'kpiAgreement',
  initialState: { status: 'unknown' },
  permissions,
  unitOf,
  decide,
  legal,
  correctable,
  evolve,
  at,
  boundaries,
};
