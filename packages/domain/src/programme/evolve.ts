import type { Recorded } from '../kernel/envelope.js';
import { inPeriod, spanOf, type Period } from '../kernel/fields.js';
import type { Instant, LocalDate } from '../kernel/instant.js';
import { edgesOf, endedOn } from '../kernel/periods.js';
import type { ProgrammeEvent } from './events.js';
import type { ProgrammePartner, ProgrammeState, ProgrammeTeam } from './state.js';

type During<T extends { period: Period }> = (programme: ProgrammeState, at: Instant) => T[];

/** The teams that take part at `at`; none outside the programme's own period. */
export const teamsOn: During<ProgrammeTeam> = (programme, at) =>
  programme.status === 'unknown' || !inPeriod(programme.period, at)
    ? []
    : programme.teams.filter(({ period }) => inPeriod(period, at));

/** The partners that take part at `at`; none outside the programme's own period. */
export const partnersOn: During<ProgrammePartner> = (programme, at) =>
  programme.status === 'unknown' || !inPeriod(programme.period, at)
    ? []
    : programme.partners.filter(({ period }) => inPeriod(period, at));

/** The one of `parts` that an end on `until` would end: the last that began before that day. */
export const partEndedBy = <T extends { period: Period }>(
  parts: readonly T[],
  until: LocalDate,
): T | undefined =>
  parts
    .filter(({ period }) => period.from < until)
    .reduce<T | undefined>(
      (last, part) => (last && last.period.from > part.period.from ? last : part),
      undefined,
    );

function ending<T extends { period: Period }>(parts: T[], until: LocalDate, is: (part: T) => boolean): T[] {
  const ended = partEndedBy(parts.filter(is), until);
  return parts.map((part) => (part === ended ? { ...part, period: endedOn(part.period, until) } : part));
}

/** What a programme becomes by an event; an unknown event changes nothing. */
export function evolve(state: ProgrammeState, event: Recorded<ProgrammeEvent>): ProgrammeState {
  if (event.type === 'ProgrammeStarted') {
    const { teamIds, ...facts } = event.data;
    // Without an end of their own: they are in it for as long as it lasts, also when it is lengthened.
    const teams = teamIds.map((teamId) => ({ teamId, period: { from: facts.period.from, until: null } }));
    return { status: 'planned', ...facts, teams, partners: [] };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'ProgrammeRenamed':
      return { ...state, ...event.data };
    case 'ProgrammePeriodChanged': {
      const { period } = event.data;
      const teams = state.teams.map((team) =>
        team.period.from === state.period.from
          ? { ...team, period: { ...team.period, from: period.from } }
          : team,
      );
      return { ...state, period, teams };
    }
    case 'ProgrammeThemeAdded':
      return { ...state, themeIds: [...state.themeIds, event.data.themeId] };
    case 'ProgrammeThemeDropped':
      return { ...state, themeIds: state.themeIds.filter((themeId) => themeId !== event.data.themeId) };
    case 'ProgrammeTeamJoined':
      return { ...state, teams: [...state.teams, event.data] };
    case 'ProgrammeTeamLeft': {
      const { teamId, until } = event.data;
      return { ...state, teams: ending(state.teams, until, (team) => team.teamId === teamId) };
    }
    case 'ProgrammePartnerJoined':
      return { ...state, partners: [...state.partners, event.data] };
    case 'ProgrammePartnerLeft': {
      const { partnerId, until } = event.data;
      return { ...state, partners: ending(state.partners, until, (p) => p.partnerId === partnerId) };
    }
    case 'ProgrammeClosed':
      return { ...state, status: 'closed', findings: event.data.findings };
    default:
      return state;
  }
}

/** Planned, running or ended by its period, unless it was closed. */
export function at(state: ProgrammeState, asOf: Instant): ProgrammeState {
  if (state.status === 'unknown' || state.status === 'closed') return state;
  const { from, until } = spanOf(state.period);
  return { ...state, status: asOf < from ? 'planned' : asOf < until ? 'running' : 'ended' };
}

/** Where the programme's own period, or that of a team or partner, begins or ends. */
export const boundaries = (state: ProgrammeState): Instant[] =>
  state.status === 'unknown'
    ? []
    : edgesOf([state.period, ...[...state.teams, ...state.partners].map(({ period }) => period)]);
