import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { EventList } from '../sentences/event-list.js';
import styles from '../training-plan/plan.module.css';
import { Card } from '../ui/card.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { Changed, Imposed } from './agreements.js';
import { AccountabilityDocument, CorrectedDocument } from './documents.generated.js';
import { Erased } from './erased.js';
import { ThinEvidence } from './thin-evidence.js';

/** What a board accounts for: agreements on a date, changed late and imposed, thin evidence, corrections and erasures. */
export function AccountabilityPage(): ReactElement {
  const { t } = useT();
  const query = useLiveQuery(AccountabilityDocument, {});
  return (
    <Loaded query={query}>
      {({ now }) => {
        const teams = new Map(
          now.kpiAgreements.flatMap(({ team }) => (team ? [[team.id, team] as const] : [])),
        );
        return (
          <Page title={t('accountability.title')} under={t('accountability.under')}>
            <Card title={t('accountability.onDate')}>
              <p>{t('accountability.onDate.how')}</p>
              <ul className={styles['list']}>
                {[...teams.values()].map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/replay/$scope/$id" params={{ scope: 'team', id }}>
                      {t('accountability.replayOf', { team: wordsOf(name, t) })}
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
            <Changed agreements={now.kpiAgreements} />
            <Imposed agreements={now.kpiAgreements} />
            <ThinEvidence needs={now.trainingNeeds} />
            <Corrected />
            <Erased />
          </Page>
        );
      }}
    </Loaded>
  );
}

/** What was corrected: every event that stands for another one. */
function Corrected() {
  const { t } = useT();
  const query = useLiveQuery(CorrectedDocument, {});
  return (
    <Card title={t('accountability.corrected')}>
      <Loaded query={query}>
        {({ history }) => (
          <>
            <p>{t('accountability.corrected.how', { count: history.totalCount })}</p>
            <EventList events={history.nodes} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
