import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { DataTable } from '../ui/data-table.js';
import { Disclosure } from '../ui/disclosure.js';
import type { DriveScansQuery } from './documents.generated.js';
import styles from './drive-scan.module.css';

type Drives = NonNullable<DriveScansQuery['now']['driveScans'][number]['distribution']>;

/** How a team answered per drive, from five answers on: mean and bars, and the same as a table; never who answered what. */
export function DriveDistribution({ answers, drives }: { answers: number; drives: Drives }) {
  const { t } = useT();
  const { number } = useFormats();
  const most = Math.max(1, ...drives.flatMap(({ counts }) => counts));
  return (
    <>
      <p>{t('drive.answers', { count: answers })}</p>
      <div className={styles['drives']}>
        {drives.map(({ drive, mean, counts }) => (
          <div key={drive}>
            <p>{t('drive.mean', { drive: t(`drive.name.${drive}`), mean: number(mean, 1) })}</p>
            <div
              className={styles['bars']}
              role="img"
              aria-label={t('drive.counts', {
                drive: t(`drive.name.${drive}`),
                counts: counts.map((count, index) => `${index + 1}: ${count}`).join(', '),
              })}
            >
              {counts.map((count, index) => (
                <div key={index}>
                  {count > 0 && count}
                  <i style={{ blockSize: `${(count / most) * 3}rem` }} />
                  {index + 1}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <Disclosure summary={t('drive.asTable')}>
        <DataTable
          caption={t('drive.title')}
          rows={drives}
          rowKey={({ drive }) => drive}
          columns={[
            { key: 'drive', name: t('drive.column.drive'), cell: ({ drive }) => t(`drive.name.${drive}`) },
            { key: 'mean', name: t('drive.column.mean'), cell: ({ mean }) => number(mean, 2), numeric: true },
            ...([1, 2, 3, 4, 5] as const).map((step) => ({
              key: String(step),
              name: String(step),
              cell: ({ counts }: Drives[number]) => counts[step - 1] ?? 0,
              numeric: true,
            })),
          ]}
        />
      </Disclosure>
    </>
  );
}
