import type { Tint } from '../ui/chip.js';
import type {
  DevelopmentPhase,
  NetworkAboutQuery,
  NetworkQuery,
  NetworkStatus,
} from './documents.generated.js';

export type Network = NonNullable<NetworkQuery['now']['network']>;
/** What is asked apart: of the host, and how far it has come. */
export type NetworkAbout = NonNullable<NetworkAboutQuery['now']['network']>;

export const PHASES = ['orienting', 'starting', 'developing', 'sustaining'] as const;
export const NETWORK_STATUSES = ['formed', 'closed'] as const;
export const NETWORK_TINTS: Readonly<Record<NetworkStatus, Tint>> = { formed: 'holding', closed: 'done' };
export const PHASE_TINTS: Readonly<Record<DevelopmentPhase, Tint>> = {
  orienting: 'open',
  starting: 'planned',
  developing: 'holding',
  sustaining: 'done',
};

interface Led {
  person: { id: string; name: string | null } | null;
  partnerId: string | null;
}
/** Who leads, by name: a person, a partner, or both; null for who has no name for the viewer. */
export function leadNames(
  { person, partnerId }: Led,
  partners: readonly { id: string; name: { value: string | null } }[],
): { person: string | null; partner: string | null } {
  const partner = partners.find(({ id }) => id === partnerId);
  return { person: person && (person.name ?? person.id), partner: partner?.name.value ?? partnerId };
}
