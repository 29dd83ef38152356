import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Disclosure } from '../ui/disclosure.js';
import type { DuoImportQuery } from './documents.generated.js';

export type DuoImport = NonNullable<DuoImportQuery['duoImport']>;

/** What was found in each file: rows read, used, refused with where and why. */
export function PreviewFiles({ files }: { files: DuoImport['files'] }) {
  const { t } = useT();
  const { number, shortDay } = useFormats();
  const count = (
    key: 'rowsRead' | 'rowsUsed' | 'rowsRefused' | 'rowsWithoutLevel' | 'rowsUnmapped',
    name: string,
  ) => ({
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
            cell: ({ name, kind, brin, about, status, problem, alreadyImported }) => (
              <>
                {name}
                <div>
                  {[
                    t(`import.kind.${kind ?? 'unknown'}`),
                    brin ?? '',
                    about === null ? '' : shortDay(about),
                    status === null ? '' : t(`kpi.status.${status}`),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </div>
                {alreadyImported && <div>{t('import.already')}</div>}
                {problem !== null && <div role="alert">{problem}</div>}
              </>
            ),
          },
          count('rowsRead', t('import.column.read')),
          count('rowsUsed', t('import.column.used')),
          count('rowsRefused', t('import.column.refused')),
          count('rowsWithoutLevel', t('import.column.withoutLevel')),
          count('rowsUnmapped', t('import.column.unmapped')),
        ]}
      />
      {files
        .filter(({ refusals }) => refusals.length > 0)
        .map(({ name, refusals }) => (
          <Disclosure key={name} summary={`${t('import.refusals')}: ${name}`}>
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
