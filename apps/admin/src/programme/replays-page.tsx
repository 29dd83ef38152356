import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Columns } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { ReplaysDocument } from './documents.generated.js';
import styles from './programme.module.css';
import { PROGRAMME_TINTS } from './states.js';

/** Where to begin a replay: every programme and team with a history. */
export function ReplaysPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const query = useLiveQuery(ReplaysDocument, {});
  return (
    <Loaded query={query}>
      {({ now: { programmes, teams } }) => (
        <Page title={t('programme.replays')} under={t('programme.replaysUnder')}>
          <Columns>
            <Card title={t('programme.title')}>
              {programmes.length === 0 && <EmptyState>{t('programme.empty')}</EmptyState>}
              <ul className={styles['lines']}>
                {programmes.map(({ id, title, status, institution, period: { from, until } }) => (
                  <li key={id}>
                    <Link to="/replay/$scope/$id" params={{ scope: 'programme', id }}>
                      {wordsOf(title, t)}
                    </Link>{' '}
                    <Chip tint={PROGRAMME_TINTS[status]}>{t(`programme.status.${status}`)}</Chip>
                    <div className={styles['soft']}>
                      {[wordsOf(institution?.name, t), period(from, until)].filter(Boolean).join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
            </Card>
            <Card title={t('programme.column.teams')}>
              <ul className={styles['lines']}>
                {teams.map(({ id, name, institution, college }) => (
                  <li key={id}>
                    <Link to="/replay/$scope/$id" params={{ scope: 'team', id }}>
                      {wordsOf(name, t)}
                    </Link>
                    <div className={styles['soft']}>
                      {[wordsOf(institution?.name, t), wordsOf(college?.name, t)].filter(Boolean).join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
            </Card>
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}
