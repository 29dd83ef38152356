import { useT } from '../i18n/use-t.js';
import { schoolYearName } from '../training-plan/states.js';
import { yearsToChoose } from './search.js';

/** Chooses a school year. */
export function YearSelect({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useT();
  const years = yearsToChoose();
  return (
    <select
      aria-label={t('hours.schoolYear')}
      value={year}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {(years.includes(year) ? years : [...years, year]).map((each) => (
        <option key={each} value={each}>
          {schoolYearName(each)}
        </option>
      ))}
    </select>
  );
}
