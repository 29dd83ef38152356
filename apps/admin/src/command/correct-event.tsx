import { dateOf } from '@traject/domain';
import { useWatch, type Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { choice, optionalDay, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import type { MessageId } from '../i18n/message-id.js';
import { useT } from '../i18n/use-t.js';
import { correctableFields, correctedData } from './correctable-fields.js';
import { CorrectEventDocument } from './documents.generated.js';

const KNOWN = {
  title: 'ui.field.title',
  gap: 'ui.field.gap',
  evidence: 'ui.field.evidence',
  guidance: 'ui.field.guidance',
  note: 'ui.field.note',
  why: 'ui.field.why',
  value: 'ui.field.value',
  numerator: 'ui.field.numerator',
  denominator: 'ui.field.denominator',
  dissent: 'ui.field.dissent',
  name: 'ui.field.name',
  purpose: 'ui.field.purpose',
  activity: 'ui.field.activity',
  source: 'ui.field.source',
  urgency: 'ui.field.urgency',
  findings: 'ui.field.findings',
  budgetUpTo: 'ui.field.budgetUpTo',
  description: 'ui.field.description',
  interest: 'ui.field.interest',
  place: 'ui.field.place',
  agenda: 'ui.field.agenda',
  minutes: 'ui.field.minutes',
  action: 'ui.field.action',
  result: 'ui.field.result',
  idea: 'replay.field.idea',
  question: 'replay.field.question',
  baseline: 'replay.field.baseline',
  cost: 'replay.field.cost',
  advice: 'replay.field.advice',
  seen: 'experiment.seen',
  changed: 'experiment.changed',
  finding: 'experiment.finding',
  people: 'experiment.people',
  dueToContext: 'replay.field.dueToContext',
  wouldTransfer: 'replay.field.wouldTransfer',
  where: 'replay.field.where',
} as const satisfies Record<string, MessageId>;
const isKnown = (name: string): name is keyof typeof KNOWN => Object.hasOwn(KNOWN, name);

const schema = z.object({
  kind: choice(['replace', 'retract']),
  fields: z.record(z.string(), z.nullable(z.union([z.string(), z.number({ error: 'ui.numberNeeded' })]))),
  effectiveAt: optionalDay(),
  reason: words(),
});
type Correction = z.infer<typeof schema>;

/** Corrects or retracts one event, with a reason; `retractOnly` where nothing else can be said instead. */
export function CorrectEvent({
  event,
  retractOnly,
}: {
  event: { id: string; data: unknown; effectiveAt: string };
  retractOnly: boolean;
}) {
  const { t } = useT();
  const fields = correctableFields(event.data);
  const began = dateOf(event.effectiveAt);
  return (
    <CommandDialog
      button={t('ui.correct')}
      kind="plain"
      size="small"
      intro={t('ui.correctIntro')}
      document={CorrectEventDocument}
      roles={['teamLead', 'manager', 'quality', 'facilitator', 'hr', 'member', 'partner', 'board']}
      mayBeLate={false}
      schema={schema}
      initial={{
        kind: retractOnly ? 'retract' : 'replace',
        fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
        effectiveAt: began,
        reason: '',
      }}
      input={({ kind, fields: changes, effectiveAt, reason }: Correction) => ({
        eventId: event.id,
        kind,
        reason,
        ...(kind === 'replace' && { data: correctedData(event.data, changes) }),
        ...(kind === 'replace' && effectiveAt !== null && effectiveAt !== began && { effectiveAt }),
      })}
      submit={t('ui.correct')}
      done={t('ui.correctDone')}
      dangerous
    >
      {(control) => <Fields control={control} fields={fields} retractOnly={retractOnly} />}
    </CommandDialog>
  );
}

function Fields({
  control,
  fields,
  retractOnly,
}: {
  control: Control<Correction>;
  fields: ReturnType<typeof correctableFields>;
  retractOnly: boolean;
}) {
  const { t } = useT();
  const kind = useWatch({ control, name: 'kind' });
  const labelOf = (name: string) => (isKnown(name) ? t(KNOWN[name]) : name);
  return (
    <>
      <ChoiceField
        control={control}
        name="kind"
        label={t('ui.correctHow')}
        options={[
          ...(retractOnly ? [] : [{ value: 'replace' as const, label: t('ui.correct.replace') }]),
          { value: 'retract', label: t('ui.correct.retract') },
        ]}
      />
      {kind === 'replace' && (
        <>
          {fields.map(({ name, kind: of }) =>
            of === 'text' ? (
              <TextField key={name} control={control} name={`fields.${name}`} label={labelOf(name)} long />
            ) : (
              <NumberField key={name} control={control} name={`fields.${name}`} label={labelOf(name)} />
            ),
          )}
          <DateField control={control} name="effectiveAt" label={t('ui.correctedEffectiveAt')} />
        </>
      )}
      <TextField control={control} name="reason" label={t('ui.reason')} long />
    </>
  );
}
