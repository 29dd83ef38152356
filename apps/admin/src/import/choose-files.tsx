import { useId, useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorState, Progress } from '../ui/notices.js';
import styles from './import-page.module.css';
import { upload } from './upload.js';

/** Chooses files and sends them to be read; `onSent` gets the import's id and the files, to be read again if need be. */
export function ChooseFiles({ onSent }: { onSent: (importId: string, files: readonly File[]) => void }) {
  const { t } = useT();
  const { number } = useFormats();
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [state, setState] = useState<'idle' | 'nothing' | 'failed' | { share: number }>('idle');
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const send = async () => {
    if (files.length === 0) {
      setState('nothing');
      return;
    }
    setState({ share: 0 });
    try {
      onSent(await upload(files, (share) => setState({ share })), files);
    } catch {
      setState('failed');
    }
  };
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
        {state === 'failed' && <ErrorState happened={t('import.uploadFailed')} safe={t('import.safe')} />}
        {typeof state === 'object' ? (
          <Progress label={t('import.uploading')} share={state.share} />
        ) : (
          <Button type="submit" kind="primary">
            {t('import.upload')}
          </Button>
        )}
      </form>
    </Card>
  );
}
