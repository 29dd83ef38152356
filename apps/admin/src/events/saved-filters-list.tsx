import { useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import { Link } from '../ui/link.js';
import styles from './events.module.css';
import { keepFilters, keptFilters, withFilter } from './saved-filters.js';
import type { EventsSearch } from './search.js';

/** Filters that were given a name on this device: to open, to add the present one, and to delete. */
export function SavedFilters({ search }: { search: EventsSearch }) {
  const { t } = useT();
  const [filters, setFilters] = useState(keptFilters);
  const [name, setName] = useState('');
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
            <Link to="/events" search={filter.search}>
              {filter.name}
            </Link>
            <Button
              kind="plain"
              aria-label={t('events.delete', { name: filter.name })}
              onClick={() =>
                keep(
                  filters.filter((each) => each.name !== filter.name),
                  t('events.deleted', { name: filter.name }),
                )
              }
            >
              {t('events.deleteShort')}
            </Button>
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
          <input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </label>
        <Button type="submit">{t('events.keep')}</Button>
      </form>
    </Disclosure>
  );
}
