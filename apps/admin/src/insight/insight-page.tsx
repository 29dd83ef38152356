import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import styles from '../training-plan/plan.module.css';
import { Card } from '../ui/card.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { InsightDocument } from './documents.generated.js';
import { Gaps } from './gaps.js';
import { LeadTimes } from './lead-times.js';
import { Observations } from './observations.js';
import { Vsv } from './vsv.js';

/** Where an analyst begins: what is counted over teams, colleges and networks. */
export function InsightPage(): ReactElement {
  const { t } = useT();
  const query = useLiveQuery(InsightDocument, {});
  return (
    <Loaded query={query}>
      {({ now }) => (
        <Page title={t('insight.title')} under={t('insight.under')}>
          <Vsv definition={now.kpiDefinition} measurements={now.measurements} />
          <LeadTimes rows={now.needLeadTimes} />
          <Gaps rows={now.targetGaps} />
          <Observations rows={now.boundaryObservationCounts} />
          <Card title={t('insight.more')}>
            <ul className={styles['list']}>
              <li>
                <Link to="/study-success">{t('insight.toSuccess')}</Link>
              </li>
              <li>
                <Link to="/networks/map">{t('insight.toMap')}</Link>
              </li>
              <li>
                <Link to="/graphiql">{t('insight.toGraphql')}</Link>
              </li>
            </ul>
          </Card>
        </Page>
      )}
    </Loaded>
  );
}
