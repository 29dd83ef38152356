import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { Card } from '../ui/card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { ListTable } from '../ui/list-table.js';
import { wordsOf } from '../ui/words.js';
import type { Balance } from './map-data.js';
import type { MapLink } from './map-layout.js';

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

/** What the picture shows, in figures and words; the least even balance first. */
export function BalanceTable({ rows, kept }: { rows: readonly BalanceRow[]; kept: KeptList }) {
  const { t } = useT();
  const { number } = useFormats();
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
  const uneven = ({ balance }: BalanceRow) => Math.abs(balance?.difference ?? -1);
  const column = (
    key: 'pair' | 'level' | 'first' | 'second' | 'difference' | 'partnership',
    text: (row: BalanceRow) => string,
    more: Partial<ListColumn<BalanceRow>> = {},
  ): ListColumn<BalanceRow> => ({
    ...{ key, name: t(`networkMap.column.${key}`), cell: text, value: text },
    ...more,
  });
  const columns = [
    column('pair', ({ aName, bName }) => t('networkMap.pair', { a: aName, b: bName })),
    column('level', ({ balance }) => (balance ? t(`exchange.level.${balance.level}`) : ''), {
      order: ({ balance }) => (balance ? LEVELS.indexOf(balance.level) : null),
      choose: true,
    }),
    column('first', ({ aName, balance }) => brought(aName, balance?.aToB), {
      order: ({ balance }) => balance?.aToB.exchanges ?? null,
    }),
    column('second', ({ bName, balance }) => brought(bName, balance?.bToA), {
      order: ({ balance }) => balance?.bToA.exchanges ?? null,
    }),
    column('difference', difference, { order: uneven }),
    column(
      'partnership',
      ({ partnership, suggested }) =>
        [
          ...(partnership ? [t('networkMap.partnership')] : []),
          ...(suggested ? [t('networkMap.suggested')] : []),
        ].join(', '),
      { choose: true },
    ),
  ];
  return (
    <Card title={t('networkMap.balance')} plain>
      <ListTable
        caption={t('networkMap.balance')}
        file="balance"
        columns={columns}
        rows={rows.toSorted((a, b) => uneven(b) - uneven(a))}
        rowKey={({ key }) => key}
        empty={t('networkMap.empty')}
        cardsUnder={1000}
        {...kept}
      />
    </Card>
  );
}

/** What partners are called, also those that are in no picture. */
export const namesIn = (balances: readonly Balance[], t: Parameters<typeof wordsOf>[1]): [string, string][] =>
  balances.flatMap(({ a, b }) => [a, b].map(({ id, name }): [string, string] => [id, wordsOf(name, t)]));
