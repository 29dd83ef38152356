import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ownTeams } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { StakeholderSection } from '../theme/stakeholder-section.js';
import { NEED_TINTS } from '../training-need/states.js';
import { Card, Columns } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { AppraiseTheme } from './appraise-theme.js';
import { ThemeDocument } from './documents.generated.js';
import { OwnershipActions, type Theme } from './ownership-actions.js';
import { Rounds } from './rounds.js';
import { OWNERSHIP_TINTS } from './states.js';

const route = getRouteApi('/signed-in/themes/$themeId');

/** A theme: whose it is, how teams see it, how much ownership they feel, and the needs on it. */
export function ThemePage(): ReactElement {
  const { t } = useT();
  const { themeId } = route.useParams();
  const query = useLiveQuery(
    ThemeDocument,
    { id: themeId, stream: `ownership-${themeId}` },
    { kind: 'theme', id: themeId },
  );
  return (
    <Loaded query={query}>
      {({ now: { theme }, history }) => {
        if (theme === null) return <NotFound />;
        const [holder] = theme.ownership.holders;
        const [programme] = theme.programmes;
        return (
          <Page
            title={wordsOf(theme.name, t)}
            under={wordsOf(theme.description, t) || t('ownership.theme')}
            actions={
              programme ? (
                <ReplayLink scope="programme" id={programme.id} />
              ) : (
                holder && <ReplayLink scope="team" id={holder.id} />
              )
            }
          >
            <Columns>
              <Holders theme={theme} />
              <Card title={t('ownership.felt')}>
                <Rounds theme={theme} />
              </Card>
            </Columns>
            <StakeholderSection themeId={theme.id} />
            <Appraisals theme={theme} />
            <Needs theme={theme} />
            <EventHistory events={history.nodes} teams={theme.institution?.teams ?? []} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Holders({ theme }: { theme: Theme }) {
  const { t } = useT();
  const { day } = useFormats();
  const { status, since, holders, candidate, offer, contestedBy, contestReason } = theme.ownership;
  return (
    <Card
      title={t('ownership.who')}
      actions={<Chip tint={OWNERSHIP_TINTS[status]}>{t(`ownership.status.${status}`)}</Chip>}
    >
      {status === 'unowned' && <p>{t('ownership.nobody')}</p>}
      {holders.map(({ id, name }) => (
        <p key={id}>
          <Link to="/teams/$teamId" params={{ teamId: id }}>
            <strong>{wordsOf(name, t)}</strong>
          </Link>{' '}
          {since && t('ownership.since', { day: day(since) })}
        </p>
      ))}
      {candidate && <p>{t('ownership.candidate', { team: wordsOf(candidate.name, t) })}</p>}
      {offer && (
        <Notice>
          {t(`ownership.offer.${offer.kind}`, {
            from: wordsOf(offer.from?.name, t),
            to: wordsOf(offer.to?.name, t),
          })}
        </Notice>
      )}
      {status === 'contested' && (
        <Notice>
          <strong>{t('ownership.contestedBy', { name: contestedBy?.name ?? t('ui.someone') })}</strong>
          {contestReason && (
            <>
              : <q>{wordsOf(contestReason, t)}</q>
            </>
          )}
        </Notice>
      )}
      <OwnershipActions theme={theme} />
    </Card>
  );
}

function Appraisals({ theme }: { theme: Theme }) {
  const { t } = useT();
  const { day } = useFormats();
  const teams = ownTeams(useViewer());
  return (
    <Card
      title={t('ownership.appraisals')}
      plain
      actions={teams.map((teamId) => (
        <AppraiseTheme key={teamId} themeId={theme.id} teamId={teamId} />
      ))}
    >
      {theme.appraisals.length === 0 ? (
        <EmptyState>{t('ownership.noAppraisals')}</EmptyState>
      ) : (
        <DataTable
          caption={t('ownership.appraisals')}
          rows={theme.appraisals}
          rowKey={({ eventId }) => eventId}
          columns={[
            { key: 'team', name: t('ownership.column.team'), cell: ({ team }) => wordsOf(team?.name, t) },
            {
              key: 'urgency',
              name: t('ownership.column.urgency'),
              cell: ({ urgency }) => urgency,
              numeric: true,
            },
            {
              key: 'adoption',
              name: t('ownership.column.adoption'),
              cell: ({ adoption }) => t(`sentence.adoption.${adoption}`),
            },
            { key: 'when', name: t('ownership.column.when'), cell: ({ appraisedAt }) => day(appraisedAt) },
            { key: 'note', name: t('ownership.column.note'), cell: ({ note }) => wordsOf(note, t) },
          ]}
        />
      )}
    </Card>
  );
}

function Needs({ theme }: { theme: Theme }) {
  const { t } = useT();
  return (
    <Card title={t('ownership.needs')} plain>
      {theme.trainingNeeds.length === 0 ? (
        <EmptyState>{t('ownership.noNeeds')}</EmptyState>
      ) : (
        <DataTable
          caption={t('ownership.needs')}
          rows={theme.trainingNeeds}
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
            { key: 'team', name: t('ownership.column.team'), cell: ({ team }) => wordsOf(team?.name, t) },
            {
              key: 'status',
              name: t('team.column.status'),
              cell: ({ status }) => <Chip tint={NEED_TINTS[status]}>{t(`need.status.${status}`)}</Chip>,
            },
          ]}
        />
      )}
    </Card>
  );
}
