import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { BROKERS, SPEAKERS } from '../reciprocity-exchange/choices.js';
import { SideCard } from '../reciprocity-exchange/side-card.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { questionActions, type QuestionAction } from './actions.js';
import {
  AnswerDevelopmentQuestionDocument,
  DevelopmentQuestionDocument,
  type DevelopmentQuestionQuery,
  ReopenDevelopmentQuestionDocument,
  WithdrawDevelopmentQuestionDocument,
} from './documents.generated.js';
import styles from './question.module.css';
import { QUESTION_TINTS } from './states.js';
import { Suggestions } from './suggestions.js';

const route = getRouteApi('/signed-in/questions/$questionId');
type Question = NonNullable<DevelopmentQuestionQuery['now']['developmentQuestion']>;

/** A development question: who asks, who could help and why, what was decided, and what came of it. */
export function QuestionPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const { questionId } = route.useParams();
  const stream = `developmentQuestion-${questionId}`;
  const query = useLiveQuery(DevelopmentQuestionDocument, { id: questionId, stream });
  return (
    <Loaded query={query}>
      {({ now: { developmentQuestion: question }, history }) => {
        if (question === null) return <NotFound />;
        const actions = questionActions(question.status, {
          asks: question.asker.contact.id === viewer.person.id,
          brokers: holds(viewer, ...BROKERS),
        });
        return (
          <Page
            title={wordsOf(question.question, t)}
            under={
              <>
                <Chip tint={QUESTION_TINTS[question.status]}>{t(`question.status.${question.status}`)}</Chip>{' '}
                {t(`exchange.level.${question.level}`)}, {t(`question.phase.${question.phase}`)}
              </>
            }
            actions={question.programme && <ReplayLink scope="programme" id={question.programme.id} />}
          >
            <Actions questionId={question.id} actions={actions} />
            {question.status === 'open' && (
              <Suggestions
                questionId={question.id}
                askerId={question.asker.partnerId}
                suggestions={question.suggestions}
                decides={actions.includes('match')}
              />
            )}
            <Columns>
              <SideCard title={t('question.asker')} side={question.asker} />
              {question.match && <Match match={question.match} />}
              <Outcome question={question} />
            </Columns>
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Actions({ questionId, actions }: { questionId: string; actions: readonly QuestionAction[] }) {
  const { t } = useT();
  if (!actions.some((action) => action !== 'match')) return null;
  return (
    <Row>
      {actions.includes('answer') && (
        <ReasonCommand
          button={t('question.do.answer')}
          kind="primary"
          document={AnswerDevelopmentQuestionDocument}
          roles={SPEAKERS}
          label={t('question.answer')}
          done={t('question.do.answer.done')}
          input={(answer) => ({ questionId, answer })}
        />
      )}
      {actions.includes('reopen') && (
        <ReasonCommand
          button={t('question.do.reopen')}
          document={ReopenDevelopmentQuestionDocument}
          roles={BROKERS}
          done={t('question.do.reopen.done')}
          input={(reason) => ({ questionId, reason })}
        />
      )}
      {actions.includes('withdraw') && (
        <ReasonCommand
          button={t('question.do.withdraw')}
          dangerous
          document={WithdrawDevelopmentQuestionDocument}
          roles={SPEAKERS}
          done={t('question.do.withdraw.done')}
          input={(reason) => ({ questionId, reason })}
        />
      )}
    </Row>
  );
}

function Match({ match }: { match: NonNullable<Question['match']> }) {
  const { t } = useT();
  const { day } = useFormats();
  const { helper, why, reasons, exchangeId, at } = match;
  return (
    <Card title={t('question.helper')}>
      <Facts>
        <Fact name={t('exchange.partner')}>{wordsOf(helper.name, t)}</Fact>
        {helper.network && <Fact name={t('exchange.network')}>{wordsOf(helper.network.name, t)}</Fact>}
        <Fact name={t('exchange.contact')}>{helper.contact.name ?? t('exchange.someone')}</Fact>
        <Fact name={t('question.decidedOn')}>{day(at)}</Fact>
        {why && <Fact name={t('exchange.matchWhy')}>{wordsOf(why, t)}</Fact>}
        <Fact name={t('question.reasons')}>
          {reasons.length === 0
            ? t('question.reasons.none')
            : reasons.map((reason) => t(`question.reason.${reason}`)).join(', ')}
        </Fact>
        <Fact name={t('question.exchange')}>
          <Link to="/exchanges/$exchangeId" params={{ exchangeId }}>
            {t('question.toExchange')}
          </Link>
        </Fact>
      </Facts>
    </Card>
  );
}

function Outcome({ question }: { question: Question }) {
  const { t } = useT();
  const { day } = useFormats();
  const { answer, theme, reason, earlierMatches, dismissed } = question;
  return (
    <Card title={t('question.about')}>
      <Facts>
        {theme && (
          <Fact name={t('exchange.theme')}>
            <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
              {wordsOf(theme.name, t)}
            </Link>
          </Fact>
        )}
        <Fact name={t('question.answer')}>{answer ? wordsOf(answer, t) : t('exchange.notYet')}</Fact>
        {reason && <Fact name={t('question.reason')}>{wordsOf(reason, t)}</Fact>}
        {earlierMatches.length > 0 && (
          <Fact name={t('question.earlier')}>
            {earlierMatches.map(({ helper, at }) => `${wordsOf(helper.name, t)} (${day(at)})`).join(', ')}
          </Fact>
        )}
        {dismissed.length > 0 && (
          <Fact name={t('question.dismissed')}>
            <ul className={styles['lines']}>
              {dismissed.map(({ eventId, at, reason: why }) => (
                <li key={eventId}>{`${day(at)}: ${wordsOf(why, t)}`}</li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
