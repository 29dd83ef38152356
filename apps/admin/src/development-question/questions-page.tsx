import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { NetworkChoicesDocument } from '../reciprocity-exchange/documents.generated.js';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { FilterSelect, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import listStyles from '../ui/list.module.css';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { DevelopmentQuestionsDocument, type ListedQuestionFragment } from './documents.generated.js';
import { ExportQuestions, type AskedQuestions } from './export-questions.js';
import { RaiseQuestion } from './raise-question.js';
import type { QuestionsSearch } from './search.js';
import { QUESTION_STATES, QUESTION_TINTS } from './states.js';

const route = getRouteApi('/signed-in/questions');
/** Under this width, in pixels, rows are cards. */
const CARDS = 1100;

/** What partners need to get further, open questions first. */
export function QuestionsPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (change: QuestionsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const narrow = (change: QuestionsSearch) => go({ ...FIRST_PAGE, ...change });
  const pages = usePages(search, go, CARDS);
  const [{ data }] = useQuery({ query: NetworkChoicesDocument, requestPolicy: 'cache-first' });
  const asked: AskedQuestions = {
    networkId: search.network ?? null,
    level: search.level ? [search.level] : null,
    status: search.status ? [search.status] : null,
    order: search.order ?? 'status',
  };
  const query = useLiveQuery(DevelopmentQuestionsDocument, {
    ...{ ...asked, first: pages.first, after: pages.after },
  });
  const all = t('exchange.all');
  return (
    <Loaded query={query}>
      {({ now: { developmentQuestions: questions } }) => (
        <Page title={t('question.title')} under={t('question.under')} actions={<RaiseQuestion />}>
          <ListFilters end={<ExportQuestions asked={asked} />}>
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
          </ListFilters>
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
          <ListPages of={t('question.title')} {...pages.of(questions)} />
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
      cardsUnder={CARDS}
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
            <span className={listStyles['whole']}>
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
