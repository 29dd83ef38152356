import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { FilterSelect, ListFilters } from '../ui/list-filters.js';
import { wordsOf } from '../ui/words.js';
import type { StudySuccessQuery } from './documents.generated.js';
import { yearName } from './groups.js';
import { GROUP_ORDERS, type StudySuccessSearch } from './search.js';

const OUTCOMES = ['high', 'sufficient', 'insufficient', 'notAssessable'] as const;
/** How far back one can look. */
const YEARS_BACK = 8;

/** Of which college, team and level, over which years, judged how in the last one. */
export function SuccessFilters({
  search,
  now: { colleges, teams, validAt },
  change,
  end,
}: {
  search: StudySuccessSearch;
  now: StudySuccessQuery['now'];
  change: (part: Partial<StudySuccessSearch>) => void;
  /** What stands at the other side: the export. */
  end: ReactNode;
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
  ) => <FilterSelect label={name} all={every} value={value} options={options} onChange={chosen} />;
  const year = (value: string) => ({ value, label: yearName(Number(value)) });
  const numberOf = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  return (
    <ListFilters end={end}>
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
      {choose(
        t('studySuccess.order'),
        search.order,
        t('studySuccess.order.team'),
        GROUP_ORDERS.map((order) => ({ value: order, label: t(`studySuccess.order.${order}`) })),
        (order) => change({ order: GROUP_ORDERS.find((each) => each === order) }),
      )}
    </ListFilters>
  );
}
