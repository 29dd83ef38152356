import { useState } from 'react';
import { useClient } from 'urql';
import { useT } from '../i18n/use-t.js';
import { announce } from '../ui/announcements.js';
import { PlanListImportDocument } from './documents.generated.js';

/** Which column of the file a column is; null where the file has none. */
export interface ColumnChoice {
  field: string;
  index: number | null;
}

/** Plans a list again with other columns, or all or nothing; `problem` says why that was refused. */
export interface ListPlanned {
  again: (more: { columns?: readonly ColumnChoice[]; allOrNothing?: boolean }) => Promise<void>;
  busy: boolean;
  problem: string | null;
}

/** How the import `id` is planned again; `onPlanned` shows what became of it. */
export function useListPlan(id: string, onPlanned: () => void): ListPlanned {
  const { t } = useT();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const again: ListPlanned['again'] = async ({ columns, allOrNothing }) => {
    setBusy(true);
    const { data } = await client.mutation(PlanListImportDocument, {
      input: {
        id,
        ...(columns && { columns: [...columns] }),
        ...(allOrNothing !== undefined && { allOrNothing }),
      },
    });
    setBusy(false);
    const outcome = data?.planListImport;
    if (outcome?.__typename === 'ListImportAccepted') {
      setProblem(null);
      announce(t('list.planned'));
      onPlanned();
    } else setProblem(outcome?.message ?? t('ui.serverSilent'));
  };
  return { again, busy, problem };
}
