import type { CoalitionEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const guide: Corrector = ['facilitator'];

export const coalitionCorrectors = {
  CoalitionFormed: guide,
  CoalitionMemberJoined: guide,
  CoalitionMemberLeft: guide,
  CoalitionCharterProposed: { by: 'author', fixedBy: ['CoalitionCharterAssented'] },
  CoalitionCharterAssented: 'author',
  CoalitionChartered: 'nobody',
  CoalitionExpectationSet: 'author',
  CoalitionExpectationAdded: 'author',
  CoalitionExpectationAmended: 'author',
  CoalitionStarted: guide,
  CoalitionMeetingPlanned: guide,
  CoalitionMeetingMoved: guide,
  CoalitionMeetingHeld: guide,
  CoalitionMeetingCancelled: guide,
  CoalitionContributed: 'author',
  CoalitionTookAway: 'author',
  CoalitionFindingRecorded: 'author',
  CoalitionAdjusted: 'author',
  CoalitionDelivered: guide,
  CoalitionClosed: guide,
  CoalitionTransferConfirmed: 'author',
} satisfies WordCorrectors<CoalitionEvent['type']>;
