import type { ReactElement } from 'react';
import { Progress } from '../../ui/notices.js';
import type { Speech } from '../say-shown.js';
import type { CompareView } from './compare-result.js';
import type { Opening } from './event-links.js';
import { TeamsView } from './teams-view.js';
import type { Teams } from './use-teams.js';

/** Two teams beside each other, or how far that is; on the page and on paper. */
export function TeamsBeside({
  teams: { status, compared, away },
  view,
  names,
  speech,
  opening,
}: {
  teams: Teams;
  view: CompareView;
  names: readonly [string, string];
  speech: Speech;
  opening: Opening;
}): ReactElement | null {
  const { t } = speech;
  switch (status) {
    case 'none':
      return null;
    case 'loading':
      return <Progress label={t('compare.otherLoading')} />;
    case 'failed':
      return <p>{t('compare.otherFailed')}</p>;
    case 'empty':
      return <p>{t('compare.otherEmpty')}</p>;
    case 'ready':
      return (
        compared && (
          <TeamsView
            compared={compared}
            view={view}
            names={names}
            speech={speech}
            opening={opening}
            away={away}
          />
        )
      );
    default:
      return status satisfies never;
  }
}
