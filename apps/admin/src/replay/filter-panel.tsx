import { dateOf, schoolYearOf } from '@traject/domain';
import { useMemo } from 'react';
import { sentencePattern } from '../sentences/sentence-pattern.js';
import { laneTitle } from './lane-title.js';
import { choices, FILTERS, passes, type FilterName } from './logic/filters.js';
import { laneKeyOf } from './logic/lanes.js';
import styles from './panels.module.css';
import { sayOr, type Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

/** Which lanes are drawn, and of what, by whom and in what capacity the events are; part of the address. */
export default function FilterPanel({ id, replay, speech }: { id: string; replay: Replay; speech: Speech }) {
  const { t } = speech;
  const { allLanes: lanes, address, events, known, filters, schoolYears } = replay;
  const visible = useMemo(() => events.filter(({ position }) => position <= known), [events, known]);
  const counted = useMemo(() => choices(visible, filters), [visible, filters]);
  const inLane = useMemo(() => {
    const counts = new Map<string, number>();
    for (const event of visible) {
      const key = laneKeyOf(event);
      if (passes(event, filters)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }, [visible, filters]);
  const keys = lanes.map(({ key }) => key);
  const shown = address.lanes ?? keys;
  return (
    <div id={id} role="group" aria-label={t('replay.filters')} className={styles['filters']}>
      {FILTERS.map((name) => (
        <label key={name}>
          <span>{t(`replay.filter.${name}`)}</span>
          <select
            value={filters[name] ?? ''}
            onChange={({ target }) =>
              replay.setFilters({ [name]: target.value === '' ? null : target.value })
            }
          >
            <option value="">{t('replay.filter.all')}</option>
            {[...counted[name]]
              .map(([value, count]) => ({ value, count, says: sayChoice(name, value, speech) }))
              .sort((a, b) => a.says.localeCompare(b.says))
              .map(({ value, count, says }) => (
                <option key={value} value={value}>
                  {t('replay.filter.choice', { says, count })}
                </option>
              ))}
          </select>
        </label>
      ))}
      {schoolYears.length > 1 && (
        <label>
          <span>{t('replay.filter.period')}</span>
          <select
            value={address.from === null ? '' : schoolYearOf(dateOf(address.from))}
            onChange={({ target }) => replay.setSchoolYear(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{t('replay.filter.all')}</option>
            {schoolYears.map((year) => (
              <option key={year} value={year}>
                {t('replay.filter.schoolYear', { from: String(year), until: String(year + 1) })}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend>{t('replay.lanesShown')}</legend>
        {lanes.map((lane) => {
          const { kind, name } = laneTitle(lane, speech);
          const on = shown.includes(lane.key);
          return (
            <label key={lane.key}>
              <input
                type="checkbox"
                checked={on}
                onChange={() => {
                  const next = on ? shown.filter((key) => key !== lane.key) : [...shown, lane.key];
                  replay.setLanes(next.length === keys.length || next.length === 0 ? null : next);
                }}
              />
              <span>
                {t('replay.filter.choice', {
                  says: `${kind} ${name}`.trim(),
                  count: inLane.get(lane.key) ?? 0,
                })}
              </span>
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}

/** What a choice is called. */
function sayChoice(name: FilterName, value: string, { t, names }: Speech): string {
  switch (name) {
    case 'word':
      return sayOr(t, `replay.words.${value}`);
    case 'type':
      return sentencePattern(value, t);
    case 'actor':
      return names.person(value) ?? t('ui.someone');
    case 'role':
      return sayOr(t, `session.role.${value}`);
    default:
      return name satisfies never;
  }
}
