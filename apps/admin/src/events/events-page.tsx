import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Page } from '../ui/page.js';
import { EventsAroundDocument } from './documents.generated.js';
import { Explored } from './explored.js';
import { SavedFilters } from './saved-filters-list.js';

const route = getRouteApi('/signed-in/events');

/** Every event that the viewer may know of, over all scopes: filtered, paged, saved. */
export function EventsPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data: around }] = useQuery({ query: EventsAroundDocument });
  return (
    <Page title={t('events.title')} under={t('events.under')}>
      <Explored
        search={search}
        person={null}
        around={around?.now}
        change={(part) =>
          void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
        }
      >
        <SavedFilters search={search} />
      </Explored>
    </Page>
  );
}
