import type { TeamEvent } from '@traject/domain';
import { day, named, ofTeamUntil, person, team, unit, type WordSentences } from '../telling.js';

/** The events of `team`, as they are told and drawn. */
export const teamSentences = {
  values: {
    TeamFormed: (data, to) => ({ ...named(data, to), from: day(data.period.from, to) }),
    TeamRenamed: named,
    TeamMoved: (data, to) => ({
      team: team(to.entityId, to),
      parent: unit(data.parent.id, to),
      from: day(data.from, to),
    }),
    TeamDissolved: ofTeamUntil,
    MemberJoined: (data, to) => ({
      person: person(data.personId, to),
      team: team(to.entityId, to),
      from: day(data.period.from, to),
    }),
    MemberLeft: ofTeamUntil,
    LeadAppointed: (data, to) => ({
      person: person(data.personId, to),
      team: team(to.entityId, to),
      from: day(data.period.from, to),
    }),
    LeadStoodDown: ofTeamUntil,
    CreboTaught: (data, to) => ({
      team: team(to.entityId, to),
      crebo: data.crebo,
      level: data.level,
      path: data.path,
      from: day(data.period.from, to),
    }),
    CreboDropped: ofTeamUntil,
    ProviderUnitMapped: (data, to) => ({ unit: data.providerUnit, team: team(to.entityId, to) }),
    ProviderUnitUnmapped: ofTeamUntil,
    QuorumSet: (data, to) => ({
      team: team(to.entityId, to),
      kind: data.rule.kind,
      share: to.formats.share(data.rule.share),
      from: day(data.from, to),
    }),
  },
  shapes: {
    TeamFormed: 'circle',
  },
} satisfies WordSentences<TeamEvent['type']>;
