import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useNames } from '../sentences/use-names.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { Steps } from '../ui/steps.js';
import { wordsOf } from '../ui/words.js';
import { PartnershipDocument } from './documents.generated.js';
import { Observations } from './observations.js';
import { PartnershipActions } from './partnership-actions.js';
import { COURSE, MECHANISMS, type Partnership, PARTNERSHIP_TINTS } from './states.js';
import { Terms } from './terms.js';

const route = getRouteApi('/signed-in/partnerships/$partnershipId');

/** A partnership: what the two could learn, what they signed, and what was seen at the boundary. */
export function PartnershipPage(): ReactElement {
  const { t } = useT();
  const { partnershipId } = route.useParams();
  const stream = `partnership-${partnershipId}`;
  const query = useLiveQuery(
    PartnershipDocument,
    { id: partnershipId, stream },
    { kind: 'stream', id: stream },
  );
  return (
    <Loaded query={query}>
      {({ now: { partnership }, history }) => {
        if (partnership === null) return <NotFound />;
        const { status, parties, programmeId } = partnership;
        const [one = '', other = ''] = parties.map(({ name }) => wordsOf(name, t));
        return (
          <Page
            title={wordsOf(partnership.title, t)}
            under={t('partnership.between', { one, other })}
            actions={programmeId !== null && <ReplayLink scope="programme" id={programmeId} />}
          >
            <Card title={t('partnership.where')}>
              <Steps
                current={status}
                steps={[...COURSE, ...(COURSE.some((step) => step === status) ? [] : [status])].map(
                  (step) => ({
                    key: step,
                    label: t(`replay.term.state.partnership.${step}`),
                  }),
                )}
              />
              <Row>
                <PartnershipActions partnership={partnership} />
              </Row>
            </Card>
            <Columns>
              <About partnership={partnership} />
              <Card title={t('partnership.terms')}>
                <Terms partnership={partnership} />
              </Card>
            </Columns>
            <Card title={t('partnership.potential')}>
              <Potential partnership={partnership} />
            </Card>
            <Observations partnershipId={partnershipId} />
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ partnership }: { partnership: Partnership }) {
  const { t } = useT();
  const names = useNames();
  const { status, question, reason, parties, networkId } = partnership;
  return (
    <Card
      title={t('partnership.about')}
      actions={<Chip tint={PARTNERSHIP_TINTS[status]}>{t(`replay.term.state.partnership.${status}`)}</Chip>}
    >
      <Facts>
        {question && <Fact name={t('partnership.question')}>{wordsOf(question, t)}</Fact>}
        {parties.map(({ id, name, contact }) => (
          <Fact key={id} name={t('partnership.contact', { partner: wordsOf(name, t) })}>
            {contact.name ?? t('ui.someone')}
          </Fact>
        ))}
        {reason && <Fact name={t('partnership.reason')}>{wordsOf(reason, t)}</Fact>}
        {networkId !== null && (
          <Fact name={t('partnership.network')}>
            <Link to="/networks/$networkId" params={{ networkId }}>
              {names.network(networkId) ?? t('partnership.toNetwork')}
            </Link>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

function Potential({ partnership: { potential } }: { partnership: Partnership }) {
  const { t } = useT();
  const { day } = useFormats();
  const last = potential.at(-1);
  if (!last) return <EmptyState>{t('partnership.notAppraised')}</EmptyState>;
  const before = potential.at(-2);
  const scoreIn = (scores: typeof last.scores | undefined, mechanism: string) => {
    const given = scores?.find((each) => each.mechanism === mechanism);
    return given ? t('partnership.scoreOf', { score: given.score }) : '';
  };
  return (
    <>
      <p>{t('partnership.potential.intro')}</p>
      <DataTable
        caption={t('partnership.potential')}
        rows={MECHANISMS}
        rowKey={(mechanism) => mechanism}
        columns={[
          {
            key: 'mechanism',
            name: t('partnership.mechanism'),
            cell: (mechanism) => t(`replay.term.boundaryMechanism.${mechanism}`),
          },
          {
            key: 'score',
            name: t('partnership.score'),
            numeric: true,
            cell: (mechanism) => scoreIn(last.scores, mechanism),
          },
          {
            key: 'before',
            name: t('partnership.before'),
            numeric: true,
            cell: (mechanism) => scoreIn(before?.scores, mechanism),
          },
        ]}
      />
      <p>
        {t('partnership.appraisedOn', { day: day(last.at) })}: {wordsOf(last.note, t)}
      </p>
    </>
  );
}
