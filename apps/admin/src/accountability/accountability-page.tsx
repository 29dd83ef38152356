import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { ChooseDays, clocksOf } from '../ui/days.js';
import type { KeptList } from '../ui/list-search.js';
import { Page } from '../ui/page.js';
import { Changed, Imposed } from './agreements.js';
import { Corrected } from './corrected.js';
import { AccountabilityDocument } from './documents.generated.js';
import { Erased } from './erased.js';
import { OnADay } from './on-a-day.js';
import type { AccountabilityList, AccountabilitySearch } from './search.js';
import { ThinEvidence } from './thin-evidence.js';

const route = getRouteApi('/signed-in/accountability');

/** What a board accounts for: agreements on a day, changed late and imposed, thin evidence, corrections and erasures. */
export function AccountabilityPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<AccountabilitySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const kept = (list: AccountabilityList): KeptList => ({
    state: search[list],
    onChange: (state) => change({ [list]: state }),
  });
  const query = useLiveQuery(AccountabilityDocument, clocksOf(search));
  return (
    <Page title={t('accountability.title')} under={t('accountability.under')}>
      <ChooseDays days={search} change={change} />
      <Loaded query={query}>
        {({ asOf: { kpiAgreements, trainingNeeds } }) => (
          <>
            <OnADay agreements={kpiAgreements} kept={kept('agreements')} />
            <Changed agreements={kpiAgreements} kept={kept('changed')} />
            <Imposed agreements={kpiAgreements} kept={kept('imposed')} />
            <ThinEvidence needs={trainingNeeds} kept={kept('thin')} />
          </>
        )}
      </Loaded>
      <Corrected search={search} change={change} />
      <Erased kept={kept('erased')} />
    </Page>
  );
}
