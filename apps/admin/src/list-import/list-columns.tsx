import { useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import type { ListImport } from './list-import.js';
import styles from './list-import.module.css';
import type { ListPlanned } from './use-list-plan.js';

const NONE = '';

/** Which column of the file holds what: recognised, or chosen here and remembered for files with the same headings. */
export function ListColumns({
  listImport: { columns, headings },
  plan,
}: {
  listImport: Pick<ListImport, 'columns' | 'headings'>;
  plan: ListPlanned;
}) {
  const { t } = useT();
  const [chosen, setChosen] = useState<ReadonlyMap<string, number | null>>(
    () => new Map(columns.map(({ field, index }) => [field, index])),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void plan.again({ columns: [...chosen].map(([field, index]) => ({ field, index })) });
      }}
    >
      <div className={styles['columns']}>
        {columns.map(({ field, name, required }) => (
          <label key={field}>
            {required ? t('list.required', { name }) : name}
            <select
              value={chosen.get(field) ?? NONE}
              onChange={({ target: { value } }) =>
                setChosen(new Map(chosen).set(field, value === NONE ? null : Number(value)))
              }
            >
              <option value={NONE}>{t('list.noColumn')}</option>
              {headings.map((heading, index) => (
                // A file may have two columns of one name.
                <option key={`${index}-${heading}`} value={index}>
                  {heading === '' ? t('list.columnNumber', { number: index + 1 }) : heading}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <Button type="submit" busy={plan.busy}>
        {t('list.useColumns')}
      </Button>
    </form>
  );
}
