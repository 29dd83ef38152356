import {
  type Instant,
  kpiAgreementDecider,
  type KpiAgreementState,
  type KpiTerms,
  type KpiVersion,
  versionInForce,
} from '@traject/domain';
import { kpiCourse, seriesFor } from '../logic/kpi-course.js';
import {
  amount,
  decides,
  type Fact,
  factsOf,
  figure,
  idOfKind,
  type Shown,
  shownPeriod,
  term,
  widthOf,
  words,
} from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown];

/** The two sides, what is in force with its leeway, what lies on the table, who signed. */
function factsOfAgreement(state: KpiAgreementState, at: Instant): Fact[] {
  if (state.status === 'unknown') return [];
  const { kpi } = state;
  const inForce = versionInForce(state, at);
  const offered = state.versions.findLast(({ status }) => status === 'offered');
  return factsOf([
    ['status', term('state.kpiAgreement', state.status)],
    ['kpi', { as: 'plain', text: kpi }],
    ['level', state.level === null ? null : { as: 'number', value: state.level }],
    ['team', idOfKind('unit', state.teamId)],
    ['theme', idOfKind('theme', state.themeId)],
    ['period', shownPeriod(state.period)],
    ['proposal', figure(kpi, state.proposal?.value)],
    ['feasibility', state.proposal && term('feasibility', state.proposal.feasibility)],
    ['proposalWhy', words(state.proposal?.why)],
    ['managementTarget', figure(kpi, state.target?.value)],
    ['managementWhy', words(state.target?.why)],
    ...(inForce ? termsRows(kpi, inForce.terms, 'inForce') : []),
    ['version', inForce && { as: 'number', value: inForce.version }],
    ...(offered ? termsRows(kpi, offered.terms, 'offered') : []),
    ['offeredBy', offered && term('side', offered.offeredBy)],
    ['offeredWhy', words(offered?.why)],
    ...state.versions.flatMap((version) => signatureRows(version)),
    ['dissent', words(state.dissent?.text)],
    ['imposed', state.imposed ? { as: 'yes' } : null],
    ['escalatedBy', state.status === 'escalated' ? term('side', state.escalatedBy) : null],
    ['outcome', state.status === 'closed' ? term('outcome', state.outcome) : null],
    ['seen', state.status === 'closed' ? figure(kpi, state.seen.value) : null],
  ]);
}

function termsRows(kpi: string, terms: KpiTerms, where: 'inForce' | 'offered'): Row[] {
  return [
    [`${where}Target`, figure(kpi, terms.target)],
    [`${where}Bandwidth`, widthOf(kpi, terms.bandwidth)],
    [`${where}Decides`, decides(terms.decides)],
    [`${where}Budget`, amount(terms.budgetUpTo)],
    [`${where}Period`, shownPeriod(terms.period)],
  ];
}

function signatureRows({ version, signatures }: KpiVersion): Row[] {
  const of: Shown = { as: 'version', value: version };
  return [
    ['signatureTeam', idOfKind('person', signatures.team?.personId ?? null), of],
    ['signatureManagement', idOfKind('person', signatures.management?.personId ?? null), of],
  ];
}

export const kpiAgreementReplay: ReplayWord<KpiAgreementState> = {
  folder: kpiAgreementDecider,
  lane: 'stream',
  ownCard: true,
  over: ['closed'],
  tints: {
    proposed: 'open',
    targeted: 'open',
    negotiating: 'open',
    amending: 'open',
    escalated: 'contested',
    imposed: 'contested',
    agreed: 'holding',
    active: 'holding',
    closed: 'done',
  },
  titleOf: (state) =>
    state.status === 'unknown'
      ? null
      : { kpi: state.kpi, level: state.level, teamId: state.teamId, period: state.period },
  chartOf: (state, whole) => (state.status === 'unknown' ? null : kpiCourse(state, whole)),
  alongOf: (state, whole) =>
    state.status === 'unknown' ? [] : seriesFor(state, whole).map(({ stream }) => stream),
  factsOf: factsOfAgreement,
};
