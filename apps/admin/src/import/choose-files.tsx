import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { DiscardDuoImportDocument } from './documents.generated.js';
import styles from './import-page.module.css';
import { type Upload, upload, UploadRefused } from './upload.js';

/** What a file input without a choice gives. */
const NONE: readonly File[] = [];

/** Stops what is being sent, and has the server forget what arrived. */
function giveUp(current: RefObject<Upload | null>, client: Client): void {
  const stopped = current.current;
  current.current = null;
  if (!stopped) return;
  stopped.stop();
  void client.mutation(DiscardDuoImportDocument, { id: stopped.id }).toPromise();
}

/** Chooses files and sends them to be read; `onRead` gets the import's id. Sending can be stopped. */
export function ChooseFiles({ onRead }: { onRead: (importId: string) => void }) {
  const { t } = useT();
  const { number } = useFormats();
  const client = useClient();
  const id = useId();
  const [files, setFiles] = useState(NONE);
  const [state, setState] = useState<'idle' | 'nothing' | 'stopped' | { failed: string } | { share: number }>(
    'idle',
  );
  const current = useRef<Upload | null>(null);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  // Who leaves the page while files are being sent wants no import.
  useEffect(() => () => giveUp(current, client), [client]);

  const send = async () => {
    if (files.length === 0) {
      setState('nothing');
      return;
    }
    setState({ share: 0 });
    const sending = upload(files, (share) => setState({ share }));
    current.current = sending;
    try {
      await sending.done;
      if (current.current !== sending) return;
      current.current = null;
      onRead(sending.id);
    } catch (error) {
      if (current.current !== sending) return;
      current.current = null;
      setState({
        failed: (error instanceof UploadRefused ? error.sentence : null) ?? t('import.uploadFailed'),
      });
    }
  };
  const sending = typeof state === 'object' && 'share' in state ? state : null;
  return (
    <Card title={t('import.files')}>
      <p>{t('import.what')}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label htmlFor={id}>{t('import.choose')}</label>
        <input
          id={id}
          type="file"
          multiple
          accept=".csv,.txt,text/csv"
          disabled={sending !== null}
          aria-invalid={state === 'nothing' || undefined}
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            setFiles([...(event.target.files ?? [])]);
            setState('idle');
          }}
        />
        <p id={`${id}-about`}>
          {state === 'nothing' && <strong role="alert">{t('import.nothingChosen')}</strong>}
          {files.length > 0 && t('import.chosen', { count: files.length, size: number(bytes / 1e6, 1) })}
        </p>
        {state === 'stopped' && <p role="status">{t('import.stopped')}</p>}
        {typeof state === 'object' && 'failed' in state && (
          <ErrorState happened={state.failed} safe={t('import.safe')} />
        )}
        {sending ? (
          <>
            {sending.share < 1 ? (
              <Progress label={t('import.uploading')} share={sending.share} />
            ) : (
              <Progress label={t('import.reading')} />
            )}
            <Row>
              <Button
                onClick={() => {
                  giveUp(current, client);
                  setState('stopped');
                }}
              >
                {t('import.stop')}
              </Button>
            </Row>
          </>
        ) : (
          <Button type="submit" kind="primary">
            {t('import.upload')}
          </Button>
        )}
      </form>
    </Card>
  );
}
