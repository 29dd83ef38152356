import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { CsvButton } from '../ui/csv-button.js';
import { wordsOf } from '../ui/words.js';
import { ExchangesDocument, type ExchangesQueryVariables } from './documents.generated.js';

/** What a list of exchanges is narrowed to and ordered by. */
export type AskedExchanges = Omit<ExchangesQueryVariables, 'first' | 'after'>;
const EXPORTED = 200;
const NAMES = ['subject', 'giver', 'receiver', 'level', 'status', 'since', 'score'] as const;

/** The whole list as CSV, page by page. */
export function ExportExchanges({ asked }: { asked: AskedExchanges }) {
  const { t } = useT();
  const { day } = useFormats();
  const client = useClient();
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(ExchangesDocument, { ...asked, first: EXPORTED, after });
      return data?.now.exchanges;
    });
    const titles = {
      ...{ giver: t('exchange.giver'), receiver: t('exchange.receiver'), level: t('exchange.level') },
      ...{ subject: t('exchange.column.subject'), status: t('exchange.column.status') },
      ...{ since: t('exchange.column.since'), score: t('exchange.column.score') },
    };
    return [
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
    ];
  };
  return <CsvButton file="exchanges" table={table} />;
}
