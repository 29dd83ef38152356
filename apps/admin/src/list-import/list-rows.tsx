import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState, Progress } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { ListImportRowsDocument } from './documents.generated.js';
import type { ListImport } from './list-import.js';
import styles from './list-import.module.css';

const OUTCOMES = ['refused', 'accepted', 'known'] as const;
type Outcome = (typeof OUTCOMES)[number];
/** Few, so that what follows the table stays in reach. */
const PAGE = 20;
/** A date or a number of at most so many characters is not broken at its hyphens. */
const SHORT = 16;

/** The rows with what becomes of each, those that are refused first in sight. */
export function ListRows({ listImport }: { listImport: ListImport }) {
  const { t } = useT();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(listImport.refused > 0 ? 'refused' : 'accepted');
  // The cursors of the pages before this one, so that one can go back.
  const [pages, setPages] = useState<readonly string[]>([]);
  const [{ data, fetching }] = useQuery({
    query: ListImportRowsDocument,
    variables: { id: listImport.id, outcome, first: PAGE, after: pages.at(-1) ?? null },
    requestPolicy: 'network-only',
  });
  const rows = data?.listImport?.rows;
  const nameOf = new Map(listImport.columns.map(({ field, name }) => [field, name]));
  const shown = listImport.headings.slice(0, rows?.nodes[0]?.cells.length ?? 0);
  const next = rows?.pageInfo.hasNextPage === true ? rows.pageInfo.endCursor : null;
  return (
    <>
      <fieldset className={styles['filter']}>
        <legend className="unseen">{t('list.show')}</legend>
        {OUTCOMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-outcome`}
              checked={outcome === each}
              onChange={() => {
                setOutcome(each);
                setPages([]);
              }}
            />
            {t(`list.${each}`, { count: listImport[each] })}
          </label>
        ))}
      </fieldset>
      {rows === undefined && fetching && <Progress label={t('ui.loading')} />}
      {rows?.totalCount === 0 && <EmptyState>{t('list.noRows')}</EmptyState>}
      {rows !== undefined && rows.totalCount > 0 && (
        <DataTable
          caption={t(`list.${outcome}`, { count: listImport[outcome] })}
          rows={rows.nodes}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', name: t('list.line'), cell: ({ line }) => line },
            ...(outcome === 'refused'
              ? [
                  {
                    key: 'reason',
                    name: t('list.reason'),
                    cell: ({ column, reason }: (typeof rows.nodes)[number]) => (
                      <>
                        {column !== null && nameOf.has(column) && <strong>{nameOf.get(column)}: </strong>}
                        {reason}
                      </>
                    ),
                  },
                ]
              : []),
            ...shown.map((heading, index) => ({
              key: `cell-${index}`,
              name: heading,
              cell: ({ cells }: (typeof rows.nodes)[number]) => <Cell>{cells[index] ?? ''}</Cell>,
            })),
          ]}
        />
      )}
      {(pages.length > 0 || next !== null) && (
        <Row>
          <Button disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
            {t('list.before')}
          </Button>
          <Button disabled={next === null} onClick={() => next !== null && setPages([...pages, next])}>
            {t('list.after')}
          </Button>
        </Row>
      )}
    </>
  );
}

const Cell = ({ children }: { children: string }) => (
  <span className={children.length <= SHORT ? styles['short'] : undefined}>{children || '–'}</span>
);
