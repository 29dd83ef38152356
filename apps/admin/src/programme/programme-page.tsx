import { getRouteApi } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { OWNERSHIP_TINTS } from '../ownership/states.js';
import { EventList } from '../sentences/event-list.js';
import { TeamAgreements } from '../team/team-lists.js';
import { NEED_TINTS } from '../training-need/states.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { ButtonLink, Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { ProgrammeDocument, type ProgrammeQuery } from './documents.generated.js';
import styles from './programme.module.css';
import { PROGRAMME_TINTS } from './states.js';

type Programme = NonNullable<ProgrammeQuery['now']['programme']>;
const route = getRouteApi('/signed-in/programmes/$programmeId');

/** A programme: what it is for, who is in it, and everything that is done under it. */
export function ProgrammePage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const { programmeId } = route.useParams();
  const query = useLiveQuery(ProgrammeDocument, { id: programmeId }, { kind: 'programme', id: programmeId });
  return (
    <Loaded query={query}>
      {({ now: { programme }, history }) =>
        programme === null ? (
          <NotFound />
        ) : (
          <Page
            title={wordsOf(programme.title, t)}
            under={`${wordsOf(programme.institution?.name, t)} · ${period(programme.period.from, programme.period.until)}`}
            actions={
              <>
                <ButtonLink
                  to="/programmes/$programmeId/experiments"
                  params={{ programmeId: programme.id }}
                  icon={<FlaskConical size={17} aria-hidden />}
                >
                  {t('experiment.latest')}
                </ButtonLink>
                <ReplayLink scope="programme" id={programme.id} />
              </>
            }
          >
            <Columns>
              <About programme={programme} />
              <People programme={programme} />
            </Columns>
            <Card title={t('programme.needs')} plain>
              {programme.trainingNeeds.length === 0 ? (
                <EmptyState>{t('programme.noNeeds')}</EmptyState>
              ) : (
                <DataTable
                  caption={t('programme.needs')}
                  rows={programme.trainingNeeds}
                  rowKey={({ id }) => id}
                  columns={[
                    {
                      key: 'need',
                      name: t('team.column.need'),
                      cell: ({ id, title }) => (
                        <Link to="/needs/$needId" params={{ needId: id }}>
                          {wordsOf(title, t)}
                        </Link>
                      ),
                    },
                    {
                      key: 'team',
                      name: t('ownership.column.team'),
                      cell: ({ team }) => wordsOf(team?.name, t),
                    },
                    {
                      key: 'status',
                      name: t('team.column.status'),
                      cell: ({ status }) => (
                        <Chip tint={NEED_TINTS[status]}>{t(`need.status.${status}`)}</Chip>
                      ),
                    },
                  ]}
                />
              )}
            </Card>
            <Columns>
              <Card title={t('programme.agreements')}>
                <TeamAgreements agreements={programme.kpiAgreements} />
              </Card>
              <Card title={t('programme.latest')}>
                <EventList events={history.nodes} />
              </Card>
            </Columns>
          </Page>
        )
      }
    </Loaded>
  );
}

function About({ programme }: { programme: Programme }) {
  const { t } = useT();
  const { status, purpose, findings, themes } = programme;
  return (
    <Card
      title={t('programme.about')}
      actions={<Chip tint={PROGRAMME_TINTS[status]}>{t(`programme.status.${status}`)}</Chip>}
    >
      <Facts>
        <Fact name={t('programme.purpose')}>{wordsOf(purpose, t)}</Fact>
        <Fact name={t('programme.themes')}>
          {themes.map(({ id, name, ownership }) => (
            <div key={id}>
              <Link to="/themes/$themeId" params={{ themeId: id }}>
                {wordsOf(name, t)}
              </Link>{' '}
              <Chip tint={OWNERSHIP_TINTS[ownership.status]}>
                {t(`ownership.status.${ownership.status}`)}
              </Chip>
            </div>
          ))}
        </Fact>
        {findings && <Fact name={t('programme.findings')}>{wordsOf(findings, t)}</Fact>}
      </Facts>
    </Card>
  );
}

function People({ programme: { teams, partners } }: { programme: Programme }) {
  const { t } = useT();
  const { period } = useFormats();
  return (
    <Card title={t('programme.teams')}>
      <ul className={styles['lines']}>
        {teams.map(({ teamId, team, period: { from, until } }) => (
          <li key={teamId}>
            {team ? (
              <Link to="/teams/$teamId" params={{ teamId }}>
                {wordsOf(team.name, t)}
              </Link>
            ) : (
              t('programme.noTeam')
            )}{' '}
            <span className={styles['soft']}>{period(from, until)}</span>
          </li>
        ))}
      </ul>
      {partners.length > 0 && (
        <>
          <h3>{t('programme.partners')}</h3>
          <ul className={styles['lines']}>
            {partners.map(({ id, name, period: { from, until } }) => (
              <li key={id}>
                {wordsOf(name, t)} <span className={styles['soft']}>{period(from, until)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
