import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { CsvButton } from './csv-button.js';
import { DataTable } from './data-table.js';
import { FilterSelect, FilterWords, ListFilters } from './list-filters.js';
import { ListPages } from './list-pages.js';
import { choicesOf, type ListColumn, listRows, listTable, pageOf } from './list-rows.js';
import type { ListState } from './list-search.js';
import { EmptyState } from './notices.js';
import { useNarrower } from './use-narrower.js';

/** Rows of a page, and of a page where each row is a card. */
export const ROWS = { table: 25, cards: 10 } as const;

/**
 * A list whose rows are all at hand: it finds, filters, sorts, pages and exports. Its state is the caller's to keep, in
 * the address ([list-search.ts](list-search.ts)).
 */
export function ListTable<Row>({
  caption,
  file,
  columns,
  rows,
  rowKey,
  state = {},
  onChange,
  empty,
  filters,
  several = false,
  cardsUnder = 760,
}: {
  caption: string;
  /** Of the exported file, after `traject-`. */
  file: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  state: ListState | undefined;
  onChange: (state: ListState | undefined) => void;
  /** What to say where there is nothing at all. */
  empty: string;
  /** Filters of the list's own, beside those by its columns. */
  filters?: ReactNode;
  /** There are other lists on the page: the names of the buttons say of which list they are. */
  several?: boolean;
  cardsUnder?: number;
}) {
  const { t } = useT();
  const cards = useNarrower(cardsUnder);
  if (rows.length === 0 && filters === undefined) return <EmptyState>{empty}</EmptyState>;
  const found = listRows(rows, columns, state);
  const size = cards ? ROWS.cards : ROWS.table;
  const page = pageOf(found, state.page ?? 1, size);
  const first = (page.page - 1) * size;
  // Another question begins at its first page.
  const ask = (part: Partial<ListState>) => onChange({ ...state, page: undefined, ...part });
  const goTo = (to: number) => () => ask({ page: to === 1 ? undefined : to });
  return (
    <>
      <ListFilters
        end={
          <CsvButton file={file} {...(several && { of: caption })} table={() => listTable(found, columns)} />
        }
      >
        {filters}
        {rows.length > 1 && <FilterWords label={t('ui.find')} value={state.q} onChange={(q) => ask({ q })} />}
        {columns
          .filter(({ choose }) => choose)
          .map((column) => ({ column, choices: choicesOf(rows, column) }))
          .filter(({ choices }) => choices.length > 1)
          .map(({ column: { key, name }, choices }) => (
            <FilterSelect
              key={key}
              label={name}
              all={t('ui.all')}
              value={state.where?.[key]}
              options={choices.map((value) => ({ value, label: value }))}
              onChange={(value) => {
                const { [key]: _, ...others } = state.where ?? {};
                ask({ where: value === undefined ? others : { ...others, [key]: value } });
              }}
            />
          ))}
      </ListFilters>
      {found.length === 0 ? (
        <EmptyState>{rows.length === 0 ? empty : t('ui.nothingFound')}</EmptyState>
      ) : (
        <DataTable
          caption={caption}
          columns={columns.map((column) => ({ ...column, sortable: column.value !== undefined }))}
          rows={page.rows}
          rowKey={rowKey}
          cardsUnder={cardsUnder}
          sort={state.sort === undefined ? undefined : { key: state.sort, down: state.down ?? false }}
          onSort={(key) => ask({ sort: key, down: state.sort === key && !state.down ? true : undefined })}
        />
      )}
      <ListPages
        of={caption}
        from={found.length === 0 ? 0 : first + 1}
        until={first + page.rows.length}
        count={found.length}
        onPrevious={page.page > 1 ? goTo(page.page - 1) : undefined}
        onNext={page.page < page.pages ? goTo(page.page + 1) : undefined}
      />
    </>
  );
}
