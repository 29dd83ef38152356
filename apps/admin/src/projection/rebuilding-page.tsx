import { useEffect } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Notice, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { RebuildProgress } from './rebuild-progress.js';
import { useProjection } from './use-projection.js';
import { soundOf } from './what-to-say.js';

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
  const outdated = projection !== undefined && soundOf(projection) === 'outdated';
  useEffect(() => {
    // Anew, since the release that can be asked now may have another app, too.
    if (readable) location.reload();
  }, [readable]);
  return (
    <Page title={t('projection.name')}>
      <Notice>
        <p role="status">{t(outdated ? 'projection.outdated' : 'projection.unreadable')}</p>
      </Notice>
      {projection?.rebuild && <RebuildProgress rebuild={projection.rebuild} />}
      {!projection?.rebuild && !outdated && <Progress label={t('projection.progress')} />}
    </Page>
  );
}
