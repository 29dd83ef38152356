import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, day, optionalDay, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import {
  AddCoalitionMemberDocument,
  CoalitionChoicesDocument,
  EndCoalitionMembershipDocument,
} from './documents.generated.js';
import { type Coalition, GUIDES } from './situation.js';

const PARTS = ['quality', 'practice', 'expertise', 'guidance', 'partner'] as const;
const adding = z.object({
  personId: z.string(),
  otherPersonId: optionalWords(),
  institutionId: z.string(),
  otherInstitutionId: optionalWords(),
  part: choice(PARTS),
  from: day(),
  until: optionalDay(),
});
const ending = z.object({ until: day(), reason: words() });

/** Adds a member: somebody one knows, or by the id that somebody of another institution gives. */
export function AddMember({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const [{ data }] = useQuery({ query: CoalitionChoicesDocument, requestPolicy: 'cache-first' });
  const institutions = new Map(
    [...(data?.now.institutions ?? []), ...(data?.now.institutionsInSharedWork ?? [])].map(({ id, name }) => [
      id,
      name?.value ?? id,
    ]),
  );
  const persons = (data?.directory ?? [])
    .flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <CommandDialog
      button={t('coalition.do.addMember')}
      document={AddCoalitionMemberDocument}
      roles={GUIDES}
      schema={adding}
      initial={{
        ...{ personId: '', otherPersonId: '', institutionId: '', otherInstitutionId: '', part: 'practice' },
        ...{ from: '', until: null },
      }}
      input={({ personId, otherPersonId, institutionId, otherInstitutionId, part, from, until }) => ({
        coalitionId: coalition.id,
        personId: orNull(otherPersonId) ?? personId,
        institutionId: orNull(otherInstitutionId) ?? orNull(institutionId),
        part,
        period: { from, until },
      })}
      submit={t('coalition.do.addMember')}
      done={t('coalition.do.addMember.done')}
      fieldOf={{ period: 'from' }}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="personId"
            label={t('coalition.person')}
            empty={t('ui.choose')}
            options={persons}
          />
          <TextField
            control={control}
            name="otherPersonId"
            label={t('coalition.otherPerson')}
            help={t('coalition.otherPerson.help')}
            optional
          />
          <SelectField
            control={control}
            name="institutionId"
            label={t('coalition.institution')}
            empty={t('coalition.noInstitution')}
            options={[...institutions].map(([value, label]) => ({ value, label }))}
          />
          <TextField
            control={control}
            name="otherInstitutionId"
            label={t('coalition.otherInstitution')}
            help={t('coalition.otherInstitution.help')}
            optional
          />
          <ChoiceField
            control={control}
            name="part"
            label={t('coalition.part')}
            options={PARTS.map((value) => ({ value, label: t(`coalition.part.${value}`) }))}
          />
          <DateField control={control} name="from" label={t('coalition.from')} />
          <DateField control={control} name="until" label={t('coalition.until')} optional />
        </>
      )}
    </CommandDialog>
  );
}

/** Ends a membership from a day on. */
export function EndMembership({ coalition, memberId }: { coalition: Coalition; memberId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.endMembership')}
      size="small"
      document={EndCoalitionMembershipDocument}
      roles={GUIDES}
      schema={ending}
      initial={{ until: '', reason: '' }}
      input={(values) => ({ coalitionId: coalition.id, memberId, ...values })}
      submit={t('coalition.do.endMembership')}
      done={t('coalition.do.endMembership.done')}
    >
      {(control) => (
        <>
          <DateField control={control} name="until" label={t('coalition.until')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
