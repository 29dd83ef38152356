import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { DriveScanSection } from '../drive-scan/drive-scan-section.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { DraftAgreement } from '../kpi-agreement/draft-agreement.js';
import { decidesInWords } from '../kpi-agreement/agreement.js';
import { holds, holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { RaiseNeed } from '../training-need/raise-need.js';
import { Card, Columns } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { Changes } from './changes.js';
import { TeamDocument, type TeamQuery, TeamWaitingDocument } from './documents.generated.js';
import { TeamAgreements, TeamThemes } from './team-lists.js';
import { TeamNeeds } from './team-needs.js';
import styles from './team-page.module.css';
import { TodoList } from './todo-list.js';
import { type Team, todosIn, waitingIn } from './todos.js';

const route = getRouteApi('/signed-in/teams/$teamId');

/** A team's home: what is open, what changed, its needs, agreements and themes. */
export function TeamPage(): ReactElement {
  const { teamId } = route.useParams();
  const query = useLiveQuery(TeamDocument, { id: teamId }, { kind: 'team', id: teamId });
  return (
    <Loaded query={query}>
      {({ now }) =>
        now.team === null ? (
          <NotFound />
        ) : (
          <Content key={now.team.id} team={now.team} kpis={now.kpiDefinitions} now={now.validAt} />
        )
      }
    </Loaded>
  );
}

function Content({ team, kpis, now }: { team: Team; kpis: TeamQuery['now']['kpiDefinitions']; now: string }) {
  const { t, language } = useT();
  const formats = useFormats();
  const viewer = useViewer();
  const navigate = route.useNavigate();
  const me = {
    personId: viewer.person.id,
    member: holdsFor(viewer, team.id, 'member'),
    teamLead: holdsFor(viewer, team.id, 'teamLead'),
    manager: holdsOver(viewer, { id: team.id, collegeId: team.college?.id ?? null }, 'manager'),
    board: holds(viewer, 'board'),
    hr: holds(viewer, 'hr'),
  };
  const waiting = useLiveQuery(TeamWaitingDocument, { teamId: team.id }, { kind: 'team', id: team.id });
  const also = waiting.data ? waitingIn(waiting.data.now, team.id, me) : [];
  const themes = (team.institution?.themes ?? [])
    .filter(({ status }) => status === 'named')
    .map(({ id, name }) => ({ id, label: wordsOf(name, t) }));
  const programmes = team.programmes.map(({ id, title }) => ({ id, label: wordsOf(title, t) }));
  const lead = team.leads[0]?.person.name;
  // The yield year runs from October.
  const year = Number(now.slice(0, 4)) - (now.slice(5, 7) < '10' ? 1 : 0);
  return (
    <Page
      title={wordsOf(team.name, t)}
      under={[
        wordsOf(team.institution?.name, t),
        wordsOf(team.college?.name, t),
        t('team.members', { count: team.memberCount }),
        lead ? t('team.lead', { name: lead }) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      actions={
        <>
          <ReplayLink scope="team" id={team.id} />
          {(me.member || me.teamLead) && (
            <RaiseNeed
              teamId={team.id}
              themes={themes}
              programmes={programmes}
              onRaised={(needId) => void navigate({ to: '/needs/$needId', params: { needId } })}
            />
          )}
        </>
      }
    >
      <Columns>
        <Card title={t('team.open')}>
          <TodoList todos={[...todosIn(team, me, language), ...also]} />
        </Card>
        <Changes teamId={team.id} />
      </Columns>
      <Card title={t('team.needs')} plain>
        <TeamNeeds needs={team.trainingNeeds} />
      </Card>
      <Columns>
        <Card
          title={t('team.agreements')}
          actions={
            (me.teamLead || me.manager) && (
              <DraftAgreement
                teamId={team.id}
                kpis={kpis
                  .filter(({ judged }) => judged)
                  .map(({ kpi, name }) => ({ id: kpi, label: wordsOf(name, t) }))}
                themes={themes}
                programmeId={team.programmes[0]?.id ?? null}
                year={year}
                onDrafted={(agreementId) =>
                  void navigate({ to: '/agreements/$agreementId', params: { agreementId } })
                }
              />
            )
          }
        >
          <TeamAgreements agreements={team.kpiAgreements} />
        </Card>
        <Card title={t('team.themes')}>
          <TeamThemes team={team} />
        </Card>
        <Card title={t('team.decides')}>
          {team.mayDecide.decides.length === 0 ? (
            <EmptyState>{t('team.decidesNothing')}</EmptyState>
          ) : (
            <p className={styles['sentence']}>{decidesInWords(team.mayDecide, t, formats)}</p>
          )}
        </Card>
      </Columns>
      <DriveScanSection teamId={team.id} programmeId={team.programmes[0]?.id ?? null} />
    </Page>
  );
}
