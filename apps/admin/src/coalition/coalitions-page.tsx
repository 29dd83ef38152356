import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import styles from './coalition.module.css';
import { CoalitionsDocument, type CoalitionsQuery } from './documents.generated.js';
import { FormCoalition } from './form-coalition.js';
import { COALITION_STATES, COALITION_TINTS, type CoalitionStatus } from './states.js';

type Coalition = CoalitionsQuery['now']['coalitions']['nodes'][number];
type Key = 'coalition' | 'status' | 'period' | 'institutions' | 'members' | 'transfers';
/** By which columns the server sorts, upwards and downwards. */
const ORDERS = {
  period: ['begun', 'begunDescending'],
  status: ['status', 'status'],
} as const;

/** Every coalition in which the viewer, or an institution that they work for, takes part. */
export function CoalitionsPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const [status, setStatus] = useState<CoalitionStatus | ''>('');
  const [sort, setSort] = useState<{ key: 'period' | 'status'; down: boolean }>({
    key: 'period',
    down: true,
  });
  const [after, setAfter] = useState<string[]>([]);
  const query = useLiveQuery(CoalitionsDocument, {
    status: status === '' ? null : [status],
    order: ORDERS[sort.key][sort.down ? 1 : 0],
    after: after.at(-1) ?? null,
  });
  const institutionsOf = ({ institutions }: Coalition) =>
    institutions.map(({ id, name }) => name?.value ?? id).join(', ');
  const membersOf = ({ members }: Coalition) => members.filter(({ holds }) => holds).length;
  const columns: { key: Key; text: (row: Coalition) => string | number; sortable?: boolean }[] = [
    { key: 'coalition', text: ({ title }) => wordsOf(title, t) },
    { key: 'status', text: (row) => t(`coalition.status.${row.status}`), sortable: true },
    { key: 'period', text: (row) => period(row.period.from, row.period.until), sortable: true },
    { key: 'institutions', text: institutionsOf },
    { key: 'members', text: membersOf },
    { key: 'transfers', text: ({ transfers }) => transfers.length },
  ];
  return (
    <Loaded query={query}>
      {({ now: { coalitions } }) => (
        <Page
          title={t('coalition.title')}
          under={t('coalition.under')}
          actions={
            <>
              <Button
                icon={<Download size={17} aria-hidden />}
                onClick={() =>
                  saveCsv(
                    'traject-coalitions.csv',
                    csvOf([
                      columns.map(({ key }) => t(`coalition.column.${key}`)),
                      ...coalitions.nodes.map((row) => columns.map(({ text }) => text(row))),
                    ]),
                  )
                }
              >
                {t('ui.csv')}
              </Button>
              <FormCoalition />
            </>
          }
        >
          <Row>
            <label className={styles['filter']}>
              {t('coalition.column.status')}{' '}
              <select
                value={status}
                onChange={({ target }) => {
                  setStatus(COALITION_STATES.find((state) => state === target.value) ?? '');
                  setAfter([]);
                }}
              >
                <option value="">{t('coalition.all')}</option>
                {COALITION_STATES.map((state) => (
                  <option key={state} value={state}>
                    {t(`coalition.status.${state}`)}
                  </option>
                ))}
              </select>
            </label>
            <span>{t('coalition.count', { count: coalitions.totalCount })}</span>
          </Row>
          {coalitions.nodes.length === 0 ? (
            <EmptyState>{t('coalition.empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('coalition.title')}
              rows={coalitions.nodes}
              rowKey={({ id }) => id}
              cardsUnder={1000}
              sort={sort}
              onSort={(key) => {
                if (key !== 'period' && key !== 'status') return;
                setSort((was) => ({ key, down: was.key === key ? !was.down : false }));
                setAfter([]);
              }}
              columns={columns.map(({ key, text, sortable = false }) => ({
                key,
                name: t(`coalition.column.${key}`),
                sortable,
                numeric: key === 'members' || key === 'transfers',
                cell: (row: Coalition) => {
                  if (key === 'status')
                    return <Chip tint={COALITION_TINTS[row.status]}>{String(text(row))}</Chip>;
                  if (key !== 'coalition') return text(row);
                  return (
                    <Link to="/coalitions/$coalitionId" params={{ coalitionId: row.id }}>
                      {text(row)}
                    </Link>
                  );
                },
              }))}
            />
          )}
          {(after.length > 0 || coalitions.pageInfo.hasNextPage) && (
            <Row>
              <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>
                {t('coalition.previous')}
              </Button>
              <Button
                disabled={!coalitions.pageInfo.hasNextPage}
                onClick={() => setAfter([...after, coalitions.pageInfo.endCursor ?? ''])}
              >
                {t('coalition.next')}
              </Button>
            </Row>
          )}
        </Page>
      )}
    </Loaded>
  );
}
