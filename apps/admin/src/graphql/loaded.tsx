import { type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { Page, useWithinPage } from '../ui/page.js';
import type { Live } from './use-live-query.js';

const isSignedOut = (error: CombinedError): boolean =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');

/**
 * What a query answers, on its way, failed, or there. `children` makes of the answer a page, or within a page a part of
 * it: only outside of one the waiting has a title of its own.
 */
export function Loaded<Data>({
  query: { data, error, reload },
  children,
}: {
  query: Live<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useT();
  const within = useWithinPage();
  if (data) return children(data);
  const state = error ? (
    <ErrorState
      happened={t(isSignedOut(error) ? 'ui.signInAgain' : 'ui.couldNotLoad')}
      onRetry={isSignedOut(error) ? () => location.assign('/sign-in') : reload}
    />
  ) : (
    <Progress label={t('ui.loading')} />
  );
  return within ? state : <Page title={t(error ? 'app.failed' : 'app.loading')}>{state}</Page>;
}
