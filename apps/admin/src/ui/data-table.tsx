import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import styles from './data-table.module.css';
import { classNames } from './class-names.js';

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
}: {
  caption: string;
  columns: readonly Column<Row, Key>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: { key: Key; down: boolean } | undefined;
  onSort?: (key: Key) => void;
}) {
  const { t } = useT();
  const order = (key: Key) => {
    if (sort?.key !== key) return undefined;
    return sort.down ? ('descending' as const) : ('ascending' as const);
  };
  const arrow = { ascending: ArrowUp, descending: ArrowDown };
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name, sortable, numeric }) => {
              const sorted = order(key);
              const Arrow = sorted ? arrow[sorted] : ArrowUpDown;
              return (
                <th
                  key={key}
                  scope="col"
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
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
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
                  <th key={key} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={key} className={classNames(numeric && styles['number'])}>
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
