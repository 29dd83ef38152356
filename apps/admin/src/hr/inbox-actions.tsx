import { ReasonCommand } from '../form/simple-commands.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { PlanNeed } from '../training-activity/plan-need.js';
import { DeferNeedDocument } from '../training-need/documents.generated.js';
import { MergeNeed } from '../training-need/need-commands.js';
import { OPEN } from '../training-need/states.js';
import { wordsOf } from '../ui/words.js';
import type { Waiting } from './waiting.js';

/** What the viewer may do about a need that waits: plan it (HR), put it off (manager), merge it (team lead). */
export function InboxActions({ waiting: { need } }: { waiting: Waiting }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: needId, teamId } = need;
  const others = (need.team?.trainingNeeds ?? []).filter(
    (other) => other.id !== needId && OPEN.includes(other.status),
  );
  const manages = holdsOver(viewer, { id: teamId, collegeId: need.team?.college?.id ?? null }, 'manager');
  return (
    <>
      {holds(viewer, 'hr') && <PlanNeed needId={needId} teamId={teamId} />}
      {manages && (
        <ReasonCommand
          button={t('need.do.defer')}
          size="small"
          document={DeferNeedDocument}
          roles={['manager']}
          input={(reason) => ({ needId, reason })}
          done={t('need.do.defer.done')}
        />
      )}
      {holdsFor(viewer, teamId, 'teamLead') && others.length > 0 && (
        <MergeNeed
          needId={needId}
          teamId={teamId}
          others={others.map(({ id, title }) => ({ id, title: wordsOf(title, t) }))}
        />
      )}
    </>
  );
}
