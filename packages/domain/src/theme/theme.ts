import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ThemeCommand } from './commands.js';
import { actsForTeam, decideTheme } from './decide.js';
import type { ThemeEvent } from './events.js';
import { themeRefusals } from './refusals.js';
import type { ThemeState } from './state.js';

const naming: Permission = { roles: ['manager', 'quality', 'facilitator', 'board'], policy: true };

const permissions: Decider<ThemeState, ThemeCommand, ThemeEvent>['permissions'] = {
  NameTheme: naming,
  RenameTheme: naming,
  RetireTheme: naming,
  AppraiseTheme: {
    roles: ['teamLead', 'member'],
    personal: true,
    refused: { manager: themeRefusals.APPRAISAL_OF_OTHER_TEAM() },
  },
};

const byItsRecorders = correctedByItsRecorders<ThemeCommand, ThemeEvent>(permissions, {
  ThemeNamed: 'NameTheme',
  ThemeRenamed: 'RenameTheme',
  ThemeAppraised: 'AppraiseTheme',
  ThemeRetired: 'RetireTheme',
});

function evolve(state: ThemeState, event: Recorded<ThemeEvent>): ThemeState {
  if (event.type === 'ThemeNamed') return { status: 'named', ...event.data, appraisals: {} };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'ThemeRenamed':
      return { ...state, name: event.data.name };
    case 'ThemeAppraised': {
      const { teamId, ...appraisal } = event.data;
      const latest = { ...appraisal, appraisedAt: event.effectiveAt, eventId: event.id };
      return { ...state, appraisals: { ...state.appraisals, [teamId]: latest } };
    }
    case 'ThemeRetired':
      return { ...state, status: 'retired' };
    default:
      return state;
  }
}

function legal(state: ThemeState, event: Recorded<ThemeEvent>): Refusal | null {
  if (event.type === 'ThemeNamed') {
    return state.status === 'unknown' ? null : themeRefusals.THEME_ALREADY_NAMED();
  }
  if (state.status === 'unknown') return themeRefusals.THEME_UNKNOWN();
  return state.status === 'retired' ? themeRefusals.THEME_RETIRED() : null;
}

/** A theme: what a change is about, and how urgent and how far adopted each team finds it. */
export const themeDecider: Decider<ThemeState, ThemeCommand, ThemeEvent> = {
  word: 'theme',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries: () => [],
  legal,
  decide: decideTheme,
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'AppraiseTheme') return { kind: 'team', id: command.teamId };
    if (command.type === 'NameTheme') return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  personalActs: ['ThemeAppraised'],
  correctable: (event, state, context, change) => {
    if (event.type === 'ThemeAppraised' && !actsForTeam(context, event.data.teamId)) {
      return themeRefusals.APPRAISAL_OF_OTHER_TEAM();
    }
    const fixed = ['themeId', 'institutionId', 'teamId'];
    return byItsRecorders(event, state, context) ?? keepsIdentity(event, change, fixed);
  },
};
