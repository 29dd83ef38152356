import type { Role } from '../session/session.js';

/** Who may put an event right: its author alone, who holds one of these roles, or nobody (it is amended or done anew). */
type Corrector = 'author' | 'nobody' | readonly Role[];

/**
 * For every event of a need, an agreement and an ownership, who may correct it. The server decides (`correctable` of each
 * aggregate); this follows it, so that nobody is offered what would be refused.
 */
const correctors: Readonly<Record<string, Corrector>> = {
  NeedProposed: ['member', 'teamLead'],
  DeliberationOpened: ['teamLead'],
  StanceTaken: 'author',
  StanceConfirmed: 'author',
  NeedEndorsed: ['teamLead', 'quality'],
  NeedPlanned: ['hr'],
  NeedAddressed: ['hr'],
  NeedClosed: ['teamLead', 'member'],
  NeedReopened: ['teamLead', 'member'],
  NeedDeferred: ['manager'],
  NeedResumed: ['manager', 'teamLead'],
  NeedWithdrawn: 'author',
  NeedMerged: ['teamLead'],
  NeedSplit: ['teamLead'],
  KpiAgreementDrafted: ['teamLead', 'manager'],
  KpiValueProposed: ['teamLead', 'member'],
  KpiTargetSet: ['manager'],
  KpiVersionOffered: 'nobody',
  KpiVersionSigned: 'nobody',
  KpiSignatureAnnulled: 'nobody',
  KpiAgreementReached: 'nobody',
  KpiDissentRecorded: 'author',
  KpiTargetImposed: 'nobody',
  KpiAmendmentProposed: 'nobody',
  KpiAmendmentAdopted: 'nobody',
  KpiAgreementClosed: ['manager', 'quality'],
  OwnershipAssigned: ['manager'],
  OwnershipAccepted: ['teamLead'],
  OwnershipDeclined: ['teamLead'],
  OwnershipClaimed: ['teamLead'],
  OwnershipConfirmed: ['manager'],
  OwnershipOffered: 'author',
  OwnershipOfferRefused: ['teamLead'],
  OwnershipOfferWithdrawn: ['teamLead'],
  OwnershipShared: 'author',
  OwnershipTransferred: 'author',
  OwnershipContested: 'author',
  OwnershipContestResolved: ['manager', 'board'],
  OwnershipAnchored: ['quality'],
  OwnershipReleased: ['teamLead'],
};

/** What can only be retracted: what it says was counted, judged or decided together with something else. */
const RETRACTED_ONLY = ['NeedEndorsed', 'NeedMerged', 'NeedSplit', 'KpiAgreementClosed'];
/** Positions of the two sides are fixed once a version came into force. */
const POSITIONS = ['KpiValueProposed', 'KpiTargetSet'];
const IN_FORCE = ['KpiAgreementReached', 'KpiAmendmentAdopted', 'KpiTargetImposed'];

interface Told {
  type: string;
  data: unknown;
  stands: boolean;
  actor: { person: { id: string } | null };
  reportedBy: { person: { id: string } } | null;
}

/** What the viewer may do to `event`: replace and retract it, only retract it, or nothing (null). */
export function correctionOf(
  event: Told,
  events: readonly Told[],
  viewer: {
    personId: string;
    /** Whether they hold one of these roles for the team with this id; null where the event names none. */
    holds(roles: readonly Role[], teamId: string | null): boolean;
  },
): 'any' | 'retract' | null {
  const { type, data, stands } = event;
  const corrector = sideOf(event) ?? correctors[type] ?? 'nobody';
  if (!stands || !isObject(data) || corrector === 'nobody') return null;
  if (POSITIONS.includes(type) && events.some((each) => each.stands && IN_FORCE.includes(each.type)))
    return null;
  const may =
    corrector === 'author' ? isItsAuthor(event, viewer.personId) : viewer.holds(corrector, teamOf(event));
  if (!may) return null;
  return RETRACTED_ONLY.includes(type) ? 'retract' : 'any';
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;
const idIn = (data: unknown, ...names: string[]): string | null =>
  isObject(data) ? (names.map((name) => data[name]).find((id) => typeof id === 'string') ?? null) : null;

/** What was escalated or refused is the side's whose step it was. */
function sideOf({ type, data }: Told): readonly Role[] | null {
  if (type !== 'KpiEscalated' && type !== 'KpiAmendmentRefused') return null;
  return isObject(data) && data['side'] === 'management' ? ['manager'] : ['teamLead'];
}

/** An act is of who did it; what was reported from paper is put right by who reported it, or by whose stance it is. */
const isItsAuthor = ({ type, actor, reportedBy }: Told, personId: string): boolean =>
  actor.person?.id === personId || (type === 'StanceTaken' && reportedBy?.person.id === personId);

/** The team on whose behalf the event speaks: one that is offered something has not spoken yet. */
const teamOf = ({ type, data }: Told): string | null =>
  type === 'OwnershipTransferred' || type === 'OwnershipOfferRefused'
    ? idIn(data, 'teamId', 'toTeamId')
    : idIn(data, 'teamId', 'fromTeamId', 'withTeamId');
