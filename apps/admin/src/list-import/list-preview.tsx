import { useState } from 'react';
import { useClient } from 'urql';
import { changed } from '../graphql/changes.js';
import { useT } from '../i18n/use-t.js';
import form from '../import/import-page.module.css';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Disclosure } from '../ui/disclosure.js';
import { ErrorState, Notice } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { ConfirmListImportDocument, DiscardListImportDocument } from './documents.generated.js';
import { nameOf } from './kinds.js';
import { ListColumns } from './list-columns.js';
import type { ListImport } from './list-import.js';
import { ListRows } from './list-rows.js';
import { SaveRefused } from './save-refused.js';
import { useListPlan } from './use-list-plan.js';

/** What becomes of each row, and confirming it; nothing is recorded before that. */
export function ListPreview({
  listImport,
  onChanged,
  onLeft,
}: {
  listImport: ListImport;
  /** It was planned again or confirmed. */
  onChanged: () => void;
  onLeft: () => void;
}) {
  const { t } = useT();
  const client = useClient();
  const plan = useListPlan(listImport.id, onChanged);
  const [refused, setRefused] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  // Ticked at once: the preview follows.
  const [together, setTogether] = useState(listImport.allOrNothing);
  const { id, kind, fileName, status, planDigest, accepted, known, problem } = listImport;
  const confirm = async () => {
    setSending(true);
    const answer = await client.mutation(ConfirmListImportDocument, { input: { id, planDigest } });
    setSending(false);
    const outcome = answer.data?.confirmListImport;
    if (outcome?.__typename === 'ListImportAccepted') changed();
    else setRefused(outcome?.message ?? t('ui.serverSilent'));
    // Also when refused: what would be recorded may be something else by now.
    onChanged();
  };
  const interrupted = status === 'interrupted';
  const wrong = refused ?? plan.problem ?? problem;
  // What is on the screen is not yet what would be recorded.
  const behind = plan.busy || (plan.problem === null && together !== listImport.allOrNothing);
  const held = together && listImport.refused > 0;
  const columns = (
    // Another plan begins with the columns that it has.
    <ListColumns key={planDigest ?? 'none'} listImport={listImport} plan={plan} />
  );
  return (
    <>
      {interrupted && (
        <Notice>
          {t('list.interrupted', { recorded: listImport.recorded, toRecord: listImport.toRecord })}
        </Notice>
      )}
      {wrong !== null && <ErrorState happened={wrong} safe={t('list.safe')} todo={t('list.lookAgain')} />}
      <Card title={`${t(nameOf(kind))}: ${fileName}`}>
        {listImport.remembered && <p>{t('list.remembered')}</p>}
        {planDigest === null ? columns : <Disclosure summary={t('list.columns')}>{columns}</Disclosure>}
      </Card>
      {planDigest !== null && (
        <Card title={t('list.preview')}>
          <ListRows key={planDigest} listImport={listImport} />
          {listImport.refused > 0 && (
            <>
              <label className={form['tick']}>
                <input
                  type="checkbox"
                  checked={together}
                  onChange={({ target: { checked } }) => {
                    setTogether(checked);
                    void plan.again({ allOrNothing: checked });
                  }}
                />
                {t('list.allOrNothing')}
              </label>
              <Row>
                <SaveRefused id={id} count={listImport.refused} />
              </Row>
            </>
          )}
        </Card>
      )}
      {planDigest !== null && accepted === 0 && <Notice>{t('list.nothing', { count: known })}</Notice>}
      {held && <Notice>{t('list.held', { count: listImport.refused })}</Notice>}
      <Row>
        {planDigest !== null && accepted > 0 && !held && (
          <Button kind="primary" busy={sending || behind} onClick={() => void confirm()}>
            {interrupted
              ? t('list.goOn', { count: listImport.toRecord - listImport.recorded })
              : t('list.confirm', { count: accepted })}
          </Button>
        )}
        <Button
          onClick={() => {
            void client.mutation(DiscardListImportDocument, { id }).toPromise();
            onLeft();
          }}
        >
          {interrupted ? t('list.leave') : t('list.discard')}
        </Button>
      </Row>
    </>
  );
}
