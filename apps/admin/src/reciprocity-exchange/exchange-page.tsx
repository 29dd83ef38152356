import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { ExchangeDocument, type ExchangeQuery } from './documents.generated.js';
import { ExchangeActions } from './exchange-actions.js';
import { SideCard } from './side-card.js';
import { EXCHANGE_TINTS } from './states.js';

const route = getRouteApi('/signed-in/exchanges/$exchangeId');
type Exchange = NonNullable<ExchangeQuery['now']['exchange']>;

/** One exchange: who brings what to whom, whether it came, and what it was worth. */
export function ExchangePage(): ReactElement {
  const { t } = useT();
  const { exchangeId } = route.useParams();
  const stream = `reciprocityExchange-${exchangeId}`;
  const query = useLiveQuery(ExchangeDocument, { id: exchangeId, stream }, { kind: 'stream', id: stream });
  return (
    <Loaded query={query}>
      {({ now: { exchange }, history }) => {
        if (exchange === null) return <NotFound />;
        return (
          <Page
            title={wordsOf(exchange.subject, t)}
            under={
              <>
                <Chip tint={EXCHANGE_TINTS[exchange.status]}>{t(`exchange.status.${exchange.status}`)}</Chip>{' '}
                {t(`exchange.level.${exchange.level}`)}
              </>
            }
            actions={exchange.programme && <ReplayLink scope="programme" id={exchange.programme.id} />}
          >
            <ExchangeActions exchange={exchange} />
            <Columns>
              <SideCard title={t('exchange.giver')} side={exchange.giver} />
              <SideCard title={t('exchange.receiver')} side={exchange.receiver} />
            </Columns>
            <Columns>
              <About exchange={exchange} />
              <Course exchange={exchange} />
            </Columns>
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ exchange }: { exchange: Exchange }) {
  const { t } = useT();
  const { day } = useFormats();
  const { programme, theme, question, until, matchWhy, lapsedBecause } = exchange;
  return (
    <Card title={t('exchange.about')}>
      <Facts>
        <Fact name={t('exchange.began')}>{t(`exchange.began.${exchange.began}`)}</Fact>
        {theme && (
          <Fact name={t('exchange.theme')}>
            <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
              {wordsOf(theme.name, t)}
            </Link>
          </Fact>
        )}
        {programme && (
          <Fact name={t('exchange.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {wordsOf(programme.title, t)}
            </Link>
          </Fact>
        )}
        {question && (
          <Fact name={t('exchange.question')}>
            <Link to="/questions/$questionId" params={{ questionId: question.id }}>
              {wordsOf(question.question, t)}
            </Link>
          </Fact>
        )}
        {until && <Fact name={t('exchange.until')}>{day(until)}</Fact>}
        {matchWhy && <Fact name={t('exchange.matchWhy')}>{wordsOf(matchWhy, t)}</Fact>}
        {lapsedBecause && <Fact name={t('exchange.lapsedBecause')}>{wordsOf(lapsedBecause, t)}</Fact>}
      </Facts>
    </Card>
  );
}

function Course({ exchange }: { exchange: Exchange }) {
  const { t } = useT();
  const { day } = useFormats();
  const { deliveredAt, deliveryNote, acknowledgedAt, acknowledgementNote, score, valueNote, disputes } =
    exchange;
  return (
    <Card title={t('exchange.course')}>
      <Facts>
        <Fact name={t('exchange.delivered')}>
          {deliveredAt ? `${day(deliveredAt)}: ${wordsOf(deliveryNote, t)}` : t('exchange.notYet')}
        </Fact>
        {disputes.map(({ at, why, outcome, how }) => (
          <Fact key={at} name={t('exchange.disputed')}>
            {`${day(at)}: ${wordsOf(why, t)}`}
            <br />
            {outcome === null
              ? t('exchange.disputeOpen')
              : `${t(`exchange.outcome.${outcome}`)}: ${wordsOf(how, t)}`}
          </Fact>
        ))}
        <Fact name={t('exchange.acknowledged')}>
          {acknowledgedAt
            ? [day(acknowledgedAt), wordsOf(acknowledgementNote, t)].filter(Boolean).join(': ')
            : t('exchange.onlyReceiver')}
        </Fact>
        {score !== null && (
          <Fact name={t('exchange.score')}>
            {[t('exchange.scoreOf', { score }), wordsOf(valueNote, t)].filter(Boolean).join(': ')}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
