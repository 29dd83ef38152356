import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { PlanNeed } from '../training-activity/plan-need.js';
import { wordsOf } from '../ui/words.js';
import { type NeedAction, needActions, ownStance } from './actions.js';
import {
  AddressNeedDocument,
  DeferNeedDocument,
  type NeedQuery,
  OpenDeliberationDocument,
  ReopenNeedDocument,
  ResumeNeedDocument,
  WithdrawNeedDocument,
} from './documents.generated.js';
import { CloseNeed, MergeNeed, ReportStance, SplitNeed, TakeStance } from './need-commands.js';
import { OPEN } from './states.js';

export type Need = NonNullable<NeedQuery['now']['trainingNeed']>;

/** What the viewer may do with this need now, each as a button; says so when it is nothing. */
export function NeedActions({ need }: { need: Need }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: needId, teamId, activityId } = need;
  const about = { needId, teamId };
  const allowed = needActions(need.status, {
    member: holdsFor(viewer, teamId, 'member'),
    teamLead: holdsFor(viewer, teamId, 'teamLead'),
    manager: holdsOver(viewer, { id: teamId, collegeId: need.team?.college?.id ?? null }, 'manager'),
    hr: holds(viewer, 'hr'),
    proposer: need.proposedBy?.id === viewer.person.id,
  });
  const own = ownStance(need.stances, viewer.person.id);
  const may = (action: NeedAction) => allowed.includes(action);
  const others = (need.team?.trainingNeeds ?? []).filter(
    (other) => other.id !== needId && OPEN.includes(other.status),
  );
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <>
      {may('openDeliberation') && (
        <PlainCommand
          button={t('need.do.openDeliberation')}
          kind="primary"
          intro={t('need.do.openDeliberation.intro')}
          document={OpenDeliberationDocument}
          roles={['teamLead']}
          teamId={teamId}
          input={{ needId }}
          done={t('need.do.openDeliberation.done')}
        />
      )}
      {may('endorse') && <TakeStance {...about} own={own} />}
      {may('reportStance') && (
        <ReportStance {...about} members={(need.team?.members ?? []).map(({ person }) => person)} />
      )}
      {may('plan') && <PlanNeed needId={needId} teamId={teamId} />}
      {may('address') && activityId !== null && (
        <ReasonCommand
          button={t('need.do.address')}
          kind="primary"
          document={AddressNeedDocument}
          roles={['hr']}
          input={(evidence) => ({ needId, activityId, evidence })}
          label={t('need.paperEvidence')}
          done={t('need.do.address.done')}
        />
      )}
      {may('close') && <CloseNeed {...about} />}
      {may('reopen') && (
        <ReasonCommand
          button={t('need.do.reopen')}
          document={ReopenNeedDocument}
          roles={['teamLead', 'member']}
          teamId={teamId}
          input={(reason) => ({ needId, reason })}
          done={t('need.do.reopen.done')}
        />
      )}
      {may('resume') && (
        <ReasonCommand
          button={t('need.do.resume')}
          kind="primary"
          document={ResumeNeedDocument}
          roles={['manager', 'teamLead']}
          teamId={teamId}
          input={(reason) => ({ needId, reason })}
          done={t('need.do.resume.done')}
        />
      )}
      {may('merge') && others.length > 0 && (
        <MergeNeed {...about} others={others.map(({ id, title }) => ({ id, title: wordsOf(title, t) }))} />
      )}
      {may('split') && <SplitNeed {...about} />}
      {may('defer') && (
        <ReasonCommand
          button={t('need.do.defer')}
          document={DeferNeedDocument}
          roles={['manager']}
          input={(reason) => ({ needId, reason })}
          done={t('need.do.defer.done')}
        />
      )}
      {may('withdraw') && (
        <ReasonCommand
          button={t('need.do.withdraw')}
          kind="danger"
          dangerous
          intro={t('need.do.withdraw.intro')}
          document={WithdrawNeedDocument}
          roles={['member', 'teamLead']}
          teamId={teamId}
          input={(reason) => ({ needId, reason })}
          done={t('need.do.withdraw.done')}
        />
      )}
    </>
  );
}
