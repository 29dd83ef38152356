import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { stakeholderName } from '../theme/stakeholder-name.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { Steps } from '../ui/steps.js';
import { wordsOf } from '../ui/words.js';
import { DialogueActions } from './dialogue-actions.js';
import type { Dialogue } from './dialogue.js';
import { DialogueDocument } from './documents.generated.js';
import { FollowUps } from './follow-ups.js';
import { Minutes } from './minutes.js';
import { dayAndTime } from './moments.js';
import { COURSE, DIALOGUE_TINTS } from './states.js';

const route = getRouteApi('/signed-in/dialogues/$dialogueId');

/** A dialogue: where it stands, who was there, what was said and what came of it. */
export function DialoguePage(): ReactElement {
  const { t } = useT();
  const { day } = useFormats();
  const { dialogueId } = route.useParams();
  const query = useLiveQuery(
    DialogueDocument,
    { id: dialogueId, stream: `dialogueSession-${dialogueId}` },
    { kind: 'stream', id: `dialogueSession-${dialogueId}` },
  );
  return (
    <Loaded query={query}>
      {({ now: { dialogue }, history }) => {
        if (dialogue === null) return <NotFound />;
        const { status, theme, team, programme, startsAt } = dialogue;
        const held = history.nodes.find((event) => event.type === 'DialogueHeld' && event.stands);
        return (
          <Page
            title={t('dialogue.pageTitle', { day: day(startsAt) })}
            under={
              theme && (
                <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
                  {wordsOf(theme.name, t)}
                </Link>
              )
            }
            actions={programme && <ReplayLink scope="programme" id={programme.id} />}
          >
            <Card title={t('dialogue.where')}>
              <Steps
                current={status}
                steps={[...COURSE, ...(COURSE.some((step) => step === status) ? [] : [status])].map(
                  (step) => ({
                    key: step,
                    label: t(`dialogue.status.${step}`),
                  }),
                )}
              />
              <Row>
                <DialogueActions dialogue={dialogue} heldEventId={held?.id ?? null} />
              </Row>
            </Card>
            <Columns>
              <About dialogue={dialogue} />
              <Card title={t('dialogue.minutes')}>
                <Minutes dialogue={dialogue} />
              </Card>
            </Columns>
            <Presences dialogue={dialogue} />
            <Card title={t('dialogue.followUps')} plain>
              <FollowUps dialogue={dialogue} />
            </Card>
            <EventHistory events={history.nodes} teams={team ? [team] : []} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const { day } = useFormats();
  const { status, startsAt, endsAt, place, agenda, team, programme, cancelReason, people } = dialogue;
  return (
    <Card
      title={t('dialogue.what')}
      actions={<Chip tint={DIALOGUE_TINTS[status]}>{t(`dialogue.status.${status}`)}</Chip>}
    >
      <Facts>
        <Fact name={t('dialogue.when')}>
          {t('dialogue.fromUntil', {
            day: day(startsAt),
            from: dayAndTime(startsAt).time,
            until: dayAndTime(endsAt).time,
          })}
        </Fact>
        <Fact name={t('dialogue.place')}>{wordsOf(place, t)}</Fact>
        <Fact name={t('dialogue.agenda')}>{wordsOf(agenda, t)}</Fact>
        {people !== null && <Fact name={t('dialogue.people')}>{people}</Fact>}
        {team && (
          <Fact name={t('dialogue.team')}>
            <Link to="/teams/$teamId" params={{ teamId: team.id }}>
              {wordsOf(team.name, t)}
            </Link>
          </Fact>
        )}
        {programme && (
          <Fact name={t('dialogue.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {wordsOf(programme.title, t)}
            </Link>
          </Fact>
        )}
        {cancelReason && <Fact name={t('dialogue.cancelReason')}>{wordsOf(cancelReason, t)}</Fact>}
      </Facts>
    </Card>
  );
}

function Presences({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const { list } = useFormats();
  return (
    <Card title={t('dialogue.presences')} plain>
      <DataTable
        caption={t('dialogue.presences')}
        rows={dialogue.presences}
        rowKey={({ stakeholderId }) => stakeholderId}
        columns={[
          {
            key: 'who',
            name: t('theme.column.who'),
            cell: ({ stakeholder, stakeholderId }) =>
              stakeholder ? stakeholderName(stakeholder, t) : stakeholderId,
          },
          {
            key: 'invited',
            name: t('dialogue.column.invited'),
            cell: ({ invited }) => t(invited ? 'dialogue.yes' : 'dialogue.cameBesides'),
          },
          {
            key: 'number',
            name: t('dialogue.column.number'),
            cell: ({ number }) => (number === 0 ? t('dialogue.missing') : (number ?? '')),
            numeric: true,
          },
          {
            key: 'persons',
            name: t('dialogue.column.persons'),
            cell: ({ persons }) => list(persons.map(({ name }) => name ?? t('ui.someone'))),
          },
        ]}
      />
    </Card>
  );
}
