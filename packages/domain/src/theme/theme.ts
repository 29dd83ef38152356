import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { edgesOf } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ThemeCommand } from './commands.js';
import { actsForTeam, decideTheme } from './decide.js';
import type { ThemeEvent } from './events.js';
import { themeRefusals } from './refusals.js';
import { illegalOnMap, mapAfter } from './stakeholders.js';
import type { ThemeState } from './state.js';

/** A role for any unit of the institution counts: who has an interest is seen from many places. */
const mapping: Permission = { roles: ['facilitator', 'teamLead', 'quality'], anyUnit: true };
const naming: Permission = { roles: ['manager', 'quality', 'facilitator', 'board'], policy: true };

const permissions: Decider<ThemeState, ThemeCommand, ThemeEvent>['permissions'] = {
  NameTheme: naming,
  RenameTheme: naming,
  RetireTheme: naming,
  MapStakeholder: mapping,
  ChangeStakeholder: mapping,
  DropStakeholder: mapping,
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
  StakeholderMapped: 'MapStakeholder',
  StakeholderChanged: 'ChangeStakeholder',
  StakeholderDropped: 'DropStakeholder',
  ThemeRetired: 'RetireTheme',
});

function evolve(state: ThemeState, event: Recorded<ThemeEvent>): ThemeState {
  if (event.type === 'ThemeNamed')
    return { status: 'named', ...event.data, appraisals: {}, stakeholders: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'ThemeRenamed':
      return { ...state, name: event.data.name };
    case 'ThemeAppraised': {
      const { teamId, ...appraisal } = event.data;
      const latest = { ...appraisal, appraisedAt: event.effectiveAt, eventId: event.id };
      return { ...state, appraisals: { ...state.appraisals, [teamId]: latest } };
    }
    case 'StakeholderMapped':
    case 'StakeholderChanged':
    case 'StakeholderDropped':
      return { ...state, stakeholders: mapAfter(state.stakeholders, event) };
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
  if (state.status === 'retired') return themeRefusals.THEME_RETIRED();
  switch (event.type) {
    case 'StakeholderMapped':
    case 'StakeholderChanged':
    case 'StakeholderDropped':
      return illegalOnMap(state.stakeholders, event);
    default:
      return null;
  }
}

/** A theme: what a change is about, and how urgent and how far adopted each team finds it, and who has an interest in it. */
export const themeDecider: Decider<ThemeState, ThemeCommand, ThemeEvent> = {
  word: 'theme',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries: (state) =>
    state.status === 'unknown' ? [] : edgesOf(state.stakeholders.map(({ period }) => period)),
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
    const fixed = ['themeId', 'institutionId', 'teamId', 'stakeholderId', 'kind'];
    return byItsRecorders(event, state, context) ?? keepsIdentity(event, change, fixed);
  },
};
