import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { ColleaguesDocument } from './documents.generated.js';
import styles from './events.module.css';
import { labelled, matching, MOST_OFFERED } from './persons.js';

/**
 * One person whose acts are asked for, found by name among those whom the viewer may know. Offers some at a time: an
 * institution has thousands.
 */
export function PersonFilter({
  value,
  onChange,
}: {
  /** Id of the person. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t, language } = useT();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [{ data, fetching }] = useQuery({ query: ColleaguesDocument, requestPolicy: 'cache-first' });
  const persons = labelled(data?.directory ?? [], language);
  const chosen =
    value === undefined ? '' : (persons.find((one) => one.id === value)?.label ?? t('ui.someone'));
  const offered = typed === undefined ? { persons: [], more: false } : matching(persons, typed);
  return (
    <label>
      {t('events.person')}
      <input
        type="search"
        list={id}
        autoComplete="off"
        maxLength={200}
        // A name that is typed before it is known who there is would find nobody.
        disabled={fetching}
        placeholder={t('events.personName')}
        aria-describedby={offered.more ? `${id}-more` : undefined}
        value={typed ?? chosen}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setTyped(target.value);
          const found = persons.find(({ label }) => label === target.value);
          if (found) {
            setTyped(undefined);
            onChange(found.id);
          } else if (target.value === '') onChange(undefined);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={id}>
        {offered.persons.map(({ id: personId, label }) => (
          <option key={personId} value={label} />
        ))}
      </datalist>
      {offered.more && (
        <span id={`${id}-more`} className={styles['soft']}>
          {t('events.personMore', { count: MOST_OFFERED })}
        </span>
      )}
    </label>
  );
}
