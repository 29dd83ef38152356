import { EXPERIMENT_STATUSES } from '@traject/domain';
import { useT } from '../i18n/use-t.js';
import { Disclosure } from '../ui/disclosure.js';
import { wordsOf } from '../ui/words.js';
import styles from './experiment.module.css';
import type { ExperimentsSearch } from './search.js';
import type { Compared } from './states.js';

type Change = (part: Partial<ExperimentsSearch>) => void;

/** Which team's, in which state, in what order. */
export function ExperimentFilters({
  search,
  teams,
  change,
}: {
  search: ExperimentsSearch;
  teams: ReadonlyMap<string, string>;
  change: Change;
}) {
  const { t } = useT();
  return (
    <search className={styles['pick']}>
      <select
        aria-label={t('experiment.team')}
        value={search.team ?? ''}
        onChange={(event) => change({ team: event.target.value || undefined })}
      >
        <option value="">{t('experiment.everyTeam')}</option>
        {[...teams].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={t('experiment.column.status')}
        value={search.status ?? ''}
        onChange={(event) =>
          change({ status: EXPERIMENT_STATUSES.find((each) => each === event.target.value) })
        }
      >
        <option value="">{t('experiment.everyStatus')}</option>
        {EXPERIMENT_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`replay.term.state.experiment.${status}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('experiment.order')}
        value={search.order ?? ''}
        onChange={(event) =>
          change({ order: (['newest', 'status'] as const).find((each) => each === event.target.value) })
        }
      >
        <option value="">{t('experiment.order.oldest')}</option>
        <option value="newest">{t('experiment.order.newest')}</option>
        <option value="status">{t('experiment.order.status')}</option>
      </select>
    </search>
  );
}

/** Which of those found stand beside each other. */
export function PickExperiments({
  found,
  search,
  change,
}: {
  found: readonly Compared[];
  search: ExperimentsSearch;
  change: Change;
}) {
  const { t } = useT();
  const without = search.without ?? [];
  return (
    <Disclosure
      summary={t('experiment.pick', { count: found.filter(({ id }) => !without.includes(id)).length })}
    >
      <div className={styles['pick']}>
        {found.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!without.includes(id)}
              onChange={(event) => {
                const left = event.target.checked ? without.filter((each) => each !== id) : [...without, id];
                change({ without: left.length === 0 ? undefined : left });
              }}
            />
            {wordsOf(title, t)}
          </label>
        ))}
      </div>
    </Disclosure>
  );
}
