import { ErrorState, Notice, Progress } from '../../ui/notices.js';
import type { Speech } from '../say-shown.js';
import type { ServerDifference } from './use-server-difference.js';

/** How far the server is with a comparison that is too much to be made here, or why there is none. */
export function Served({
  served,
  again,
  speech: { t },
}: {
  served: ServerDifference;
  again: () => void;
  speech: Speech;
}) {
  switch (served.status) {
    case 'loading':
      return (
        <Progress
          label={t(served.share === null ? 'compare.asked' : 'compare.reading')}
          {...(served.share !== null && { share: served.share })}
        />
      );
    case 'tooMuch':
      return (
        <div role="alert">
          <Notice>{t('compare.tooMuch')}</Notice>
        </div>
      );
    case 'failed':
      return <ErrorState happened={t('compare.notAnswered')} onRetry={again} />;
    case 'ready':
      return null;
    default:
      return served satisfies never;
  }
}
