import type { NetworkEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const keepers: Corrector = ['broker', 'facilitator'];

export const networkCorrectors = {
  NetworkFormed: keepers,
  NetworkDescribed: keepers,
  NetworkJoined: keepers,
  NetworkLeft: keepers,
  DevelopmentPhaseAppraised: keepers,
  NetworkRoleGiven: keepers,
  NetworkRoleEnded: keepers,
  LeadMoved: keepers,
  NetworkClosed: keepers,
} satisfies WordCorrectors<NetworkEvent['type']>;
