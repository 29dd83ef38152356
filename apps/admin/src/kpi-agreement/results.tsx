import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip, type Tint } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { type Agreement, unitOf } from './agreement.js';
import { chartModel } from './chart-model.js';
import { CorrectMeasurement } from './correct-measurement.js';
import { ResultChart } from './result-chart.js';
import { OUTCOME_TINTS } from './states.js';

type Result = Agreement['results'][number];
const NORM_TINTS: Record<NonNullable<Result['normOutcome']>, Tint> = {
  high: 'done',
  sufficient: 'done',
  insufficient: 'contested',
  notAssessable: 'none',
};

/** Results as a picture and as a table: each judged by the version and the norm of its date. */
export function Results({
  agreement,
  now,
  mayCorrect,
}: {
  agreement: Agreement;
  now: string;
  mayCorrect: boolean;
}) {
  const { t } = useT();
  const formats = useFormats();
  const unit = unitOf(agreement);
  const model = chartModel(agreement, now);
  const why = ({ outcome, notAssessable }: Result) =>
    outcome === 'notAssessable' &&
    notAssessable &&
    t(`kpi.why.${notAssessable}`, { least: agreement.definition?.smallestDenominator ?? 0 });
  const versionOf = ({ version }: Result) =>
    agreement.versions.find((each) => each.version === version?.version);
  return (
    <>
      {model && <ResultChart model={model} unit={unit} />}
      {agreement.results.length === 0 ? (
        <EmptyState>{t('kpi.noResults')}</EmptyState>
      ) : (
        <DataTable
          caption={t('kpi.results')}
          rows={agreement.results}
          rowKey={({ measurement }) => measurement.id}
          columns={[
            {
              key: 'period',
              name: t('kpi.result.period'),
              cell: ({ measurement: { period, status, eventId } }) => (
                <>
                  {formats.period(period.from, period.until)} ({t(`kpi.status.${status}`)}){' '}
                  {mayCorrect && <CorrectMeasurement key={eventId} eventId={eventId} />}
                </>
              ),
            },
            {
              key: 'value',
              name: t('kpi.result.value'),
              numeric: true,
              cell: ({ measurement: { value, withheld } }) =>
                value === null ? (
                  t(withheld ? 'kpi.result.withheld' : 'kpi.why.noValue')
                ) : (
                  <strong>{formats.value(value, unit)}</strong>
                ),
            },
            {
              key: 'of',
              name: t('kpi.result.of'),
              numeric: true,
              cell: ({ measurement: { numerator, denominator } }) =>
                denominator === null
                  ? '–'
                  : `${numerator === null ? '–' : formats.number(numerator)} / ${formats.number(denominator)}`,
            },
            {
              key: 'target',
              name: t('kpi.result.target'),
              numeric: true,
              cell: (result) => {
                const version = versionOf(result);
                return version ? formats.value(version.terms.target, unit) : t('kpi.noVersionThen');
              },
            },
            {
              key: 'judged',
              name: t('kpi.result.judged'),
              cell: (result) =>
                result.outcome && (
                  <>
                    <Chip tint={OUTCOME_TINTS[result.outcome]}>
                      {t(`sentence.outcome.${result.outcome}`)}
                    </Chip>{' '}
                    {why(result)}
                  </>
                ),
            },
            {
              key: 'norm',
              name: t('kpi.result.norm'),
              cell: (result) => (
                <>
                  {result.norm && formats.value(result.norm.sufficient, unit)}{' '}
                  {result.normOutcome && (
                    <Chip tint={NORM_TINTS[result.normOutcome]}>{t(`kpi.norm.${result.normOutcome}`)}</Chip>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
