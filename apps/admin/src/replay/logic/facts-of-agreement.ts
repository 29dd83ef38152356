import {
  versionInForce,
  type Instant,
  type KpiAgreementState,
  type KpiTerms,
  type KpiVersion,
  type LeewayState,
  type MeasurementSeriesState,
} from '@traject/domain';
import {
  amount,
  factsOf,
  idOfKind,
  listOf,
  shownPeriod,
  term,
  words,
  type Fact,
  type Shown,
} from './facts.js';

const figure = (kpi: string, value: number | null | undefined): Shown | null =>
  typeof value === 'number' ? { as: 'figure', value, kpi } : null;
const decides = (domains: readonly string[]): Shown | null =>
  listOf(domains.map((domain) => term('decides', domain)));

/** The two sides, what is in force with its leeway, what lies on the table, who signed. */
export function factsOfAgreement(state: KpiAgreementState, at: Instant): Fact[] {
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

type Row = [field: string, value: Shown | null, of?: Shown];

function termsRows(kpi: string, terms: KpiTerms, where: 'inForce' | 'offered'): Row[] {
  return [
    [`${where}Target`, figure(kpi, terms.target)],
    [`${where}Bandwidth`, figure(kpi, terms.bandwidth)],
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

export function factsOfLeeway(state: LeewayState): Fact[] {
  if (state.status === 'unknown') return [];
  const { bandwidth } = state.room;
  return factsOf([
    ['status', term('state.leeway', state.status)],
    ['team', idOfKind('unit', state.teamId)],
    ['bandwidth', bandwidth && figure(bandwidth.kpi, bandwidth.width)],
    ['decides', decides(state.room.decides)],
    ['budget', amount(state.room.budgetUpTo)],
    ['period', shownPeriod(state.period)],
    ['reason', words(state.reason)],
  ]);
}

/** A row per period measured. */
export function factsOfSeries(state: MeasurementSeriesState): Fact[] {
  const kpi = state.kpi ?? '';
  return state.measurements.flatMap((measurement) => {
    const of = shownPeriod(measurement.period);
    return factsOf([
      ['measured', figure(kpi, measurement.value), of],
      [
        'numerator',
        measurement.numerator === null ? null : { as: 'number', value: measurement.numerator },
        of,
      ],
      [
        'denominator',
        measurement.denominator === null ? null : { as: 'number', value: measurement.denominator },
        of,
      ],
      ['measuredStatus', term('measured', measurement.status), of],
      ['source', words(measurement.source), of],
    ]);
  });
}
