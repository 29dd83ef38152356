import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { spanOf } from '../kernel/fields.js';
import { edgesOf } from '../kernel/periods.js';
import type { LeewayCommand } from './commands.js';
import { decide, type LeewayFacts } from './decide.js';
import type { LeewayEvent } from './events.js';
import { legal } from './legal.js';
import type { LeewayState } from './state.js';

type Of = Decider<LeewayState, LeewayCommand, LeewayEvent, LeewayFacts>;

const byManager: Permission = { roles: ['manager'] };

/** What the leeway becomes by `event`. Total: an event that it does not know changes nothing. */
function evolve(state: LeewayState, event: Recorded<LeewayEvent>): LeewayState {
  const reason = event.reason ?? null;
  if (event.type === 'LeewayGranted') {
    const { bandwidth, decides, budgetUpTo, ...granted } = event.data;
    const room = { bandwidth, decides, budgetUpTo };
    return { status: 'granted', ...granted, room, reason, lastChange: 'granted' };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'LeewayWidened':
    case 'LeewayNarrowed': {
      const { bandwidth, decides, budgetUpTo, until } = event.data;
      const room = { bandwidth, decides, budgetUpTo };
      const lastChange = event.type === 'LeewayWidened' ? 'widened' : 'narrowed';
      return { ...state, status: lastChange, room, period: { ...state.period, until }, reason, lastChange };
    }
    case 'LeewayEnded':
      return { ...state, period: { ...state.period, until: event.data.until }, reason };
    default:
      return state;
  }
}

/** Planned before its period, expired from its end on, else as it was last changed. Nothing fires when it ends. */
const at: Of['at'] = (state, asOf) => {
  if (state.status === 'unknown') return state;
  const { from, until } = spanOf(state.period);
  const status = asOf >= until ? 'expired' : asOf < from ? 'planned' : state.lastChange;
  return { ...state, status };
};

/** What a team may decide itself (speelruimte). */
export const leewayDecider: Of = {
  word: 'leeway',
  initialState: { status: 'unknown' },
  permissions: {
    GrantLeeway: byManager,
    WidenLeeway: byManager,
    NarrowLeeway: byManager,
    EndLeeway: byManager,
  },
  unitOf: (command, state) => {
    if (command.type === 'GrantLeeway') return { kind: 'team', id: command.teamId };
    return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
  },
  decide,
  legal,
  correctable: (event, _state, context, change) =>
    keepsIdentity(event, change, ['leewayId', 'teamId']) ?? onlyBy(byManager, context),
  evolve,
  at,
  boundaries: (state) => (state.status === 'unknown' ? [] : edgesOf([state.period])),
};
