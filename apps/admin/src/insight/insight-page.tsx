import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { ChooseDays, clocksOf } from '../ui/days.js';
import { Link } from '../ui/link.js';
import listStyles from '../ui/list.module.css';
import type { KeptList } from '../ui/list-search.js';
import { Page } from '../ui/page.js';
import { InsightDocument } from './documents.generated.js';
import { Gaps } from './gaps.js';
import { LeadTimes } from './lead-times.js';
import { Observations } from './observations.js';
import { Room } from './room.js';
import type { InsightList, InsightSearch } from './search.js';
import { Vsv } from './vsv.js';

const route = getRouteApi('/signed-in/insight');

/** Where an analyst begins: what is counted over teams, colleges and networks, on a day and as known on a day. */
export function InsightPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<InsightSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const kept = (list: InsightList): KeptList => ({
    state: search[list],
    onChange: (state) => change({ [list]: state }),
  });
  const clocks = clocksOf(search);
  const query = useLiveQuery(InsightDocument, clocks);
  return (
    <Page title={t('insight.title')} under={t('insight.under')}>
      <ChooseDays days={search} change={change} />
      <Loaded query={query}>
        {({ asOf }) => (
          <>
            <Vsv definition={asOf.kpiDefinition} measurements={asOf.measurements} kept={kept('vsv')} />
            <LeadTimes rows={asOf.needLeadTimes} kept={kept('lead')} />
            <Gaps rows={asOf.targetGaps} kept={kept('gaps')} />
            <Room clocks={clocks} kept={kept('room')} />
            <Observations rows={asOf.boundaryObservationCounts} kept={kept('seen')} />
          </>
        )}
      </Loaded>
      <Card title={t('insight.more')}>
        <ul className={listStyles['lines']}>
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
  );
}
