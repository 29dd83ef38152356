// Definitions, measurements, agreements and leeways in random histories. For tests only.
import { DECISION_DOMAINS, FEASIBILITY } from '@traject/domain';
import { dayOf, periodOf, type Act } from './random-act.js';
import { level, near, plain, text, word, type Ids, type Make, type WordPayloads } from './payload.js';

export const results = (prefix: string, kpi: string, ids: Ids): WordPayloads[] => [
  word('kpiDefinition', kpi, {
    KpiDefined: ({ numbers }) => ({
      data: {
        kpi,
        name: text(numbers[0]),
        unit: 'percent',
        direction: 'lower',
        per: 'yieldYear',
        judged: true,
        smallestDenominator: numbers[1] % 2 === 0 ? 12 : 10,
        numerator: null,
        denominator: text(numbers[1]),
        source: text(numbers[2]),
      },
    }),
    NormSet: (act) => {
      const [a, b, c] = act.numbers;
      const period = periodOf(act.day - 30, c % 3 === 0 ? 0 : 60);
      const normId = `${prefix}n${a % 3}`;
      return { data: { normId, level: level(b), period, sufficient: b / 10, high: null, source: text(c) } };
    },
  }),
  word('measurement', `${prefix}series`, {
    MeasurementRecorded: ({ day, numbers: [a, b, c] }) => ({
      data: {
        measurementId: `${prefix}x${a % 4}`,
        teamId: ids.team,
        kpi,
        level: 2,
        period: periodOf(day - 20, 20),
        value: c % 6 === 0 ? null : b / 7,
        numerator: b,
        denominator: c,
        status: a % 2 === 0 ? 'provisional' : 'definitive',
        source: text(c),
        deliveryHash: null,
      },
    }),
  }),
  word('kpiAgreement', `${prefix}agreement`, agreementMakes(prefix, kpi, ids)),
  word('leeway', `${prefix}leeway`, {
    LeewayGranted: (act) => {
      const { period, planned } = near(act);
      const { team: teamId, programme: programmeId } = ids;
      return {
        data: {
          leewayId: `${prefix}leeway`,
          teamId,
          programmeId,
          agreementId: null,
          ...room(act, kpi),
          period,
        },
        planned,
      };
    },
    LeewayWidened: (act) => ({ data: { ...room(act, kpi), until: null } }),
    LeewayNarrowed: (act) => ({ data: { ...room(act, kpi), until: dayOf(act.day + 9) } }),
    LeewayEnded: ({ day, numbers }) => ({ data: { until: dayOf(day + (numbers[0] % 5)) } }),
  }),
];

const room = ({ numbers: [a, b, c] }: Act, kpi: string) => ({
  bandwidth: a % 2 === 0 ? { kpi, level: level(b), width: b / 10 } : null,
  decides: DECISION_DOMAINS.slice(0, c % 4),
  budgetUpTo: c % 4 === 0 ? 500 : null,
});

function agreementMakes(prefix: string, kpi: string, ids: Ids): Record<string, Make> {
  const version = ({ day, numbers: [a, b, c] }: Act) => {
    const terms = {
      target: b / 10,
      bandwidth: 0.3,
      decides: ['how'],
      budgetUpTo: null,
      period: periodOf(day - (c % 10), 90),
    };
    return { version: (a % 2) + 1, terms, canonical: JSON.stringify(terms), hash: String(a % 10).repeat(64) };
  };
  const signed =
    (side: 'team' | 'management'): Make =>
    (act) => {
      const { version: number, hash } = version(act);
      return { data: { version: number, hash, side } };
    };
  return {
    KpiAgreementDrafted: ({ day }) => ({
      data: {
        agreementId: `${prefix}agreement`,
        teamId: ids.team,
        themeId: ids.theme,
        programmeId: ids.programme,
        kpi,
        level: 2,
        period: periodOf(day, 80),
      },
    }),
    KpiTargetImposed: (act) => ({ data: { ...version(act), why: text(1), dissent: text(2) } }),
    KpiValueProposed: ({ numbers: [a, b] }) => ({
      data: { value: b / 10, feasibility: FEASIBILITY[a % 3], why: text(a) },
    }),
    KpiTargetSet: ({ numbers: [a, b] }) => ({ data: { value: b / 10, why: text(a) } }),
    KpiVersionOffered: (act) => ({ data: { ...version(act), side: 'team', why: null } }),
    KpiVersionSigned: (act) => (act.day % 2 === 0 ? signed('team')(act) : signed('management')(act)),
    KpiAgreementReached: (act) => {
      const { version: number, hash } = version(act);
      return { data: { version: number, hash } };
    },
    KpiEscalated: plain({ side: 'team' }),
    KpiAmendmentProposed: (act) => ({ data: { ...version(act), side: 'management' } }),
    KpiAgreementClosed: plain({
      outcome: 'missed',
      seen: { value: 4.2, denominator: 40, measurementEventId: null },
    }),
  };
}
