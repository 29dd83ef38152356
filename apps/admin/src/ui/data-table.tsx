import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import styles from './data-table.module.css';
import { classNames } from './class-names.js';
import { useNarrower } from './use-narrower.js';

/** A column: its name, what it shows of a row, and whether it can be sorted or holds numbers. */
export interface Column<Row, Key extends string> {
  key: Key;
  name: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  numeric?: boolean;
}

/**
 * A dense table; where it is narrow each row becomes a card with the names of its columns. `sort` says by which column and
 * whether downwards; sorting the rows is the caller's.
 */
export function DataTable<Row, Key extends string>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  cardsUnder = 760,
}: {
  caption: string;
  columns: readonly Column<Row, Key>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: { key: Key; down: boolean } | undefined;
  onSort?: (key: Key) => void;
  /** Under this width of the window, in pixels, rows become cards. */
  cardsUnder?: number;
}) {
  const { t } = useT();
  const cards = useNarrower(cardsUnder);
  const order = (key: Key) => {
    if (sort?.key !== key) return undefined;
    return sort.down ? ('descending' as const) : ('ascending' as const);
  };
  const arrow = { ascending: ArrowUp, descending: ArrowDown };
  return (
    <div className={classNames(styles['frame'], cards && styles['cards'])}>
      {/* The roles are said: rows shown as cards would lose them. */}
      <table className={styles['table']} role="table">
        <caption className="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, name, sortable, numeric }) => {
              const sorted = order(key);
              const Arrow = sorted ? arrow[sorted] : ArrowUpDown;
              return (
                <th
                  key={key}
                  scope="col"
                  role="columnheader"
                  aria-sort={sorted}
                  className={classNames(numeric && styles['number'])}
                >
                  {sortable && onSort ? (
                    <button
                      type="button"
                      onClick={() => onSort(key)}
                      title={t('ui.sortBy', { column: name })}
                    >
                      {name} <Arrow size={14} aria-hidden />
                    </button>
                  ) : (
                    name
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, name, cell, numeric }, index) => {
                const content = (
                  <>
                    <span className={styles['name']} aria-hidden>
                      {name}
                    </span>
                    <div>{cell(row)}</div>
                  </>
                );
                return index === 0 ? (
                  <th key={key} scope="row" role="rowheader">
                    {content}
                  </th>
                ) : (
                  <td key={key} role="cell" className={classNames(numeric && styles['number'])}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
