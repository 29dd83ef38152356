import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { Steps } from '../ui/steps.js';
import { wordsOf } from '../ui/words.js';
import type { CoalitionAction } from './actions.js';
import { Charter } from './charter.js';
import { CoalitionDocument } from './documents.generated.js';
import { ConfirmTransfer } from './exchange-commands.js';
import { Expectations } from './expectations.js';
import { CloseCoalition, DeliverYield, StartCoalition } from './guide-commands.js';
import { Meetings } from './meetings.js';
import { Members } from './members.js';
import { type Coalition, membersNow, openTo } from './situation.js';
import { COALITION_STATES } from './states.js';
import { Yield } from './yield.js';

const route = getRouteApi('/signed-in/coalitions/$coalitionId');

/** A coalition: what it looks into, who brought and fetched what, what was expected and found, and who uses the outcome. */
export function CoalitionPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const viewer = useViewer();
  const { coalitionId } = route.useParams();
  const stream = `coalition-${coalitionId}`;
  const query = useLiveQuery(CoalitionDocument, { id: coalitionId, stream }, { kind: 'stream', id: stream });
  return (
    <Loaded query={query}>
      {({ now: { coalition }, history }) => {
        if (coalition === null) return <NotFound />;
        const { actions, confirms } = openTo(coalition, viewer);
        return (
          <Page
            title={wordsOf(coalition.title, t)}
            under={`${coalition.institutions.map(({ id, name }) => name?.value ?? id).join(', ')} · ${period(coalition.period.from, coalition.period.until)}`}
            actions={coalition.programme && <ReplayLink scope="programme" id={coalition.programme.id} />}
          >
            <Steps
              steps={COALITION_STATES.map((key) => ({ key, label: t(`coalition.status.${key}`) }))}
              current={coalition.status}
            />
            <NextStep coalition={coalition} actions={actions} confirms={confirms} />
            <Columns>
              <About coalition={coalition} />
              <Charter coalition={coalition} actions={actions} />
            </Columns>
            <Expectations coalition={coalition} actions={actions} />
            <Members coalition={coalition} actions={actions} />
            <Columns>
              <Meetings coalition={coalition} actions={actions} />
              <Yield coalition={coalition} />
            </Columns>
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

/** The step from this state to the next, for who may take it; before the start, what it still waits for. */
function NextStep({
  coalition,
  actions,
  confirms,
}: {
  coalition: Coalition;
  actions: readonly CoalitionAction[];
  confirms: readonly string[];
}) {
  const { t } = useT();
  const { id, status, expectations } = coalition;
  const waitsFor = [
    ...(status === 'forming' ? [t('coalition.waits.charter')] : []),
    ...(membersNow(coalition).some(({ part }) => part === 'quality') ? [] : [t('coalition.waits.quality')]),
    ...(expectations.length > 0 ? [] : [t('coalition.waits.expectations')]),
  ];
  const before = status === 'forming' || status === 'chartered';
  const next = (['start', 'deliver', 'close', 'confirm'] as const).some((step) => actions.includes(step));
  if (!next && !(before && waitsFor.length > 0)) return null;
  return (
    <Row>
      {before && waitsFor.length > 0 && <p>{t('coalition.waits', { what: waitsFor.join('; ') })}</p>}
      {actions.includes('start') && <StartCoalition id={id} />}
      {actions.includes('deliver') && <DeliverYield id={id} />}
      {actions.includes('close') && <CloseCoalition id={id} />}
      {actions.includes('confirm') && <ConfirmTransfer coalition={coalition} institutionIds={confirms} />}
    </Row>
  );
}

function About({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const { institution, programme, theme, question, lookingBack } = coalition;
  return (
    <Card title={t('coalition.about')}>
      <Facts>
        <Fact name={t('coalition.charter.question')}>{wordsOf(question, t)}</Fact>
        <Fact name={t('coalition.host')}>{institution.name?.value ?? institution.id}</Fact>
        {programme && (
          <Fact name={t('coalition.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {wordsOf(programme.title, t)}
            </Link>
          </Fact>
        )}
        {theme && (
          <Fact name={t('coalition.theme')}>
            <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
              {wordsOf(theme.name, t)}
            </Link>
          </Fact>
        )}
        {lookingBack && <Fact name={t('coalition.lookingBack')}>{wordsOf(lookingBack, t)}</Fact>}
      </Facts>
      {coalition.members.length === 0 && <EmptyState>{t('coalition.noMembers')}</EmptyState>}
    </Card>
  );
}
