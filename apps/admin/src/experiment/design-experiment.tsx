import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { day, figure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { lastDayOf, periodInput } from '../kpi-agreement/agreement.js';
import { DOMAINS } from '../kpi-agreement/terms-form.js';
import {
  CriteriaField,
  criteriaInput,
  criteriaSchema,
  criteriaWritten,
  emptyCriterion,
} from './criteria-field.js';
import { DesignExperimentDocument } from './documents.generated.js';
import { ParticipantsField, participantsInput, participantsSchema } from './participants-field.js';
import type { Experiment } from './states.js';

const designing = z
  .object({
    question: words(),
    baseline: words(),
    criteria: criteriaSchema(),
    participants: participantsSchema(),
    decides: z.array(z.enum(DOMAINS)).check(z.minLength(1, 'ui.choiceNeeded')),
    cost: figure(0),
    from: day(),
    last: day(),
  })
  .check(z.refine(({ from, last }) => last >= from, { path: ['last'], error: 'ui.untilAfterFrom' }));

/** Lays down question, baseline and criteria; again until it is approved. */
export function DesignExperiment({ experiment }: { experiment: Experiment }) {
  const { t, language } = useT();
  const { id: experimentId, teamId, design, criteria, status } = experiment;
  return (
    <CommandDialog
      button={t(status === 'idea' ? 'experiment.do.design' : 'experiment.do.redesign')}
      kind="primary"
      intro={t('experiment.do.design.intro')}
      document={DesignExperimentDocument}
      roles={['member', 'teamLead']}
      teamId={teamId}
      schema={designing}
      initial={{
        question: design?.question.value ?? '',
        baseline: design?.baseline.value ?? '',
        criteria: design
          ? criteriaWritten(criteria, language)
          : [emptyCriterion('success', 'c-1'), emptyCriterion('stop', 'c-2')],
        participants: Object.fromEntries(
          (design?.participants ?? []).map(({ kind, number }) => [kind, number]),
        ),
        decides: design?.decides ?? ['how'],
        cost: design?.cost ?? 0,
        from: design?.period.from ?? '',
        last: (design && lastDayOf(design.period)) ?? '',
      }}
      input={({ criteria: written, participants, from, last, ...rest }) => ({
        experimentId,
        ...rest,
        criteria: criteriaInput(written),
        participants: participantsInput(participants),
        period: periodInput(from, last),
      })}
      fieldOf={{ period: 'from', 'period.until': 'last' }}
      submit={t('experiment.do.design')}
      done={t('experiment.do.design.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="question" label={t('experiment.question')} long />
          <TextField control={control} name="baseline" label={t('experiment.baseline')} long />
          <CriteriaField control={control} name="criteria" label={t('experiment.criteria')} />
          <ParticipantsField
            control={control}
            name="participants"
            label={t('experiment.participants')}
            help={t('experiment.participants.help')}
          />
          <ChecksField
            control={control}
            name="decides"
            label={t('experiment.decides')}
            options={DOMAINS.map((each) => ({ value: each, label: t(`sentence.domain.${each}`) }))}
          />
          <NumberField control={control} name="cost" label={t('experiment.cost')} unit="€" />
          <DateField control={control} name="from" label={t('experiment.from')} />
          <DateField control={control} name="last" label={t('experiment.last')} />
        </>
      )}
    </CommandDialog>
  );
}
