import { useT } from '../i18n/use-t.js';
import { FilterWords, ListFilters } from '../ui/list-filters.js';
import { HOURS_STATUSES, type HoursSearch } from './search.js';
import { YearSelect } from './year-select.js';

interface Unit {
  id: string;
  name: { value: string | null };
}

/** Whose hours: school year, name, unit, and how they stand. */
export function HoursFilters({
  search,
  year,
  colleges,
  teams,
  onChange,
}: {
  search: HoursSearch;
  year: number;
  colleges: readonly Unit[];
  teams: readonly Unit[];
  onChange: (part: Partial<HoursSearch>) => void;
}) {
  const { t } = useT();
  const options = (kind: 'college' | 'team', units: readonly Unit[]) =>
    units.map(({ id, name }) => (
      <option key={id} value={`${kind}:${id}`}>
        {name.value ?? id}
      </option>
    ));
  return (
    <ListFilters>
      <FilterWords label={t('hours.find')} value={search.q} onChange={(q) => onChange({ q })} />
      <YearSelect year={year} onChange={(chosen) => onChange({ year: chosen })} />
      <select
        aria-label={t('hours.unit')}
        value={search.unit ?? ''}
        onChange={(event) => onChange({ unit: event.target.value || undefined })}
      >
        <option value="">{t('hours.everyUnit')}</option>
        {colleges.length > 0 && (
          <optgroup label={t('hours.colleges')}>{options('college', colleges)}</optgroup>
        )}
        <optgroup label={t('hours.teams')}>{options('team', teams)}</optgroup>
      </select>
      <select
        aria-label={t('hours.column.status')}
        value={search.status ?? ''}
        onChange={(event) =>
          onChange({ status: HOURS_STATUSES.find((status) => status === event.target.value) })
        }
      >
        <option value="">{t('hours.everyStatus')}</option>
        {HOURS_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`hours.status.${status}`)}
          </option>
        ))}
      </select>
    </ListFilters>
  );
}
