import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useNames } from '../sentences/use-names.js';
import { TAKING_PART } from '../network/roles.js';
import { holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { CourseTables } from './course-tables.js';
import {
  CancelNetworkCourseDocument,
  CompleteNetworkCourseDocument,
  NetworkCourseDocument,
} from './documents.generated.js';
import { Goals } from './goals.js';
import { EnrolParticipant, WithdrawParticipant, WithdrawSelf } from './participant-commands.js';
import { CancelSession, HoldSession, PlanSession, RescheduleSession } from './session-commands.js';
import { type Course, COURSE_TINTS } from './states.js';

const route = getRouteApi('/signed-in/network-courses/$courseId');

/** A network course: its sessions, who takes part, and the goals that the viewer may read. */
export function CoursePage(): ReactElement {
  const { t } = useT();
  const { courseId } = route.useParams();
  const query = useLiveQuery(NetworkCourseDocument, { id: courseId, stream: `networkCourse-${courseId}` });
  return (
    <Loaded query={query}>
      {({ now: { networkCourse: course }, history }) => {
        if (course === null) return <NotFound />;
        const { status, programmeId } = course;
        return (
          <Page
            title={wordsOf(course.title, t)}
            under={<Chip tint={COURSE_TINTS[status]}>{t(`replay.term.state.networkCourse.${status}`)}</Chip>}
            actions={programmeId !== null && <ReplayLink scope="programme" id={programmeId} />}
          >
            <Columns>
              <About course={course} />
              <Card title={t('network.actions')}>
                <Actions course={course} />
              </Card>
            </Columns>
            <CourseTables course={course} />
            <Card title={t('course.goals')}>
              <Goals course={course} />
            </Card>
            <EventHistory events={history.nodes} teams={[]} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ course }: { course: Course }) {
  const { t } = useT();
  const names = useNames();
  const { list } = useFormats();
  const { purpose, facilitator, institution, mechanisms, findings, networkId } = course;
  return (
    <Card title={t('course.about')}>
      <Facts>
        <Fact name={t('course.purpose')}>{wordsOf(purpose, t)}</Fact>
        <Fact name={t('course.facilitator')}>{facilitator.name ?? t('ui.someone')}</Fact>
        <Fact name={t('course.institution')}>{institution.name?.value ?? institution.id}</Fact>
        <Fact name={t('course.mechanisms')}>
          {list(mechanisms.map((mechanism) => t(`replay.term.boundaryMechanism.${mechanism}`)))}
        </Fact>
        {networkId !== null && (
          <Fact name={t('course.network')}>
            <Link to="/networks/$networkId" params={{ networkId }}>
              {names.network(networkId) ?? t('course.toNetwork')}
            </Link>
          </Fact>
        )}
        {findings && <Fact name={t('course.findings')}>{wordsOf(findings, t)}</Fact>}
      </Facts>
    </Card>
  );
}

/** The facilitator and the brokers of the institution keep the course; a participant may withdraw. */
function Actions({ course }: { course: Course }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: courseId, status, institution, guides, takesPart } = course;
  const keeps = guides || holdsFor(viewer, institution.id, 'broker', 'facilitator');
  const open = status === 'planned' || status === 'running';
  if (!open || !(keeps || takesPart)) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <Row>
      {keeps && (
        <>
          <HoldSession course={course} />
          <PlanSession course={course} />
          <RescheduleSession course={course} />
          <CancelSession course={course} />
          <EnrolParticipant course={course} />
          <WithdrawParticipant course={course} />
          <ReasonCommand
            button={t('course.do.complete')}
            document={CompleteNetworkCourseDocument}
            roles={TAKING_PART}
            input={(findings) => ({ courseId, findings })}
            label={t('course.findings')}
            done={t('course.do.complete.done')}
          />
          <ReasonCommand
            button={t('course.do.cancel')}
            document={CancelNetworkCourseDocument}
            roles={TAKING_PART}
            input={(reason) => ({ courseId, reason })}
            done={t('course.do.cancel.done')}
            dangerous
          />
        </>
      )}
      {takesPart && <WithdrawSelf courseId={courseId} personId={viewer.person.id} />}
    </Row>
  );
}
