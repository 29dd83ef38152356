import { Download } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { announce } from './announcements.js';
import { Button } from './button.js';
import { csvOf, saveCsv } from './csv.js';
import type { ListValue } from './list-rows.js';

/**
 * Saves a whole list as CSV, whatever page is shown. `file` is the name after `traject-`; `of` says of which list, where a
 * page has several. When `table` fails nothing is saved and it is said: half a list would look like a whole one.
 */
export function CsvButton({
  file,
  of,
  table,
}: {
  file: string;
  of?: string;
  table: () => readonly (readonly ListValue[])[] | Promise<readonly (readonly ListValue[])[]>;
}) {
  const { t } = useT();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveCsv(`traject-${file}.csv`, csvOf(await table()));
    } catch {
      announce(t('ui.csvFailed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      icon={<Download size={17} aria-hidden />}
      busy={busy}
      {...(of !== undefined && { 'aria-label': `${t('ui.csv')}: ${of}` })}
      onClick={() => void save()}
    >
      {t('ui.csv')}
    </Button>
  );
}
