import { useEffect } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Notice, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { RebuildProgress } from './rebuild-progress.js';
import { useProjection } from './use-projection.js';

/** Whether the server answered that the read model is being rebuilt and cannot be asked. */
export const isRebuilding = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'graphQLErrors' in error &&
  (error as CombinedError).graphQLErrors.some(
    ({ extensions }) => extensions['code'] === 'READ_MODEL_REBUILDING',
  );

/** Instead of any page while nothing can be shown; comes to the page by itself. */
export function RebuildingPage() {
  const { t } = useT();
  const projection = useProjection();
  const readable = projection?.readable ?? false;
  useEffect(() => {
    // Anew, since the release that can be asked now may have another app, too.
    if (readable) location.reload();
  }, [readable]);
  return (
    <Page title={t('projection.name')}>
      <Notice>
        <p role="status">{t('projection.unreadable')}</p>
      </Notice>
      {projection?.rebuild ? (
        <RebuildProgress rebuild={projection.rebuild} />
      ) : (
        <Progress label={t('projection.progress')} />
      )}
    </Page>
  );
}
