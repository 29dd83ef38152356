import { useT } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import type { StudySuccessQuery } from './documents.generated.js';
import { yearName } from './groups.js';
import type { StudySuccessSearch } from './search.js';
import styles from './study-success.module.css';

const OUTCOMES = ['high', 'sufficient', 'insufficient', 'notAssessable'] as const;
/** How far back one can look. */
const YEARS_BACK = 8;

/** Of which college, team and level, over which years, judged how in the last one. */
export function SuccessFilters({
  search,
  now: { colleges, teams, validAt },
  change,
}: {
  search: StudySuccessSearch;
  now: StudySuccessQuery['now'];
  change: (part: Partial<StudySuccessSearch>) => void;
}) {
  const { t } = useT();
  const current = Number(validAt.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, index) => String(current - index));
  const choose = (
    name: string,
    value: string | undefined,
    every: string,
    options: readonly { value: string; label: string }[],
    chosen: (value: string | undefined) => void,
  ) => (
    <label>
      {name}
      <select value={value ?? ''} onChange={(event) => chosen(event.target.value || undefined)}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
  const year = (value: string) => ({ value, label: yearName(Number(value)) });
  const numberOf = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  return (
    <search className={styles['filters']}>
      {colleges.length > 0 &&
        choose(
          t('studySuccess.college'),
          search.college,
          t('studySuccess.every'),
          colleges.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) })),
          (college) => change({ college, team: undefined }),
        )}
      {choose(
        t('studySuccess.team'),
        search.team,
        t('studySuccess.every'),
        teams
          .filter(({ college }) => !search.college || college?.id === search.college)
          .map(({ id, name }) => ({ value: id, label: wordsOf(name, t) })),
        (team) => change({ team }),
      )}
      {choose(
        t('studySuccess.level'),
        search.level?.toString(),
        t('studySuccess.every'),
        ['1', '2', '3', '4'].map((level) => ({ value: level, label: level })),
        (level) => change({ level: numberOf(level) }),
      )}
      {choose(
        t('studySuccess.from'),
        search.from?.toString(),
        t('studySuccess.lastThree'),
        years.map(year),
        (from) => change({ from: numberOf(from) }),
      )}
      {choose(
        t('studySuccess.until'),
        search.until?.toString(),
        t('studySuccess.lastEnded'),
        years.map(year),
        (until) => change({ until: numberOf(until) }),
      )}
      {choose(
        t('studySuccess.lastJudged'),
        search.outcome,
        t('studySuccess.every'),
        OUTCOMES.map((outcome) => ({ value: outcome, label: t(`studySuccess.outcome.${outcome}`) })),
        (outcome) => change({ outcome: OUTCOMES.find((each) => each === outcome) }),
      )}
    </search>
  );
}
