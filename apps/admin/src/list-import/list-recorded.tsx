import type { ReactElement } from 'react';
import { useT } from '../i18n/use-t.js';
import form from '../import/import-page.module.css';
import { Card } from '../ui/card.js';
import { Notice } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import type { ListImport } from './list-import.js';
import { SaveRefused } from './save-refused.js';

/** What an import of a list did. */
export function ListRecorded({
  listImport: { id, recorded, known, refused, lateRefusals },
  another,
}: {
  listImport: ListImport;
  another: ReactElement;
}) {
  const { t } = useT();
  return (
    <>
      <Notice>
        <strong>{t('list.done')}</strong> {t('list.doneMore', { recorded, known, refused })}
      </Notice>
      {lateRefusals.length > 0 && (
        <Card title={t('list.late', { count: lateRefusals.length })}>
          <ul className={form['notes']}>
            {lateRefusals.map(({ line, reason }) => (
              <li key={line}>
                <strong>{t('list.lineOf', { line })}</strong>: {reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Row>
        {refused > 0 && <SaveRefused id={id} count={refused} />}
        {another}
      </Row>
    </>
  );
}
