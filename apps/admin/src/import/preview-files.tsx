import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Disclosure } from '../ui/disclosure.js';
import styles from './import-page.module.css';
import type { DuoImportQuery } from './documents.generated.js';

export type DuoImport = NonNullable<DuoImportQuery['duoImport']>;

/** What was found in each file: rows read, used, refused with where and why. */
export function PreviewFiles({ files }: { files: DuoImport['files'] }) {
  const { t } = useT();
  const { number, shortDay } = useFormats();
  const count = (key: 'rowsRead' | 'rowsUsed' | 'rowsRefused' | 'rowsUnmapped', name: string) => ({
    key,
    name,
    numeric: true,
    cell: (file: DuoImport['files'][number]) => number(file[key]),
  });
  return (
    <Card title={t('import.preview')} plain>
      <DataTable
        caption={t('import.preview')}
        rows={files}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'file',
            name: t('import.column.file'),
            cell: ({ name, kind, brin, about, status, problem, unused, alreadyImported }) => (
              <>
                {name}
                <div className={styles['soft']}>
                  {[
                    t(`import.kind.${kind ?? 'unknown'}`),
                    brin ?? '',
                    about === null ? '' : shortDay(about),
                    status === null ? '' : t(`kpi.status.${status}`),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </div>
                {alreadyImported && <div className={styles['soft']}>{t('import.already')}</div>}
                {unused !== null && <div className={styles['soft']}>{unused}</div>}
                {problem !== null && <div role="alert">{problem}</div>}
              </>
            ),
          },
          count('rowsRead', t('import.column.read')),
          count('rowsUsed', t('import.column.used')),
          count('rowsRefused', t('import.column.refused')),
          {
            key: 'rowsWithoutLevel',
            name: t('import.column.withoutLevel'),
            numeric: true,
            cell: ({ rowsWithoutLevel, withoutLevel }) => (
              <>
                {number(rowsWithoutLevel)}
                {withoutLevel.map(({ name, rows }) => (
                  <div key={name} className={styles['soft']}>
                    {name || t('import.levelless')}: {number(rows)}
                  </div>
                ))}
              </>
            ),
          },
          count('rowsUnmapped', t('import.column.unmapped')),
        ]}
      />
      {files
        .filter(({ refusals }) => refusals.length > 0)
        .map(({ name, refusals, rowsRefused }) => (
          <Disclosure key={name} summary={`${t('import.refusals')}: ${name}`}>
            {rowsRefused > refusals.length && (
              <p>{t('import.firstOnly', { shown: refusals.length, count: rowsRefused })}</p>
            )}
            <DataTable
              caption={t('import.refusals')}
              rows={refusals}
              rowKey={({ line, column }) => `${line}-${column ?? ''}`}
              columns={[
                { key: 'line', name: t('import.line'), cell: ({ line }) => line },
                { key: 'column', name: t('import.columnName'), cell: ({ column }) => column ?? '–' },
                { key: 'reason', name: t('import.reason'), cell: ({ reason }) => reason },
              ]}
            />
          </Disclosure>
        ))}
    </Card>
  );
}
