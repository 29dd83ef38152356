import type { OwnershipEvent } from '@traject/domain';
import { ofTheme, ofThemeAndTeam, team, type WordSentences } from '../telling.js';

/** The events of `ownership`, as they are told and drawn. */
export const ownershipSentences = {
  values: {
    OwnershipAssigned: ofThemeAndTeam,
    OwnershipAccepted: ofThemeAndTeam,
    OwnershipDeclined: ofThemeAndTeam,
    OwnershipClaimed: ofThemeAndTeam,
    OwnershipConfirmed: ofThemeAndTeam,
    OwnershipOffered: (data, to) => ({
      ...ofTheme(data, to),
      kind: data.kind,
      from: team(data.fromTeamId, to),
      to: team(data.toTeamId, to),
    }),
    OwnershipOfferRefused: (data, to) => ofThemeAndTeam({ teamId: data.toTeamId }, to),
    OwnershipOfferWithdrawn: (data, to) => ofThemeAndTeam({ teamId: data.fromTeamId }, to),
    OwnershipShared: (data, to) => ofThemeAndTeam({ teamId: data.withTeamId }, to),
    OwnershipTransferred: (data, to) => ({
      ...ofTheme(data, to),
      from: team(data.fromTeamId, to),
      to: team(data.toTeamId, to),
    }),
    OwnershipContested: ofTheme,
    OwnershipContestResolved: (data, to) => ({
      ...ofTheme(data, to),
      holders:
        data.holderTeamIds.length === 0
          ? 'none'
          : to.formats.list(data.holderTeamIds.map((id) => team(id, to))),
    }),
    OwnershipAnchored: ofTheme,
    OwnershipReleased: ofThemeAndTeam,
  },
  shapes: {
    OwnershipAssigned: 'circle',
    OwnershipAccepted: 'square',
    OwnershipDeclined: 'cross',
    OwnershipClaimed: 'circle',
    OwnershipConfirmed: 'square',
    OwnershipOfferRefused: 'cross',
    OwnershipShared: 'square',
    OwnershipTransferred: 'square',
    OwnershipContested: 'cross',
  },
} satisfies WordSentences<OwnershipEvent['type']>;
