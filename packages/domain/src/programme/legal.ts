import type { Recorded } from '../kernel/envelope.js';
import type { Period } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import { refuseEnd } from '../kernel/period-refusals.js';
import { overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ProgrammeEvent } from './events.js';
import { partEndedBy } from './evolve.js';
import { programmeRefusals } from './refusals.js';
import type { ProgrammeState } from './state.js';

type Programme = Exclude<ProgrammeState, { status: 'unknown' }>;

function refuseStart(data: Extract<ProgrammeEvent, { type: 'ProgrammeStarted' }>['data']): Refusal | null {
  const twice = [data.themeIds, data.teamIds].flatMap((ids) => ids.filter((id, i) => ids.indexOf(id) !== i));
  return twice.length > 0 ? programmeRefusals.NAMED_TWICE(twice) : null;
}

/** Whether a team or partner may take part in `period`: within the programme's, apart from its own other periods. */
function refusePart(
  programme: Programme,
  parts: readonly { period: Period }[],
  period: Period,
  alreadyIn: Refusal,
): Refusal | null {
  const { from, until } = programme.period;
  if (period.from < from || (until !== null && period.from >= until)) {
    return programmeRefusals.PERIOD_OUTSIDE_PROGRAMME();
  }
  return parts.some((part) => overlap(part.period, period)) ? alreadyIn : null;
}

function refusePartEnd(
  parts: readonly { period: Period }[],
  until: LocalDate,
  notIn: Refusal,
): Refusal | null {
  const part = partEndedBy(parts, until);
  return part ? refuseEnd(part.period, until) : notIn;
}

/** Whether an event may follow in a programme. */
export function legal(state: ProgrammeState, event: Recorded<ProgrammeEvent>): Refusal | null {
  if (event.type === 'ProgrammeStarted') {
    return state.status === 'unknown'
      ? refuseStart(event.data)
      : programmeRefusals.PROGRAMME_ALREADY_STARTED();
  }
  if (state.status === 'unknown') return programmeRefusals.PROGRAMME_UNKNOWN();
  if (state.status === 'closed') return programmeRefusals.PROGRAMME_CLOSED();
  switch (event.type) {
    case 'ProgrammeRenamed':
    case 'ProgrammeClosed':
      return null;
    case 'ProgrammePeriodChanged': {
      const { from, until } = event.data.period;
      const same = from === state.period.from && until === state.period.until;
      return same ? programmeRefusals.SAME_PERIOD() : null;
    }
    case 'ProgrammeThemeAdded':
      return state.themeIds.includes(event.data.themeId) ? programmeRefusals.THEME_ALREADY_IN() : null;
    case 'ProgrammeThemeDropped':
      if (!state.themeIds.includes(event.data.themeId)) return programmeRefusals.THEME_NOT_IN();
      return state.themeIds.length === 1 ? programmeRefusals.LAST_THEME() : null;
    case 'ProgrammeTeamJoined': {
      const { teamId, period } = event.data;
      const parts = state.teams.filter((team) => team.teamId === teamId);
      return refusePart(state, parts, period, programmeRefusals.TEAM_ALREADY_IN());
    }
    case 'ProgrammeTeamLeft': {
      const { teamId, until } = event.data;
      const parts = state.teams.filter((team) => team.teamId === teamId);
      return refusePartEnd(parts, until, programmeRefusals.TEAM_NOT_IN());
    }
    case 'ProgrammePartnerJoined': {
      const { partnerId, period } = event.data;
      const parts = state.partners.filter((partner) => partner.partnerId === partnerId);
      return refusePart(state, parts, period, programmeRefusals.PARTNER_ALREADY_IN());
    }
    case 'ProgrammePartnerLeft': {
      const { partnerId, until } = event.data;
      const parts = state.partners.filter((partner) => partner.partnerId === partnerId);
      return refusePartEnd(parts, until, programmeRefusals.PARTNER_NOT_IN());
    }
    default:
      return null;
  }
}
