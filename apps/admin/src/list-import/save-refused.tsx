import { Download } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { saveCsv } from '../ui/csv.js';
import { ListImportRefusedDocument } from './documents.generated.js';

/** Saves the refused rows with why, to be mended and imported again. */
export function SaveRefused({ id, count }: { id: string; count: number }) {
  const { t } = useT();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const { data } = await client.query(ListImportRefusedDocument, { id }, { requestPolicy: 'network-only' });
    setBusy(false);
    const csv = data?.listImport?.refusedCsv;
    // The mark that saveCsv puts in front stands there already.
    if (csv) saveCsv(`${t('list.refusedFile')}.csv`, csv.replace(/^\uFEFF/, ''));
  };
  return (
    <Button icon={<Download size={16} aria-hidden />} busy={busy} onClick={() => void save()}>
      {t('list.saveRefused', { count })}
    </Button>
  );
}
