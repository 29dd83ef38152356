import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { wordsOf } from '../ui/words.js';
import {
  figureOf,
  type Group,
  type Indicator,
  type Judged,
  linesOf,
  OUTCOME_TINTS,
  rangeOf,
  yearName,
} from './groups.js';
import { SuccessChart } from './success-chart.js';
import styles from './study-success.module.css';

const KPIS = ['JR', 'DR', 'SR'] as const;

/** A team at a level: the judgement of each year with its reason, and the three indicators beside their norms. */
export function GroupCard({ group }: { group: Group }) {
  const { t } = useT();
  const { team, teamId, level, years } = group;
  const name = wordsOf(team?.name, t) || teamId;
  const [latest] = years.toReversed();
  const lines = linesOf(group);
  const sources = new Set(
    years.flatMap(({ indicators }) =>
      indicators.flatMap(({ norm }) => (norm ? [wordsOf(norm.source, t)] : [])),
    ),
  );
  return (
    <Card
      title={t('studySuccess.group', { team: name, level })}
      actions={
        latest && (
          <Chip tint={OUTCOME_TINTS[latest.outcome]}>
            {yearName(latest.year)}: {t(`studySuccess.outcome.${latest.outcome}`)}
          </Chip>
        )
      }
    >
      <DataTable
        caption={t('studySuccess.group', { team: name, level })}
        rows={years}
        rowKey={({ year }) => String(year)}
        cardsUnder={900}
        columns={[
          {
            key: 'year',
            name: t('studySuccess.year'),
            cell: ({ year, definitive }) => (
              <>
                {yearName(year)}
                {!definitive && <div className={styles['small']}>{t('studySuccess.provisional')}</div>}
              </>
            ),
          },
          { key: 'judgement', name: t('studySuccess.judgement'), cell: (year) => <Judgement {...year} /> },
          ...KPIS.map((kpi, index) => ({
            key: kpi,
            name: t(`studySuccess.kpi.${kpi}`),
            cell: ({ indicators }: Judged) => {
              const indicator = indicators[index];
              return indicator ? <IndicatorCell {...indicator} /> : null;
            },
          })),
        ]}
      />
      <div className={styles['charts']}>
        {lines.map((line) => (
          <SuccessChart key={line.kpi} of={line} range={rangeOf(lines)} />
        ))}
      </div>
      <p className={styles['small']}>
        {sources.size > 0 && <>{t('studySuccess.normFrom', { source: [...sources].join('; ') })} </>}
        <Link
          to="/replay/$scope/$id"
          params={{ scope: 'team', id: teamId }}
          search={{ type: 'MeasurementRecorded' }}
        >
          {t('studySuccess.history', { team: name })}
        </Link>
      </p>
    </Card>
  );
}

function Judgement({ outcome, reason }: Judged) {
  const { t } = useT();
  return (
    <div className={styles['cell']}>
      <Chip tint={OUTCOME_TINTS[outcome]}>{t(`studySuccess.outcome.${outcome}`)}</Chip>
      <span className={styles['small']}>
        {reason ? t(`studySuccess.reason.${reason}`) : t(`studySuccess.because.${outcome}`)}
      </span>
    </div>
  );
}

function IndicatorCell(indicator: Indicator) {
  const { t } = useT();
  const formats = useFormats();
  const { norm, outcome, reason, measurement } = indicator;
  const percent = (value: number) => formats.value(value, 'percent');
  const normInWords = ({ sufficient, high }: NonNullable<typeof norm>) =>
    high === null
      ? t('studySuccess.norm', { sufficient: percent(sufficient) })
      : t('studySuccess.normHigh', { sufficient: percent(sufficient), high: percent(high) });
  return (
    <div className={styles['cell']}>
      <span>{figureOf(indicator, t, formats)}</span>
      <span className={styles['small']}>
        {[
          ...(measurement?.withheld || reason === 'notMeasured'
            ? []
            : [reason ? t(`studySuccess.indicator.${reason}`) : t(`studySuccess.outcome.${outcome}`)]),
          ...(norm ? [normInWords(norm)] : []),
        ].join(' · ')}
      </span>
    </div>
  );
}
