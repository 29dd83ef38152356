import { Download } from 'lucide-react';
import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';

/** A column that also says what a spreadsheet gets. */
export interface FigureColumn<Row> extends Column<Row, string> {
  csv: (row: Row) => string | number | null;
}

/** A named table of figures with its export; `children` comes before the table. */
export function Section<Row>({
  name,
  title,
  columns,
  rows,
  rowKey,
  children,
}: {
  /** Of the exported file. */
  name: string;
  title: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  children?: ReactNode;
}) {
  const { t } = useT();
  const save = () =>
    saveCsv(
      `traject-${name}.csv`,
      csvOf([columns.map((column) => column.name), ...rows.map((row) => columns.map(({ csv }) => csv(row)))]),
    );
  return (
    <Card
      title={title}
      actions={
        rows.length > 0 && (
          <Button
            icon={<Download size={17} aria-hidden />}
            aria-label={`${t('ui.csv')}: ${title}`}
            onClick={save}
          >
            {t('ui.csv')}
          </Button>
        )
      }
    >
      {children}
      {rows.length === 0 ? (
        <EmptyState>{t('insight.empty')}</EmptyState>
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={rowKey} />
      )}
    </Card>
  );
}
