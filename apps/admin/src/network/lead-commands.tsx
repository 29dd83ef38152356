import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, chosen, day, optionalWords, orNull, words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import {
  CloseNetworkDocument,
  EndNetworkRoleDocument,
  GiveNetworkRoleDocument,
  MoveLeadDocument,
} from './documents.generated.js';
import { partnersNow } from './partner-commands.js';
import { PersonFields } from './person-fields.js';
import { TAKING_PART } from './roles.js';
import type { Network } from './states.js';

const ROLES = ['coordinator', 'facilitator', 'broker', 'contributor', 'ambassador', 'researcher'] as const;
const moving = z.object({
  personId: z.string(),
  otherPersonId: optionalWords(),
  partnerId: z.string(),
  from: day(),
  reason: words(),
});
const giving = z.object({
  personId: z.string(),
  otherPersonId: optionalWords(),
  partnerId: z.string(),
  role: choice(ROLES),
  from: day(),
});
const ending = z.object({ assignmentId: chosen(), until: day(), reason: words() });

/** Moves the lead to a person, a partner, or a person on behalf of one. */
export function MoveLead({ network }: { network: Network }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('network.do.lead')}
      kind="primary"
      intro={t('network.do.lead.help')}
      document={MoveLeadDocument}
      roles={TAKING_PART}
      schema={moving}
      initial={{ personId: '', otherPersonId: '', partnerId: '', from: '', reason: '' }}
      input={({ personId, otherPersonId, partnerId, from, reason }) => ({
        networkId: network.id,
        to: { personId: orNull(otherPersonId) ?? orNull(personId), partnerId: orNull(partnerId) },
        ...{ from, reason },
      })}
      submit={t('network.do.lead')}
      done={t('network.do.lead.done')}
      fieldOf={{ to: 'personId', 'to.partnerId': 'partnerId' }}
    >
      {(control) => (
        <>
          <PersonFields
            control={control}
            name="personId"
            other="otherPersonId"
            label={t('network.person')}
            empty={t('network.noPerson')}
          />
          <SelectField
            control={control}
            name="partnerId"
            label={t('network.partner')}
            empty={t('network.noPartner')}
            options={partnersNow(network, t)}
          />
          <DateField control={control} name="from" label={t('network.from')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Gives a person a role in the network. */
export function GiveRole({ network }: { network: Network }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('network.do.role')}
      document={GiveNetworkRoleDocument}
      roles={TAKING_PART}
      schema={giving}
      initial={{ personId: '', otherPersonId: '', partnerId: '', role: 'contributor', from: '' }}
      input={({ personId, otherPersonId, partnerId, role, from }) => ({
        networkId: network.id,
        personId: orNull(otherPersonId) ?? personId,
        partnerId: orNull(partnerId),
        role,
        period: { from, until: null },
      })}
      submit={t('network.do.role')}
      done={t('network.do.role.done')}
      fieldOf={{ period: 'from' }}
    >
      {(control) => (
        <>
          <PersonFields control={control} name="personId" other="otherPersonId" label={t('network.person')} />
          <SelectField
            control={control}
            name="role"
            label={t('network.role')}
            options={ROLES.map((value) => ({ value, label: t(`replay.term.networkRole.${value}`) }))}
          />
          <SelectField
            control={control}
            name="partnerId"
            label={t('network.onBehalf')}
            empty={t('network.noPartner')}
            options={partnersNow(network, t)}
          />
          <DateField control={control} name="from" label={t('network.from')} />
        </>
      )}
    </CommandDialog>
  );
}

/** Ends a role that somebody has now. */
export function EndRole({ network }: { network: Network }) {
  const { t } = useT();
  const given = network.roles.filter(({ holds }) => holds);
  if (given.length === 0) return null;
  return (
    <CommandDialog
      button={t('network.do.endRole')}
      document={EndNetworkRoleDocument}
      roles={TAKING_PART}
      schema={ending}
      initial={{ assignmentId: '', until: '', reason: '' }}
      input={(values) => ({ networkId: network.id, ...values })}
      submit={t('network.do.endRole')}
      done={t('network.do.endRole.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="assignmentId"
            label={t('network.role')}
            empty={t('network.choose')}
            options={given.map(({ id, role, person }) => ({
              value: id,
              label: `${person.name ?? person.id}: ${t(`replay.term.networkRole.${role}`)}`,
            }))}
          />
          <DateField control={control} name="until" label={t('network.until')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Closes the network with what was found. */
export function CloseNetwork({ network }: { network: Network }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('network.do.close')}
      document={CloseNetworkDocument}
      roles={TAKING_PART}
      input={(findings) => ({ networkId: network.id, findings })}
      label={t('network.findings')}
      done={t('network.do.close.done')}
      dangerous
    />
  );
}
