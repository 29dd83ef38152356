import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { PersonActionsDocument } from './documents.generated.js';
import { Explored } from './explored.js';

const route = getRouteApi('/signed-in/people/$personId/actions');

/** What one person did, or had recorded by another: for that person, and for board, auditor and DPO. */
export function PersonActionsPage(): ReactElement {
  const { t } = useT();
  const { personId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { person: self } = useViewer();
  const query = useLiveQuery(PersonActionsDocument, { personId });
  return (
    <Loaded query={query}>
      {({ mayReadActions, directory }) => {
        const own = personId === self.id;
        const name = directory[0]?.name ?? t('ui.someone');
        if (!mayReadActions) {
          return (
            <Page title={t('actions.titleRefused')}>
              <EmptyState>{t('actions.refused')}</EmptyState>
            </Page>
          );
        }
        return (
          <Page
            title={own ? t('actions.titleOwn') : t('actions.title', { name })}
            under={t(own ? 'actions.underOwn' : 'actions.under')}
          >
            <Explored
              search={search}
              person={personId}
              around={null}
              change={(part) =>
                void navigate({
                  search: (before) => ({ ...before, ...part }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
