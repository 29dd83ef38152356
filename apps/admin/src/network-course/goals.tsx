import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { words } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { TextField } from '../form/text-field.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { TAKING_PART } from '../network/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip } from '../ui/chip.js';
import { Fact, Facts } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import styles from './course.module.css';
import {
  AdjustLearningGoalDocument,
  CourseGoalsDocument,
  LetGoLearningGoalDocument,
  NoteGoalProgressDocument,
  ReachLearningGoalDocument,
  SetLearningGoalDocument,
  ShareLearningGoalDocument,
  UnshareLearningGoalDocument,
} from './documents.generated.js';
import { type Course, type Goal, GOAL_TINTS } from './states.js';

const setting = z.object({ goal: words(), indicator: words() });
const adjusting = z.object({ goal: words(), indicator: words(), reason: words() });

/** The goals that the viewer may read, each with its own course of events; a participant sets and works on their own. */
export function Goals({ course }: { course: Course }) {
  const { t } = useT();
  const { data } = useLiveQuery(CourseGoalsDocument, { id: course.id });
  const goals = data?.now.networkCourse?.goals ?? [];
  const open = course.status === 'planned' || course.status === 'running';
  return (
    <>
      <p>{t('course.goals.intro')}</p>
      {course.takesPart && open && <SetGoal course={course} />}
      {goals.length === 0 ? (
        <EmptyState>{t('course.noGoals')}</EmptyState>
      ) : (
        goals.map((goal) => <GoalTold key={goal.id} goal={goal} />)
      )}
    </>
  );
}

function SetGoal({ course }: { course: Course }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('course.goal.set')}
      kind="primary"
      document={SetLearningGoalDocument}
      roles={TAKING_PART}
      schema={setting}
      initial={{ goal: '', indicator: '' }}
      input={(values) => ({ courseId: course.id, institutionId: course.institution.id, ...values })}
      submit={t('course.goal.set')}
      done={t('course.goal.set.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="goal" label={t('course.goal.goal')} long />
          <TextField control={control} name="indicator" label={t('course.indicator')} long />
        </>
      )}
    </CommandDialog>
  );
}

function GoalTold({ goal }: { goal: Goal }) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const viewer = useViewer();
  const { status, person, shared, indicator, evidence, reason, steps } = goal;
  const own = person.id === viewer.person.id;
  return (
    <section className={styles['goal']}>
      <h3>{t('course.goalOf', { who: person.name ?? t('ui.someone') })}</h3>
      <p>{wordsOf(goal.goal, t)}</p>
      <Row>
        <Chip tint={GOAL_TINTS[status]}>{t(`replay.term.state.learningGoal.${status}`)}</Chip>
        <span>{t(shared ? 'course.shared' : 'course.private')}</span>
      </Row>
      <Facts>
        <Fact name={t('course.indicator')}>{wordsOf(indicator, t)}</Fact>
        {evidence && <Fact name={t('course.evidence')}>{wordsOf(evidence, t)}</Fact>}
        {reason && <Fact name={t('course.reason')}>{wordsOf(reason, t)}</Fact>}
      </Facts>
      <h4>{t('course.steps')}</h4>
      <ol className={styles['steps']}>
        {steps.map(({ eventId, kind, at, said, reason: why }) => (
          <li key={eventId}>
            <time dateTime={at}>{shortDay(at)}</time>, {t(`course.step.${kind}`)}: {wordsOf(said, t)}
            {why && ` (${wordsOf(why, t)})`}
          </li>
        ))}
      </ol>
      {own && (
        <Row>
          <OwnGoal goal={goal} />
        </Row>
      )}
    </section>
  );
}

/** What its owner may do with a goal. */
function OwnGoal({ goal }: { goal: Goal }) {
  const { t } = useT();
  const { id: goalId, status, shared } = goal;
  const roles = TAKING_PART;
  return (
    <>
      {status === 'set' && (
        <>
          <ReasonCommand
            button={t('course.goal.note')}
            document={NoteGoalProgressDocument}
            roles={roles}
            input={(note) => ({ goalId, note })}
            label={t('course.goal.noteLabel')}
            done={t('course.goal.note.done')}
          />
          <CommandDialog
            button={t('course.goal.adjust')}
            document={AdjustLearningGoalDocument}
            roles={roles}
            schema={adjusting}
            initial={{ goal: goal.goal.value ?? '', indicator: goal.indicator.value ?? '', reason: '' }}
            input={(values) => ({ goalId, ...values })}
            submit={t('course.goal.adjust')}
            done={t('course.goal.adjust.done')}
          >
            {(control) => (
              <>
                <TextField control={control} name="goal" label={t('course.goal.goal')} long />
                <TextField control={control} name="indicator" label={t('course.indicator')} long />
                <TextField control={control} name="reason" label={t('ui.reason')} long />
              </>
            )}
          </CommandDialog>
          <ReasonCommand
            button={t('course.goal.reach')}
            kind="primary"
            document={ReachLearningGoalDocument}
            roles={roles}
            input={(evidence) => ({ goalId, evidence })}
            label={t('course.evidence')}
            done={t('course.goal.reach.done')}
          />
          <ReasonCommand
            button={t('course.goal.letGo')}
            document={LetGoLearningGoalDocument}
            roles={roles}
            input={(reason) => ({ goalId, reason })}
            done={t('course.goal.letGo.done')}
          />
        </>
      )}
      {shared ? (
        <PlainCommand
          button={t('course.goal.unshare')}
          document={UnshareLearningGoalDocument}
          roles={roles}
          input={{ goalId }}
          done={t('course.goal.unshare.done')}
        />
      ) : (
        <PlainCommand
          button={t('course.goal.share')}
          intro={t('course.goal.share.intro')}
          document={ShareLearningGoalDocument}
          roles={roles}
          input={{ goalId }}
          done={t('course.goal.share.done')}
        />
      )}
    </>
  );
}
