import { Download } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { wordsOf } from '../ui/words.js';
import {
  DevelopmentQuestionsDocument,
  type DevelopmentQuestionsQueryVariables,
  type ListedQuestionFragment,
} from './documents.generated.js';

/** What a list of questions is narrowed to and ordered by. */
export type AskedQuestions = Omit<DevelopmentQuestionsQueryVariables, 'first' | 'after'>;
const EXPORTED = 200;

/** The whole list as CSV, page by page. */
export function ExportQuestions({ asked }: { asked: AskedQuestions }) {
  const { t } = useT();
  const { day } = useFormats();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const all: ListedQuestionFragment[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await client
        .query(DevelopmentQuestionsDocument, { ...asked, first: EXPORTED, after })
        .toPromise();
      const page: NonNullable<typeof data>['now']['developmentQuestions'] | undefined =
        data?.now.developmentQuestions;
      all.push(...(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    setBusy(false);
    saveCsv(
      'traject-questions.csv',
      csvOf([
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
      ]),
    );
  };
  return (
    <Button icon={<Download size={17} aria-hidden />} busy={busy} onClick={() => void run()}>
      {t('ui.csv')}
    </Button>
  );
}
