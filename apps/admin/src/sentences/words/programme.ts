import type { ProgrammeEvent } from '@traject/domain';
import { day, named, period, team, theme, type WordSentences, wordsOf } from '../telling.js';

/** The events of `programme`, as they are told and drawn. */
export const programmeSentences = {
  values: {
    ProgrammeStarted: (data, to) => ({ title: wordsOf(data.title, to), teams: data.teamIds.length }),
    ProgrammeRenamed: (data, to) => ({ title: wordsOf(data.title, to) }),
    ProgrammePeriodChanged: (data, to) => ({ period: period(data.period, to) }),
    ProgrammeThemeAdded: (data, to) => ({ theme: theme(data.themeId, to) }),
    ProgrammeThemeDropped: (data, to) => ({ theme: theme(data.themeId, to) }),
    ProgrammeTeamJoined: (data, to) => ({ team: team(data.teamId, to), from: day(data.period.from, to) }),
    ProgrammeTeamLeft: (data, to) => ({ team: team(data.teamId, to), until: day(data.until, to) }),
    ProgrammePartnerJoined: (data, to) => ({ ...named(data, to), from: day(data.period.from, to) }),
    ProgrammePartnerLeft: (data, to) => ({ until: day(data.until, to) }),
    ProgrammeClosed: (data, to) => ({ findings: wordsOf(data.findings, to) }),
  },
  shapes: {
    ProgrammeStarted: 'circle',
  },
} satisfies WordSentences<ProgrammeEvent['type']>;
