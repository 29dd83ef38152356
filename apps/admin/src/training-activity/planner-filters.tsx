import { useT } from '../i18n/use-t.js';
import type { PlannerSearch } from './search.js';
import { KINDS, STATUSES } from './states.js';
import styles from './training-activity.module.css';

/** What the planner is narrowed to; the list also by days, for the calendar shows its own. */
export function PlannerFilters({
  search,
  teams,
  narrow,
}: {
  search: PlannerSearch;
  teams: readonly { id: string; name: string }[];
  narrow: (change: Partial<PlannerSearch>) => void;
}) {
  const { t } = useT();
  return (
    <form className={styles['filters']} onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('activity.column.team')}
        <select
          value={search.teamId ?? ''}
          onChange={(event) => narrow({ teamId: event.target.value || undefined })}
        >
          <option value="">{t('planner.all')}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('activity.column.kind')}
        <select
          value={search.kind ?? ''}
          onChange={(event) => narrow({ kind: KINDS.find((kind) => kind === event.target.value) })}
        >
          <option value="">{t('planner.all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`activity.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('activity.column.status')}
        <select
          value={search.status ?? ''}
          onChange={(event) => narrow({ status: STATUSES.find((status) => status === event.target.value) })}
        >
          <option value="">{t('planner.all')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`activity.status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      {search.view === 'list' &&
        (['from', 'until'] as const).map((edge) => (
          <label key={edge}>
            {t(`planner.${edge}`)}
            <input
              type="date"
              value={search[edge] ?? ''}
              onChange={(event) => narrow({ [edge]: event.target.value || undefined })}
            />
          </label>
        ))}
    </form>
  );
}
