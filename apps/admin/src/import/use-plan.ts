import { useState } from 'react';
import { useClient } from 'urql';
import { useT } from '../i18n/use-t.js';
import { announce } from '../ui/announcements.js';
import { PlanDuoImportDocument } from './documents.generated.js';
import type { Mapping } from './mapping-choices.js';

/** Plans an import again with other choices; what is left out stays. `problem` says why that was refused. */
export interface Planned {
  again: (more: { acceptBrin?: boolean; mappings?: readonly Mapping[] }) => Promise<void>;
  busy: boolean;
  problem: string | null;
  /** Plans with the mappings that there were before the last choice, which a rule may have refused; null before one. */
  undo: (() => Promise<void>) | null;
}

/** How the import `id` is planned again, which has the mappings `now`; `onPlanned` shows what became of it. */
export function usePlan(id: string, now: readonly Mapping[], onPlanned: () => void): Planned {
  const { t } = useT();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly Mapping[] | null>(null);
  const again: Planned['again'] = async ({ acceptBrin, mappings }) => {
    setBusy(true);
    if (mappings) setBefore(now);
    const { data } = await client.mutation(PlanDuoImportDocument, {
      input: {
        id,
        ...(acceptBrin !== undefined && { acceptBrin }),
        ...(mappings && {
          mappings: mappings.map(({ providerUnit, level, crebo, teamId }) => ({
            providerUnit,
            level,
            crebo,
            teamId,
          })),
        }),
      },
    });
    setBusy(false);
    const outcome = data?.planDuoImport;
    if (outcome?.__typename === 'DuoImportAccepted') {
      setProblem(null);
      announce(t('import.planned'));
      onPlanned();
    } else setProblem(outcome?.message ?? t('ui.serverSilent'));
  };
  return { again, busy, problem, undo: before && (() => again({ mappings: before })) };
}
