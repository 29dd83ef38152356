import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { useT } from '../i18n/use-t.js';
import { holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { DesignExperiment } from './design-experiment.js';
import { type ExperimentAction, experimentActions } from './actions.js';
import {
  AdviseOnExperimentDocument,
  ApproveExperimentDocument,
  KeepExperimentLocalDocument,
  StartExperimentDocument,
  StopExperimentDocument,
} from './documents.generated.js';
import {
  AdjustExperiment,
  AmendCriteria,
  EvaluateExperiment,
  ObserveExperiment,
  RepeatExperiment,
  ScaleExperiment,
} from './experiment-commands.js';
import type { Experiment } from './states.js';

/** What the viewer may do with this experiment now, each as a button; says so when it is nothing. */
export function ExperimentActions({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: experimentId, teamId, team, criteria } = experiment;
  const placed = { id: teamId, collegeId: team?.college?.id ?? null };
  const allowed = experimentActions(
    {
      status: experiment.status,
      advised: experiment.advice !== null,
      evaluated: experiment.evaluations.map(({ side }) => side),
    },
    {
      member: holdsFor(viewer, teamId, 'member'),
      teamLead: holdsFor(viewer, teamId, 'teamLead'),
      manager: holdsOver(viewer, placed, 'manager'),
      quality: holdsOver(viewer, placed, 'quality'),
    },
  );
  const may = (action: ExperimentAction) => allowed.includes(action);
  const about = { experimentId, teamId };
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <>
      {may('design') && <DesignExperiment experiment={experiment} />}
      {may('advise') && (
        <ReasonCommand
          button={t('experiment.do.advise')}
          kind="primary"
          intro={t('experiment.do.advise.intro')}
          document={AdviseOnExperimentDocument}
          roles={['quality']}
          input={(advice) => ({ experimentId, advice })}
          label={t('experiment.advice')}
          done={t('experiment.do.advise.done')}
        />
      )}
      {may('approve') && (
        <PlainCommand
          button={t('experiment.do.approve')}
          kind="primary"
          intro={t('experiment.do.approve.intro')}
          document={ApproveExperimentDocument}
          roles={['teamLead', 'manager']}
          teamId={teamId}
          input={{ experimentId }}
          done={t('experiment.do.approve.done')}
        />
      )}
      {may('start') && (
        <PlainCommand
          button={t('experiment.do.start')}
          kind="primary"
          document={StartExperimentDocument}
          roles={['member', 'teamLead']}
          teamId={teamId}
          input={{ experimentId }}
          done={t('experiment.do.start.done')}
        />
      )}
      {may('observe') && <ObserveExperiment experiment={experiment} />}
      {may('adjust') && <AdjustExperiment {...about} />}
      {may('evaluate') && <EvaluateExperiment {...about} criteria={criteria} />}
      {may('amend') && <AmendCriteria experiment={experiment} />}
      {may('scale') && <ScaleExperiment experimentId={experimentId} />}
      {may('keepLocal') && (
        <ReasonCommand
          button={t('experiment.do.keepLocal')}
          document={KeepExperimentLocalDocument}
          roles={['teamLead', 'manager']}
          teamId={teamId}
          input={(reason) => ({ experimentId, reason })}
          done={t('experiment.decided')}
        />
      )}
      {may('repeat') && <RepeatExperiment experiment={experiment} />}
      {may('stop') && (
        <ReasonCommand
          button={t('experiment.do.stop')}
          kind="danger"
          dangerous
          document={StopExperimentDocument}
          roles={['teamLead', 'manager']}
          teamId={teamId}
          input={(reason) => ({ experimentId, reason })}
          done={t('experiment.decided')}
        />
      )}
    </>
  );
}
