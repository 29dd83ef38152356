import { addDays, dateOf } from '@traject/domain';
import { useState } from 'react';
import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { unitOf } from '../hours-norm/search.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { HrInboxDocument } from './documents.generated.js';
import { InboxActions } from './inbox-actions.js';
import { type HrSearch, WAITING } from './search.js';
import type { Waiting } from './waiting.js';

/** Rows of a page of the export. */
const EXPORTED = 500;
/** Under this width, in pixels, rows are cards. */
const CARDS = 1100;

/** Whole days between two instants. */
const daysBetween = (from: string, until: string): number =>
  Math.floor((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** Needs that a team endorsed and for which nothing is scheduled, those that wait longest first. */
export function NeedsInbox({
  search,
  onChange,
}: {
  search: HrSearch;
  onChange: (part: Partial<HrSearch>) => void;
}) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const client = useClient();
  const pages = usePages(search, onChange, CARDS);
  const change = (part: Partial<HrSearch>) => onChange({ ...FIRST_PAGE, ...part });
  const unit = unitOf(search.unit);
  const asked = {
    filter: {
      ...(unit && (unit.kind === 'college' ? { collegeId: unit.id } : { teamId: unit.id })),
      ...(search.theme && { themeId: search.theme }),
      ...(search.days && { waitingSince: addDays(today, -search.days) }),
    },
  };
  const query = useLiveQuery(HrInboxDocument, { ...asked, first: pages.first, after: pages.after });
  const { data, error, reload } = query;
  if (!data) {
    return (
      <Card title={t('hr.inbox')}>
        {error ? (
          <ErrorState happened={t('ui.couldNotLoad')} onRetry={reload} />
        ) : (
          <Progress label={t('ui.loading')} />
        )}
      </Card>
    );
  }
  const { needsInbox, colleges, teams, themes, validAt } = data.now;
  const { nodes, totalCount } = needsInbox;
  const waits = ({ waitingSince }: Waiting) => daysBetween(waitingSince, validAt);
  const table = async () => {
    const all = await everyRow(async (after) => {
      const answer = await client.query(HrInboxDocument, { ...asked, first: EXPORTED, after });
      return answer.data?.now.needsInbox;
    });
    return [
      (['title', 'team', 'theme', 'since', 'days'] as const).map((column) => t(`hr.column.${column}`)),
      ...all.map((row) => [
        wordsOf(row.need.title, t),
        wordsOf(row.need.team?.name, t),
        wordsOf(row.need.theme?.name, t),
        row.waitingSince.slice(0, 10),
        waits(row),
      ]),
    ];
  };
  const options = (units: typeof teams, prefix: string) =>
    units.map(({ id, name }) => (
      <option key={id} value={`${prefix}${id}`}>
        {name.value ?? id}
      </option>
    ));
  return (
    <Card title={t('hr.inboxCount', { count: totalCount })}>
      <ListFilters end={<CsvButton file="needs" table={table} />}>
        <select
          aria-label={t('hours.unit')}
          value={search.unit ?? ''}
          onChange={(event) => change({ unit: event.target.value || undefined })}
        >
          <option value="">{t('hours.everyUnit')}</option>
          {colleges.length > 0 && (
            <optgroup label={t('hours.colleges')}>{options(colleges, 'college:')}</optgroup>
          )}
          <optgroup label={t('hours.teams')}>{options(teams, 'team:')}</optgroup>
        </select>
        <select
          aria-label={t('hr.column.theme')}
          value={search.theme ?? ''}
          onChange={(event) => change({ theme: event.target.value || undefined })}
        >
          <option value="">{t('hr.everyTheme')}</option>
          {options(themes, '')}
        </select>
        <select
          aria-label={t('hr.waiting')}
          value={search.days ?? 0}
          onChange={(event) => change({ days: Number(event.target.value) || undefined })}
        >
          {WAITING.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t('hr.howeverLong') : t('hr.longerThan', { days })}
            </option>
          ))}
        </select>
      </ListFilters>
      {nodes.length === 0 ? (
        <EmptyState>{t('hr.inboxEmpty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('hr.inbox')}
          rows={nodes}
          rowKey={({ need }) => need.id}
          cardsUnder={CARDS}
          columns={[
            {
              key: 'title',
              name: t('hr.column.title'),
              cell: ({ need, activityId }) => (
                <>
                  <Link to="/needs/$needId" params={{ needId: need.id }}>
                    {wordsOf(need.title, t)}
                  </Link>{' '}
                  {activityId && <Chip tint="planned">{t('hr.idea')}</Chip>}
                </>
              ),
            },
            { key: 'team', name: t('hr.column.team'), cell: ({ need }) => wordsOf(need.team?.name, t) },
            { key: 'theme', name: t('hr.column.theme'), cell: ({ need }) => wordsOf(need.theme?.name, t) },
            {
              key: 'since',
              name: t('hr.column.since'),
              cell: ({ waitingSince }) => <time dateTime={waitingSince}>{shortDay(waitingSince)}</time>,
            },
            { key: 'days', name: t('hr.column.days'), numeric: true, cell: waits },
            { key: 'do', name: t('hr.column.do'), cell: (row) => <InboxActions waiting={row} /> },
          ]}
        />
      )}
      <ListPages of={t('hr.inbox')} {...pages.of(needsInbox)} />
    </Card>
  );
}
