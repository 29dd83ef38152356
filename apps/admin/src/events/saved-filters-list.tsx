import { useRef, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import styles from './events.module.css';
import { SavedFilterItem } from './saved-filter-item.js';
import { keepFilters, keptFilters, NAME_LENGTH, renamed, withFilter } from './saved-filters.js';
import type { EventsSearch } from './search.js';

/** Filters that were given a name on this device: to open, share, rename and delete, and to add the present one. */
export function SavedFilters({ search }: { search: EventsSearch }) {
  const { t } = useT();
  const [filters, setFilters] = useState(keptFilters);
  const [name, setName] = useState('');
  const [newest, setNewest] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const keep = (next: typeof filters, said: string) => {
    setFilters(next);
    announce(keepFilters(next) ? said : t('events.notKept'));
  };
  return (
    <Disclosure summary={t('events.saved', { count: filters.length })}>
      <p className={styles['soft']}>{t('events.savedHere')}</p>
      <ul className={styles['saved']}>
        {filters.map((filter) => (
          <li key={filter.name}>
            <SavedFilterItem
              filter={filter}
              isTaken={(wanted) => wanted !== filter.name && filters.some((each) => each.name === wanted)}
              wasRenamed={filter.name === newest}
              onRename={(next) => {
                setNewest(next);
                keep(renamed(filters, filter.name, next), t('events.renamed', { name: next }));
              }}
              onDelete={() => {
                keep(
                  filters.filter((each) => each.name !== filter.name),
                  t('events.deleted', { name: filter.name }),
                );
                // Its button is gone: one goes on where the next one is made.
                input.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles['name']}
        onSubmit={(event) => {
          event.preventDefault();
          const given = name.trim();
          if (given === '') return;
          keep(withFilter(filters, given, search), t('events.kept', { name: given }));
          setName('');
        }}
      >
        <label>
          {t('events.name')}
          <input
            ref={input}
            value={name}
            maxLength={NAME_LENGTH}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <Button type="submit">{t('events.keep')}</Button>
      </form>
    </Disclosure>
  );
}
