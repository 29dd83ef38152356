import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { FilterCheck, FilterSelect, FilterWords, ListFilters } from '../ui/list-filters.js';
import type { OverviewAroundQuery, OverviewQuery } from './documents.generated.js';
import type { OverviewSearch } from './search.js';

/** Which teams: by name, institution, college, and why to look. */
export function OverviewFilters({
  search,
  around,
  reasons,
  end,
  change,
}: {
  search: OverviewSearch;
  around: OverviewAroundQuery['now'] | undefined;
  /** In how many teams each reason holds. */
  reasons: OverviewQuery['asOf']['teamOverview']['reasons'];
  end: ReactNode;
  change: (part: Partial<OverviewSearch>) => void;
}) {
  const { t } = useT();
  const named = (rows: readonly { id: string; name: { value: string | null } }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name.value ?? id }));
  const [institutions, colleges] = [named(around?.institutions), named(around?.colleges)];
  return (
    <ListFilters end={end}>
      <FilterWords label={t('overview.find')} value={search.q} onChange={(q) => change({ q })} />
      {institutions.length > 1 && (
        <FilterSelect
          label={t('overview.institution')}
          all={t('overview.everyInstitution')}
          value={search.institution}
          options={institutions}
          onChange={(institution) => change({ institution, college: undefined })}
        />
      )}
      {colleges.length > 0 && (
        <FilterSelect
          label={t('overview.college')}
          all={t('overview.everyCollege')}
          value={search.college}
          options={colleges}
          onChange={(college) => change({ college })}
        />
      )}
      <FilterSelect
        label={t('overview.reason')}
        all={t('overview.everyReason')}
        value={search.reason}
        options={reasons.map(({ kind, teams }) => ({
          value: kind,
          label: t('overview.reasonCount', { reason: t(`overview.reason.${kind}`), teams }),
        }))}
        onChange={(reason) => change({ reason })}
      />
      <FilterCheck label={t('overview.onlyLook')} value={search.look} onChange={(look) => change({ look })} />
    </ListFilters>
  );
}
