import type { PartnershipStatus } from './states.js';

export type PartnershipAction =
  'appraise' | 'explore' | 'propose' | 'sign' | 'activate' | 'rest' | 'revive' | 'end' | 'observe';

/** Where a partnership is. */
interface Situation {
  status: PartnershipStatus;
  appraised: boolean;
  /** How many signed the version on the table; null without one. */
  signatures: number | null;
  /** Whether the viewer's side signed it. */
  signedByOwn: boolean;
}
/** What the viewer is to it. */
interface Standing {
  /** Broker or facilitator. */
  brokers: boolean;
  /** Speaks for one of the two. */
  speaks: boolean;
  /** Takes part at all. */
  takesPart: boolean;
}

/** What the viewer may do, the most fitting first; the server decides again. */
export function partnershipActions(
  { status, appraised, signatures, signedByOwn }: Situation,
  { brokers, speaks, takesPart }: Standing,
): PartnershipAction[] {
  if (status === 'ended') return [];
  const keeps = brokers || speaks;
  const agreed = status !== 'prospect' && status !== 'exploring';
  const may: [PartnershipAction, boolean][] = [
    ['sign', speaks && signatures !== null && !signedByOwn],
    ['explore', keeps && status === 'prospect' && appraised],
    ['activate', keeps && status === 'agreed'],
    ['revive', keeps && status === 'dormant'],
    ['observe', takesPart],
    ['appraise', brokers],
    ['propose', keeps && status !== 'prospect' && (signatures ?? 0) === 0],
    ['rest', keeps && status === 'active'],
    ['end', speaks || (brokers && !agreed)],
  ];
  return may.flatMap(([action, allowed]) => (allowed ? [action] : []));
}
