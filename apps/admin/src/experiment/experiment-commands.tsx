import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { chosen, optionalFigure, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { CriteriaField, criteriaInput, criteriaSchema, criteriaWritten } from './criteria-field.js';
import {
  AdjustExperimentDocument,
  AmendCriteriaDocument,
  EvaluateExperimentDocument,
  ObserveExperimentDocument,
  RepeatExperimentDocument,
  ScaleExperimentDocument,
} from './documents.generated.js';
import type { Criterion, Experiment } from './states.js';
import { VerdictsField, verdictsInput, verdictsSchema } from './verdicts-field.js';

const adjusting = z.object({ seen: words(), changed: words() });

/** What was seen, and what changed. */
export function AdjustExperiment({ experimentId, teamId }: { experimentId: string; teamId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('experiment.do.adjust')}
      document={AdjustExperimentDocument}
      roles={['member', 'teamLead']}
      teamId={teamId}
      schema={adjusting}
      initial={{ seen: '', changed: '' }}
      input={(values) => ({ experimentId, ...values })}
      submit={t('experiment.do.adjust')}
      done={t('experiment.do.adjust.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="seen" label={t('experiment.seen')} long />
          <TextField control={control} name="changed" label={t('experiment.changed')} long />
        </>
      )}
    </CommandDialog>
  );
}

const observing = z.object({
  criterionId: chosen(),
  value: optionalFigure(),
  people: optionalFigure(0),
  finding: words(),
});

/** A result on a criterion. */
export function ObserveExperiment({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const { id: experimentId, teamId, criteria } = experiment;
  return (
    <CommandDialog
      button={t('experiment.do.observe')}
      kind="primary"
      document={ObserveExperimentDocument}
      roles={['teamLead', 'member', 'quality']}
      teamId={teamId}
      schema={observing}
      initial={{ criterionId: criteria[0]?.id ?? '', value: null, people: null, finding: '' }}
      input={({ people, ...values }) => ({
        experimentId,
        ...values,
        people: people === null ? null : Math.round(people),
      })}
      submit={t('experiment.do.observe')}
      done={t('experiment.do.observe.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="criterionId"
            label={t('experiment.column.criterion')}
            options={criteria.map(({ id, what }) => ({ value: id, label: what.value ?? id }))}
          />
          <NumberField control={control} name="value" label={t('experiment.value')} optional />
          <NumberField
            control={control}
            name="people"
            label={t('experiment.people')}
            help={t('experiment.people.help')}
            optional
          />
          <TextField control={control} name="finding" label={t('experiment.finding')} long />
        </>
      )}
    </CommandDialog>
  );
}

const amending = z.object({ criteria: criteriaSchema(), reason: words() });

/** Changes the criteria after approval: visibly, with a reason. */
export function AmendCriteria({ experiment }: { experiment: Experiment }) {
  const { t, language } = useT();
  const { id: experimentId, teamId, criteria } = experiment;
  return (
    <CommandDialog
      button={t('experiment.do.amend')}
      intro={t('experiment.do.amend.intro')}
      document={AmendCriteriaDocument}
      roles={['teamLead', 'quality']}
      teamId={teamId}
      schema={amending}
      initial={{ criteria: criteriaWritten(criteria, language), reason: '' }}
      input={({ criteria: written, reason }) => ({ experimentId, criteria: criteriaInput(written), reason })}
      submit={t('experiment.do.amend')}
      done={t('experiment.do.amend.done')}
      dangerous
    >
      {(control) => (
        <>
          <CriteriaField control={control} name="criteria" label={t('experiment.criteria')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

const judging = z.object({ verdicts: verdictsSchema(), dueToContext: words(), wouldTransfer: words() });

/** Judges every criterion, for the team or for quality. */
export function EvaluateExperiment({
  experimentId,
  teamId,
  criteria,
}: {
  experimentId: string;
  teamId: string;
  criteria: readonly Criterion[];
}) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('experiment.do.evaluate')}
      intro={t('experiment.do.evaluate.intro')}
      document={EvaluateExperimentDocument}
      roles={['teamLead', 'member', 'quality']}
      teamId={teamId}
      schema={judging}
      initial={{
        verdicts: criteria.map(({ id }) => ({ criterionId: id, outcome: null, finding: '' })),
        dueToContext: '',
        wouldTransfer: '',
      }}
      input={({ verdicts, ...rest }) => ({ experimentId, ...rest, verdicts: verdictsInput(verdicts) })}
      submit={t('experiment.do.evaluate')}
      done={t('experiment.do.evaluate.done')}
    >
      {(control) => (
        <>
          <VerdictsField
            control={control}
            name="verdicts"
            label={t('experiment.verdicts')}
            criteria={criteria}
          />
          <TextField control={control} name="dueToContext" label={t('experiment.dueToContext')} long />
          <TextField control={control} name="wouldTransfer" label={t('experiment.wouldTransfer')} long />
        </>
      )}
    </CommandDialog>
  );
}

const scaling = z.object({ where: words(), reason: words() });

/** A manager takes it further. */
export function ScaleExperiment({ experimentId }: { experimentId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('experiment.do.scale')}
      kind="primary"
      document={ScaleExperimentDocument}
      roles={['manager']}
      schema={scaling}
      initial={{ where: '', reason: '' }}
      input={(values) => ({ experimentId, ...values })}
      submit={t('experiment.do.scale')}
      done={t('experiment.decided')}
    >
      {(control) => (
        <>
          <TextField control={control} name="where" label={t('experiment.where')} long />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

const repeating = z.object({ title: words(), idea: words(), reason: words() });

/** Does it again in another way: a new experiment refers to it. */
export function RepeatExperiment({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const { id: experimentId, teamId, title } = experiment;
  return (
    <CommandDialog
      button={t('experiment.do.repeat')}
      intro={t('experiment.do.repeat.intro')}
      document={RepeatExperimentDocument}
      roles={['teamLead', 'manager']}
      teamId={teamId}
      schema={repeating}
      initial={{ title: title.value ?? '', idea: '', reason: '' }}
      input={(values) => ({ experimentId, ...values })}
      submit={t('experiment.do.repeat')}
      done={t('experiment.decided')}
    >
      {(control) => (
        <>
          <TextField control={control} name="title" label={t('experiment.title')} />
          <TextField control={control} name="idea" label={t('experiment.idea')} long />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
