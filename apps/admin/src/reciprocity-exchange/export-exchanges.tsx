import { Download } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { wordsOf } from '../ui/words.js';
import {
  ExchangesDocument,
  type ExchangesQueryVariables,
  type ListedExchangeFragment,
} from './documents.generated.js';

/** What a list of exchanges is narrowed to and ordered by. */
export type AskedExchanges = Omit<ExchangesQueryVariables, 'first' | 'after'>;
const EXPORTED = 200;
const NAMES = ['subject', 'giver', 'receiver', 'level', 'status', 'since', 'score'] as const;

/** The whole list as CSV, page by page. */
export function ExportExchanges({ asked }: { asked: AskedExchanges }) {
  const { t } = useT();
  const { day } = useFormats();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const all: ListedExchangeFragment[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await client
        .query(ExchangesDocument, { ...asked, first: EXPORTED, after })
        .toPromise();
      const page: NonNullable<typeof data>['now']['exchanges'] | undefined = data?.now.exchanges;
      all.push(...(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    setBusy(false);
    const titles = {
      ...{ giver: t('exchange.giver'), receiver: t('exchange.receiver'), level: t('exchange.level') },
      ...{ subject: t('exchange.column.subject'), status: t('exchange.column.status') },
      ...{ since: t('exchange.column.since'), score: t('exchange.column.score') },
    };
    saveCsv(
      'traject-exchanges.csv',
      csvOf([
        NAMES.map((name) => titles[name]),
        ...all.map((each) => [
          wordsOf(each.subject, t),
          wordsOf(each.giver?.name, t),
          wordsOf(each.receiver?.name, t),
          t(`exchange.level.${each.level}`),
          t(`exchange.status.${each.status}`),
          day(each.since),
          each.score,
        ]),
      ]),
    );
  };
  return (
    <Button icon={<Download size={17} aria-hidden />} busy={busy} onClick={() => void run()}>
      {t('ui.csv')}
    </Button>
  );
}
