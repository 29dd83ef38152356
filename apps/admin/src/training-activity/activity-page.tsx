import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { CalendarAddress } from '../calendar-feed/calendar-address.js';
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
import { ActivityActions } from './activity-actions.js';
import { ActivitySessions } from './activity-sessions.js';
import { ActivityDocument } from './documents.generated.js';
import { Evaluations } from './evaluations.js';
import { NeedsAddressed } from './needs-addressed.js';
import { Participants } from './participants.js';
import type { Activity } from './session-fields.js';
import { ACTIVITY_TINTS, COURSE } from './states.js';

const route = getRouteApi('/signed-in/activities/$activityId');

/** A training activity: when, who, what for, what it yielded, and what happened. */
export function ActivityPage(): ReactElement {
  const { t } = useT();
  const { activityId } = route.useParams();
  const stream = `trainingActivity-${activityId}`;
  const query = useLiveQuery(ActivityDocument, { id: activityId, stream }, { kind: 'stream', id: stream });
  return (
    <Loaded query={query}>
      {({ now: { trainingActivity: activity }, history }) =>
        activity === null ? (
          <NotFound />
        ) : (
          <Page
            title={wordsOf(activity.title, t)}
            under={t('activity.by', {
              kind: t(`activity.kind.${activity.kind}`),
              unit: wordsOf(activity.unit.name, t) || activity.unit.id,
            })}
            actions={
              <>
                <CalendarAddress subject="activity" id={activity.id} unit={activity.unit} />
                {activity.programme ? (
                  <ReplayLink scope="programme" id={activity.programme.id} />
                ) : (
                  activity.teams[0] && <ReplayLink scope="team" id={activity.teams[0].id} />
                )}
              </>
            }
          >
            <Card title={t('activity.where')}>
              <Steps
                current={stepOf(activity)}
                steps={stepsOf(activity).map((key) => ({ key, label: t(`activity.status.${key}`) }))}
              />
              <Row>
                <ActivityActions activity={activity} />
              </Row>
            </Card>
            <ActivitySessions activity={activity} />
            <Participants activity={activity} />
            <Columns>
              <About activity={activity} />
              <NeedsAddressed activity={activity} />
              <Evaluations activity={activity} />
            </Columns>
            <EventHistory events={history.nodes} teams={activity.teams} />
          </Page>
        )
      }
    </Loaded>
  );
}

/** A rescheduled activity stands where a scheduled one does. */
const stepOf = ({ status }: Activity) => (status === 'rescheduled' ? 'scheduled' : status);
const stepsOf = (activity: Activity) =>
  activity.status === 'cancelled' ? [...COURSE, 'cancelled' as const] : COURSE;

function About({ activity }: { activity: Activity }) {
  const { t } = useT();
  const { period, money, number } = useFormats();
  const { cost, programme, provider, reason } = activity;
  return (
    <Card
      title={t('activity.about')}
      actions={<Chip tint={ACTIVITY_TINTS[activity.status]}>{t(`activity.status.${activity.status}`)}</Chip>}
    >
      <Facts>
        {reason && <Fact name={t('ui.reason')}>{wordsOf(reason, t)}</Fact>}
        {provider && <Fact name={t('activity.provider')}>{wordsOf(provider, t)}</Fact>}
        <Fact name={t('activity.teams')}>
          {activity.teams.map(({ id, name }) => (
            <div key={id}>
              <Link to="/teams/$teamId" params={{ teamId: id }}>
                {wordsOf(name, t)}
              </Link>
            </div>
          ))}
        </Fact>
        {programme && (
          <Fact name={t('activity.programme')}>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {wordsOf(programme.title, t)}
            </Link>
          </Fact>
        )}
        <Fact name={t('activity.period')}>{period(activity.period.from, activity.period.until)}</Fact>
        <Fact name={t('activity.hoursEach')}>{number(activity.hours)}</Fact>
        {cost && (
          <Fact name={t('activity.cost')}>
            {t(`activity.costPer.${cost.per}`, { amount: money(cost.amount) })}
          </Fact>
        )}
        <Fact name={t('activity.guests')}>{t(activity.guestsAllowed ? 'activity.yes' : 'activity.no')}</Fact>
        {activity.proposedBy && (
          <Fact name={t('activity.proposedBy')}>{activity.proposedBy.name ?? t('ui.someone')}</Fact>
        )}
      </Facts>
    </Card>
  );
}
