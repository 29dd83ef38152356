import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Row } from '../ui/row.js';
import { MapProviderUnitDocument } from './documents.generated.js';
import styles from './import-page.module.css';
import type { DuoImport } from './preview-files.js';

const mapping = z.object({ teamId: chosen(), from: day() });

/** Provider units that map to no team: each is mapped here, after which the preview is made again. */
export function MapUnits({
  unmapped,
  teams,
  from,
  onAgain,
}: {
  unmapped: DuoImport['unmapped'];
  teams: readonly { value: string; label: string }[];
  /** The first day that the files are about: from then the mapping has to hold. */
  from: string;
  onAgain: (() => void) | null;
}) {
  const { t } = useT();
  return (
    <Card title={t('import.mapping')}>
      <p>{t('import.mappingHelp')}</p>
      <ul className={styles['units']}>
        {unmapped.map(({ providerUnit, level, rows }) => (
          <li key={`${providerUnit}-${level ?? ''}`}>
            {level === null
              ? t('import.mapRowAll', { unit: providerUnit, rows })
              : t('import.mapRow', { unit: providerUnit, level, rows })}
            <CommandDialog
              button={t('import.map')}
              size="small"
              document={MapProviderUnitDocument}
              roles={['quality', 'hr']}
              mayBeLate={false}
              schema={mapping}
              initial={{ teamId: '', from }}
              input={(values) => ({
                teamId: values.teamId,
                providerUnit,
                level,
                period: { from: values.from, until: null },
              })}
              fieldOf={{ period: 'from', 'period.from': 'from' }}
              submit={t('import.map')}
              done={t('import.mapped')}
            >
              {(control) => (
                <>
                  <SelectField
                    control={control}
                    name="teamId"
                    label={t('import.mapTo')}
                    empty={t('ui.choose')}
                    options={teams}
                  />
                  <DateField control={control} name="from" label={t('import.mapFrom')} />
                </>
              )}
            </CommandDialog>
          </li>
        ))}
      </ul>
      {onAgain && (
        <Row>
          <Button onClick={onAgain}>{t('import.again')}</Button>
        </Row>
      )}
    </Card>
  );
}
