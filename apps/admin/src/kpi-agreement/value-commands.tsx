import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { choice, figure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { type Agreement, unitOf } from './agreement.js';
import { ProposeKpiValueDocument, SetKpiTargetDocument } from './documents.generated.js';

const FEASIBILITY = ['withinReach', 'ambitious', 'doubtful'] as const;
const proposal = z.object({ value: figure(), feasibility: choice(FEASIBILITY), why: words() });
const target = z.object({ value: figure(), why: words() });
const signOf = (agreement: Agreement) => (unitOf(agreement) === 'percent' ? '%' : undefined);

/** The team says its value. */
export function ProposeValue({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.proposeValue')}
      document={ProposeKpiValueDocument}
      roles={['teamLead', 'member']}
      teamId={agreement.teamId}
      schema={proposal}
      initial={{
        ...(agreement.proposal && { value: agreement.proposal.value }),
        feasibility: agreement.proposal?.feasibility ?? 'withinReach',
        why: '',
      }}
      input={(values) => ({ agreementId: agreement.id, ...values })}
      submit={t('kpi.do.proposeValue')}
      done={t('kpi.do.proposeValue.done')}
    >
      {(control) => (
        <>
          <NumberField control={control} name="value" label={t('kpi.value')} unit={signOf(agreement)} />
          <ChoiceField
            control={control}
            name="feasibility"
            label={t('kpi.feasibility')}
            options={FEASIBILITY.map((each) => ({ value: each, label: t(`sentence.feasibility.${each}`) }))}
          />
          <TextField control={control} name="why" label={t('kpi.why')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Management says its value. */
export function SetTarget({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.setTarget')}
      document={SetKpiTargetDocument}
      roles={['manager']}
      schema={target}
      initial={{ ...(agreement.target && { value: agreement.target.value }), why: '' }}
      input={(values) => ({ agreementId: agreement.id, ...values })}
      submit={t('kpi.do.setTarget')}
      done={t('kpi.do.setTarget.done')}
    >
      {(control) => (
        <>
          <NumberField control={control} name="value" label={t('kpi.value')} unit={signOf(agreement)} />
          <TextField control={control} name="why" label={t('kpi.why')} long />
        </>
      )}
    </CommandDialog>
  );
}
