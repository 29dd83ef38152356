import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { CsvButton } from '../ui/csv-button.js';
import { wordsOf } from '../ui/words.js';
import {
  DevelopmentQuestionsDocument,
  type DevelopmentQuestionsQueryVariables,
} from './documents.generated.js';

/** What a list of questions is narrowed to and ordered by. */
export type AskedQuestions = Omit<DevelopmentQuestionsQueryVariables, 'first' | 'after'>;
const EXPORTED = 200;

/** The whole list as CSV, page by page. */
export function ExportQuestions({ asked }: { asked: AskedQuestions }) {
  const { t } = useT();
  const { day } = useFormats();
  const client = useClient();
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(DevelopmentQuestionsDocument, { ...asked, first: EXPORTED, after });
      return data?.now.developmentQuestions;
    });
    return [
      [
        t('question.question'),
        t('question.asker'),
        t('exchange.level'),
        t('question.phase'),
        t('exchange.column.status'),
        t('question.helper'),
        t('exchange.column.since'),
      ],
      ...all.map((each) => [
        wordsOf(each.question, t),
        wordsOf(each.asker.name, t),
        t(`exchange.level.${each.level}`),
        t(`question.phase.${each.phase}`),
        t(`question.status.${each.status}`),
        wordsOf(each.match?.helper.name, t),
        day(each.since),
      ]),
    ];
  };
  return <CsvButton file="questions" table={table} />;
}
