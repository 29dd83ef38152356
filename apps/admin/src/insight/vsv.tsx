import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { OUTCOME_TINTS, yearName } from '../study-success/groups.js';
import { Chip } from '../ui/chip.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import type { InsightQuery } from './documents.generated.js';

type Measured = InsightQuery['asOf']['measurements'][number];

/** Early leavers per team, level and yield year, with the norm of that year; the last year first. */
export function Vsv({
  definition,
  measurements,
  kept,
}: {
  definition: InsightQuery['asOf']['kpiDefinition'];
  measurements: readonly Measured[];
  kept: KeptList;
}) {
  const { t } = useT();
  const { value: inUnit } = useFormats();
  const year = ({ period }: Measured): string => yearName(Number(period.from.slice(0, 4)));
  const outcome = ({ normOutcome }: Measured): string =>
    normOutcome === null ? t('insight.none') : t(`studySuccess.outcome.${normOutcome}`);
  const shown = ({ value, withheld, status }: Measured): string => {
    if (value === null) return withheld ? t('insight.withheld') : t('insight.none');
    const figure = inUnit(value, 'percent');
    return status === 'provisional' ? t('insight.provisional', { value: figure }) : figure;
  };
  const columns: ListColumn<Measured>[] = [
    {
      key: 'team',
      name: t('insight.column.team'),
      cell: ({ team }) => wordsOf(team?.name, t),
      choose: true,
      value: ({ team }) => wordsOf(team?.name, t),
    },
    {
      key: 'level',
      name: t('insight.column.level'),
      cell: ({ level }) => level,
      choose: true,
      value: ({ level }) => level,
      numeric: true,
    },
    { key: 'year', name: t('insight.column.year'), cell: year, value: year, choose: true },
    {
      key: 'value',
      name: t('insight.column.value'),
      cell: shown,
      value: ({ value }) => value,
      numeric: true,
    },
    {
      key: 'norm',
      name: t('insight.column.norm'),
      cell: ({ norm }) => (norm ? inUnit(norm.sufficient, 'percent') : t('insight.none')),
      value: ({ norm }) => norm?.sufficient ?? null,
      numeric: true,
    },
    {
      key: 'outcome',
      name: t('insight.column.outcome'),
      cell: (row) => (
        <Chip tint={row.normOutcome === null ? 'none' : OUTCOME_TINTS[row.normOutcome]}>{outcome(row)}</Chip>
      ),
      choose: true,
      value: outcome,
    },
  ];
  return (
    <ListCard
      file="early-leavers"
      title={t('insight.vsv')}
      columns={columns}
      rows={measurements.toReversed()}
      empty={t('insight.empty')}
      kept={kept}
      rowKey={({ id }) => id}
    >
      {definition && (
        <p>
          {t('insight.vsv.how', {
            direction: definition.direction,
            smallest: definition.smallestDenominator,
          })}
        </p>
      )}
    </ListCard>
  );
}
