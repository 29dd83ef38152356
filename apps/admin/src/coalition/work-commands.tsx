import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, chosen, words } from '../form/schemas.js';
import { PlainCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import {
  AddCoalitionExpectationDocument,
  AdjustCoalitionWorkDocument,
  AmendCoalitionExpectationDocument,
  AssentToCoalitionCharterDocument,
  ProposeCoalitionCharterDocument,
  RecordCoalitionFindingDocument,
  SetCoalitionExpectationDocument,
} from './documents.generated.js';
import { type Coalition, MEMBER_ROLES } from './situation.js';

const charter = z.object({ question: words(), inScope: words(), outOfScope: words(), yields: words() });
const expecting = z.object({ goal: words(), indicator: words() });
const later = z.object({ goal: words(), indicator: words(), reason: words() });
const finding = z.object({
  expectationIds: z.array(z.string()).check(z.minLength(1)),
  kind: choice(['asExpected', 'otherThanExpected', 'problem']),
  stage: choice(['pilot', 'wide']),
  finding: words(),
});
const adjusting = z.object({ findingId: chosen(), change: words() });

/** Puts a version of the charter before the members; it begins as the last one was. */
export function ProposeCharter({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const last = coalition.charters.at(-1);
  const was = (text: Parameters<typeof wordsOf>[0]) => (last ? wordsOf(text, t) : '');
  return (
    <CommandDialog
      button={t('coalition.do.propose')}
      document={ProposeCoalitionCharterDocument}
      roles={MEMBER_ROLES}
      schema={charter}
      initial={{
        question: last ? was(last.question) : wordsOf(coalition.question, t),
        inScope: was(last?.inScope),
        outOfScope: was(last?.outOfScope),
        yields: was(last?.yields),
      }}
      input={(values) => ({ coalitionId: coalition.id, ...values })}
      submit={t('coalition.do.propose')}
      done={t('coalition.do.propose.done')}
    >
      {(control) =>
        (['question', 'inScope', 'outOfScope', 'yields'] as const).map((name) => (
          <TextField key={name} control={control} name={name} label={t(`coalition.charter.${name}`)} long />
        ))
      }
    </CommandDialog>
  );
}

/** Assents to the last version of the charter, as it was read. */
export function AssentToCharter({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const last = coalition.charters.at(-1);
  if (!last) return null;
  return (
    <PlainCommand
      button={t('coalition.do.assent', { version: last.version })}
      kind="primary"
      intro={t('coalition.do.assent.intro')}
      document={AssentToCoalitionCharterDocument}
      roles={MEMBER_ROLES}
      input={{ coalitionId: coalition.id, version: last.version, hash: last.hash }}
      done={t('coalition.do.assent.done')}
    />
  );
}

/** Records what is expected, before the start. */
export function SetExpectation({ id }: { id: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.expect')}
      document={SetCoalitionExpectationDocument}
      roles={MEMBER_ROLES}
      schema={expecting}
      initial={{ goal: '', indicator: '' }}
      input={(values) => ({ coalitionId: id, ...values })}
      submit={t('coalition.do.expect')}
      done={t('coalition.do.expect.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="goal" label={t('coalition.goal')} long />
          <TextField control={control} name="indicator" label={t('coalition.indicator')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Adds an expectation after the start, visibly and with a reason. */
export function AddExpectation({ id }: { id: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.expectLater')}
      intro={t('coalition.do.expectLater.intro')}
      document={AddCoalitionExpectationDocument}
      roles={MEMBER_ROLES}
      schema={later}
      initial={{ goal: '', indicator: '', reason: '' }}
      input={(values) => ({ coalitionId: id, ...values })}
      submit={t('coalition.do.expectLater')}
      done={t('coalition.do.expect.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="goal" label={t('coalition.goal')} long />
          <TextField control={control} name="indicator" label={t('coalition.indicator')} long />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Changes an expectation; what it said stays visible. */
export function AmendExpectation({
  coalitionId,
  expectation,
}: {
  coalitionId: string;
  expectation: Coalition['expectations'][number];
}) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.amend')}
      size="small"
      document={AmendCoalitionExpectationDocument}
      roles={MEMBER_ROLES}
      schema={later}
      initial={{
        goal: wordsOf(expectation.goal, t),
        indicator: wordsOf(expectation.indicator, t),
        reason: '',
      }}
      input={(values) => ({ coalitionId, expectationId: expectation.id, ...values })}
      submit={t('coalition.do.amend')}
      done={t('coalition.do.amend.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="goal" label={t('coalition.goal')} long />
          <TextField control={control} name="indicator" label={t('coalition.indicator')} long />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Records what was found of one or more expectations. */
export function RecordFinding({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.find')}
      kind="primary"
      document={RecordCoalitionFindingDocument}
      roles={MEMBER_ROLES}
      schema={finding}
      initial={{ expectationIds: [], kind: 'asExpected', stage: 'pilot', finding: '' }}
      input={(values) => ({ coalitionId: coalition.id, ...values })}
      submit={t('coalition.do.find')}
      done={t('coalition.do.find.done')}
    >
      {(control) => (
        <>
          <ChecksField
            control={control}
            name="expectationIds"
            label={t('coalition.finding.of')}
            options={coalition.expectations.map(({ id, goal }) => ({ value: id, label: wordsOf(goal, t) }))}
          />
          <ChoiceField
            control={control}
            name="kind"
            label={t('coalition.finding.kind')}
            options={(['asExpected', 'otherThanExpected', 'problem'] as const).map((value) => ({
              value,
              label: t(`coalition.finding.${value}`),
            }))}
          />
          <ChoiceField
            control={control}
            name="stage"
            label={t('coalition.finding.stage')}
            options={(['pilot', 'wide'] as const).map((value) => ({
              value,
              label: t(`coalition.stage.${value}`),
            }))}
          />
          <TextField control={control} name="finding" label={t('coalition.finding')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Records what was changed because of a finding. */
export function AdjustWork({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.adjust')}
      document={AdjustCoalitionWorkDocument}
      roles={MEMBER_ROLES}
      schema={adjusting}
      initial={{ findingId: '', change: '' }}
      input={(values) => ({ coalitionId: coalition.id, ...values })}
      submit={t('coalition.do.adjust')}
      done={t('coalition.do.adjust.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="findingId"
            label={t('coalition.finding')}
            empty={t('ui.choose')}
            options={coalition.findings.map(({ id, finding: text }) => ({
              value: id,
              label: wordsOf(text, t),
            }))}
          />
          <TextField control={control} name="change" label={t('coalition.change')} long />
        </>
      )}
    </CommandDialog>
  );
}
