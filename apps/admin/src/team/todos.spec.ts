import { describe, expect, it } from 'vitest';
import { type Me, type Team, todosIn, type Waiting, waitingIn } from './todos.js';

const nobody: Me = {
  personId: 'p-1',
  member: false,
  teamLead: false,
  manager: false,
  board: false,
  hr: false,
};
const team: Team = {
  id: 'team-1',
  status: 'formed',
  memberCount: 9,
  name: { value: 'Mobiliteit' },
  institution: null,
  college: null,
  leads: [],
  programmes: [],
  trainingNeeds: [],
  kpiAgreements: [],
  ownerships: [],
  themeAppraisals: [],
  appraisalRounds: [],
  mayDecide: { decides: [], budgetUpTo: null },
};
const need: Team['trainingNeeds'][number] = {
  id: 'n',
  status: 'deliberating',
  title: { value: 'LOB-gesprekken' },
  theme: null,
  stances: [],
  quorum: { endorsements: 0, members: 9, needed: 5 },
};
const agreement: Team['kpiAgreements'][number] = {
  id: 'k',
  kpi: 'VSV',
  level: 3,
  period: { from: '2025-08-01', until: '2026-08-01' },
  status: 'negotiating',
  outcome: null,
  definition: null,
  proposal: null,
  target: null,
  versionInForce: null,
  versionOffered: { signatures: [{ side: 'team' }] },
};
const kinds = (of: Partial<Team>, me: Partial<Me>) =>
  todosIn({ ...team, ...of }, { ...nobody, ...me }, 'nl').map(({ kind }) => kind);

describe('what is open for me in a team', () => {
  it('is a stance that I did not take, and no more once I did', () => {
    expect(kinds({ trainingNeeds: [need] }, { member: true })).toEqual(['stance']);
    const taken = { ...need, stances: [{ person: { id: 'p-1' }, standing: 'own' as const }] };
    expect(kinds({ trainingNeeds: [taken] }, { member: true })).toEqual([]);
  });

  it('is a stance of mine that another reported from paper', () => {
    const reported = { ...need, stances: [{ person: { id: 'p-1' }, standing: 'reported' as const }] };
    expect(kinds({ trainingNeeds: [reported] }, { member: true })).toEqual(['confirm']);
  });

  it('is the signature of my side only', () => {
    expect(kinds({ kpiAgreements: [agreement] }, { manager: true })).toEqual(['sign']);
    expect(kinds({ kpiAgreements: [agreement] }, { teamLead: true })).toEqual([]);
  });

  it('is the side that has not said its value', () => {
    const targeted = { ...agreement, status: 'targeted' as const, versionOffered: null };
    expect(kinds({ kpiAgreements: [targeted] }, { teamLead: true })).toEqual(['propose']);
    expect(kinds({ kpiAgreements: [targeted] }, { manager: true })).toEqual([]);
  });

  it('is a round that I did not answer', () => {
    const round = {
      id: 'r',
      status: 'open' as const,
      closesOn: '2025-02-01',
      ownAnswer: null,
      theme: { id: 't', name: { value: 'LOB' } },
    };
    expect(kinds({ appraisalRounds: [round] }, { member: true })).toEqual(['answer']);
    expect(
      kinds({ appraisalRounds: [{ ...round, ownAnswer: [4, 4, 4, 4, 4, 4, 4] }] }, { member: true }),
    ).toEqual([]);
  });
});

describe('what else is open for me', () => {
  const scan = { id: 's', status: 'open' as const, closesOn: '2025-02-01', ownAnswer: null };
  const version = (version: number, ...answered: string[]) => ({
    version,
    answers: answered.map((id) => ({ person: { id } })),
  });
  const dialogue: Waiting['dialogues']['nodes'][number] = {
    ...{ id: 'd', startsAt: '2025-01-20T14:00:00.000Z', attended: true, team: null },
    theme: { name: { value: 'LOB' } },
    minutes: [version(1)],
  };
  const open = (driveScans: Waiting['driveScans'], nodes: Waiting['dialogues']['nodes'], me: Partial<Me>) =>
    waitingIn({ driveScans, dialogues: { nodes } }, 'team-1', { ...nobody, ...me }).map(({ kind }) => kind);

  it('is a scan of the team that takes answers and that I did not answer', () => {
    expect(open([scan], [], { member: true })).toEqual(['scan']);
    expect(open([scan], [], { teamLead: true })).toEqual(['scan']);
    expect(open([scan], [], {})).toEqual([]);
    expect(open([{ ...scan, status: 'closed' }], [], { member: true })).toEqual([]);
    expect(
      open([{ ...scan, ownAnswer: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2] }], [], { member: true }),
    ).toEqual([]);
  });

  it('is the last minutes of a dialogue at which I was, of this team or of the institution', () => {
    expect(open([], [dialogue], {})).toEqual(['minutes']);
    expect(open([], [{ ...dialogue, attended: false }], {})).toEqual([]);
    expect(open([], [{ ...dialogue, team: { id: 'team-1' } }], {})).toEqual(['minutes']);
    expect(open([], [{ ...dialogue, team: { id: 'team-2' } }], {})).toEqual([]);
  });

  it('is minutes of which I said nothing; a new version asks me anew', () => {
    expect(open([], [{ ...dialogue, minutes: [version(1, 'p-1')] }], {})).toEqual([]);
    expect(open([], [{ ...dialogue, minutes: [version(1, 'p-1'), version(2, 'p-9')] }], {})).toEqual([
      'minutes',
    ]);
    expect(open([], [{ ...dialogue, minutes: [] }], {})).toEqual([]);
  });
});
