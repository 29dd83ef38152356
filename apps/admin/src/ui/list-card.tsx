import { type ReactNode } from 'react';
import { Card } from './card.js';
import type { ListColumn } from './list-rows.js';
import type { KeptList } from './list-search.js';
import { ListTable } from './list-table.js';

/** A list of a page with several, under its title; `children` say how it comes about. */
export function ListCard<Row>({
  title,
  kept,
  children,
  ...list
}: {
  title: string;
  /** Of the exported file, after `traject-`. */
  file: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What to say where there is nothing at all. */
  empty: string;
  kept: KeptList;
  cardsUnder?: number;
  children?: ReactNode;
}) {
  return (
    <Card title={title}>
      {children}
      <ListTable caption={title} several {...list} {...kept} />
    </Card>
  );
}
