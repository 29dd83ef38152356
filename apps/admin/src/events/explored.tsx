import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useNames } from '../sentences/use-names.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { CsvButton } from '../ui/csv-button.js';
import { saveFile } from '../ui/csv.js';
import { EmptyState } from '../ui/notices.js';
import { EventsDocument, type EventsAroundQuery } from './documents.generated.js';
import { EventsFilters } from './events-filters.js';
import { EventsTable } from './events-table.js';
import styles from './events.module.css';
import { eventsJson, eventsTable, eventsToSave, MOST_SAVED } from './save-events.js';
import { askedOf, type EventsSearch } from './search.js';

/** How many events a page of the table has. */
const ROWS = 50;

/** Filters, the events that pass them page by page, and both files of them. */
export function Explored({
  search,
  person,
  around,
  change,
  children,
}: {
  search: EventsSearch;
  /** Of this person only, wherever it happened. */
  person: string | null;
  around: EventsAroundQuery['now'] | null | undefined;
  change: (part: Partial<EventsSearch>) => void;
  /** Between the filters and the events. */
  children?: ReactNode;
}) {
  const speech = useT();
  const { t } = speech;
  const formats = useFormats();
  const names = useNames();
  const client = useClient();
  const asked = askedOf(search, person);
  // The pages behind this one: of another question there are none.
  const [turned, turn] = useState<{ of: string; cursors: readonly string[] }>({ of: '', cursors: [] });
  const of = JSON.stringify(asked);
  const cursors = turned.of === of ? turned.cursors : [];
  const query = useLiveQuery(EventsDocument, { ...asked, first: ROWS, after: cursors.at(-1) ?? null });

  const saveJson = async () => {
    try {
      const found = await eventsToSave(client, asked);
      saveFile('traject-events.json', eventsJson(found, asked), 'application/json');
      if (found.more) announce(t('events.bounded', { count: MOST_SAVED }));
    } catch {
      announce(t('ui.csvFailed'));
    }
  };
  const table = async () => {
    const found = await eventsToSave(client, asked);
    if (found.more) announce(t('events.bounded', { count: MOST_SAVED }));
    return eventsTable(found, speech, formats, names);
  };

  return (
    <>
      <EventsFilters
        search={search}
        around={around}
        change={change}
        end={
          <div className={styles['files']}>
            <CsvButton file="events" table={table} />
            <Button onClick={() => void saveJson()}>{t('events.json')}</Button>
          </div>
        }
      />
      {children}
      <Loaded query={query}>
        {({ history: { nodes, pageInfo, countUpTo } }) => (
          <>
            {countUpTo.count > MOST_SAVED / 10 && (
              <p className={styles['soft']}>{t('events.filesHold', { count: MOST_SAVED })}</p>
            )}
            {nodes.length === 0 ? (
              <EmptyState>{t('events.none')}</EmptyState>
            ) : (
              <EventsTable events={nodes} />
            )}
            {nodes.length > 0 && (
              <nav className={styles['pages']} aria-label={t('events.pages')}>
                <Button
                  aria-disabled={cursors.length === 0}
                  onClick={() => turn({ of, cursors: cursors.slice(0, -1) })}
                >
                  {t('ui.previousPage')}
                </Button>
                <span role="status">
                  {t(countUpTo.more ? 'events.shownOfMore' : 'events.shown', {
                    from: cursors.length * ROWS + 1,
                    until: cursors.length * ROWS + nodes.length,
                    count: countUpTo.count,
                  })}
                </span>
                <Button
                  aria-disabled={!pageInfo.hasNextPage}
                  onClick={() =>
                    pageInfo.hasNextPage &&
                    pageInfo.endCursor !== null &&
                    turn({ of, cursors: [...cursors, pageInfo.endCursor] })
                  }
                >
                  {t('ui.nextPage')}
                </Button>
              </nav>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
