import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
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
import { Row } from '../ui/row.js';
import { Steps } from '../ui/steps.js';
import { wordsOf } from '../ui/words.js';
import { NeedDocument } from './documents.generated.js';
import { type Need, NeedActions } from './need-actions.js';
import { Stances } from './stances.js';
import { COURSE, NEED_TINTS } from './states.js';

const route = getRouteApi('/signed-in/needs/$needId');

/** A training need: where it is, what it is about, what the team thinks, what can be done, what happened. */
export function NeedPage(): ReactElement {
  const { t } = useT();
  const { needId } = route.useParams();
  const query = useLiveQuery(
    NeedDocument,
    { id: needId, stream: `trainingNeed-${needId}` },
    { kind: 'stream', id: `trainingNeed-${needId}` },
  );
  return (
    <Loaded query={query}>
      {({ now: { trainingNeed: need }, history }) =>
        need === null ? (
          <NotFound />
        ) : (
          <Page
            title={wordsOf(need.title, t)}
            under={
              <>
                {t('need.of')}{' '}
                <Link to="/teams/$teamId" params={{ teamId: need.teamId }}>
                  {wordsOf(need.team?.name, t) || need.teamId}
                </Link>{' '}
                {t('need.on')}{' '}
                <Link to="/themes/$themeId" params={{ themeId: need.themeId }}>
                  {wordsOf(need.theme?.name, t) || need.themeId}
                </Link>
              </>
            }
            actions={<ReplayLink scope="team" id={need.teamId} />}
          >
            <Card title={t('need.where')}>
              <Steps
                current={need.status}
                steps={[...COURSE, ...(COURSE.some((step) => step === need.status) ? [] : [need.status])].map(
                  (step) => ({
                    key: step,
                    label: t(`need.status.${step}`),
                  }),
                )}
              />
              <Row>
                <NeedActions need={need} />
              </Row>
            </Card>
            <Columns>
              <About need={need} />
              <Card title={t('need.stances')}>
                <Stances need={need} />
              </Card>
            </Columns>
            <EventHistory events={history.nodes} teams={need.team ? [need.team] : []} />
          </Page>
        )
      }
    </Loaded>
  );
}

function About({ need }: { need: Need }) {
  const { t } = useT();
  const { day } = useFormats();
  const needs = (name: string, linked: readonly { id: string; title: { value: string | null } }[]) =>
    linked.length > 0 && (
      <Fact name={name}>
        {linked.map(({ id, title }) => (
          <div key={id}>
            <Link to="/needs/$needId" params={{ needId: id }}>
              {wordsOf(title, t)}
            </Link>
          </div>
        ))}
      </Fact>
    );
  return (
    <Card
      title={t('need.what')}
      actions={<Chip tint={NEED_TINTS[need.status]}>{t(`need.status.${need.status}`)}</Chip>}
    >
      <Facts>
        <Fact name={t('need.gap')}>{wordsOf(need.gap, t)}</Fact>
        <Fact name={t('need.evidence')}>{wordsOf(need.evidence, t)}</Fact>
        <Fact name={t('need.guidance')}>{wordsOf(need.guidance, t)}</Fact>
        <Fact name={t('need.proposedBy')}>
          {t('need.proposedByOn', {
            name: need.proposedBy?.name ?? t('ui.someone'),
            day: day(need.proposedAt),
          })}
        </Fact>
        {need.programme && (
          <Fact name={t('need.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: need.programme.id }}>
              {wordsOf(need.programme.title, t)}
            </Link>
          </Fact>
        )}
        {need.activity && <Fact name={t('need.activity')}>{wordsOf(need.activity, t)}</Fact>}
        {need.reason && <Fact name={t('need.reason')}>{wordsOf(need.reason, t)}</Fact>}
        {need.closingEvidence && (
          <>
            <Fact name={t('need.closingEvidence')}>{wordsOf(need.closingEvidence, t)}</Fact>
            <Fact name={t('need.guskey')}>{need.guskeyLevels.join(', ') || t('need.guskeyNone')}</Fact>
          </>
        )}
        {needs(t('need.mergedInto'), need.mergedInto ? [need.mergedInto] : [])}
        {needs(t('need.mergedFrom'), need.mergedFrom)}
        {needs(t('need.splitFrom'), need.splitFrom ? [need.splitFrom] : [])}
        {needs(t('need.splitInto'), need.splitInto)}
      </Facts>
    </Card>
  );
}
