import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, chosen, day, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import { useChoices } from './choices.js';
import {
  AppraiseDevelopmentPhaseDocument,
  JoinNetworkDocument,
  LeaveNetworkDocument,
} from './documents.generated.js';
import { PersonFields } from './person-fields.js';
import { TAKING_PART } from './roles.js';
import { type Network, PHASES } from './states.js';

const KINDS = ['school', 'company', 'other'] as const;
const joining = z.object({
  name: words(),
  kind: choice(KINDS),
  institutionId: z.string(),
  otherInstitutionId: optionalWords(),
  contactId: z.string(),
  otherContactId: optionalWords(),
  from: day(),
});
const leaving = z.object({ partnerId: chosen(), until: day(), reason: words() });
const appraising = z.object({ partnerId: z.string(), phase: choice(PHASES), note: optionalWords() });

/** The partners that take part now, to choose from. */
export const partnersNow = ({ partners }: Network, t: ReturnType<typeof useT>['t']) =>
  partners.flatMap(({ id, name, holds }) => (holds ? [{ value: id, label: wordsOf(name, t) }] : []));

/** Lets an organisation take part. */
export function JoinNetwork({ network }: { network: Network }) {
  const { t } = useT();
  const { institutions } = useChoices();
  return (
    <CommandDialog
      button={t('network.do.join')}
      kind="primary"
      document={JoinNetworkDocument}
      roles={TAKING_PART}
      schema={joining}
      initial={{
        ...{ name: '', kind: 'school', institutionId: '', otherInstitutionId: '' },
        ...{ contactId: '', otherContactId: '', from: '' },
      }}
      input={({ name, kind, institutionId, otherInstitutionId, contactId, otherContactId, from }) => ({
        ...{ networkId: network.id, name, kind },
        institutionId: orNull(otherInstitutionId) ?? orNull(institutionId),
        contactId: orNull(otherContactId) ?? orNull(contactId),
        period: { from, until: null },
      })}
      submit={t('network.do.join')}
      done={t('network.do.join.done')}
      fieldOf={{ period: 'from' }}
    >
      {(control) => (
        <>
          <TextField control={control} name="name" label={t('network.name')} />
          <ChoiceField
            control={control}
            name="kind"
            label={t('network.kind')}
            inline
            options={KINDS.map((value) => ({ value, label: t(`network.kind.${value}`) }))}
          />
          <SelectField
            control={control}
            name="institutionId"
            label={t('network.institution')}
            empty={t('network.noInstitution')}
            options={institutions}
          />
          <TextField
            control={control}
            name="otherInstitutionId"
            label={t('network.otherInstitution')}
            optional
          />
          <PersonFields
            control={control}
            name="contactId"
            other="otherContactId"
            label={t('network.contact')}
          />
          <DateField control={control} name="from" label={t('network.from')} />
        </>
      )}
    </CommandDialog>
  );
}

/** Ends a partner's part. */
export function LeaveNetwork({ network }: { network: Network }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('network.do.leave')}
      document={LeaveNetworkDocument}
      roles={TAKING_PART}
      schema={leaving}
      initial={{ partnerId: '', until: '', reason: '' }}
      input={(values) => ({ networkId: network.id, ...values })}
      submit={t('network.do.leave')}
      done={t('network.do.leave.done')}
      dangerous
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partnerId"
            label={t('network.partner')}
            empty={t('network.choose')}
            options={partnersNow(network, t)}
          />
          <DateField control={control} name="until" label={t('network.until')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Says how far a partner, or the network as a whole, has come. */
export function AppraisePhase({ network }: { network: Network }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('network.do.appraise')}
      document={AppraiseDevelopmentPhaseDocument}
      roles={TAKING_PART}
      schema={appraising}
      initial={{ partnerId: '', phase: 'orienting', note: '' }}
      input={({ partnerId, phase, note }) => ({
        networkId: network.id,
        partnerId: orNull(partnerId),
        phase,
        note: orNull(note),
      })}
      submit={t('network.do.appraise')}
      done={t('network.do.appraise.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partnerId"
            label={t('network.of')}
            empty={t('network.whole')}
            options={partnersNow(network, t)}
          />
          <ChoiceField
            control={control}
            name="phase"
            label={t('network.phase')}
            options={PHASES.map((value) => ({ value, label: t(`replay.term.developmentPhase.${value}`) }))}
          />
          <TextField control={control} name="note" label={t('network.note')} long optional />
        </>
      )}
    </CommandDialog>
  );
}
