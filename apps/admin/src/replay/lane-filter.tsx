import { useMemo } from 'react';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import { laneTitle } from './lane-title.js';
import type { Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';
import styles from './replay.module.css';

/** Which lanes are drawn, and by whom the events are; part of the address. */
export function LaneFilter({ replay, speech }: { replay: Replay; speech: Speech }) {
  const { t, names } = speech;
  const { lanes, address } = replay;
  const keys = useMemo(() => lanes.map(({ key }) => key), [lanes]);
  const actors = useMemo(() => {
    const ids = lanes.flatMap(({ marks }) =>
      marks.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : [])),
    );
    return [...new Set(ids)]
      .map((id) => ({ id, name: names.person(id) ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [lanes, names]);
  const shown = address.lanes ?? keys;
  const filtered = address.lanes !== null || address.actor !== null || address.type !== null;
  return (
    <Disclosure summary={t(filtered ? 'replay.filtersOn' : 'replay.filters')}>
      <fieldset className={styles['filter']}>
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
              {kind} {name}
            </label>
          );
        })}
      </fieldset>
      <label className={styles['by']}>
        {t('replay.byWhom')}{' '}
        <select
          value={address.actor ?? ''}
          onChange={({ target }) => replay.setFilters({ actor: target.value === '' ? null : target.value })}
        >
          <option value="">{t('replay.everyone')}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {filtered && (
        <Button
          kind="plain"
          onClick={() => {
            replay.setLanes(null);
            replay.setFilters({ type: null, actor: null });
          }}
        >
          {t('replay.showAll')}
        </Button>
      )}
    </Disclosure>
  );
}
