import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { NetworkChoicesDocument } from '../reciprocity-exchange/documents.generated.js';
import { FilterSelect } from '../reciprocity-exchange/filter-select.js';
import styles from '../reciprocity-exchange/filters.module.css';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { DevelopmentQuestionsDocument, type ListedQuestionFragment } from './documents.generated.js';
import { ExportQuestions, type AskedQuestions } from './export-questions.js';
import { RaiseQuestion } from './raise-question.js';
import type { QuestionsSearch } from './search.js';
import { QUESTION_STATES, QUESTION_TINTS } from './states.js';

const route = getRouteApi('/signed-in/questions');
const PAGE = 25;

/** What partners need to get further, open questions first. */
export function QuestionsPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [{ data }] = useQuery({ query: NetworkChoicesDocument, requestPolicy: 'cache-first' });
  const asked: AskedQuestions = {
    networkId: search.network ?? null,
    level: search.level ? [search.level] : null,
    status: search.status ? [search.status] : null,
    order: search.order ?? 'status',
  };
  const query = useLiveQuery(DevelopmentQuestionsDocument, {
    ...{ ...asked, first: PAGE, after: cursors.at(-1) ?? null },
  });
  const narrow = (change: QuestionsSearch) => {
    setCursors([]);
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  const all = t('exchange.all');
  return (
    <Loaded query={query}>
      {({ now: { developmentQuestions: questions } }) => (
        <Page
          title={t('question.title')}
          under={t('question.under')}
          actions={
            <>
              <RaiseQuestion />
              <ExportQuestions asked={asked} />
            </>
          }
        >
          <form className={styles['filters']} onSubmit={(event) => event.preventDefault()}>
            <FilterSelect
              label={t('exchange.network')}
              all={all}
              value={search.network}
              options={(data?.now.networks.nodes ?? []).map(({ id, name }) => ({
                value: id,
                label: wordsOf(name, t),
              }))}
              onChange={(network) => narrow({ network })}
            />
            <FilterSelect
              label={t('exchange.level')}
              all={all}
              value={search.level}
              options={LEVELS.map((level) => ({ value: level, label: t(`exchange.level.${level}`) }))}
              onChange={(level) => narrow({ level })}
            />
            <FilterSelect
              label={t('exchange.column.status')}
              all={all}
              value={search.status}
              options={QUESTION_STATES.map((state) => ({
                value: state,
                label: t(`question.status.${state}`),
              }))}
              onChange={(status) => narrow({ status })}
            />
          </form>
          {questions.nodes.length === 0 ? (
            <EmptyState>{t('question.empty')}</EmptyState>
          ) : (
            <List
              questions={questions.nodes}
              order={search.order}
              onSort={() =>
                narrow({ order: search.order === 'sinceDescending' ? 'since' : 'sinceDescending' })
              }
            />
          )}
          <Row>
            <span>{t('question.count', { count: questions.totalCount })}</span>
            {cursors.length > 0 && (
              <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('exchange.previousPage')}</Button>
            )}
            {questions.pageInfo.hasNextPage && (
              <Button onClick={() => setCursors([...cursors, questions.pageInfo.endCursor ?? ''])}>
                {t('exchange.nextPage')}
              </Button>
            )}
          </Row>
        </Page>
      )}
    </Loaded>
  );
}

function List({
  questions,
  order,
  onSort,
}: {
  questions: readonly ListedQuestionFragment[];
  order: QuestionsSearch['order'];
  onSort: () => void;
}) {
  const { t } = useT();
  const { shortDay } = useFormats();
  return (
    <DataTable
      caption={t('question.title')}
      rows={questions}
      rowKey={({ id }) => id}
      cardsUnder={1100}
      sort={order && { key: 'since', down: order === 'sinceDescending' }}
      onSort={onSort}
      columns={[
        {
          key: 'question',
          name: t('question.question'),
          cell: ({ id, question }) => (
            <Link to="/questions/$questionId" params={{ questionId: id }}>
              {wordsOf(question, t)}
            </Link>
          ),
        },
        { key: 'asker', name: t('question.asker'), cell: ({ asker }) => wordsOf(asker.name, t) },
        {
          key: 'network',
          name: t('exchange.network'),
          cell: ({ asker }) => wordsOf(asker.network?.name, t),
        },
        { key: 'level', name: t('exchange.level'), cell: ({ level }) => t(`exchange.level.${level}`) },
        { key: 'phase', name: t('question.phase'), cell: ({ phase }) => t(`question.phase.${phase}`) },
        {
          key: 'status',
          name: t('exchange.column.status'),
          cell: ({ status }) => (
            <span className={styles['whole']}>
              <Chip tint={QUESTION_TINTS[status]}>{t(`question.status.${status}`)}</Chip>
            </span>
          ),
        },
        { key: 'helper', name: t('question.helper'), cell: ({ match }) => wordsOf(match?.helper.name, t) },
        {
          key: 'since',
          name: t('exchange.column.since'),
          sortable: true,
          cell: ({ since }) => shortDay(since),
        },
      ]}
    />
  );
}
