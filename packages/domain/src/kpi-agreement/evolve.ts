import type { Recorded } from '../kernel/envelope.js';
import { startOfDay, type Instant } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { KpiAgreementEvent } from './events.js';
import type { KpiAgreementState, KpiFacts, KpiVersion, Side } from './state.js';

export type KnownKpiAgreement = Exclude<KpiAgreementState, { status: 'unknown' }>;

/** The version that waits for signatures, or null. */
export const onTheTable = (state: KpiFacts): KpiVersion | null =>
  state.versions.find((version) => version.status === 'offered') ?? null;

const IN_FORCE: readonly KpiVersion['status'][] = ['inForce', 'imposed'];
/** The version by which the agreement holds now, or null before there is one. */
export const inForceNow = (state: KpiFacts): KpiVersion | null =>
  state.versions.find((version) => IN_FORCE.includes(version.status)) ?? null;

/** When the agreement became or becomes active: the earliest period of a version that came into force. */
export const activeFrom = (state: KpiFacts): Instant | null =>
  state.versions
    .filter((version) => version.inForceFrom !== null)
    .map((version) => startOfDay(version.terms.period.from))
    .sort()[0] ?? null;

/** Only what every status has, so that nothing of the status before is carried along. */
const factsOf = (state: KnownKpiAgreement): KpiFacts => ({
  agreementId: state.agreementId,
  teamId: state.teamId,
  themeId: state.themeId,
  programmeId: state.programmeId,
  kpi: state.kpi,
  level: state.level,
  period: state.period,
  proposal: state.proposal,
  target: state.target,
  versions: state.versions,
  dissent: state.dissent,
  imposed: state.imposed,
});

/** Where two sides stand who may not both have spoken. */
const positions = (facts: KpiFacts): KnownKpiAgreement => {
  if (facts.proposal && facts.target) return { ...facts, status: 'negotiating' };
  return { ...facts, status: facts.proposal ? 'proposed' : facts.target ? 'targeted' : 'draft' };
};

/** Back in force under the version that holds: by signatures, or by imposition. */
const settled = (facts: KpiFacts): KnownKpiAgreement => ({
  ...facts,
  status: inForceNow(facts)?.status === 'imposed' ? 'imposed' : 'agreed',
});

const change = (facts: KpiFacts, number: number, how: (version: KpiVersion) => KpiVersion): KpiVersion[] =>
  facts.versions.map((version) => (version.version === number ? how(version) : version));

/** Voids what lay on the table and puts another version there. */
function offered(
  facts: KpiFacts,
  event: Recorded<Extract<KpiAgreementEvent, { type: 'KpiVersionOffered' | 'KpiAmendmentProposed' }>>,
): KpiVersion[] {
  const { version, terms, canonical, hash, side } = event.data;
  return [
    ...facts.versions.map((v): KpiVersion => (v.status === 'offered' ? { ...v, status: 'replaced' } : v)),
    {
      version,
      terms,
      canonical,
      hash,
      offeredBy: side,
      at: event.effectiveAt,
      why: event.type === 'KpiVersionOffered' ? event.data.why : (event.reason ?? null),
      signatures: {},
      status: 'offered',
      inForceFrom: null,
    },
  ];
}

/** The version both signed takes the place of the one that was in force. */
const adopted = (facts: KpiFacts, number: number, at: Instant): KpiVersion[] =>
  facts.versions.map((v): KpiVersion => {
    if (v.version === number) return { ...v, status: 'inForce', inForceFrom: at };
    return IN_FORCE.includes(v.status) ? { ...v, status: 'superseded' } : v;
  });

const withoutSignature = (version: KpiVersion, side: Side): KpiVersion => {
  const { [side]: _annulled, ...signatures } = version.signatures;
  return { ...version, signatures };
};

/** What the agreement becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(state: KpiAgreementState, event: Recorded<KpiAgreementEvent>): KpiAgreementState {
  const at = event.effectiveAt;
  const by = personOf(event.actor);
  if (event.type === 'KpiAgreementDrafted') {
    const nothingYet = { proposal: null, target: null, versions: [], dissent: null, imposed: false };
    return { ...event.data, ...nothingYet, status: 'draft' };
  }
  if (state.status === 'unknown') return state;
  const facts = factsOf(state);
  switch (event.type) {
    case 'KpiValueProposed':
      return positions({ ...facts, proposal: { ...event.data, by, at } });
    case 'KpiTargetSet':
      return positions({ ...facts, target: { ...event.data, by, at } });
    case 'KpiVersionOffered':
      return { ...state, versions: offered(facts, event) };
    case 'KpiVersionSigned': {
      const signature = { personId: by ?? '', at, eventId: event.id };
      const { side, version } = event.data;
      return {
        ...state,
        versions: change(facts, version, (v) => ({
          ...v,
          signatures: { ...v.signatures, [side]: signature },
        })),
      };
    }
    case 'KpiSignatureAnnulled':
      return {
        ...state,
        versions: change(facts, event.data.version, (v) => withoutSignature(v, event.data.side)),
      };
    case 'KpiAgreementReached':
    case 'KpiAmendmentAdopted':
      return settled({ ...facts, versions: adopted(facts, event.data.version, at) });
    case 'KpiDissentRecorded':
      return { ...state, dissent: { text: event.data.dissent, by, at } };
    case 'KpiEscalated':
      return { ...facts, status: 'escalated', escalatedBy: event.data.side, reason: event.reason ?? null };
    case 'KpiTargetImposed': {
      const { version, terms, canonical, hash, why } = event.data;
      const imposed: KpiVersion = {
        ...{ version, terms, canonical, hash, why, at },
        ...{ offeredBy: 'board', signatures: {}, status: 'imposed', inForceFrom: at },
      };
      const before = facts.versions.map((v): KpiVersion =>
        v.status === 'offered' ? { ...v, status: 'replaced' } : v,
      );
      return { ...facts, status: 'imposed', imposed: true, versions: [...before, imposed] };
    }
    case 'KpiAmendmentProposed':
      return {
        ...{ ...facts, versions: offered(facts, event) },
        ...{ status: 'amending', amendment: event.data.version, reason: event.reason ?? null },
      };
    case 'KpiAmendmentRefused':
      return settled({
        ...facts,
        versions: change(facts, event.data.version, (v) => ({ ...v, status: 'refused' })),
      });
    case 'KpiAgreementClosed':
      return { ...facts, status: 'closed', ...event.data };
    default:
      return state;
  }
}
