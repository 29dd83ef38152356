import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { CourseList } from '../network-course/course-list.js';
import { PlanCourse } from '../network-course/plan-course.js';
import { PartnershipList } from '../partnership/partnership-list.js';
import { ProspectPartnership } from '../partnership/prospect-partnership.js';
import { useViewer } from '../session/use-viewer.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { NetworkAboutDocument, NetworkDocument, NetworkGrowthDocument } from './documents.generated.js';
import { CloseNetwork, EndRole, GiveRole, MoveLead } from './lead-commands.js';
import { LeadTimeline } from './lead-timeline.js';
import { NetworkTables } from './network-tables.js';
import { AppraisePhase, JoinNetwork, LeaveNetwork } from './partner-commands.js';
import { keepsNetwork, takesPart } from './roles.js';
import { regionName } from './regions.js';
import { leadNames, NETWORK_TINTS, type Network, type NetworkAbout, PHASE_TINTS } from './states.js';

const route = getRouteApi('/signed-in/networks/$networkId');

/** A network: who takes part and leads, how far they have come, and what grows in it. */
export function NetworkPage(): ReactElement {
  const { t } = useT();
  const { networkId } = route.useParams();
  const query = useLiveQuery(NetworkDocument, { id: networkId, stream: `network-${networkId}` });
  const { data: more } = useLiveQuery(NetworkAboutDocument, { id: networkId });
  const { data: growth } = useLiveQuery(NetworkGrowthDocument, { id: networkId });
  const about = more?.now.network ?? null;
  return (
    <Loaded query={query}>
      {({ now: { network }, history }) => {
        if (network === null) return <NotFound />;
        return (
          <Page
            title={wordsOf(network.name, t)}
            under={
              <Chip tint={NETWORK_TINTS[network.status]}>
                {t(`replay.term.state.network.${network.status}`)}
              </Chip>
            }
            actions={about?.programme && <ReplayLink scope="programme" id={about.programme.id} />}
          >
            <Columns>
              <About network={network} about={about} />
              <Card title={t('network.actions')}>
                <Actions network={network} />
              </Card>
            </Columns>
            <Card title={t('network.leads')}>
              <LeadTimeline network={network} />
            </Card>
            <NetworkTables network={network} appraisals={about?.appraisals ?? []} />
            <Card
              title={t('network.partnerships')}
              plain
              actions={network.status === 'formed' && <ProspectPartnership network={network} />}
            >
              {(growth?.now.partnerships.nodes ?? []).length === 0 ? (
                <EmptyState>{t('network.noPartnerships')}</EmptyState>
              ) : (
                <PartnershipList partnerships={growth?.now.partnerships.nodes ?? []} />
              )}
            </Card>
            <Card
              title={t('network.courses')}
              plain
              actions={network.status === 'formed' && <PlanCourse network={network} />}
            >
              <CourseList courses={growth?.now.networkCourses.nodes ?? []} />
            </Card>
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ network, about }: { network: Network; about: NetworkAbout | null }) {
  const { t } = useT();
  const { list } = useFormats();
  const { purpose, region, findings, phase, lead, partners } = network;
  const { institution, themes = [], programme } = about ?? {};
  const { person, partner } = lead ? leadNames(lead, partners) : { person: null, partner: null };
  return (
    <Card title={t('network.about')}>
      <Facts>
        <Fact name={t('network.purpose')}>{wordsOf(purpose, t)}</Fact>
        <Fact name={t('network.leadNow')}>
          {person && partner
            ? t('network.forPartner', { person, partner })
            : (person ?? partner ?? t('network.nobody'))}
        </Fact>
        <Fact name={t('network.phase')}>
          {phase === null ? (
            t('network.notAppraised')
          ) : (
            <Chip tint={PHASE_TINTS[phase]}>{t(`replay.term.developmentPhase.${phase}`)}</Chip>
          )}
        </Fact>
        <Fact name={t('network.host')}>{institution?.name?.value ?? network.institution.id}</Fact>
        {region && <Fact name={t('network.region')}>{regionName(region)}</Fact>}
        {themes.length > 0 && (
          <Fact name={t('network.themes')}>{list(themes.map(({ name }) => wordsOf(name, t)))}</Fact>
        )}
        {programme && (
          <Fact name={t('network.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {wordsOf(programme.title, t)}
            </Link>
          </Fact>
        )}
        {findings && <Fact name={t('network.findings')}>{wordsOf(findings, t)}</Fact>}
      </Facts>
    </Card>
  );
}

function Actions({ network }: { network: Network }) {
  const { t } = useT();
  const viewer = useViewer();
  if (network.status === 'closed' || !takesPart(viewer)) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <Row>
      {keepsNetwork(viewer, network) && (
        <>
          <MoveLead network={network} />
          <JoinNetwork network={network} />
          <GiveRole network={network} />
          <EndRole network={network} />
          <LeaveNetwork network={network} />
        </>
      )}
      <AppraisePhase network={network} />
      {keepsNetwork(viewer, network) && <CloseNetwork network={network} />}
    </Row>
  );
}
