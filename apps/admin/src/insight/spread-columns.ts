import type { Formats } from '../i18n/formats.js';
import type { Say } from '../i18n/use-t.js';
import type { ListColumn } from '../ui/list-rows.js';

interface Spread {
  median: number;
  mean: number;
  least: number;
  most: number;
}

/** Columns for median, mean, least and most of what `spreadOf` gives of a row; null where there is nothing to count. */
export const spreadColumns = <Row>(
  spreadOf: (row: Row) => Spread | null,
  t: Say,
  { number }: Formats,
): ListColumn<Row>[] =>
  (['median', 'mean', 'least', 'most'] as const).map((figure) => ({
    key: figure,
    name: t(`insight.column.${figure}`),
    numeric: true,
    cell: (row) => {
      const spread = spreadOf(row);
      return spread ? number(spread[figure]) : t('insight.none');
    },
    value: (row) => spreadOf(row)?.[figure] ?? null,
  }));
