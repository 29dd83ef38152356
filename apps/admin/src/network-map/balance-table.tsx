import { Download } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { Balance } from './map-data.js';
import type { MapLink } from './map-layout.js';

type Key = 'pair' | 'level' | 'first' | 'second' | 'difference' | 'partnership';
/** A row: a balance, or two partners who brought nothing yet. */
export interface BalanceRow {
  key: string;
  aName: string;
  bName: string;
  balance: Balance | null;
  partnership: boolean;
  suggested: boolean;
}

/** The rows of the table: every pair of the picture, per level where something was brought. */
export function rowsOf(
  balances: readonly Balance[],
  links: readonly MapLink[],
  names: ReadonlyMap<string, string>,
): BalanceRow[] {
  return links.flatMap(({ a, b, partnership, suggested }): BalanceRow[] => {
    const [aName, bName] = [names.get(a), names.get(b)];
    if (aName === undefined || bName === undefined) return [];
    const common = { aName, bName, partnership, suggested };
    const own = balances.filter((one) => one.a.id === a && one.b.id === b);
    if (own.length === 0) return [{ key: `${a} ${b}`, balance: null, ...common }];
    return own.map((balance) => ({ key: `${a} ${b} ${balance.level}`, balance, ...common }));
  });
}

const orders: Record<'pair' | 'level' | 'difference', (row: BalanceRow) => string | number> = {
  pair: ({ aName, bName }) => `${aName} ${bName}`,
  level: ({ balance }) => (balance ? LEVELS.indexOf(balance.level) : LEVELS.length),
  difference: ({ balance }) => Math.abs(balance?.difference ?? -1),
};
type Sorted = keyof typeof orders;

/** What the picture shows, in figures and words. */
export function BalanceTable({ rows }: { rows: readonly BalanceRow[] }) {
  const { t } = useT();
  const { number } = useFormats();
  const [sort, setSort] = useState<{ key: Sorted; down: boolean }>({ key: 'difference', down: true });
  const valueOf = orders[sort.key];
  const sorted = rows.toSorted((a, b) => {
    const [x, y] = sort.down ? [valueOf(b), valueOf(a)] : [valueOf(a), valueOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const brought = (by: string, what: Balance['aToB'] | undefined) => {
    if (!what) return '';
    const told = t('networkMap.brought', { name: by, count: what.exchanges });
    return what.meanScore === null
      ? told
      : `${told} ${t('networkMap.valued', { score: number(what.meanScore, 1) })}`;
  };
  const difference = ({ balance, aName, bName }: BalanceRow) => {
    if (!balance) return t('networkMap.nothing');
    if (balance.difference === 0) return t('networkMap.even');
    const more = balance.difference > 0 ? aName : bName;
    return t('networkMap.more', { name: more, count: Math.abs(balance.difference) });
  };
  const columns: { key: Key; text: (row: BalanceRow) => string; sortable: boolean }[] = [
    { key: 'pair', text: ({ aName, bName }) => t('networkMap.pair', { a: aName, b: bName }), sortable: true },
    {
      key: 'level',
      text: ({ balance }) => (balance ? t(`exchange.level.${balance.level}`) : ''),
      sortable: true,
    },
    { key: 'first', text: ({ aName, balance }) => brought(aName, balance?.aToB), sortable: false },
    { key: 'second', text: ({ bName, balance }) => brought(bName, balance?.bToA), sortable: false },
    { key: 'difference', text: difference, sortable: true },
    {
      key: 'partnership',
      text: ({ partnership, suggested }) =>
        [
          ...(partnership ? [t('networkMap.partnership')] : []),
          ...(suggested ? [t('networkMap.suggested')] : []),
        ].join(', '),
      sortable: false,
    },
  ];
  return (
    <Card
      title={t('networkMap.balance')}
      plain
      actions={
        <Button
          icon={<Download size={17} aria-hidden />}
          onClick={() =>
            saveCsv(
              'traject-balance.csv',
              csvOf([
                columns.map(({ key }) => t(`networkMap.column.${key}`)),
                ...sorted.map((row) => columns.map(({ text }) => text(row))),
              ]),
            )
          }
        >
          {t('ui.csv')}
        </Button>
      }
    >
      {sorted.length === 0 ? (
        <EmptyState>{t('networkMap.empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('networkMap.balance')}
          rows={sorted}
          rowKey={({ key }) => key}
          cardsUnder={1000}
          sort={sort}
          onSort={(key) => {
            if (key === 'pair' || key === 'level' || key === 'difference')
              setSort((was) => ({ key, down: was.key === key ? !was.down : false }));
          }}
          columns={columns.map(({ key, text, sortable }) => ({
            key,
            name: t(`networkMap.column.${key}`),
            sortable,
            cell: text,
          }))}
        />
      )}
    </Card>
  );
}

/** What partners are called, also those that are in no picture. */
export const namesIn = (balances: readonly Balance[], t: Parameters<typeof wordsOf>[1]): [string, string][] =>
  balances.flatMap(({ a, b }) => [a, b].map(({ id, name }): [string, string] => [id, wordsOf(name, t)]));
