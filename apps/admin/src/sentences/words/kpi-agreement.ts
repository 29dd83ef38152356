import type { KpiAgreementEvent, KpiTerms } from '@traject/domain';
import type { Values } from '../../i18n/use-t.js';
import {
  kpiName,
  kpiValue,
  kpiWidth,
  level,
  period,
  team,
  type Telling,
  type WordSentences,
  wordsOf,
} from '../telling.js';

function agreement({ names, t, entityId }: Telling, telling: Telling): string {
  const about = names.agreement(entityId);
  return about === null
    ? t('sentence.anAgreement')
    : t('sentence.agreementOn', { kpi: kpiName(about.kpi, telling) });
}
const agreed = (telling: Telling): string => agreement(telling, telling);
const agreedKpi = ({ names, entityId }: Telling): string | undefined => names.agreement(entityId)?.kpi;
const terms = (data: { terms: KpiTerms }, telling: Telling): string =>
  telling.t('sentence.terms', {
    target: kpiValue(data.terms.target, agreedKpi(telling), telling),
    bandwidth: kpiWidth(data.terms.bandwidth, agreedKpi(telling), telling),
  });
const ofVersion = (data: { version: number }, telling: Telling): Values => ({
  version: data.version,
  agreement: agreed(telling),
});
const ofVersionAndSide = (
  data: { version: number; side: 'team' | 'management' },
  telling: Telling,
): Values => ({ ...ofVersion(data, telling), side: telling.t(`sentence.side.${data.side}`) });

/** The events of `kpiAgreement`, as they are told and drawn. */
export const kpiAgreementSentences = {
  values: {
    KpiAgreementDrafted: (data, to) => ({
      team: team(data.teamId, to),
      kpi: kpiName(data.kpi, to),
      level: level(data.level),
      period: period(data.period, to),
    }),
    KpiValueProposed: (data, to) => ({
      agreement: agreed(to),
      value: kpiValue(data.value, agreedKpi(to), to),
      feasibility: to.t(`sentence.feasibility.${data.feasibility}`),
    }),
    KpiTargetSet: (data, to) => ({ agreement: agreed(to), value: kpiValue(data.value, agreedKpi(to), to) }),
    KpiVersionOffered: (data, to) => ({
      version: data.version,
      side: to.t(`sentence.side.${data.side}`),
      terms: terms(data, to),
    }),
    KpiVersionSigned: ofVersionAndSide,
    KpiSignatureAnnulled: ofVersionAndSide,
    KpiAgreementReached: ofVersion,
    KpiDissentRecorded: (data, to) => ({ dissent: wordsOf(data.dissent, to) }),
    KpiEscalated: (data, to) => ({ agreement: agreed(to), side: to.t(`sentence.side.${data.side}`) }),
    KpiTargetImposed: (data, to) => ({
      agreement: agreed(to),
      terms: terms(data, to),
      dissented: data.dissent ? 'yes' : 'no',
      dissent: wordsOf(data.dissent, to),
    }),
    KpiAmendmentProposed: (data, to) => ({ ...ofVersionAndSide(data, to), terms: terms(data, to) }),
    KpiAmendmentRefused: ofVersionAndSide,
    KpiAmendmentAdopted: ofVersion,
    KpiAgreementClosed: (data, to) => ({
      agreement: agreed(to),
      outcome: to.t(`sentence.outcome.${data.outcome}`),
    }),
  },
  shapes: {
    KpiAgreementDrafted: 'circle',
    KpiVersionSigned: 'square',
    KpiAgreementReached: 'square',
    KpiDissentRecorded: 'cross',
    KpiEscalated: 'cross',
    KpiTargetImposed: 'cross',
    KpiAmendmentRefused: 'cross',
    KpiAmendmentAdopted: 'square',
  },
} satisfies WordSentences<KpiAgreementEvent['type']>;
